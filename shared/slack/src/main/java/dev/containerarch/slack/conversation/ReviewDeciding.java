package dev.containerarch.slack.conversation;

import dev.containerarch.advisor.decision.Basis;
import dev.containerarch.advisor.decision.Content;
import dev.containerarch.advisor.decision.Decision;
import dev.containerarch.advisor.review.Choice;
import dev.containerarch.advisor.review.GroupAdvice;
import dev.containerarch.advisor.review.Phase;
import dev.containerarch.advisor.review.Proposal;
import dev.containerarch.advisor.review.Review;
import dev.containerarch.advisor.review.ReviewBoard.BoardUnavailable;
import dev.containerarch.advisor.review.ReviewBoard.Changing;
import dev.containerarch.advisor.review.ReviewBoard.Revealed;
import dev.containerarch.advisor.review.ReviewChange;
import dev.containerarch.advisor.review.ReviewLifeCycle;
import dev.containerarch.advisor.review.ReviewStep;
import dev.containerarch.advisor.review.Vote;
import dev.containerarch.slack.text.Phrases;
import dev.containerarch.slack.view.DecisionPage;
import dev.containerarch.slack.view.Notice;
import dev.containerarch.slack.view.ReviewRecord;
import java.util.Optional;
import java.util.function.Supplier;

/// Ends a review with a decision: what the vote was on is recorded on the comparison of the group,
/// then the review notes the decision's number. Where it dies in between, doing it again completes
/// it, because a vote records once.
final class ReviewDeciding {

  private final Reviews reviews;
  private final Supplier<DecisionDesk> decisions;

  ReviewDeciding(Reviews reviews, Supplier<DecisionDesk> decisions) {
    this.reviews = reviews;
    this.decisions = decisions;
  }

  /// What a decision of a review rests on.
  ///
  /// @param review whose vote is over
  /// @param objections how many object
  record Ground(Review review, Proposal proposal, Basis basis, long objections) {

    boolean isWhatWasVotedOn(Content content) {
      return proposal.choice().equals(new Choice(content.architecture(), content.interim()));
    }

    /// The same vote never records twice.
    String onceKey() {
      return review.onceKey(proposal);
    }
  }

  /// What there is to decide on, or how the review stands.
  sealed interface Reading {

    record Ready(Ground ground, ReviewRecord record) implements Reading {}

    /// The vote is not over, or another one is, or it is not for this member to decide.
    ///
    /// @param now empty where the tenant has no such review
    record NotReady(Optional<Review> now, String sentence) implements Reading {}
  }

  /// Opens the modal of the decision, filled in from the vote.
  ///
  /// @param review whose vote is over, and that the asker runs
  Reply opened(Asker asker, Review review, Phrases phrases) {
    return switch (read(asker, review, phrases)) {
      case Reading.Ready(Ground ground, ReviewRecord written) ->
          new Reply.Open(
              decisions
                  .get()
                  .ofReview(
                      new DecisionPage.Purpose.Review(review.number(), ground.proposal().poll()),
                      review.agenda().channel(),
                      ground.basis(),
                      written.draft(),
                      note(ground, phrases),
                      phrases),
              Notice.answer(phrases.say("error.modal")));
      case Reading.NotReady(var _, String sentence) -> new Reply.Say(Notice.answer(sentence));
    };
  }

  private static Optional<String> note(Ground ground, Phrases phrases) {
    return ground.objections() == 0
        ? Optional.empty()
        : Optional.of(phrases.say("review.decide.objections", "count", ground.objections()));
  }

  /// Reads the review of a modal again: nothing of the modal is believed.
  ///
  /// @throws BoardUnavailable when the board does not answer
  Reading read(Asker asker, DecisionPage.Purpose.Review purpose, Phrases phrases) {
    Optional<Review> found = reviews.board().find(asker.tenant(), purpose.number());
    if (found.isEmpty()) {
      return new Reading.NotReady(
          Optional.empty(), phrases.say("review.none", "name", Review.name(purpose.number())));
    }
    Review review = found.get();
    if (!(review.phase() instanceof Phase.Voted(int _, Proposal proposal))
        || proposal.poll() != purpose.poll()) {
      return new Reading.NotReady(found, reviews.text(phrases).overtaken(review));
    }
    return read(asker, review, phrases);
  }

  private Reading read(Asker asker, Review review, Phrases phrases) {
    if (!review.owner().equals(asker.member())) {
      return new Reading.NotReady(Optional.of(review), reviews.text(phrases).notTheOwner(review));
    }
    if (!ReviewLifeCycle.steps(review.phase()).contains(ReviewStep.DECIDE)
        || !(review.phase() instanceof Phase.Voted(int _, Proposal proposal))) {
      return new Reading.NotReady(Optional.of(review), reviews.text(phrases).notAllowed(review));
    }
    Revealed revealed = reviews.board().revealed(asker.tenant(), review);
    Optional<GroupAdvice> advice = reviews.advice(review, revealed);
    Basis basis = Basis.of(reviews.comparison(review, advice));
    long objections =
        revealed.votes().stream().filter(vote -> vote.stance() == Vote.Stance.OBJECT).count();
    return new Reading.Ready(
        new Ground(review, proposal, basis, objections),
        new ReviewRecord(review, proposal, advice, revealed, phrases));
  }

  /// Notes in the review that it was decided.
  ///
  /// @param decision as it is recorded
  /// @return a sentence about the review, now that the decision is recorded
  /// @throws BoardUnavailable when nobody knows; doing it again is safe
  String noted(Asker asker, Ground ground, Decision decision, Phrases phrases) {
    Review review = ground.review();
    Changing changing =
        reviews
            .board()
            .change(
                asker.tenant(),
                review.number(),
                review.version(),
                new ReviewChange.Decide(
                    decision.number(),
                    new Choice(decision.content().architecture(), decision.content().interim())),
                asker.member());
    return switch (changing) {
      case Changing.Changed(Review now) -> reviews.text(phrases).say("review.decide.done", now);
      case Changing.Overtaken(Review now) -> meanwhile(now, decision.number(), phrases);
      case Changing.NotAllowed(Review now) -> meanwhile(now, decision.number(), phrases);
      case Changing.NotTheOwner(Review now) -> meanwhile(now, decision.number(), phrases);
      case Changing.NoSuchReview _ -> phrases.say("review.none", "name", review.name());
    };
  }

  private String meanwhile(Review now, int decision, Phrases phrases) {
    return now.phase() instanceof Phase.Decided(int _, var _, var _, int noted) && noted == decision
        ? reviews.text(phrases).say("review.decide.done", now)
        : reviews.text(phrases).say("review.decide.meanwhile", now);
  }
}
