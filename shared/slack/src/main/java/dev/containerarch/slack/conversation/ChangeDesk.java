package dev.containerarch.slack.conversation;

import com.slack.api.model.view.View;
import dev.containerarch.advisor.decision.Change;
import dev.containerarch.advisor.decision.Decision;
import dev.containerarch.advisor.decision.DecisionLog;
import dev.containerarch.advisor.decision.DecisionLog.Changing;
import dev.containerarch.advisor.decision.DecisionLog.Kept;
import dev.containerarch.advisor.decision.DecisionLog.LogUnavailable;
import dev.containerarch.advisor.decision.Event;
import dev.containerarch.advisor.decision.HistoryEntry;
import dev.containerarch.advisor.decision.LifeCycle;
import dev.containerarch.advisor.decision.Step;
import dev.containerarch.advisor.knowledge.Knowledge;
import dev.containerarch.slack.text.Phrases;
import dev.containerarch.slack.view.Actions;
import dev.containerarch.slack.view.Answer;
import dev.containerarch.slack.view.ChangeModal;
import dev.containerarch.slack.view.ChangeText;
import dev.containerarch.slack.view.DecisionCard;
import dev.containerarch.slack.view.Notice;
import dev.containerarch.slack.view.SnoozeMenu;
import dev.containerarch.slack.view.State;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/// Does something with a decision that there is. Every step names the version that the member saw:
/// whoever comes second is told who was faster, and how it stands now.
final class ChangeDesk {

  private static final int SNOOZE_DAYS = 30;

  private final Supplier<DecisionLog> log;
  private final DecisionDesk decisions;
  private final DecisionCard card;

  ChangeDesk(Knowledge knowledge, Supplier<DecisionLog> log, DecisionDesk decisions) {
    this.log = log;
    this.decisions = decisions;
    this.card = new DecisionCard(knowledge);
  }

  /// Answers one of the buttons of [Actions#CHANGE_DECISION].
  ///
  /// @throws LogUnavailable when the log does not answer
  Reply clicked(Asker asker, String actionId, State state, Phrases phrases) {
    Optional<Step> step = step(actionId);
    Optional<Target> target = Target.of(state);
    if (step.isEmpty() || target.isEmpty()) {
      return new Reply.Say(Notice.answer(phrases.say("error.button")));
    }
    Optional<Kept> found = log.get().find(asker.tenant(), target.get().number());
    if (found.isEmpty()) {
      return new Reply.Say(
          Notice.answer(phrases.say("show.none", "name", Decision.name(target.get().number()))));
    }
    Decision decision = found.get().decision();
    if (decision.version() != target.get().version()) {
      return fresh(found.get(), ChangeText.overtaken(decision, phrases), phrases);
    }
    if (!LifeCycle.steps(decision.status()).contains(step.get())) {
      return fresh(found.get(), ChangeText.notAllowed(decision, phrases), phrases);
    }
    return switch (step.get()) {
      case ACCEPT -> accept(asker, found.get(), phrases);
      case EDIT -> opened(decisions.edit(decision, phrases), phrases);
      case SUPERSEDE -> opened(decisions.supersede(asker, decision, phrases), phrases);
      case CONFIRM ->
          asks(
              decision, step.get(), Optional.of(decisions.nextReview(decision.content())), phrases);
      case SNOOZE ->
          asks(decision, step.get(), Optional.of(decisions.today().plusDays(SNOOZE_DAYS)), phrases);
      case REJECT, WITHDRAW, DEPRECATE, NOTE ->
          asks(decision, step.get(), Optional.empty(), phrases);
    };
  }

