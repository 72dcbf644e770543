package dev.containerarch.slack.conversation;

import com.slack.api.model.view.View;
import dev.containerarch.advisor.advice.Comparison;
import dev.containerarch.advisor.advice.RequestReader;
import dev.containerarch.advisor.agreement.QuorumRule;
import dev.containerarch.advisor.review.Ballot;
import dev.containerarch.advisor.review.Proposal;
import dev.containerarch.advisor.review.Review;
import dev.containerarch.advisor.review.ReviewBoard.BoardUnavailable;
import dev.containerarch.advisor.review.ReviewBoard.Changing;
import dev.containerarch.advisor.review.ReviewChange;
import dev.containerarch.advisor.review.ReviewLifeCycle;
import dev.containerarch.advisor.review.ReviewStep;
import dev.containerarch.slack.text.Phrases;
import dev.containerarch.slack.view.Actions;
import dev.containerarch.slack.view.AnswerTime;
import dev.containerarch.slack.view.Notice;
import dev.containerarch.slack.view.ProblemsView;
import dev.containerarch.slack.view.ReviewChangeText;
import dev.containerarch.slack.view.ReviewDraft;
import dev.containerarch.slack.view.ReviewStepDraft;
import dev.containerarch.slack.view.ReviewStepModal;
import dev.containerarch.slack.view.State;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// Does what the owner of a review does with it. Every step names the version that the owner saw:
/// who comes second is told who was faster, and how it stands now.
final class ReviewSteps {

  private final Reviews reviews;
  private final ReviewDeciding deciding;
  private final Clock clock;
  private final ReviewStepModal modal;
  private final RequestReader requests;
  private final ProblemsView problems;
  private final Invitations invitations;

  ReviewSteps(Reviews reviews, ReviewDeciding deciding, Clock clock) {
    this.reviews = reviews;
    this.deciding = deciding;
    this.clock = clock;
    this.modal = new ReviewStepModal(reviews.knowledge());
    this.requests = new RequestReader(reviews.knowledge());
    this.problems = new ProblemsView(reviews.knowledge());
    this.invitations = new Invitations(reviews.calls());
  }

  /// Answers one of the buttons of [Actions#CHANGE_REVIEW].
  ///
  /// @throws BoardUnavailable when the board does not answer
  Reply clicked(Asker asker, String actionId, State state, Phrases phrases) {
    Optional<ReviewStep> step = ReviewStepModal.step(actionId);
    Optional<Reviews.Target> target = Reviews.Target.of(state);
    if (step.isEmpty() || target.isEmpty()) {
      return new Reply.Say(Notice.answer(phrases.say("error.button")));
    }
    Optional<Review> found = reviews.board().find(asker.tenant(), target.get().number());
    if (found.isEmpty()) {
      return new Reply.Say(Reviews.none(target.get().number(), phrases));
    }
    Review review = found.get();
    ReviewChangeText text = reviews.text(phrases);
    if (!review.owner().equals(asker.member())) {
      return fresh(asker, review, text.notTheOwner(review), phrases);
    }
    if (review.version() != target.get().version()) {
      return fresh(asker, review, text.overtaken(review), phrases);
    }
    if (!ReviewLifeCycle.steps(review.phase()).contains(step.get())) {
      return fresh(asker, review, text.notAllowed(review), phrases);
    }
    return switch (step.get()) {
      case REVEAL -> orAsks(asker, review, step.get(), new ReviewChange.Reveal(), phrases);
      case CLOSE_VOTE -> orAsks(asker, review, step.get(), new ReviewChange.CloseVote(), phrases);
      case SHOW_CONCERNS ->
          done(asker, review, step.get(), new ReviewChange.ShowConcerns(), phrases);
      case DECIDE -> deciding.opened(asker, review, phrases);
      case CHANGE_FACTS -> asks(asker, review, step.get(), draft(review, words(review)), phrases);
      case SECOND_ROUND, THINK_AHEAD, PROPOSE, EXTEND, INVITE, HAND_OVER, CANCEL ->
          asks(asker, review, step.get(), draft(review, ""), phrases);
    };
  }

  /// The words of a review's request, but for what the team has settled.
  private static String words(Review review) {
    return String.join(
        " ",
        List.of(review.agenda().request().split(" ")).stream()
            .filter(word -> !word.startsWith("edition=") && !word.startsWith("defaults="))
            .toList());
  }

  private static ReviewStepDraft draft(Review review, String text) {
    return ReviewStepDraft.of(text, review.agenda().answerWithin(), Optional.empty());
  }

