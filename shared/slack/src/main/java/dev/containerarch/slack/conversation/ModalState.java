package dev.containerarch.slack.conversation;

import dev.containerarch.advisor.advice.ComparisonRequest;
import dev.containerarch.advisor.text.Language;
import dev.containerarch.slack.view.State;
import java.util.ArrayList;
import java.util.List;

/// What the decision modal carries: the conversation in which it was opened, and the request behind
/// it. Slack's submission of a modal does not say where the modal came from.
final class ModalState {

  private static final String NO_CHANNEL = "-";

  private ModalState() {}

  static State of(Language language, String channel, ComparisonRequest request) {
    List<String> words = new ArrayList<>();
    words.add(channel.isEmpty() ? NO_CHANNEL : channel);
    words.addAll(List.of(request.canonical().split(" ")));
    return new State(language, words);
  }

  static String channel(State state) {
    return state.first().equals(NO_CHANNEL) ? "" : state.first();
  }

  static State request(State state) {
    return new State(
        state.language(),
        state.words().isEmpty() ? List.of() : state.words().subList(1, state.words().size()));
  }
}