  /// Puts a review off, as chosen in the menu of a reminder. The answer is for who chose: the
  /// reminder belongs to everybody in the conversation.
  ///
  /// @throws LogUnavailable when the log does not answer
  Reply snoozed(Asker asker, State state, Phrases phrases) {
    Optional<SnoozeMenu.Length> length = SnoozeMenu.Length.of(state.first());
    Optional<Target> target =
        state.words().isEmpty()
            ? Optional.empty()
            : Target.of(
                new State(state.language(), state.words().subList(1, state.words().size())));
    if (length.isEmpty() || target.isEmpty()) {
      return new Reply.Say(Notice.answer(phrases.say("error.button")));
    }
    Changing changing =
        log.get()
            .change(
                asker.tenant(),
                target.get().number(),
                target.get().version(),
                new Change.Snooze(length.get().after(decisions.today())),
                asker.member());
    return new Reply.Say(
        Notice.answer(
            switch (changing) {
              case Changing.Changed(Decision now, HistoryEntry entry) ->
                  ChangeText.done(now, entry, phrases);
              case Changing.Overtaken(Decision now) -> ChangeText.overtaken(now, phrases);
              case Changing.NotAllowed(Decision now) -> ChangeText.notAllowed(now, phrases);
              case Changing.NoSuchDecision _ ->
                  phrases.say("show.none", "name", Decision.name(target.get().number()));
            }));
  }

  private static Reply asks(
      Decision decision, Step step, Optional<LocalDate> day, Phrases phrases) {
    return opened(
        ChangeModal.open(decision, step, new ChangeModal.Entries("", day), List.of(), phrases),
        phrases);
  }

  private static Reply opened(View view, Phrases phrases) {
    return new Reply.Open(view, Notice.answer(phrases.say("error.modal")));
  }

  private Reply fresh(Kept kept, String sentence, Phrases phrases) {
    return new Reply.Say(card.changed(kept, sentence, phrases), SlackCalls.Place.INSTEAD);
  }

  private Reply accept(Asker asker, Kept before, Phrases phrases) {
    Decision decision = before.decision();
    return switch (log.get()
        .change(
            asker.tenant(),
            decision.number(),
            decision.version(),
            new Change.Accept(),
            asker.member())) {
      case Changing.Changed(Decision now, HistoryEntry entry) -> {
        List<HistoryEntry> history = new ArrayList<>(before.history());
        history.add(entry);
        yield fresh(new Kept(now, history), ChangeText.done(now, entry, phrases), phrases);
      }
      case Changing.Overtaken(Decision now) -> lost(asker, now, phrases);
      case Changing.NotAllowed(Decision now) -> lost(asker, now, phrases);
      case Changing.NoSuchDecision _ ->
          new Reply.Say(Notice.answer(phrases.say("show.none", "name", decision.name())));
    };
  }

  /// Somebody was faster by a moment.
  private Reply lost(Asker asker, Decision now, Phrases phrases) {
    String sentence = ChangeText.overtaken(now, phrases);
    Answer alone = Notice.answer(sentence);
    return log.get()
        .find(asker.tenant(), now.number())
        .map(kept -> fresh(kept, sentence, phrases))
        .orElseGet(() -> new Reply.Say(alone));
  }

  /// Keeps what was submitted in a [ChangeModal].
  Submissions.Outcome submitted(Asker asker, View view, State state, Phrases phrases) {
    Optional<Step> step = step(view.getCallbackId());
    Optional<Target> target = Target.of(state);
    if (step.isEmpty() || target.isEmpty()) {
      return new Submissions.Outcome.Replaced(Notice.modal(phrases.say("error.button"), phrases));
    }
    DecisionEntries inputs = new DecisionEntries(ModalInputs.of(view));
    ChangeModal.Entries entries =
        new ChangeModal.Entries(
            inputs.text(Actions.CHANGE_TEXT_INPUT, ""),
            inputs.day(Actions.CHANGE_DAY_INPUT, Optional.empty()));
    Map<String, String> refusal = refusal(step.get(), entries, phrases);
    Optional<Change> change = change(step.get(), entries);
    if (!refusal.isEmpty() || change.isEmpty()) {
      return new Submissions.Outcome.Refused(refusal);
    }
    try {
      return outcome(
          step.get(),
          entries,
          target.get(),
          log.get()
              .change(
                  asker.tenant(),
                  target.get().number(),
                  target.get().version(),
                  change.get(),
                  asker.member()),
          phrases);
    } catch (LogUnavailable e) {
      Answers.warn(e);
      String input =
          entries.day().isPresent() ? Actions.CHANGE_DAY_INPUT : Actions.CHANGE_TEXT_INPUT;
      return new Submissions.Outcome.Refused(Map.of(input, phrases.say("change.unavailable")));
    }
  }

