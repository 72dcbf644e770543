package dev.containerarch.advisor.outbox;

import dev.containerarch.advisor.decision.Content;
import dev.containerarch.advisor.decision.Decision;
import dev.containerarch.advisor.decision.Status;
import dev.containerarch.advisor.decision.Tenant;
import dev.containerarch.advisor.replay.Finding;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
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
  ///
  /// @param type any but [EventType#FACTS_CHANGED], which says more; see [#factsChanged]
  public Outgoing.BusEvent event(EventType type) {
    if (type == EventType.FACTS_CHANGED) {
      throw new IllegalArgumentException("what was found belongs to it");
    }
    String occasion =
        type == EventType.REVIEW_DUE
            ? reviewOn.map(LocalDate::toString).orElseThrow()
            : Integer.toString(change);
    return event(type, occasion, json(type, occasion));
  }

  /// The event that the choice stands otherwise with what is known now.
  public Outgoing.BusEvent factsChanged(Finding finding) {
    EventType type = EventType.FACTS_CHANGED;
    String occasion = finding.fingerprint();
    JsonText json = json(type, occasion);
    json.text("answer", finding.answer().name().toLowerCase(Locale.ROOT).replace('_', '-'));
    json.texts("recommended", finding.recommended());
    finding.placeThen().ifPresent(place -> json.number("placeThen", place));
    finding.placeNow().ifPresent(place -> json.number("placeNow", place));
    json.texts("redated", finding.redated().stream().map(Finding.Redated::part).toList());
    return event(type, occasion, json);
  }

  private Outgoing.BusEvent event(EventType type, String occasion, JsonText json) {
    return new Outgoing.BusEvent(type, Decision.name(number), occasion, json.object());
  }

  private JsonText json(EventType type, String occasion) {
    String subject = Decision.name(number);
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
    return json;
  }

  private static void optional(JsonText json, String name, String text) {
    if (!text.isEmpty()) {
      json.text(name, text);
    }
  }
}
