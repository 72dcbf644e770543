package dev.containerarch.slack.conversation;

import com.slack.api.model.view.View;
import dev.containerarch.advisor.review.Concern;
import dev.containerarch.advisor.review.Phase;
import dev.containerarch.advisor.review.Proposal;
import dev.containerarch.advisor.review.Review;
import dev.containerarch.advisor.review.ReviewBoard.BoardUnavailable;
import dev.containerarch.advisor.review.ReviewBoard.Casting;
import dev.containerarch.advisor.review.Vote;
import dev.containerarch.slack.text.Phrases;
import dev.containerarch.slack.view.Actions;
import dev.containerarch.slack.view.ConcernModal;
import dev.containerarch.slack.view.Notice;
import dev.containerarch.slack.view.ReviewChangeText;
import dev.containerarch.slack.view.ReviewStepModal;
import dev.containerarch.slack.view.State;
import dev.containerarch.slack.view.VoteModal;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/// Takes what members say in a review: opens the modal for what it asks now, filled in with what
/// the member said before, and keeps what is submitted.
final class ReviewAnswers {

  private final Reviews reviews;
  private final Clock clock;
  private final Weighing weighing;
  private final VoteModal voting;

  ReviewAnswers(Reviews reviews, Clock clock) {
    this.reviews = reviews;
    this.clock = clock;
    this.weighing = new Weighing(reviews, clock);
    this.voting = new VoteModal(reviews.knowledge());
  }

  /// Opens the modal for what a review asks now.
  ///
  /// @throws BoardUnavailable when the board does not answer
  Reply clicked(Asker asker, State state, Phrases phrases) {
    Optional<Integer> number = ReviewCommand.number(state.first());
    if (number.isEmpty()) {
      return new Reply.Say(Notice.answer(phrases.say("error.button")));
    }
    Optional<Review> found = reviews.board().find(asker.tenant(), number.get());
    if (found.isEmpty()) {
      return new Reply.Say(Reviews.none(number.get(), phrases));
    }
    Review review = found.get();
    if (review.role(asker.member()).isEmpty()) {
      return new Reply.Say(Notice.answer(reviews.text(phrases).notInvited(review)));
    }
    return switch (review.phase()) {
      case Phase.Weighing(int round, var _) ->
          opened(weighing.open(asker, review, round, phrases), phrases);
      case Phase.ThinkingAhead _ -> opened(concern(asker, review, phrases), phrases);
      case Phase.Voting(int _, Proposal proposal, var _) ->
          opened(vote(asker, review, proposal, phrases), phrases);
      case Phase.Discussing _, Phase.Voted _, Phase.Decided _, Phase.Cancelled _ ->
          new Reply.Say(
              reviews.show(asker, review, reviews.text(phrases).notAsked(review), phrases));
    };
  }

  private static Reply opened(View view, Phrases phrases) {
    return new Reply.Open(view, Notice.answer(phrases.say("error.modal")));
  }

  /// Shows the parts of the criteria in the modal, with all that was entered.
  Reply parts(Asker asker, View view, Phrases phrases) {
    return weighing.parts(asker, view, phrases);
  }

  private View concern(Asker asker, Review review, Phrases phrases) {
    Optional<Concern> before =
        reviews.board().ownConcern(asker.tenant(), review.number(), asker.member());
    return ConcernModal.open(
        review, before.map(Concern::text).orElse(""), state(review, 0, phrases), phrases);
  }

  private View vote(Asker asker, Review review, Proposal proposal, Phrases phrases) {
    Optional<Vote> before =
        reviews.board().ownVote(asker.tenant(), review.number(), proposal.poll(), asker.member());
    return voting.open(
        review,
        proposal,
        before.map(Vote::stance),
        before.map(Vote::reason).orElse(""),
        state(review, proposal.poll(), phrases),
        phrases);
  }

  private static State state(Review review, int poll, Phrases phrases) {
    return State.of(phrases.language(), String.valueOf(review.number()), String.valueOf(poll));
  }

