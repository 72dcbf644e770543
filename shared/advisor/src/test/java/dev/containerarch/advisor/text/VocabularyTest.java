package dev.containerarch.advisor.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VocabularyTest {

  private final Vocabulary<Integer> words =
      Vocabulary.<Integer>builder()
          .add("ecs-fargate", 1)
          .add("memory", 2)
          .addAll(List.of("reliability", "신뢰성"), 3)
          .add("비용", 4)
          .build();

  @ParameterizedTest
  @CsvSource({
    "ecs-fargate, 1",
    "ECS-Fargate, 1",
    "ecs fargate, 1",
    "ecs_fargate, 1",
    "'  memory  ', 2",
    "MEMORY, 2",
    "신뢰성, 3",
    "비용, 4",
    "'\u3000비용\u3000', 4",
    "ｍｅｍｏｒｙ, 2", // full width
    "'\u1107\u1175\u110b\u116d\u11bc', 4", // 비용 taken apart, as macOS spells it
  })
  void caseBlanksAndUnderscoresDoNotMatter(String typed, int meaning) {
    assertThat(words.find(typed)).contains(meaning);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "memor", "memoryy", "비", "ecs-fargate-"})
  void onlyWholeWordsAreFound(String typed) {
    assertThat(words.find(typed)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "memry, memory", // a letter left out
    "memmory, memory", // a letter too many
    "menory, memory", // a wrong letter
    "mmeory, memory", // two letters swapped, which is one edit
    "MEMORI, memory",
    "ecs fragate, ecs-fargate",
    "relaibilty, reliability", // one swap and one letter left out
    "신뢰셩, 신뢰성",
    "비욤, 비용",
  })
  void aTypingErrorIsNearItsWord(String typed, String known) {
    assertThat(words.nearest(typed)).contains(known);
  }

  @ParameterizedTest
  @ValueSource(strings = {"banana", "memxxx", "mxmxrx", "속도", "x", "\uD83D\uDE80", "<!channel>"})
  void whatIsTooFarFromEveryWordIsNearNone(String typed) {
    assertThat(words.nearest(typed)).isEmpty();
  }

  /// Six letters may change in two places: (6 + 1) / 3.
  @Test
  void aboutAThirdOfAWordMayChange() {
    assertThat(words.nearest("memoxx")).contains("memory");
    assertThat(words.nearest("memxxx")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "x", "글"})
  void aWordOfWhichNoLetterWouldStayIsNearNone(String typed) {
    Vocabulary<Integer> oneLetter = Vocabulary.<Integer>builder().add("책", 1).build();

    assertThat(oneLetter.nearest(typed)).isEmpty();
    assertThat(oneLetter.nearest("책을")).contains("책");
  }

  @Test
  void emojiCountAsOneLetter() {
    Vocabulary<Integer> rockets = Vocabulary.<Integer>builder().add("go\uD83D\uDE80", 1).build();

    assertThat(rockets.nearest("go\uD83D\uDE81")).contains("go\uD83D\uDE80");
  }

  @Test
  void amongEquallyNearWordsTheFirstOneTaughtIsTaken() {
    Vocabulary<Integer> pair = Vocabulary.<Integer>builder().add("cat", 1).add("bat", 2).build();

    assertThat(pair.nearest("rat")).contains("cat");
  }

  @Test
  void aVeryLongWordIsNearNone() {
    assertThat(words.nearest("m".repeat(65))).isEmpty();
    assertThat(words.nearest("x".repeat(1_000_000))).isEmpty();
    assertThat(words.find("x".repeat(1_000_000))).isEmpty();
  }

  @Test
  void anEmptyVocabularyKnowsNothing() {
    Vocabulary<Integer> none = Vocabulary.<Integer>builder().build();

    assertThat(none.find("memory")).isEmpty();
    assertThat(none.nearest("memory")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"memory", "Memory", " MEMORY "})
  void aWordCannotMeanTwoThings(String again) {
    var builder = Vocabulary.<Integer>builder().add("memory", 1);

    assertThatThrownBy(() -> builder.add(again, 2))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(again)
        .hasMessageContaining("two meanings");
  }

  @Test
  void theSameMeaningMayBeTaughtTwice() {
    assertThat(Vocabulary.<Integer>builder().add("a b", 1).add("a-b", 1).build().find("A_B"))
        .contains(1);
  }

  @Test
  void whatIsTaughtAfterBuildingDoesNotReachTheVocabulary() {
    var builder = Vocabulary.<Integer>builder().add("memory", 1);
    Vocabulary<Integer> built = builder.build();
    builder.add("cpu", 2);

    assertThat(built.find("cpu")).isEmpty();
  }

  @Test
  void theNearestWordsComeInOrderAndOnceForEachMeaning() {
    Vocabulary<Integer> near =
        Vocabulary.<Integer>builder()
            .addAll(List.of("tasks", "task"), 1)
            .add("mask", 2)
            .add("tasked", 3)
            .add("banana", 4)
            .build();

    assertThat(near.nearest("taskk", 3)).containsExactly("tasks", "mask", "tasked");
    assertThat(near.nearest("taskk", 1)).containsExactly("tasks");
    assertThat(near.nearest("zzzzz", 3)).isEmpty();
  }

  @Test
  void wordsAreFoundByAPartOfThem() {
    assertThat(words.containing("fargate", 3)).containsExactly(1);
    assertThat(words.containing("li", 2)).containsExactly(3);
    assertThat(words.containing("li", 3)).isEmpty();
    assertThat(words.containing("뢰성", 3)).containsExactly(3);
  }

  @Test
  void aWordThatIsTakenKeepsItsMeaning() {
    Vocabulary<Integer> kept =
        Vocabulary.<Integer>builder()
            .add("a", 1)
            .addUnlessKnown("A", 2)
            .addUnlessKnown("b", 2)
            .build();

    assertThat(kept.find("a")).contains(1);
    assertThat(kept.find("b")).contains(2);
  }
}
