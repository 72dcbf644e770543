package dev.containerarch.slack.conversation;

import com.slack.api.model.view.View;
import dev.containerarch.advisor.advice.Comparison;
import dev.containerarch.advisor.advice.ComparisonRequest;
import dev.containerarch.advisor.advice.RequestReader;
import dev.containerarch.advisor.advice.TeamDefaults;
import dev.containerarch.advisor.review.Agenda;
import dev.containerarch.advisor.review.Participant;
import dev.containerarch.advisor.review.Review;
import dev.containerarch.advisor.review.ReviewBoard.BoardUnavailable;
import dev.containerarch.advisor.review.ReviewBoard.Opening;
import dev.containerarch.slack.command.CommandLine;
import dev.containerarch.slack.text.Phrases;
import dev.containerarch.slack.view.Actions;
import dev.containerarch.slack.view.AnswerTime;
import dev.containerarch.slack.view.ProblemsView;
import dev.containerarch.slack.view.ReviewDraft;
import dev.containerarch.slack.view.ReviewModal;
import dev.containerarch.slack.view.State;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Starts reviews: opens the modal, and opens a review when it is submitted.
final class ReviewOpening {

  private static final String NO_CHANNEL = "-";

  /// Problems that are said at the input of the request.
  private static final int MOST_PROBLEMS = 3;

  private final Reviews reviews;
  private final RequestReader requests;
  private final Clock clock;
  private final ReviewModal modal;
  private final ProblemsView problems;
  private final Invitations invitations;

  ReviewOpening(Reviews reviews, Clock clock) {
    this.reviews = reviews;
    this.requests = new RequestReader(reviews.knowledge());
    this.clock = clock;
    this.modal = new ReviewModal(reviews.knowledge());
    this.problems = new ProblemsView(reviews.knowledge());
    this.invitations = new Invitations(reviews.calls());
  }

  /// The modal, with what is known already.
  ///
  /// @param request what the review is about; the modal shows its words, but for what the team has
  ///   settled
  View open(Asker asker, ReviewDraft draft, ComparisonRequest request, Phrases phrases) {
    Settled settled = Settled.of(request);
    ReviewDraft shown =
        new ReviewDraft(
            draft.question(),
            draft.door(),
            String.join(" ", settled.others()),
            draft.owners(),
            draft.affected(),
            draft.experts(),
            draft.within(),
            draft.anonymous());
    boolean asksForChannel = !isConversation(asker.channel());
    List<String> state = new ArrayList<>();
    state.add(asksForChannel ? NO_CHANNEL : asker.channel());
    state.addAll(settled.words());
    Optional<Comparison> facts =
        settled.others().isEmpty()
            ? Optional.empty()
            : Optional.of(reviews.answers().compare(request));
    return modal.open(shown, asksForChannel, facts, new State(phrases.language(), state), phrases);
  }

  /// A channel, and no direct message: the members of a review have to be able to read it.
  private static boolean isConversation(String channel) {
    return channel.matches("[CG][A-Z0-9]{1,30}");
  }

  /// What a request says that nobody types, and the other words.
  private record Settled(List<String> words, List<String> others) {

    static Settled of(ComparisonRequest request) {
      List<String> words = new ArrayList<>();
      List<String> others = new ArrayList<>();
      for (String word : request.canonical().split(" ", -1)) {
        (word.startsWith("edition=") || word.startsWith("defaults=") ? words : others).add(word);
      }
      return new Settled(words, others);
    }
  }

  /// Opens what was submitted. Whatever stands in the way is said where it was entered.
  Submissions.Outcome submitted(Asker asker, View view, State state, Phrases phrases) {
    ModalInputs inputs = ModalInputs.of(view);
    DecisionEntries entries = new DecisionEntries(inputs);
    ReviewDraft draft =
        new ReviewDraft(
            entries.text(Actions.QUESTION_INPUT, "").replaceAll("\\s+", " ").strip(),
            ReviewCommand.door(inputs.value(Actions.DOOR_INPUT).orElse("")),
            entries.text(Actions.REQUEST_INPUT, ""),
            inputs.members(Actions.OWNERS_INPUT).orElse(List.of()),
            inputs.members(Actions.AFFECTED_INPUT).orElse(List.of()),
            inputs.members(Actions.EXPERTS_INPUT).orElse(List.of()),
            inputs.value(Actions.WITHIN_INPUT).flatMap(AnswerTime::read).orElse(Duration.ZERO),
            inputs.value(Actions.ANONYMOUS_INPUT).equals(Optional.of(ReviewModal.ANONYMOUS)));
    Reading reading = reading(draft.request(), state, requests);
    String channel =
        state.first().equals(NO_CHANNEL)
            ? inputs.value(Actions.CHANNEL_INPUT).orElse("")
            : state.first();
    Map<String, String> refusals = refusals(asker, draft, channel, reading, phrases);
    if (!refusals.isEmpty()) {
      return new Submissions.Outcome.Refused(refusals);
    }
    try {
      return opened(asker, view, draft, channel, reading, phrases);
    } catch (BoardUnavailable e) {
      Reviews.warn(e);
      return new Submissions.Outcome.Refused(
          Map.of(Actions.QUESTION_INPUT, phrases.say("review.open.unavailable")));
    }
  }

