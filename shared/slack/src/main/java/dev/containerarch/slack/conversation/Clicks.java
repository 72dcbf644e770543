package dev.containerarch.slack.conversation;

import dev.containerarch.advisor.advice.Comparison;
import dev.containerarch.slack.text.Phrases;
import dev.containerarch.slack.text.Texts;
import dev.containerarch.slack.view.Actions;
import dev.containerarch.slack.view.DecisionModal;
import dev.containerarch.slack.view.Notice;
import dev.containerarch.slack.view.State;
import java.util.Optional;

/// Answers the buttons.
final class Clicks {

  private final Answers answers;
  private final Texts texts;

  Clicks(Answers answers, Texts texts) {
    this.answers = answers;
    this.texts = texts;
  }

  /// @param actionId one of [Actions], with or without a part behind a colon that only tells equal
  ///   buttons apart
  /// @throws dev.containerarch.advisor.decision.DecisionLog.LogUnavailable when the answer needs
  ///   the log and it is silent
  Reply reply(Asker asker, String actionId, State state) {
    Phrases phrases = texts.in(state.language());
    return switch (actionId.split(":", 2)[0]) {
      case Actions.RECORD_DECISION ->
          new Reply.Open(
              answers.modal(
                  answers.compare(state), DecisionModal.Draft.EMPTY, asker.channel(), phrases),
              Notice.answer(phrases.say("error.modal")));
      case Actions.SHARE -> share(asker, answers.compare(state), phrases);
      case Actions.COMPARE -> new Reply.Say(answers.comparison(answers.compare(state), phrases));
      case Actions.WHY_NOT -> new Reply.Say(answers.whyNot(state, phrases));
      case Actions.EDITIONS -> new Reply.Say(answers.editions(state, phrases));
      case Actions.COSTS -> new Reply.Say(answers.costs(state.words(), phrases));
      case Actions.HISTORY_PAGE -> {
        Optional<String> cursor =
            state.first().isEmpty() ? Optional.empty() : Optional.of(state.first());
        yield new Reply.Say(
            answers.history(asker.tenant(), cursor, phrases), SlackCalls.Place.INSTEAD);
      }
      case Actions.SHOW_DECISION ->
          new Reply.Say(answers.show(asker.tenant(), state.first(), phrases));
      case Actions.EXPLAIN -> new Reply.Say(answers.explain(state, phrases));
      case Actions.TOPICS_PAGE ->
          new Reply.Say(answers.topics(state, phrases), SlackCalls.Place.INSTEAD);
      case Actions.HELP -> new Reply.Say(answers.help(Optional.empty(), phrases));
      default -> new Reply.Say(Notice.answer(phrases.say("error.button")));
    };
  }

  private Reply share(Asker asker, Comparison comparison, Phrases phrases) {
    return new Reply.Say(answers.shared(asker, comparison, phrases), SlackCalls.Place.CHANNEL);
  }
}
