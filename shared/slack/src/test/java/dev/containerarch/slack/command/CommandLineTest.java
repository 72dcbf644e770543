package dev.containerarch.slack.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommandLineTest {

  @Test
  void splitsAtBlanksOfEveryKind() {
    assertThat(CommandLine.split("compare\tgpu=yes \n tasks=12\u3000cost:40\u00a0x\u2003y"))
        .containsExactly("compare", "gpu=yes", "tasks=12", "cost:40", "x", "y");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\t\r\n", "\u0000\u0007", "\u3000"})
  void nothingButBlanksAreNoWords(String text) {
    assertThat(CommandLine.split(text)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "title=\"Payments API\"",
        "title=“Payments API”",
        "title=„Payments API“",
        "title=”Payments API”",
        "title=“Payments API\"",
        "title=«Payments API»",
        "title=「Payments API」",
        "title=『Payments API』",
        "title=《Payments API》",
        "title=〈Payments API〉",
        "title=‹Payments API›",
        "title=＂Payments API＂",
        "title=＇Payments API＇",
        "title='Payments API'",
        "title=‘Payments API’",
        "title=‚Payments API‘",
        "title＝\"Payments API\"",
        "\"title=Payments API\"",
      })
  void everyKindOfQuoteKeepsBlanksTogether(String text) {
    assertThat(CommandLine.split("decide " + text + " because=x"))
        .containsExactly("decide", "title=Payments API", "because=x");
  }

  @Test
  void aFullWidthColonSeparatesPoints() {
    assertThat(CommandLine.split("비용：40 title：“a b”")).containsExactly("비용:40", "title:a b");
  }

  @Test
  void anApostropheIsALetter() {
    assertThat(CommandLine.split("because=\"the team's choice\" team's it’s"))
        .containsExactly("because=the team's choice", "team's", "it’s");
    assertThat(CommandLine.split("because='the team's choice' next"))
        .containsExactly("because=the team's choice", "next");
  }

  @Test
  void aQuoteInsideAWordIsALetter() {
    assertThat(CommandLine.split("5\"disk a\"b\"c")).containsExactly("5\"disk", "a\"b\"c");
  }

  @Test
  void anUnclosedQuoteKeepsEverythingToTheEnd() {
    assertThat(CommandLine.split("decide title=\"Payments API because=x "))
        .containsExactly("decide", "title=Payments API because=x ");
  }

  @Test
  void emptyQuotesAreAnEmptyValue() {
    assertThat(CommandLine.split("title=\"\" \"\" x")).containsExactly("title=", "", "x");
  }

  @Test
  void aLoneQuoteAtTheEndIsAnEmptyWord() {
    assertThat(CommandLine.split("x \"")).containsExactly("x", "");
  }

  @Test
  void controlCharactersAreBlanks() {
    assertThat(CommandLine.split("compare\u0000gpu=yes\u001b[31m title=\"a\u0007b\nc\u0085d\""))
        .containsExactly("compare", "gpu=yes", "[31m", "title=a b c d");
  }

  @Test
  void writingFromTheRightAndEmojiAreLetters() {
    assertThat(CommandLine.split("title=\"واجهة الدفع\" because=\"🚀 go 👩‍👩‍👧\""))
        .isEqualTo(List.of("title=واجهة الدفع", "because=🚀 go 👩‍👩‍👧"));
  }

  @Test
  void aMegabyteOfOpeningQuotesIsSplit() {
    assertThat(CommandLine.split("\"".repeat(1_000_000))).hasSize(1);
    assertThat(CommandLine.split("\" ".repeat(500_000))).isNotEmpty();
  }
}
