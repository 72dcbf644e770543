package dev.containerarch.slack.view;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.element.ButtonElement;
import dev.containerarch.advisor.advice.Comparison;
import dev.containerarch.advisor.knowledge.Knowledge;
import dev.containerarch.slack.text.Phrases;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The buttons below a comparison or recommendation. Each carries the whole request.
final class RequestButtons {

  /// A request that says nearly everything leaves no room for two more buttons inside Slack's limit
  /// for a message, and has little to add.
  private static final int LONGEST_STATE_OF_ALL_BUTTONS = 500;

  /// Nearly as much leaves no room for one more of them.
  private static final int LONGEST_STATE_OF_EVERY_BUTTON = 400;

  /// One that carries all that a team can settle besides leaves no room for one more.
  private static final int LONGEST_STATE_OF_MOST_BUTTONS = 720;

  private final Comparison comparison;
  private final Phrases phrases;
  private final String state;

  RequestButtons(Comparison comparison, Phrases phrases) {
    this.comparison = comparison;
    this.phrases = phrases;
    this.state = State.of(phrases.language(), comparison.request()).encoded();
  }

  /// The one that a comparison or a recommendation leads to.
  ButtonElement record() {
    return record(state, phrases);
  }

  /// The same where there is a request and no comparison at hand.
  static ButtonElement record(String state, Phrases phrases) {
    ButtonElement button =
        Parts.button(phrases.say("button.record"), Actions.RECORD_DECISION, state);
    button.setStyle("primary");
    return button;
  }

  /// Other points, more facts.
  List<ButtonElement> change() {
    return state.length() > LONGEST_STATE_OF_ALL_BUTTONS
        ? List.of()
        : List.of(
            button("button.weights", Actions.CHANGE_WEIGHTS),
            button("button.facts", Actions.ADD_FACTS));
  }

  /// A meeting about it, where there is room for the button.
  List<ButtonElement> review() {
    return state.length() > LONGEST_STATE_OF_EVERY_BUTTON
        ? List.of()
        : List.of(button("button.review", Actions.START_REVIEW));
  }

  ButtonElement share(String action) {
    return button("button.share", action);
  }

  ButtonElement firmness() {
    return button("button.firmness", Actions.FIRMNESS);
  }

  ButtonElement compare() {
    return button("button.compare", Actions.COMPARE);
  }

  /// What it costs, where there is room for the button: with the region whose prices counted, so
  /// that the figures agree.
  List<ButtonElement> costs() {
    String settled = State.of(phrases.language(), comparison.settledRequest()).encoded();
    return settled.length() > LONGEST_STATE_OF_MOST_BUTTONS
        ? List.of()
        : List.of(Parts.button(phrases.say("button.costs"), Actions.COSTS, settled));
  }

  /// The row that asks further: why not another, and what the editions say.
  Optional<LayoutBlock> further(Knowledge knowledge) {
    List<ButtonElement> more = new ArrayList<>();
    EditionsView.button(knowledge, comparison.request(), phrases).ifPresent(more::add);
    return WhyNotMenu.row(comparison, more, phrases);
  }

  private ButtonElement button(String text, String action) {
    return Parts.button(phrases.say(text), action, state);
  }
}
