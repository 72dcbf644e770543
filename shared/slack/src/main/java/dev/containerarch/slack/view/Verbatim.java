package dev.containerarch.slack.view;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.RichTextBlock;
import com.slack.api.model.block.element.RichTextElement;
import com.slack.api.model.block.element.RichTextSectionElement;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A text of a record as it was written: nothing in it is bold, a link or a broadcast, whatever it
/// looks like. But members that it names as [#member] writes them are shown by their names.
final class Verbatim {

  private static final Pattern MEMBER = Pattern.compile("<@([UW][A-Z0-9]{2,20})>");

  private Verbatim() {}

  /// How a member is named in a record's text.
  static String member(String id) {
    return "<@" + id + ">";
  }

  static LayoutBlock of(String text) {
    Matcher matcher = MEMBER.matcher(text);
    List<RichTextElement> elements = new ArrayList<>();
    int from = 0;
    while (matcher.find()) {
      if (matcher.start() > from) {
        elements.add(words(text.substring(from, matcher.start())));
      }
      elements.add(RichTextSectionElement.User.builder().userId(matcher.group(1)).build());
      from = matcher.end();
    }
    if (elements.isEmpty()) {
      // Plain text needs no escaping either, and is shorter.
      return Parts.plainSection(text);
    }
    if (from < text.length()) {
      elements.add(words(text.substring(from)));
    }
    return RichTextBlock.builder()
        .elements(List.of(RichTextSectionElement.builder().elements(elements).build()))
        .build();
  }

  private static RichTextElement words(String text) {
    return RichTextSectionElement.Text.builder().text(text).build();
  }
}