  /// Does it at once where enough have answered, and asks where they have not.
  private Reply orAsks(
      Asker asker, Review review, ReviewStep step, ReviewChange change, Phrases phrases) {
    List<String> answered = reviews.board().answered(asker.tenant(), review);
    return review.quorum(answered) instanceof QuorumRule.Reached
        ? done(asker, review, step, change, phrases)
        : asks(asker, review, step, draft(review, ""), phrases);
  }

  private Reply asks(
      Asker asker, Review review, ReviewStep step, ReviewStepDraft draft, Phrases phrases) {
    return new Reply.Open(
        view(asker, review, step, draft, List.of(), phrases),
        Notice.answer(phrases.say("error.modal")));
  }

  private View view(
      Asker asker,
      Review review,
      ReviewStep step,
      ReviewStepDraft draft,
      List<String> notes,
      Phrases phrases) {
    Comparison comparison =
        step == ReviewStep.PROPOSE ? ofTheGroup(asker, review) : reviews.facts(review);
    List<String> answered =
        step == ReviewStep.REVEAL || step == ReviewStep.CLOSE_VOTE
            ? reviews.board().answered(asker.tenant(), review)
            : List.of();
    ReviewStepDraft filled =
        step == ReviewStep.PROPOSE && draft.architecture().isEmpty()
            ? new ReviewStepDraft(
                draft.text(),
                draft.within(),
                comparison.eligible().stream()
                    .findFirst()
                    .map(option -> option.architecture().id()),
                draft.interim(),
                draft.successor(),
                draft.owners(),
                draft.affected(),
                draft.experts())
            : draft;
    return modal.open(review, step, filled, comparison, answered, notes, phrases);
  }

  private Comparison ofTheGroup(Asker asker, Review review) {
    return reviews.comparison(
        review, reviews.advice(review, reviews.board().revealed(asker.tenant(), review)));
  }

  private Reply done(
      Asker asker, Review review, ReviewStep step, ReviewChange change, Phrases phrases) {
    return changed(asker, review, change, now -> reviews.text(phrases).done(step, now), phrases);
  }

  /// @param done what to say when it was done
  private Reply changed(
      Asker asker,
      Review review,
      ReviewChange change,
      Function<Review, String> done,
      Phrases phrases) {
    ReviewChangeText text = reviews.text(phrases);
    return switch (reviews
        .board()
        .change(asker.tenant(), review.number(), review.version(), change, asker.member())) {
      case Changing.Changed(Review now) -> fresh(asker, now, done.apply(now), phrases);
      case Changing.Overtaken(Review now) -> fresh(asker, now, text.overtaken(now), phrases);
      case Changing.NotAllowed(Review now) -> fresh(asker, now, text.notAllowed(now), phrases);
      case Changing.NotTheOwner(Review now) -> fresh(asker, now, text.notTheOwner(now), phrases);
      case Changing.NoSuchReview _ -> new Reply.Say(Reviews.none(review.number(), phrases));
    };
  }

  private Reply fresh(Asker asker, Review review, String sentence, Phrases phrases) {
    return new Reply.Say(reviews.show(asker, review, sentence, phrases), SlackCalls.Place.INSTEAD);
  }

  /// Lets a participant run a review whose owner has left the workspace.
  ///
  /// @throws BoardUnavailable when the board does not answer
  Reply takeOver(Asker asker, State state, Phrases phrases) {
    Optional<Reviews.Target> target = Reviews.Target.of(state);
    if (target.isEmpty()) {
      return new Reply.Say(Notice.answer(phrases.say("error.button")));
    }
    Optional<Review> found = reviews.board().find(asker.tenant(), target.get().number());
    if (found.isEmpty()) {
      return new Reply.Say(Reviews.none(target.get().number(), phrases));
    }
    Review review = found.get();
    ReviewChangeText text = reviews.text(phrases);
    if (review.owner().equals(asker.member())) {
      return fresh(asker, review, text.say("review.takeover.already", review), phrases);
    }
    if (review.role(asker.member()).isEmpty()) {
      return fresh(asker, review, text.notInvited(review), phrases);
    }
    if (!reviews.hasLeft(asker, review.owner())) {
      return fresh(asker, review, text.say("review.takeover.here", review), phrases);
    }
    return changed(
        asker,
        review,
        new ReviewChange.TakeOver(),
        now -> text.say("review.takeover.done", now),
        phrases);
  }

