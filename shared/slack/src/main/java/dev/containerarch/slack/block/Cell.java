package dev.containerarch.slack.block;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A cell of a [TableBlock] or a [DataTableBlock].
public sealed interface Cell {

  static Cell of(String text) {
    return new Raw("raw_text", text);
  }

  /// In a [DataTableBlock] only.
  static Cell number(BigDecimal value) {
    return new Amount("raw_number", value);
  }

  static Cell bold(String text) {
    return styled(text, new Style(true, null));
  }

  static Cell struck(String text) {
    return styled(text, new Style(null, true));
  }

  /// What a reader sees, without its style.
  String plain();

  private static Cell styled(String text, Style style) {
    return new Rich(
        "rich_text",
        List.of(new Section("rich_text_section", List.of(new Run("text", text, style)))));
  }

  /// Unstyled text.
  record Raw(String type, String text) implements Cell {
    @Override
    public String plain() {
      return text;
    }
  }

  /// A number that readers can sort by.
  record Amount(String type, BigDecimal value) implements Cell {
    @Override
    public String plain() {
      return value.toPlainString();
    }
  }

  /// Styled text.
  record Rich(String type, List<Section> elements) implements Cell {
    @Override
    public String plain() {
      return elements.getFirst().elements().getFirst().text();
    }
  }

  /// A paragraph of styled text.
  record Section(String type, List<Run> elements) {}

  /// Text of one style.
  record Run(String type, String text, Style style) {}

  /// Absent means no.
  record Style(@Nullable Boolean bold, @Nullable Boolean strike) {}
}