  private Map<String, String> refusal(Step step, ChangeModal.Entries entries, Phrases phrases) {
    if (entries.text().length() > Event.LONGEST_TEXT) {
      return Map.of(
          Actions.CHANGE_TEXT_INPUT, phrases.say("modal.toolong", "most", Event.LONGEST_TEXT));
    }
    if (step == Step.NOTE && entries.text().isBlank()) {
      return Map.of(Actions.CHANGE_TEXT_INPUT, phrases.say("change.note.missing"));
    }
    if (step != Step.CONFIRM && step != Step.SNOOZE) {
      return Map.of();
    }
    if (entries.day().isEmpty()) {
      return Map.of(Actions.CHANGE_DAY_INPUT, phrases.say("change.day.missing"));
    }
    // A review that is put off to today is not put off.
    return entries.day().get().isAfter(decisions.today())
        ? Map.of()
        : Map.of(
            Actions.CHANGE_DAY_INPUT, phrases.say("change.day.past", "day", entries.day().get()));
  }

  private static Optional<Change> change(Step step, ChangeModal.Entries entries) {
    return switch (step) {
      case REJECT -> Optional.of(new Change.Reject(entries.text()));
      case WITHDRAW -> Optional.of(new Change.Withdraw(entries.text()));
      case DEPRECATE -> Optional.of(new Change.Deprecate(entries.text()));
      case NOTE -> Optional.of(new Change.Note(entries.text()));
      case CONFIRM -> entries.day().map(Change.Confirm::new);
      case SNOOZE -> entries.day().map(Change.Snooze::new);
      case ACCEPT, EDIT, SUPERSEDE -> Optional.empty();
    };
  }

  private static Submissions.Outcome outcome(
      Step step, ChangeModal.Entries entries, Target target, Changing changing, Phrases phrases) {
    return new Submissions.Outcome.Replaced(
        switch (changing) {
          case Changing.Changed(Decision now, HistoryEntry entry) ->
              ChangeModal.outcome(now, ChangeText.done(now, entry, phrases), "", phrases);
          case Changing.Overtaken(Decision now) when LifeCycle.steps(now.status()).contains(step) ->
              ChangeModal.open(
                  now,
                  step,
                  entries,
                  List.of(ChangeText.overtaken(now, phrases), phrases.say("change.again")),
                  phrases);
          case Changing.Overtaken(Decision now) ->
              ChangeModal.outcome(now, ChangeText.overtaken(now, phrases), entries.text(), phrases);
          case Changing.NotAllowed(Decision now) ->
              ChangeModal.outcome(
                  now, ChangeText.notAllowed(now, phrases), entries.text(), phrases);
          case Changing.NoSuchDecision _ ->
              Notice.modal(
                  phrases.say("show.none", "name", Decision.name(target.number())), phrases);
        });
  }

  private static Optional<Step> step(String id) {
    String word = id.substring(id.indexOf(':') + 1);
    for (Step step : Step.values()) {
      if (step.word().equals(word)) {
        return Optional.of(step);
      }
    }
    return Optional.empty();
  }

  /// The decision that is meant, and the version of it that the member saw.
  private record Target(int number, int version) {

    static Optional<Target> of(State state) {
      List<String> words = state.words();
      return words.size() == 2
              && words.getFirst().matches("[1-9]\\d{0,5}")
              && words.getLast().matches("[1-9]\\d{0,8}")
          ? Optional.of(
              new Target(Integer.parseInt(words.getFirst()), Integer.parseInt(words.getLast())))
          : Optional.empty();
    }
  }
}
