package dev.containerarch.slack.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MrkdwnTest {

  @ParameterizedTest
  @ValueSource(
      strings = {"<!channel>", "<@U012345678>", "<#C012345678|general>", "<https://x.test|y>"})
  void nothingEscapedIsAMentionOrALink(String typed) {
    assertThat(Mrkdwn.escape(typed)).doesNotContain("<", ">");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a & b", "&amp;", "&amp;lt;", "<!channel>", "&&&", "🚀<ب>"})
  void unescapingUndoesEscaping(String typed) {
    assertThat(Mrkdwn.unescape(Mrkdwn.escape(typed))).isEqualTo(typed);
  }

  @Test
  void whatFitsIsNotShortened() {
    assertThat(Mrkdwn.shorten("12345", 5)).isEqualTo("12345");
    assertThat(Mrkdwn.shorten("123456", 5)).isEqualTo("1234…");
  }

  @Test
  void anEmojiIsNeverCutInTwo() {
    assertThat(Mrkdwn.shorten("abc🚀def", 5)).isEqualTo("abc…");
    assertThat(Mrkdwn.shorten("abc🚀def", 6)).isEqualTo("abc🚀…");
  }

  @Test
  void escapedTextIsShortenedBetweenItsEscapes() {
    assertThat(Mrkdwn.escape("a&b", 20)).isEqualTo("a&amp;b");
    assertThat(Mrkdwn.escape("a&b", 7)).isEqualTo("a&amp;b");
    assertThat(Mrkdwn.escape("a&bc", 7)).isEqualTo("a&amp;…");
    assertThat(Mrkdwn.escape("a&bc", 6)).isEqualTo("a…");
    assertThat(Mrkdwn.escape("ab🚀cd", 4)).isEqualTo("ab…");
  }
}
