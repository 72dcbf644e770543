package dev.containerarch.slack.conversation;

import com.slack.api.model.view.View;
import com.slack.api.model.view.ViewState;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What stands in the inputs of a modal, by action id. Inputs that Slack did not send are not among
/// them, which is something else than an input that was emptied.
final class ModalInputs {

  private record Input(String blockId, String value, List<String> members, List<String> choices) {}

  private final Map<String, Input> byAction = new LinkedHashMap<>();

  private ModalInputs() {}

  static ModalInputs of(View view) {
    ModalInputs inputs = new ModalInputs();
    if (view.getState() == null || view.getState().getValues() == null) {
      return inputs;
    }
    view.getState()
        .getValues()
        .forEach((blockId, elements) ->
            elements.forEach((action, value) ->
                inputs.byAction.put(
                    action, new Input(blockId, text(value), members(value), choices(value)))));
    return inputs;
  }

  private static String text(ViewState.@Nullable Value value) {
    if (value == null) {
      return "";
    }
    String typed =
        value.getSelectedOption() != null
            ? value.getSelectedOption().getValue()
            : value.getSelectedConversation() != null
                ? value.getSelectedConversation()
                : value.getSelectedDate() != null
                    ? value.getSelectedDate()
                    : value.getSelectedUser() != null ? value.getSelectedUser() : value.getValue();
    return typed == null ? "" : typed;
  }

  private static List<String> members(ViewState.@Nullable Value value) {
    return value == null || value.getSelectedUsers() == null ? List.of() : value.getSelectedUsers();
  }

  private static List<String> choices(ViewState.@Nullable Value value) {
    return value == null || value.getSelectedOptions() == null
        ? List.of()
        : value.getSelectedOptions().stream().map(option -> option.getValue()).toList();
  }

  /// What was chosen in a menu of several; none is not the same as no input.
  Optional<List<String>> choices(String action) {
    return Optional.ofNullable(byAction.get(action)).map(Input::choices);
  }

  /// Slack's ids of the members that were chosen; none is not the same as no input.
  Optional<List<String>> members(String action) {
    return Optional.ofNullable(byAction.get(action)).map(Input::members);
  }

  /// What stands in an input, empty for nothing.
  Optional<String> value(String action) {
    return Optional.ofNullable(byAction.get(action)).map(Input::value);
  }

  /// Where an error at this input is to be said.
  Optional<String> blockId(String action) {
    return Optional.ofNullable(byAction.get(action)).map(Input::blockId);
  }

  /// Where an error is to be said that belongs to no input.
  Optional<String> firstBlockId() {
    return byAction.values().stream().findFirst().map(Input::blockId);
  }
}
