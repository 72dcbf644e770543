package dev.containerarch.advisor.outbox;

import dev.containerarch.advisor.decision.Decision;
import dev.containerarch.advisor.decision.Tenant;
import dev.containerarch.advisor.review.Phase;
import dev.containerarch.advisor.review.Review;
import java.time.Instant;
import java.util.Locale;
import java.util.OptionalInt;

/// The detail of an event about a review, which others read. Its schemas are in
/// `docs/reference/events`. Nothing in it says what a member answered, or why.
///
/// @param number of the review
/// @param change which of the review's changes it tells of, from 1
/// @param at when that was
/// @param by Slack's id of the member who did it; empty when it was nobody, but the clock
/// @param owner Slack's id of the member who runs it
/// @param question what is to be decided
/// @param door whether the decision can be taken back
/// @param anonymous whether answers are shown without names
/// @param participants how many take part
/// @param channel Slack's id of the conversation of the review
/// @param round the last round of weighing that was shown, 0 before the first
/// @param decision number of the decision that it led to
public record ReviewEventDetail(
    Tenant tenant,
    int number,
    int change,
    Instant at,
    String by,
    String owner,
    String question,
    String door,
    boolean anonymous,
    int participants,
    String channel,
    int round,
    OptionalInt decision) {

  /// The detail of the last change of a review.
  public static ReviewEventDetail of(Tenant tenant, Review review) {
    return new ReviewEventDetail(
        tenant,
        review.number(),
        review.version(),
        review.changedAt(),
        review.changedBy(),
        review.owner(),
        review.agenda().question(),
        review.agenda().door().name().toLowerCase(Locale.ROOT),
        review.agenda().anonymous(),
        review.participants().size(),
        review.agenda().channel(),
        review.phase().revealed(),
        review.phase() instanceof Phase.Decided(int _, var _, var _, int decision)
            ? OptionalInt.of(decision)
            : OptionalInt.empty());
  }

  /// The event for the bus.
  public Outgoing.BusEvent event(EventType type) {
    String subject = Review.name(number);
    String occasion = Integer.toString(change);
    JsonText json =
        new JsonText()
            .number("version", type.version())
            .text("id", tenant.id() + "/" + type.code() + "/" + subject + "/" + occasion)
            .text("tenant", tenant.id())
            .text("review", subject)
            .number("number", number)
            .number("change", change)
            .text("at", at.toString())
            .text("question", question)
            .text("door", door)
            .truth("anonymous", anonymous)
            .number("participants", participants)
            .text("owner", owner)
            .text("channel", channel)
            .number("round", round);
    if (!by.isEmpty()) {
      json.text("by", by);
    }
    decision.ifPresent(recorded -> json.text("decision", Decision.name(recorded)));
    return new Outgoing.BusEvent(type, subject, occasion, json.object());
  }
}
