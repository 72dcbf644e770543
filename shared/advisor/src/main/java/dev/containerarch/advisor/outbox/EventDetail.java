package dev.containerarch.advisor.outbox;

import dev.containerarch.advisor.decision.Content;
import dev.containerarch.advisor.decision.Decision;
import dev.containerarch.advisor.decision.Status;
import dev.containerarch.advisor.decision.Tenant;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/// The detail of an event about a decision, which others read. Its schemas are in
/// `docs/reference/events`.
///
/// @param change which of the decision's changes it tells of, from 1
/// @param at when that was
/// @param by Slack's id of the member who did it; empty when it was nobody, but the clock
/// @param title of the decision
/// @param architecture id of the chosen architecture
/// @param reason why it was chosen; may be empty
/// @param channel Slack's id of the conversation of the decision; may be empty
/// @param reviewOn the day on which the decision is to be looked at again
/// @param other number of the decision that supersedes it
public record EventDetail(
    Tenant tenant,
    int number,
    int change,
    Instant at,
    String by,
    String title,
    String architecture,
    String reason,
    String channel,
    Optional<LocalDate> reviewOn,
    Optional<Integer> other) {

  /// The detail of something that happened to a decision.
  ///
  /// @param by empty when it was nobody, but the clock
  public static EventDetail of(
      Tenant tenant, Decision decision, int change, Instant at, String by) {
    Content content = decision.content();
    return new EventDetail(
        tenant,
        decision.number(),
        change,
        at,
        by,
        content.title(),
        content.architecture(),
        content.reasoning().reasons(),
        content.origin().channel(),
        decision.reviewOn(),
        decision.status() instanceof Status.Superseded(int successor)
            ? Optional.of(successor)
            : Optional.empty());
  }

  /// The event for the bus.
  public Outgoing.BusEvent event(EventType type) {
    String subject = Decision.name(number);
    String occasion =
        type == EventType.REVIEW_DUE
            ? reviewOn.map(LocalDate::toString).orElseThrow()
            : Integer.toString(change);
    JsonText json =
        new JsonText()
            .number("version", type.version())
            .text("id", tenant.id() + "/" + type.code() + "/" + subject + "/" + occasion)
            .text("tenant", tenant.id())
            .text("decision", subject)
            .number("number", number)
            .number("change", change)
            .text("at", at.toString())
            .text("title", title)
            .text("architecture", architecture);
    optional(json, "by", by);
    optional(json, "reason", reason);
    optional(json, "channel", channel);
    reviewOn.ifPresent(day -> json.text("reviewOn", day.toString()));
    other.ifPresent(successor -> json.text("supersededBy", Decision.name(successor)));
    return new Outgoing.BusEvent(type, subject, occasion, json.object());
  }

  private static void optional(JsonText json, String name, String text) {
    if (!text.isEmpty()) {
      json.text(name, text);
    }
  }
}
