package dev.containerarch.advisor.outbox;

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

  /// The event for the bus.
  public Outgoing.BusEvent event(EventType type) {
    String subject = "CA-" + number;
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
    other.ifPresent(successor -> json.text("supersededBy", "CA-" + successor));
    return new Outgoing.BusEvent(type, subject, occasion, json.object());
  }

  private static void optional(JsonText json, String name, String text) {
    if (!text.isEmpty()) {
      json.text(name, text);
    }
  }
}
