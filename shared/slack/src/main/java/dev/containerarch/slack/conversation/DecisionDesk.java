package dev.containerarch.slack.conversation;

import com.slack.api.model.view.View;
import dev.containerarch.advisor.advice.Comparison;
import dev.containerarch.advisor.cost.price.EksVersions;
import dev.containerarch.advisor.decision.Basis;
import dev.containerarch.advisor.decision.Change;
import dev.containerarch.advisor.decision.Content;
import dev.containerarch.advisor.decision.Decision;
import dev.containerarch.advisor.decision.DecisionLog;
import dev.containerarch.advisor.decision.DecisionLog.Changing;
import dev.containerarch.advisor.decision.DecisionLog.Kept;
import dev.containerarch.advisor.decision.DecisionLog.LogUnavailable;
import dev.containerarch.advisor.decision.DecisionLog.Recording;
import dev.containerarch.advisor.decision.DecisionLog.Superseding;
import dev.containerarch.advisor.decision.LifeCycle;
import dev.containerarch.advisor.decision.ReviewDay;
import dev.containerarch.advisor.decision.Status;
import dev.containerarch.advisor.decision.Step;
import dev.containerarch.advisor.knowledge.Knowledge;
import dev.containerarch.advisor.review.Review;
import dev.containerarch.advisor.review.ReviewBoard.BoardUnavailable;
import dev.containerarch.slack.text.Phrases;
import dev.containerarch.slack.view.ActionLines;
import dev.containerarch.slack.view.Actions;
import dev.containerarch.slack.view.ChangeText;
import dev.containerarch.slack.view.DecisionDraft;
import dev.containerarch.slack.view.DecisionModal;
import dev.containerarch.slack.view.DecisionPage;
import dev.containerarch.slack.view.DecisionPage.Purpose;
import dev.containerarch.slack.view.DecisionView;
import dev.containerarch.slack.view.Notice;
import dev.containerarch.slack.view.ReviewStepModal;
import dev.containerarch.slack.view.State;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Supplier;
import java.util.stream.Stream;

/// Records, rewrites and supersedes decisions: opens their modal and keeps what is submitted.
final class DecisionDesk {

  private final Answers answers;
  private final Knowledge knowledge;
  private final Supplier<DecisionLog> log;
  private final Supplier<ReviewDeciding> deciding;
  private final Clock clock;
  private final DecisionModal modal;
  private final DecisionView view;
  private final ReviewDay reviewDay;

  DecisionDesk(
      Answers answers,
      Knowledge knowledge,
      Supplier<DecisionLog> log,
      Supplier<ReviewDeciding> deciding,
      Clock clock) {
    this.deciding = deciding;
    this.answers = answers;
    this.knowledge = knowledge;
    this.log = log;
    this.clock = clock;
    this.modal = new DecisionModal(knowledge);
    this.view = new DecisionView(knowledge);
    this.reviewDay = new ReviewDay(knowledge, EksVersions.load());
  }

  /// The modal for a decision of its own, with what is known of it already.
  View open(
      Asker asker,
      Comparison comparison,
      DecisionDraft known,
      String channel,
      Optional<String> permalink,
      Phrases phrases) {
    Basis basis = Basis.of(comparison);
    DecisionPage page =
        DecisionPage.of(channel, List.of(comparison.request().canonical().split(" ")))
            .from(permalink);
    List<String> notes = List.of(modal.verdict(comparison, phrases));
    Optional<String> choice =
        known
            .architecture()
            .or(() ->
                comparison.eligible().stream().findFirst().map(each -> each.architecture().id()));
    DecisionDraft chosen = known.withArchitecture(choice);
    DecisionDraft draft =
        chosen
            .withReview(Optional.of(review(chosen, basis)))
            .withPeople(new Content.People(List.of(asker.member()), List.of(), List.of()));
    return modal.open(page, notes, basis, draft, reviewDay.eks(today()), phrases);
  }

  /// The modal for what a message says.
  ///
  /// @param request what is compared where nobody asked for anything
  Reply fromMessage(Asker asker, MessageSource source, State request, Phrases phrases) {
    DecisionDraft draft = DecisionDraft.EMPTY.withContext(source.text());
    return new Reply.Open(
        open(asker, answers.compare(request), draft, asker.channel(), source.permalink(), phrases),
        Notice.answer(phrases.say("error.modal")));
  }

  /// The modal in which a proposal is rewritten.
  View edit(Decision decision, Phrases phrases) {
    Content content = decision.content();
    return modal.open(
        DecisionPage.edit(decision, content.origin().channel()),
        List.of(phrases.say("modal.editing")),
        content.basis(),
        DecisionDraft.of(content),
        reviewDay.eks(today()),
        phrases);
  }