  /// Does what was submitted in a [ReviewStepModal].
  Submissions.Outcome submitted(Asker asker, View view, State state, Phrases phrases) {
    Optional<ReviewStep> step =
        ReviewStepModal.step(view.getCallbackId() == null ? "" : view.getCallbackId());
    Optional<Reviews.Target> target = Reviews.Target.of(state);
    if (step.isEmpty() || target.isEmpty()) {
      return new Submissions.Outcome.Replaced(Notice.modal(phrases.say("error.button"), phrases));
    }
    ReviewStepDraft draft = entered(step.get(), ModalInputs.of(view));
    try {
      Optional<Review> found = reviews.board().find(asker.tenant(), target.get().number());
      if (found.isEmpty()) {
        return new Submissions.Outcome.Replaced(
            Notice.modal(
                phrases.say("review.none", "name", Review.name(target.get().number())), phrases));
      }
      return submitted(asker, found.get(), target.get().version(), step.get(), draft, phrases);
    } catch (BoardUnavailable e) {
      Reviews.warn(e);
      return unavailable(step.get(), phrases);
    }
  }

  private static Submissions.Outcome unavailable(ReviewStep step, Phrases phrases) {
    String sentence = phrases.say("review.change.unavailable");
    return switch (step) {
      // There is no input at which it could be said, and nothing that could be lost.
      case REVEAL, CLOSE_VOTE, SHOW_CONCERNS, DECIDE ->
          new Submissions.Outcome.Replaced(Notice.modal(sentence, phrases));
      case SECOND_ROUND, THINK_AHEAD, EXTEND, PROPOSE ->
          ReviewAnswers.refused(Actions.WITHIN_INPUT, sentence);
      case CHANGE_FACTS -> ReviewAnswers.refused(Actions.REQUEST_INPUT, sentence);
      case INVITE -> ReviewAnswers.refused(Actions.OWNERS_INPUT, sentence);
      case HAND_OVER -> ReviewAnswers.refused(Actions.SUCCESSOR_INPUT, sentence);
      case CANCEL -> ReviewAnswers.refused(Actions.REASON_INPUT, sentence);
    };
  }

  private static ReviewStepDraft entered(ReviewStep step, ModalInputs inputs) {
    DecisionEntries entries = new DecisionEntries(inputs);
    String text =
        switch (step) {
          case CHANGE_FACTS -> entries.text(Actions.REQUEST_INPUT, "");
          case PROPOSE -> entries.text(Actions.PROPOSAL_INPUT, "");
          default -> entries.text(Actions.REASON_INPUT, "");
        };
    return new ReviewStepDraft(
        text,
        inputs.value(Actions.WITHIN_INPUT).flatMap(AnswerTime::read).orElse(Duration.ZERO),
        inputs.value(Actions.ARCHITECTURE_INPUT).filter(id -> !id.isEmpty()),
        inputs
            .value(Actions.INTERIM_INPUT)
            .filter(id -> !id.isEmpty() && !id.equals(ReviewStepModal.NONE)),
        inputs.value(Actions.SUCCESSOR_INPUT).filter(id -> !id.isEmpty()),
        inputs.members(Actions.OWNERS_INPUT).orElse(List.of()),
        inputs.members(Actions.AFFECTED_INPUT).orElse(List.of()),
        inputs.members(Actions.EXPERTS_INPUT).orElse(List.of()));
  }

  private Submissions.Outcome submitted(
      Asker asker,
      Review review,
      int version,
      ReviewStep step,
      ReviewStepDraft draft,
      Phrases phrases) {
    Map<String, String> refusals = refusals(asker, review, step, draft, phrases);
    if (!refusals.isEmpty()) {
      return new Submissions.Outcome.Refused(refusals);
    }
    ReviewChangeText text = reviews.text(phrases);
    Changing changing =
        reviews
            .board()
            .change(
                asker.tenant(),
                review.number(),
                version,
                change(review, step, draft),
                asker.member());
    return new Submissions.Outcome.Replaced(
        switch (changing) {
          case Changing.Changed(Review now) ->
              ReviewStepModal.outcome(now, text.done(step, now), "", phrases);
          case Changing.Overtaken(Review now)
              when now.owner().equals(asker.member())
                  && ReviewLifeCycle.steps(now.phase()).contains(step) ->
              view(
                  asker,
                  now,
                  step,
                  draft,
                  List.of(text.overtaken(now), phrases.say("change.again")),
                  phrases);
          case Changing.Overtaken(Review now) ->
              ReviewStepModal.outcome(now, text.overtaken(now), draft.text(), phrases);
          case Changing.NotAllowed(Review now) ->
              ReviewStepModal.outcome(now, text.notAllowed(now), draft.text(), phrases);
          case Changing.NotTheOwner(Review now) ->
              ReviewStepModal.outcome(now, text.notTheOwner(now), draft.text(), phrases);
          case Changing.NoSuchReview _ ->
              Notice.modal(phrases.say("review.none", "name", review.name()), phrases);
        });
  }

