package dev.containerarch.slack.view;

import com.slack.api.model.block.ActionsBlock;
import com.slack.api.model.block.ContextBlock;
import com.slack.api.model.block.HeaderBlock;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.SectionBlock;
import com.slack.api.model.block.composition.MarkdownTextObject;
import com.slack.api.model.block.composition.OptionObject;
import com.slack.api.model.block.composition.PlainTextObject;
import com.slack.api.model.block.element.BlockElement;
import com.slack.api.model.block.element.ButtonElement;
import com.slack.api.model.view.View;
import com.slack.api.model.view.ViewClose;
import com.slack.api.model.view.ViewSubmit;
import com.slack.api.model.view.ViewTitle;
import dev.containerarch.slack.text.Mrkdwn;
import java.util.List;

/// The few Block Kit parts that messages are made of, kept inside Slack's limits.
final class Parts {

  private static final int SECTION = 3000;
  private static final int HEADER = 150;
  private static final int OPTION = 75;

  private Parts() {}

  static LayoutBlock section(String mrkdwn) {
    return SectionBlock.builder().text(mrkdwn(Mrkdwn.shorten(mrkdwn, SECTION))).build();
  }

  static LayoutBlock section(String mrkdwn, BlockElement accessory) {
    return SectionBlock.builder()
        .text(mrkdwn(Mrkdwn.shorten(mrkdwn, SECTION)))
        .accessory(accessory)
        .build();
  }

  static LayoutBlock plainSection(String text) {
    return SectionBlock.builder().text(plain(Mrkdwn.shorten(text, SECTION))).build();
  }

  static LayoutBlock header(String text) {
    return HeaderBlock.builder().text(plain(Mrkdwn.shorten(text, HEADER))).build();
  }

  static LayoutBlock context(String mrkdwn) {
    return ContextBlock.builder()
        .elements(List.of(mrkdwn(Mrkdwn.shorten(mrkdwn, SECTION))))
        .build();
  }

  static LayoutBlock actions(List<? extends BlockElement> buttons) {
    return ActionsBlock.builder().elements(List.copyOf(buttons)).build();
  }

  static ButtonElement button(String text, String actionId, String value) {
    return ButtonElement.builder().text(plain(text)).actionId(actionId).value(value).build();
  }

  /// An option, its text kept inside the limit.
  static OptionObject option(String text, String value) {
    return OptionObject.builder().text(plain(Mrkdwn.shorten(text, OPTION))).value(value).build();
  }

  /// A modal with inputs.
  static View.ViewBuilder modal(String title, String submit, String close) {
    return modal(title, close).submit(ViewSubmit.builder().type("plain_text").text(submit).build());
  }

  /// A modal that only shows something.
  static View.ViewBuilder modal(String title, String close) {
    return View.builder()
        .type("modal")
        .title(ViewTitle.builder().type("plain_text").text(title).build())
        .close(ViewClose.builder().type("plain_text").text(close).build());
  }

  static PlainTextObject plain(String text) {
    return PlainTextObject.builder().text(text).emoji(true).build();
  }

  static MarkdownTextObject mrkdwn(String text) {
    return MarkdownTextObject.builder().text(text).build();
  }
}
