package dev.containerarch.slack.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.containerarch.advisor.knowledge.Knowledge;
import dev.containerarch.advisor.text.Language;
import dev.containerarch.slack.text.Texts;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CommandReaderTest {

  private final CommandReader reader = new CommandReader(Texts.load(), Knowledge.load());

  private Command read(String text) {
    return reader.read(Optional.of(text));
  }

  @ParameterizedTest
  @CsvSource({
    "compare, COMPARE, ENGLISH",
    "COMPARE, COMPARE, ENGLISH",
    "Cmp, COMPARE, ENGLISH",
    "비교, COMPARE, KOREAN",
    "decide, DECIDE, ENGLISH",
    "결정, DECIDE, KOREAN",
    "History, HISTORY, ENGLISH",
    "기록, HISTORY, KOREAN",
    "이력, HISTORY, KOREAN",
    "show, SHOW, ENGLISH",
    "보기, SHOW, KOREAN",
    "help, HELP, ENGLISH",
    "도움말, HELP, KOREAN",
    "도움, HELP, KOREAN",
  })
  void knowsEverySubcommandInBothLanguagesWhateverTheCase(
      String typed, Subcommand subcommand, Language language) {
    assertThat(read("  " + typed + " one two"))
        .isEqualTo(new Command.Known(language, subcommand, List.of("one", "two")));
  }

  @ParameterizedTest
  @CsvSource({"compere, compare", "hlep, help", "histroy, history", "비고, 비교", "도움멀, 도움말"})
  void aTypingErrorGetsTheNearestWord(String typed, String nearest) {
    assertThat(read(typed))
        .isInstanceOfSatisfying(
            Command.Unknown.class, unknown -> assertThat(unknown.nearest()).contains(nearest));
  }

  @Test
  void aWordThatIsNearNothingGetsNoSuggestion() {
    assertThat(read("refrigerator"))
        .isEqualTo(new Command.Unknown(Language.ENGLISH, "refrigerator", Optional.empty()));
  }

  @Test
  void anUnknownWordIsAnsweredInTheLanguageOfItsLetters() {
    assertThat(read("냉장고").language()).isEqualTo(Language.KOREAN);
    assertThat(read("fridge").language()).isEqualTo(Language.ENGLISH);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "gpu=yes tasks=12",
        "GPU=yes",
        "cost:40",
        "machine-learning",
        "edition=book-2021",
        "only=ecs-ec2",
        "지피유=예",
        "비용:40",
        "hiring:3"
      })
  void whatCanOnlyBeARequestIsAComparison(String text) {
    assertThat(read(text))
        .isInstanceOfSatisfying(
            Command.Known.class,
            known -> {
              assertThat(known.subcommand()).isEqualTo(Subcommand.COMPARE);
              assertThat(known.words()).isEqualTo(Arrays.asList(text.split(" ")));
            });
  }

  @Test
  void aKoreanRequestIsAnsweredInKorean() {
    assertThat(read("지피유=예").language()).isEqualTo(Language.KOREAN);
    assertThat(read("gpu=예").language()).isEqualTo(Language.KOREAN);
  }

  @Test
  void slackLeavesOutAnEmptyText() {
    assertThat(reader.read(Optional.empty())).isEqualTo(new Command.Empty(Language.ENGLISH));
    assertThat(read(" \n ")).isEqualTo(new Command.Empty(Language.ENGLISH));
  }

  @Test
  void moreThanAnybodyTypesIsNotRead() {
    assertThat(read("compare " + "x".repeat(CommandReader.LONGEST)))
        .isEqualTo(new Command.TooLong(Language.ENGLISH, CommandReader.LONGEST));
    assertThat(read("비교 " + "가".repeat(CommandReader.LONGEST)))
        .isEqualTo(new Command.TooLong(Language.KOREAN, CommandReader.LONGEST));
    assertThat(read("help " + "x".repeat(CommandReader.LONGEST - 5)))
        .isInstanceOf(Command.Known.class);
  }

  @Test
  void slacksEscapesAreUndone() {
    assertThat(read("decide title=\"R&amp;D &lt;core&gt;\""))
        .isEqualTo(
            new Command.Known(Language.ENGLISH, Subcommand.DECIDE, List.of("title=R&D <core>")));
    assertThat(read("&amp;lt;"))
        .isInstanceOfSatisfying(
            Command.Unknown.class, unknown -> assertThat(unknown.word()).isEqualTo("&lt;"));
  }

  @Test
  void helpKnowsTheSubcommandsToo() {
    assertThat(reader.subcommand("비교")).contains(Subcommand.COMPARE);
    assertThat(reader.subcommand("nonsense")).isEmpty();
    assertThat(reader.nearest("compar")).contains("compare");
  }
}
