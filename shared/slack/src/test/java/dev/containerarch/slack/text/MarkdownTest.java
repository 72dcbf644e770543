package dev.containerarch.slack.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MarkdownTest {

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '"',
      value = {
        "# head, \\# head",
        "--- , \\---",
        "- item, \\- item",
        "1. item, 1\\. item",
        "2) item, 2\\) item",
        "> quote, \\> quote",
        "![x](https://a), !\\[x\\](https://a)",
        "<script>, \\<script\\>",
        "a|b, a\\|b",
        "`code`, \\`code\\`",
        "*bold*, \\*bold\\*",
        "3.5 tasks + 1, 3\\.5 tasks + 1",
        "결제 API, 결제 API"
      })
  void nothingKeepsItsMeaning(String typed, String escaped) {
    assertThat(Markdown.escape(typed)).isEqualTo(escaped);
  }

  @Test
  void linesStayAndIndentedOnesBecomeNoCode() {
    assertThat(Markdown.escape("one\n\n    two\n# three\n")).isEqualTo("one\n\ntwo\n\\# three");
    assertThat(Markdown.inline(" one\n# two ")).isEqualTo("one # two");
  }
}