  /// Keeps what was submitted in one of the modals.
  Submissions.Outcome submitted(Asker asker, View view, State state, Phrases phrases) {
    Optional<Integer> number = ReviewCommand.number(state.first());
    if (number.isEmpty() || view.getCallbackId() == null) {
      return new Submissions.Outcome.Replaced(Notice.modal(phrases.say("error.button"), phrases));
    }
    return switch (view.getCallbackId()) {
      case Actions.WEIGH_MODAL -> weighing.submitted(asker, view, state, phrases);
      case Actions.CONCERN_MODAL -> concern(asker, view, number.get(), phrases);
      default -> vote(asker, view, number.get(), state, phrases);
    };
  }

  private Submissions.Outcome concern(Asker asker, View view, int number, Phrases phrases) {
    String text = new DecisionEntries(ModalInputs.of(view)).text(Actions.CONCERN_INPUT, "");
    if (text.isBlank()) {
      return refused(Actions.CONCERN_INPUT, phrases.say("review.think.missing"));
    }
    if (text.length() > Concern.LONGEST_TEXT) {
      return refused(
          Actions.CONCERN_INPUT, phrases.say("modal.toolong", "most", Concern.LONGEST_TEXT));
    }
    Concern concern = new Concern(asker.member(), text, clock.instant());
    return kept(
        number,
        Actions.CONCERN_INPUT,
        "review.think.done",
        text,
        () -> reviews.board().cast(asker.tenant(), number, concern),
        phrases);
  }

  private Submissions.Outcome vote(
      Asker asker, View view, int number, State state, Phrases phrases) {
    ModalInputs inputs = ModalInputs.of(view);
    Optional<Vote.Stance> stance = inputs.value(Actions.STANCE_INPUT).flatMap(VoteModal::of);
    String reason = new DecisionEntries(inputs).text(Actions.REASON_INPUT, "");
    if (stance.isEmpty()) {
      return refused(Actions.STANCE_INPUT, phrases.say("review.voting.missing"));
    }
    if (stance.get() == Vote.Stance.OBJECT && reason.isBlank()) {
      return refused(Actions.REASON_INPUT, phrases.say("review.voting.noreason"));
    }
    if (reason.length() > Vote.LONGEST_REASON) {
      return refused(
          Actions.REASON_INPUT, phrases.say("modal.toolong", "most", Vote.LONGEST_REASON));
    }
    int poll =
        state.words().size() > 1 && state.words().get(1).matches("[1-9]\\d{0,5}")
            ? Integer.parseInt(state.words().get(1))
            : 0;
    Vote vote = new Vote(asker.member(), poll, stance.get(), reason, clock.instant());
    return kept(
        number,
        Actions.STANCE_INPUT,
        "review.voting.done",
        reason,
        () -> reviews.board().cast(asker.tenant(), number, vote),
        phrases);
  }

  static Submissions.Outcome refused(String input, String sentence) {
    return new Submissions.Outcome.Refused(Map.of(input, sentence));
  }

  /// @param input where to say that the board does not answer
  /// @param done what to say when it was kept
  /// @param typed what would be lost
  private Submissions.Outcome kept(
      int number,
      String input,
      String done,
      String typed,
      Supplier<Casting> cast,
      Phrases phrases) {
    Casting casting;
    try {
      casting = cast.get();
    } catch (BoardUnavailable e) {
      Reviews.warn(e);
      return refused(input, phrases.say("review.answer.unavailable"));
    }
    return new Submissions.Outcome.Replaced(
        outcome(reviews.text(phrases), casting, number, done, typed, phrases));
  }

  /// Says what came of an answer, with what was typed when it was not kept.
  static View outcome(
      ReviewChangeText text,
      Casting casting,
      int number,
      String done,
      String typed,
      Phrases phrases) {
    return switch (casting) {
      case Casting.Kept(Review review, boolean _) ->
          ReviewStepModal.outcome(review, text.say(done, review), "", phrases);
      case Casting.NotAsked(Review now) ->
          ReviewStepModal.outcome(now, text.notAsked(now), typed, phrases);
      case Casting.TooLate(Review now) ->
          ReviewStepModal.outcome(now, text.tooLate(now), typed, phrases);
      case Casting.OtherFacts(Review now) ->
          ReviewStepModal.outcome(now, text.notAsked(now), typed, phrases);
      case Casting.NotInvited(Review now) ->
          ReviewStepModal.outcome(now, text.notInvited(now), typed, phrases);
      case Casting.NoSuchReview _ ->
          Notice.modal(phrases.say("review.none", "name", Review.name(number)), phrases);
    };
  }
}
