package dev.containerarch.slack.view;

import dev.containerarch.advisor.knowledge.Knowledge;
import dev.containerarch.advisor.review.Review;
import dev.containerarch.advisor.review.ReviewStep;
import dev.containerarch.slack.text.Phrases;

/// Sentences about what came of a step or an answer.
public final class ReviewChangeText {

  private final Knowledge knowledge;
  private final Phrases phrases;

  public ReviewChangeText(Knowledge knowledge, Phrases phrases) {
    this.knowledge = knowledge;
    this.phrases = phrases;
  }

  /// What was done, and what happens next.
  public String done(ReviewStep step, Review now) {
    return say("review.change.done." + step.word(), now);
  }

  /// Somebody was faster.
  public String overtaken(Review now) {
    return now.changedBy().isEmpty()
        ? say("review.change.overtaken.clock", now)
        : say("review.change.overtaken", now);
  }

  /// A review in this phase does not do that.
  public String notAllowed(Review now) {
    return say("review.change.notallowed", now);
  }

  /// Only its owner does that.
  public String notTheOwner(Review now) {
    return say("review.change.nottheowner", now);
  }

  /// The review does not ask for an answer, or no longer.
  public String notAsked(Review now) {
    return say(now.phase().isOver() ? "review.answer.over" : "review.answer.notasked", now);
  }

  /// Everybody's answers are being shown.
  public String tooLate(Review now) {
    return say("review.answer.toolate", now);
  }

  /// Only participants answer.
  public String notInvited(Review now) {
    return say("review.answer.notinvited", now);
  }

  /// A sentence that may name what is known of a review.
  public String say(String key, Review now) {
    return phrases.say(
        key,
        "name",
        now.name(),
        "number",
        now.number(),
        "phase",
        new ReviewWords(knowledge, phrases).standing(now.phase()),
        "owner",
        DecisionWords.member(now.owner()),
        "channel",
        "<#" + now.agenda().channel() + ">",
        "member",
        DecisionWords.member(now.changedBy()),
        "date",
        Figures.moment(now.changedAt()),
        "deadline",
        now.phase().due().map(Figures::moment).orElse("–"));
  }
}
