package dev.containerarch.slack.view;

import com.slack.api.model.block.InputBlock;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.element.BlockElement;
import com.slack.api.model.block.element.DatePickerElement;
import com.slack.api.model.block.element.MultiUsersSelectElement;
import com.slack.api.model.block.element.PlainTextInputElement;
import com.slack.api.model.block.element.UsersSelectElement;
import dev.containerarch.advisor.decision.Content;
import dev.containerarch.slack.text.Mrkdwn;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// The inputs of a modal about a decision. Each has the same block id and action id.
final class Inputs {

  private static final int PLACEHOLDER = 150;

  private Inputs() {}

  static InputBlock.InputBlockBuilder of(String id, String label, BlockElement element) {
    return InputBlock.builder().blockId(id).label(Parts.plain(label)).element(element);
  }

  static LayoutBlock line(String id, String label, String placeholder, String value, int most) {
    PlainTextInputElement.PlainTextInputElementBuilder input =
        PlainTextInputElement.builder()
            .actionId(id)
            .maxLength(most)
            .placeholder(Parts.plain(placeholder));
    if (!value.isEmpty()) {
      input.initialValue(Mrkdwn.shorten(value, most));
    }
    return of(id, label, input.build()).build();
  }

  /// Several lines, which may be empty.
  static LayoutBlock text(String id, String label, String placeholder, String value) {
    return text(id, label, placeholder, value, true);
  }

  static LayoutBlock text(
      String id, String label, String placeholder, String value, boolean optional) {
    return text(id, label, placeholder, value, Content.LONGEST_REASON, optional);
  }

  static LayoutBlock text(
      String id, String label, String placeholder, String value, int most, boolean optional) {
    PlainTextInputElement.PlainTextInputElementBuilder input =
        PlainTextInputElement.builder()
            .actionId(id)
            .multiline(true)
            .maxLength(most)
            .placeholder(Parts.plain(placeholder));
    if (!value.isEmpty()) {
      input.initialValue(Mrkdwn.shorten(value, most));
    }
    return of(id, label, input.build()).optional(optional).build();
  }

  static LayoutBlock day(
      String id, String label, String hint, Optional<LocalDate> day, boolean optional) {
    DatePickerElement.DatePickerElementBuilder picker = DatePickerElement.builder().actionId(id);
    day.ifPresent(date -> picker.initialDate(date.toString()));
    return of(id, label, picker.build()).hint(Parts.plain(hint)).optional(optional).build();
  }

  static LayoutBlock member(String id, String label, String placeholder, Optional<String> member) {
    UsersSelectElement.UsersSelectElementBuilder select =
        UsersSelectElement.builder().actionId(id).placeholder(Parts.plain(placeholder));
    member.ifPresent(select::initialUser);
    return of(id, label, select.build()).optional(true).build();
  }

  static LayoutBlock members(
      String id, String label, String placeholder, List<String> members, int most) {
    MultiUsersSelectElement.MultiUsersSelectElementBuilder select =
        MultiUsersSelectElement.builder()
            .actionId(id)
            .placeholder(Parts.plain(placeholder))
            .maxSelectedItems(most);
    if (!members.isEmpty()) {
      select.initialUsers(members);
    }
    return of(id, label, select.build()).optional(true).build();
  }

  static String placeholder(String text) {
    return Mrkdwn.shorten(text, PLACEHOLDER);
  }
}