  private Map<String, String> refusals(
      Asker asker, Review review, ReviewStep step, ReviewStepDraft draft, Phrases phrases) {
    Map<String, String> refusals = new LinkedHashMap<>();
    switch (step) {
      case SECOND_ROUND, THINK_AHEAD, EXTEND -> within(draft, refusals, phrases);
      case PROPOSE -> {
        within(draft, refusals, phrases);
        proposal(draft, refusals, phrases);
      }
      case CHANGE_FACTS ->
          ReviewOpening.problem(reading(review, draft), problems, phrases)
              .ifPresent(sentence -> refusals.put(Actions.REQUEST_INPUT, sentence));
      case INVITE -> {
        boolean nobodyNew =
            ReviewDraft.participants(draft.owners(), draft.affected(), draft.experts()).stream()
                .allMatch(one -> review.role(one.member()).isPresent());
        if (nobodyNew) {
          refusals.put(Actions.OWNERS_INPUT, phrases.say("review.change.nobodynew"));
        } else {
          refusals.putAll(
              invitations.refusals(
                  asker,
                  draft.owners(),
                  draft.affected(),
                  draft.experts(),
                  review.participants(),
                  phrases));
        }
      }
      case HAND_OVER -> {
        Optional<String> successor = draft.successor();
        if (successor.isEmpty() || review.role(successor.get()).isEmpty()) {
          refusals.put(Actions.SUCCESSOR_INPUT, phrases.say("review.change.noparticipant"));
        }
      }
      case CANCEL -> {
        if (draft.text().isBlank()) {
          refusals.put(Actions.REASON_INPUT, phrases.say("review.change.cancel.missing"));
        } else if (draft.text().length() > Ballot.LONGEST_REASON) {
          refusals.put(
              Actions.REASON_INPUT, phrases.say("modal.toolong", "most", Ballot.LONGEST_REASON));
        }
      }
      case REVEAL, CLOSE_VOTE, SHOW_CONCERNS, DECIDE -> {}
    }
    return refusals;
  }

  private static void within(ReviewStepDraft draft, Map<String, String> refusals, Phrases phrases) {
    if (!AnswerTime.isPossible(draft.within())) {
      refusals.put(Actions.WITHIN_INPUT, ReviewOpening.tooShort(phrases));
    }
  }

  private void proposal(ReviewStepDraft draft, Map<String, String> refusals, Phrases phrases) {
    if (draft.architecture().isEmpty() || !isKnown(draft.architecture().get())) {
      refusals.put(Actions.ARCHITECTURE_INPUT, phrases.say("modal.architecture.missing"));
    } else if (draft.interim().equals(draft.architecture())) {
      refusals.put(Actions.INTERIM_INPUT, phrases.say("modal.interim.same"));
    } else if (draft.interim().isPresent() && !isKnown(draft.interim().get())) {
      refusals.put(Actions.INTERIM_INPUT, phrases.say("modal.architecture.missing"));
    }
    if (draft.text().length() > Proposal.LONGEST_TEXT) {
      refusals.put(
          Actions.PROPOSAL_INPUT, phrases.say("modal.toolong", "most", Proposal.LONGEST_TEXT));
    }
  }

  private boolean isKnown(String architecture) {
    return reviews.knowledge().architectures().stream()
        .anyMatch(known -> known.id().equals(architecture));
  }

  private ReviewOpening.Reading reading(Review review, ReviewStepDraft draft) {
    return ReviewOpening.reading(
        draft.text(),
        new State(review.agenda().language(), List.of(review.agenda().request().split(" "))),
        requests);
  }

  private ReviewChange change(Review review, ReviewStep step, ReviewStepDraft draft) {
    Instant deadline = clock.instant().plus(draft.within());
    return switch (step) {
      case REVEAL -> new ReviewChange.Reveal();
      case CLOSE_VOTE -> new ReviewChange.CloseVote();
      case SHOW_CONCERNS -> new ReviewChange.ShowConcerns();
      case SECOND_ROUND -> new ReviewChange.SecondRound(deadline);
      case THINK_AHEAD -> new ReviewChange.ThinkAhead(deadline);
      case EXTEND -> new ReviewChange.Extend(deadline);
      case PROPOSE ->
          new ReviewChange.Propose(
              new Proposal(1, draft.architecture().orElse(""), draft.interim(), draft.text()),
              deadline);
      case CHANGE_FACTS ->
          new ReviewChange.ChangeFacts(reading(review, draft).read().request().canonical());
      case INVITE ->
          new ReviewChange.Invite(
              ReviewDraft.participants(draft.owners(), draft.affected(), draft.experts()));
      case HAND_OVER -> new ReviewChange.HandOver(draft.successor().orElse(""));
      case CANCEL -> new ReviewChange.Cancel(draft.text());
      case DECIDE -> throw new IllegalArgumentException("a decision is recorded, not submitted");
    };
  }
}