  /// The words of an input, and what they were read as.
  record Reading(RequestReader.Reading read, List<String> typed) {}

  /// Reads the words of an input; what the team had settled when the modal was opened holds where
  /// they say nothing else.
  static Reading reading(String text, State settled, RequestReader requests) {
    List<String> typed = CommandLine.split(text);
    List<String> words =
        settled.words().stream()
            .filter(word -> word.startsWith("edition=") || word.startsWith("defaults="))
            .toList();
    ComparisonRequest base = requests.read(words).request();
    Optional<String> edition =
        words.stream().anyMatch(word -> word.startsWith("edition="))
            ? Optional.of(base.edition())
            : Optional.empty();
    TeamDefaults team = base.team();
    return new Reading(requests.read(typed, edition, team), typed);
  }

  /// What is wrong with the words, as it is said at their input; empty when nothing is.
  static Optional<String> problem(Reading reading, ProblemsView problems, Phrases phrases) {
    List<String> sentences =
        reading.read().problems().stream()
            .limit(MOST_PROBLEMS)
            .map(problem -> problems.atInput(problem, phrases))
            .toList();
    return sentences.isEmpty() ? Optional.empty() : Optional.of(String.join(" ", sentences));
  }

  private Map<String, String> refusals(
      Asker asker, ReviewDraft draft, String channel, Reading reading, Phrases phrases) {
    Map<String, String> refusals = new LinkedHashMap<>();
    if (draft.question().isEmpty()) {
      refusals.put(Actions.QUESTION_INPUT, phrases.say("review.open.question.missing"));
    } else if (draft.question().length() > Agenda.LONGEST_QUESTION) {
      refusals.put(
          Actions.QUESTION_INPUT, phrases.say("modal.toolong", "most", Agenda.LONGEST_QUESTION));
    }
    problem(reading, problems, phrases)
        .ifPresent(sentence -> refusals.put(Actions.REQUEST_INPUT, sentence));
    if (!isConversation(channel)) {
      refusals.put(Actions.CHANNEL_INPUT, phrases.say("review.open.channel.missing"));
    }
    if (!AnswerTime.isPossible(draft.within())) {
      refusals.put(Actions.WITHIN_INPUT, tooShort(phrases));
    }
    if (draft.participants().isEmpty()) {
      refusals.put(Actions.OWNERS_INPUT, phrases.say("review.open.nobody"));
    } else {
      refusals.putAll(
          invitations.refusals(
              asker, draft.owners(), draft.affected(), draft.experts(), List.of(), phrases));
    }
    return refusals;
  }

  static String tooShort(Phrases phrases) {
    return phrases.say(
        "review.open.within.wrong",
        "least",
        AnswerTime.said(AnswerTime.SHORTEST, phrases),
        "most",
        AnswerTime.said(AnswerTime.LONGEST, phrases));
  }

  private Submissions.Outcome opened(
      Asker asker, View view, ReviewDraft draft, String channel, Reading reading, Phrases phrases) {
    Agenda agenda =
        new Agenda(
            draft.question(),
            draft.door(),
            reading.read().request().canonical(),
            1,
            draft.anonymous(),
            draft.within(),
            channel,
            phrases.language(),
            asker.member(),
            clock.instant());
    List<Participant> participants = draft.participants();
    String onceKey = view.getId() == null ? asker.triggerId() : view.getId();
    Opening opening = reviews.board().open(asker.tenant(), agenda, participants, onceKey);
    Review review = opening.review();
    return new Submissions.Outcome.Replaced(
        modal.opened(
            review,
            opening instanceof Opening.AlreadyOpened,
            review.role(asker.member()).isPresent(),
            reviews.facts(review),
            phrases));
  }
}
