package dev.containerarch.slack.view;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.element.ButtonElement;
import dev.containerarch.advisor.decision.Decision;
import dev.containerarch.advisor.decision.LifeCycle;
import dev.containerarch.advisor.decision.Step;
import dev.containerarch.slack.text.Phrases;
import java.util.ArrayList;
import java.util.List;

/// The buttons below a decision.
final class DecisionButtons {

  private static final int LONGEST_VALUE = 2_000;

  private final Decision decision;
  private final Phrases phrases;

  DecisionButtons(Decision decision, Phrases phrases) {
    this.decision = decision;
    this.phrases = phrases;
  }

  List<LayoutBlock> rows() {
    return List.of(Parts.actions(steps()), Parts.actions(further()));
  }

  /// What a decision in this status does. Each carries the version that is shown.
  private List<ButtonElement> steps() {
    List<ButtonElement> buttons = new ArrayList<>();
    for (Step step : LifeCycle.steps(decision.status())) {
      ButtonElement button = step(decision, step, phrases);
      if (step == Step.ACCEPT) {
        button.setStyle("primary");
      }
      buttons.add(button);
    }
    return buttons;
  }

  /// Does a step with a decision, if nobody has changed it since it was shown.
  static ButtonElement step(Decision decision, Step step, Phrases phrases) {
    return Parts.button(
        phrases.say("step." + step.word()),
        Actions.CHANGE_DECISION + ":" + step.word(),
        state(decision, phrases));
  }

  /// The number, and the version that is shown.
  static String state(Decision decision, Phrases phrases) {
    return State.of(
            phrases.language(),
            String.valueOf(decision.number()),
            String.valueOf(decision.version()))
        .encoded();
  }

  /// What shows more of it, or takes it elsewhere.
  private List<ButtonElement> further() {
    List<ButtonElement> buttons = new ArrayList<>();
    buttons.add(part(DecisionPart.COMPARISON, "card.comparison"));
    buttons.add(part(DecisionPart.TRAIL, "card.trail"));
    String request =
        State.of(phrases.language(), decision.content().basis().request().split(" ")).encoded();
    if (request.length() <= LONGEST_VALUE) {
      buttons.add(Parts.button(phrases.say("card.again"), Actions.COMPARE, request));
    }
    buttons.addAll(ReplayView.buttonsOf(decision, phrases));
    return buttons;
  }

  private ButtonElement part(DecisionPart part, String key) {
    return part(decision, part, 1, "", phrases.say(key), phrases);
  }

  /// Shows a part.
  ///
  /// @param turning what tells the buttons of one row apart; empty outside of a part
  static ButtonElement part(
      Decision decision,
      DecisionPart part,
      int page,
      String turning,
      String label,
      Phrases phrases) {
    // The same action twice in one row needs two names; the handler looks at the first part only.
    String action =
        Actions.DECISION_PART + ":" + (turning.isEmpty() ? part.word() : "turn-" + turning);
    return Parts.button(
        label,
        action,
        State.of(
                phrases.language(),
                String.valueOf(decision.number()),
                part.word(),
                String.valueOf(page))
            .encoded());
  }

  static ButtonElement show(int number, Phrases phrases) {
    return Parts.button(
        phrases.say("button.show", "name", Decision.name(number)),
        Actions.SHOW_DECISION,
        State.of(phrases.language(), String.valueOf(number)).encoded());
  }
}
