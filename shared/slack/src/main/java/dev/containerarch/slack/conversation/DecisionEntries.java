package dev.containerarch.slack.conversation;

import dev.containerarch.advisor.decision.Content;
import dev.containerarch.slack.view.Actions;
import dev.containerarch.slack.view.DecisionDraft;
import dev.containerarch.slack.view.DecisionModal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// Reads what stands in the inputs of a modal about decisions.
final class DecisionEntries {

  private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}");
  private static final Pattern CONTROL_IN_LINES = Pattern.compile("[\\p{Cntrl}&&[^\n\t]]");

  private final ModalInputs inputs;

  DecisionEntries(ModalInputs inputs) {
    this.inputs = inputs;
  }

  /// Everything that was entered. An input that was not shown keeps what was there before.
  DecisionDraft draft(DecisionDraft before) {
    Content.Reasoning reasoning = before.reasoning();
    return new DecisionDraft(
        choice(Actions.ARCHITECTURE_INPUT, before.architecture()),
        choice(Actions.INTERIM_INPUT, before.interim()),
        inputs
            .value(Actions.STATUS_INPUT)
            .map(DecisionModal.PROPOSED::equals)
            .orElse(before.proposed()),
        inputs
            .value(Actions.TITLE_INPUT)
            .map(typed -> CONTROL.matcher(typed).replaceAll(" ").strip())
            .orElse(before.title()),
        new Content.Reasoning(
            text(Actions.CONTEXT_INPUT, reasoning.context()),
            text(Actions.REASON_INPUT, reasoning.reasons()),
            text(Actions.CONSEQUENCES_INPUT, reasoning.consequences()),
            text(Actions.RISKS_INPUT, reasoning.risks()),
            text(Actions.AGAINST_INPUT, reasoning.againstRecommendation())),
        text(Actions.ACTIONS_INPUT, before.actions()),
        choice(Actions.ACTION_OWNER_INPUT, before.actionOwner()),
        day(Actions.REVIEW_INPUT, before.reviewOn()),
        new Content.People(
            members(Actions.DECIDERS_INPUT, before.people().deciders()),
            members(Actions.CONSULTED_INPUT, before.people().consulted()),
            members(Actions.INFORMED_INPUT, before.people().informed())));
  }

  private Optional<String> choice(String action, Optional<String> before) {
    Optional<String> value = inputs.value(action);
    return value.isEmpty()
        ? before
        : value.filter(id -> !id.isEmpty() && !id.equals(DecisionModal.NONE));
  }

  /// Text of several lines.
  String text(String action, String before) {
    return inputs
        .value(action)
        .map(typed -> CONTROL_IN_LINES.matcher(typed.replace("\r\n", "\n")).replaceAll(" ").strip())
        .orElse(before);
  }

  Optional<LocalDate> day(String action, Optional<LocalDate> before) {
    Optional<String> value = inputs.value(action);
    return value.isEmpty() ? before : value.flatMap(DecisionEntries::day);
  }

  static Optional<LocalDate> day(String text) {
    try {
      return Optional.of(LocalDate.parse(text));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private List<String> members(String action, List<String> before) {
    return inputs.members(action).orElse(before);
  }
}