  /// The modal for what takes the place of a decision: filled in with what that one says, on the
  /// same question asked today.
  View supersede(Asker asker, Decision decision, Phrases phrases) {
    DecisionPage page = DecisionPage.supersede(decision, asker.channel());
    Comparison comparison = answers.compare(new State(phrases.language(), page.request()));
    Content content = decision.content();
    DecisionDraft draft = DecisionDraft.of(content);
    Basis basis = Basis.of(comparison);
    return modal.open(
        page,
        List.of(
            phrases.say("modal.superseding", "name", decision.name()),
            modal.verdict(comparison, phrases)),
        basis,
        draft.withReview(Optional.of(review(draft, basis))),
        reviewDay.eks(today()),
        phrases);
  }

  /// The modal for what a review decides, on the comparison of its group.
  ///
  /// @param note what the vote asks of it
  View ofReview(
      Purpose.Review purpose,
      String channel,
      Basis basis,
      DecisionDraft draft,
      Optional<String> note,
      Phrases phrases) {
    List<String> notes = new ArrayList<>();
    notes.add(phrases.say("review.decide.how", "name", Review.name(purpose.number())));
    note.ifPresent(notes::add);
    return modal.open(
        DecisionPage.of(channel, List.of()).to(purpose),
        notes,
        basis,
        draft.withReview(Optional.of(review(draft, basis))),
        reviewDay.eks(today()),
        phrases);
  }

  private LocalDate review(DecisionDraft draft, Basis basis) {
    List<String> used =
        Stream.concat(draft.architecture().stream(), draft.interim().stream()).toList();
    return reviewDay.of(used, basis.pricesAsOf(), today());
  }

  LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
  }

  /// A day for the next review of a decision that was found to be still right.
  LocalDate nextReview(Content content) {
    return reviewDay.again(content, today());
  }

  /// Keeps what was typed in one line; where something is missing, the modal asks for it.
  ///
  /// @throws LogUnavailable when nothing was kept
  Reply typed(Asker asker, Comparison comparison, DecisionDraft draft, Phrases phrases) {
    Basis basis = Basis.of(comparison);
    String reason = draft.reasoning().reasons();
    if (draft.architecture().isEmpty()
        || draft.title().isBlank()
        || (reason.isBlank() && !basis.recommended().contains(draft.architecture().get()))) {
      return new Reply.Open(
          open(asker, comparison, draft, asker.channel(), Optional.empty(), phrases),
          Notice.answer(phrases.say("error.modal")));
    }
    String architecture = draft.architecture().get();
    Content content =
        Content.of(
            draft.title(),
            architecture,
            reason,
            asker.member(),
            asker.channel(),
            clock.instant(),
            basis);
    Recording recording =
        log.get()
            .record(
                asker.tenant(),
                content.reviewedOn(review(draft, basis)),
                status(draft),
                asker.triggerId());
    return new Reply.Say(view.recorded(recording, phrases));
  }

  private static Status status(DecisionDraft draft) {
    return draft.proposed() ? new Status.Proposed() : new Status.Accepted();
  }

  /// Keeps what was submitted. Whatever stands in the way is said where it was entered, and nothing
  /// that was entered is lost.
  Submissions.Outcome submitted(Asker asker, View submitted, State state, Phrases phrases) {
    DecisionPage page = DecisionPage.of(state);
    Entry entry = new Entry(asker, submitted, page, ModalInputs.of(submitted), phrases);
    try {
      return switch (page.purpose()) {
        case Purpose.New _ -> record(entry);
        case Purpose.Edit(int number, int version) -> edit(entry, number, version);
        case Purpose.Supersede(int number, int version) -> supersede(entry, number, version);
        case Purpose.Review review -> decideReview(entry, review);
      };
    } catch (LogUnavailable e) {
      Answers.warn(e);
      return new Submissions.Outcome.Refused(
          Map.of(Actions.TITLE_INPUT, phrases.say("error.log.modal")));
    } catch (BoardUnavailable e) {
      Reviews.warn(e);
      return new Submissions.Outcome.Refused(
          Map.of(Actions.TITLE_INPUT, phrases.say("review.decide.unavailable")));
    }
  }

  /// A modal that was submitted.
  private record Entry(
      Asker asker, View view, DecisionPage page, ModalInputs inputs, Phrases phrases) {

    DecisionDraft draft(DecisionDraft before) {
      return new DecisionEntries(inputs).draft(before);
    }

    /// A modal is one decision, however often it is submitted: its id is what keeps a retry from
    /// recording twice.
    String onceKey() {
      return view.getId() == null ? asker.triggerId() : view.getId();
    }
  }

  private Submissions.Outcome record(Entry entry) {
    DecisionDraft draft = entry.draft(DecisionDraft.EMPTY);
    Content content = content(entry, draft, basis(entry), Optional.empty());
    return refusal(entry, content)
        .orElseGet(() ->
            new Submissions.Outcome.Replaced(
                view.recordedModal(
                    log.get()
                        .record(entry.asker().tenant(), content, status(draft), entry.onceKey()),
                    entry.phrases())));
  }

  /// Records what a review decides, then notes it there. A retry records nothing twice, and notes
  /// what was not noted.
  private Submissions.Outcome decideReview(Entry entry, Purpose.Review purpose) {
    Phrases phrases = entry.phrases();
    return switch (deciding.get().read(entry.asker(), purpose, phrases)) {
      case ReviewDeciding.Reading.NotReady(Optional<Review> now, String sentence) ->
          new Submissions.Outcome.Replaced(
              now.map(review -> ReviewStepModal.outcome(review, sentence, typed(entry), phrases))
                  .orElseGet(() -> Notice.modal(sentence, phrases)));
      case ReviewDeciding.Reading.Ready(ReviewDeciding.Ground ground, var _) -> {
        Content content =
            content(entry, entry.draft(DecisionDraft.EMPTY), ground.basis(), Optional.empty());
        Map<String, String> sentences = new LinkedHashMap<>(problems(entry, content));
        if (content.reasoning().againstRecommendation().isBlank()) {
          unreasoned(ground, content, phrases)
              .ifPresent(sentence ->
                  sentences.putIfAbsent(
                      entry.inputs().blockId(Actions.AGAINST_INPUT).orElse(Actions.TITLE_INPUT),
                      sentence));
        }
        if (!sentences.isEmpty()) {
          yield new Submissions.Outcome.Refused(sentences);
        }
        Recording recording =
            log.get()
                .record(entry.asker().tenant(), content, new Status.Accepted(), ground.onceKey());
        String noted = deciding.get().noted(entry.asker(), ground, recording.decision(), phrases);
        yield new Submissions.Outcome.Replaced(
            Notice.below(view.recordedModal(recording, phrases), noted));
      }
    };
  }

  /// What a decision of a review needs a reason for, beside what every decision needs one for.
  private static Optional<String> unreasoned(
      ReviewDeciding.Ground ground, Content content, Phrases phrases) {
    if (!ground.isWhatWasVotedOn(content)) {
      return Optional.of(phrases.say("review.decide.othervote"));
    }
    return ground.objections() == 0
        ? Optional.empty()
        : Optional.of(phrases.say("review.decide.noreason", "count", ground.objections()));
  }

  /// What would be lost.
  private static String typed(Entry entry) {
    Content.Reasoning reasoning = entry.draft(DecisionDraft.EMPTY).reasoning();
    return String.join(
        "\n",
        Stream.of(
                reasoning.context(),
                reasoning.reasons(),
                reasoning.againstRecommendation(),
                reasoning.consequences(),
                reasoning.risks())
            .filter(text -> !text.isBlank())
            .toList());
  }

  private Basis basis(Entry entry) {
    return Basis.of(answers.compare(new State(entry.phrases().language(), entry.page().request())));
  }

  private Submissions.Outcome edit(Entry entry, int number, int version) {
    Optional<Kept> found = log.get().find(entry.asker().tenant(), number);
    if (found.isEmpty()) {
      return missing(entry, number);
    }
    Decision before = found.get().decision();
    DecisionDraft draft = entry.draft(DecisionDraft.of(before.content()));
    Content content =
        content(entry, draft, before.content().basis(), Optional.of(before.content()));
    Optional<Submissions.Outcome> refusal = refusal(entry, content);
    if (refusal.isPresent()) {
      return refusal.get();
    }
    return changed(
        entry,
        draft,
        content.basis(),
        log.get()
            .change(
                entry.asker().tenant(),
                number,
                version,
                new Change.Edit(content),
                entry.asker().member()));
  }

  private Submissions.Outcome supersede(Entry entry, int number, int version) {
    DecisionDraft draft = entry.draft(DecisionDraft.EMPTY);
    Content content = content(entry, draft, basis(entry), Optional.empty());
    Optional<Submissions.Outcome> refusal = refusal(entry, content);
    if (refusal.isPresent()) {
      return refusal.get();
    }
    return switch (log.get()
        .supersede(entry.asker().tenant(), number, version, content, entry.onceKey())) {
      case Superseding.Superseded(Decision successor, Decision _) ->
          recorded(entry, new Recording.Recorded(successor));
      case Superseding.AlreadySuperseded(Decision successor) ->
          recorded(entry, new Recording.AlreadyRecorded(successor));
      case Superseding.Refused(Changing why) -> changed(entry, draft, content.basis(), why);
    };
  }

  private Submissions.Outcome recorded(Entry entry, Recording recording) {
    return new Submissions.Outcome.Replaced(view.recordedModal(recording, entry.phrases()));
  }

  private Submissions.Outcome changed(
      Entry entry, DecisionDraft draft, Basis basis, Changing changing) {
    return switch (changing) {
      case Changing.Changed(Decision decision, var event) ->
          new Submissions.Outcome.Replaced(
              view.changedModal(
                  decision, ChangeText.done(decision, event, entry.phrases()), entry.phrases()));
      case Changing.Overtaken(Decision now) -> overtaken(entry, draft, basis, now);
      case Changing.NotAllowed(Decision now) -> overtaken(entry, draft, basis, now);
      case Changing.NoSuchDecision _ -> missing(entry, number(entry.page()));
    };
  }

  /// Somebody was faster. The modal stays with all that was entered: for another try where the
  /// decision still allows it, else as a decision of its own.
  private Submissions.Outcome overtaken(
      Entry entry, DecisionDraft draft, Basis basis, Decision now) {
    boolean edits = entry.page().purpose() instanceof Purpose.Edit;
    boolean again = LifeCycle.steps(now.status()).contains(edits ? Step.EDIT : Step.SUPERSEDE);
    Purpose next =
        !again
            ? new Purpose.New()
            : edits
                ? new Purpose.Edit(now.number(), now.version())
                : new Purpose.Supersede(now.number(), now.version());
    Phrases phrases = entry.phrases();
    return new Submissions.Outcome.Replaced(
        modal.open(
            entry.page().to(next),
            List.of(
                ChangeText.overtaken(now, phrases),
                phrases.say(again ? "change.again" : "change.asnew")),
            basis,
            draft,
            reviewDay.eks(today()),
            phrases));
  }

  private static Submissions.Outcome missing(Entry entry, int number) {
    return new Submissions.Outcome.Refused(
        Map.of(
            Actions.TITLE_INPUT, entry.phrases().say("modal.gone", "name", Decision.name(number))));
  }

  private static int number(DecisionPage page) {
    return switch (page.purpose()) {
      case Purpose.New _ -> 0;
      case Purpose.Edit(int number, int _) -> number;
      case Purpose.Supersede(int number, int _) -> number;
      case Purpose.Review _ -> 0;
    };
  }

  private Map<String, String> problems(Entry entry, Content content) {
    return new ContentProblems(knowledge, entry.inputs(), entry.phrases()).of(content, today());
  }

  private Optional<Submissions.Outcome> refusal(Entry entry, Content content) {
    Map<String, String> sentences = problems(entry, content);
    return sentences.isEmpty()
        ? Optional.empty()
        : Optional.of(new Submissions.Outcome.Refused(sentences));
  }

  /// @param before what is rewritten: what no input shows stays as it was
  private Content content(Entry entry, DecisionDraft draft, Basis basis, Optional<Content> before) {
    Content.Reasoning typed = draft.reasoning();
    String architecture = draft.architecture().orElse("");
    boolean oldModal = entry.inputs().value(Actions.AGAINST_INPUT).isEmpty();
    boolean against = !basis.recommended().contains(architecture);
    List<Content.Action> actions =
        before.isPresent() && entry.inputs().value(Actions.ACTIONS_INPUT).isEmpty()
            ? before.get().actions()
            : ActionLines.read(draft.actions(), draft.actionOwner());
    return new Content(
        draft.title(),
        architecture,
        draft.interim(),
        // A modal from before this version has one input for the reason, which counts as both.
        oldModal && against && before.isEmpty()
            ? new Content.Reasoning(
                typed.context(),
                typed.reasons(),
                typed.consequences(),
                typed.risks(),
                typed.reasons())
            : typed,
        actions,
        draft.reviewOn(),
        draft.people(),
        before.map(Content::origin).orElseGet(() -> origin(entry)),
        before.map(Content::supersedes).orElse(OptionalInt.empty()),
        basis);
  }

  private Content.Origin origin(Entry entry) {
    return new Content.Origin(
        entry.asker().member(),
        clock.instant().truncatedTo(ChronoUnit.MILLIS),
        entry.page().channel(),
        entry.page().permalink());
  }
}
