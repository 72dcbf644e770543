package dev.containerarch.advisor.advice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.containerarch.advisor.knowledge.Effect;
import dev.containerarch.advisor.knowledge.Knowledge;
import dev.containerarch.advisor.knowledge.KnowledgeFolder;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// On the small knowledge, where everything is rated 3 and worth 50: fee 0.45, care 0.15, start
/// 0.40, so that one step is 11.25, 3.75 and 10 points.
class EffectsTest {

  private static final String GPU = "{\"fact\": \"gpu\", \"is\": [\"no\"]}";
  private static final String MEMORY = "{\"fact\": \"memory\", \"above\": 2}";

  private static Comparison compare(KnowledgeFolder folder, String words) {
    Knowledge knowledge = folder.read();
    RequestReader.Reading reading =
        new RequestReader(knowledge)
            .read(Arrays.stream(words.split(" ", -1)).filter(w -> !w.isEmpty()).toList());
    assertThat(reading.problems()).isEmpty();
    return new Advisor(knowledge).compare(reading.request());
  }

  private static double total(Comparison comparison, String architecture) {
    return comparison.standings().stream()
        .filter(standing -> standing.architecture().id().equals(architecture))
        .mapToDouble(standing -> standing.score().total())
        .findFirst()
        .orElseThrow();
  }

  /// Such as `fee one 3→4, two 3→4 because e`.
  private static List<String> adjustments(Comparison comparison) {
    return comparison.adjustments().stream()
        .map(adjustment ->
            adjustment.part().id()
                + " "
                + adjustment.changes().stream()
                    .map(change ->
                        String.format(
                            Locale.ROOT,
                            "%s %s→%.1f",
                            change.architecture().id(),
                            change.before().isPresent()
                                ? "" + change.before().getAsDouble()
                                : "none",
                            change.after()))
                    .collect(Collectors.joining(", "))
                + " because "
                + adjustment.because().stream().map(Effect::id).collect(Collectors.joining(" ")))
        .toList();
  }

  @Test
  void aStepMovesTheRatingAndIsReported() {
    KnowledgeFolder folder =
        KnowledgeFolder.small().addEffect("e", GPU, "fee", "\"change\": {\"one\": 1, \"two\": -1}");

    Comparison comparison = compare(folder, "gpu=no");

    assertThat(total(comparison, "one")).isCloseTo(61.25, within(1e-9));
    assertThat(total(comparison, "two")).isCloseTo(38.75, within(1e-9));
    assertThat(total(comparison, "three")).isCloseTo(50, within(1e-9));
    assertThat(adjustments(comparison)).containsExactly("fee one 3.0→4.0, two 3.0→2.0 because e");
    assertThat(comparison.eligible().getFirst().byCriterion().get("price"))
        .isCloseTo(68.75, within(1e-9));
  }

  @Test
  void anUnknownFactAndAnotherValueDoNothing() {
    KnowledgeFolder folder =
        KnowledgeFolder.small().addEffect("e", GPU, "fee", "\"change\": {\"one\": 1}");

    assertThat(compare(folder, "").adjustments()).isEmpty();
    assertThat(compare(folder, "gpu=?").adjustments()).isEmpty();
    assertThat(compare(folder, "gpu=yes").adjustments()).isEmpty();
    assertThat(compare(folder, "edition=book gpu=no").adjustments()).isEmpty();
  }

  @Test
  void stepsAddUpBeforeTheyAreKeptBetweenTheAnchors() {
    KnowledgeFolder folder =
        KnowledgeFolder.small()
            .rate("one", 5, 3, 1)
            .addEffect("up", GPU, "fee", "\"change\": {\"one\": 2}")
            .addEffect("down", MEMORY, "fee", "\"change\": {\"one\": -1}")
            .addEffect("below", MEMORY, "start", "\"change\": {\"one\": -0.5}")
            .addEffect("half", GPU, "care", "\"change\": {\"one\": 0.5}")
            .addEffect("more", MEMORY, "care", "\"change\": {\"one\": 0.5}");

    Comparison both = compare(folder, "gpu=no memory=4");

    // Fee 5 + 2 − 1 is kept at 5, start 1 − 0.5 at 1: neither moved, so neither is reported.
    assertThat(adjustments(both)).containsExactly("care one 3.0→4.0 because half more");
    assertThat(adjustments(compare(folder, "memory=4")))
        .containsExactly("fee one 5.0→4.0 because down", "care one 3.0→3.5 because more");
  }

  @Test
  void aStepDoesNotMakeUpARatingThatTheEditionDoesNotGive() {
    KnowledgeFolder folder =
        KnowledgeFolder.small()
            .rate("2026", "care", "one", "null")
            .addEffect("e", GPU, "care", "\"change\": {\"one\": 1, \"two\": 1}");

    Comparison comparison = compare(folder, "gpu=no");

    assertThat(adjustments(comparison)).containsExactly("care two 3.0→4.0 because e");
    assertThat(comparison.assumptions().unrated()).hasSize(1);
  }

  @Test
  void aStartGivesTheMissingRatingAndStepsGoOnFromThere() {
    KnowledgeFolder folder =
        KnowledgeFolder.small()
            .rate("2026", "care", "one", "null")
            .addEffect("step", MEMORY, "care", "\"change\": {\"one\": 0.5}")
            .addEffect("start", GPU, "care", "\"set\": {\"one\": 4}")
            .addEffect("again", MEMORY, "care", "\"set\": {\"one\": 4}");

    Comparison comparison = compare(folder, "gpu=no");

    assertThat(adjustments(comparison)).containsExactly("care one none→4.0 because start");
    assertThat(total(comparison, "one")).isCloseTo(53.75, within(1e-9));
    assertThat(comparison.assumptions().unrated()).isEmpty();
    assertThat(adjustments(compare(folder, "gpu=no memory=4")))
        .containsExactly("care one none→4.5 because step start again");
  }

  /// One step of care is 3.75 points, half a step of start 5 and of fee 5.6.
  @Test
  void whatWeighsMostIsReportedFirst() {
    KnowledgeFolder folder =
        KnowledgeFolder.small()
            .addEffect("care", GPU, "care", "\"change\": {\"one\": 1}")
            .addEffect("start", GPU, "start", "\"change\": {\"one\": 0.5}")
            .addEffect("fee", GPU, "fee", "\"change\": {\"two\": -0.5}");

    assertThat(adjustments(compare(folder, "gpu=no")))
        .containsExactly(
            "fee two 3.0→2.5 because fee",
            "start one 3.0→3.5 because start",
            "care one 3.0→4.0 because care");
  }

  @Test
  void ratingsThatMovedForTheSameReasonsStandTogether() {
    KnowledgeFolder folder =
        KnowledgeFolder.small()
            .addEffect("a", GPU, "fee", "\"change\": {\"one\": 1, \"two\": 1, \"three\": 1}")
            .addEffect("b", MEMORY, "fee", "\"change\": {\"two\": 1}");

    assertThat(adjustments(compare(folder, "gpu=no memory=4")))
        .containsExactly("fee two 3.0→5.0 because a b", "fee one 3.0→4.0, three 3.0→4.0 because a");
    assertThat(adjustments(compare(folder, "gpu=no memory=4 only=one,two")))
        .containsExactly("fee two 3.0→5.0 because a b", "fee one 3.0→4.0 because a");
  }

  @Test
  void anExcludedOptionKeepsItsLimitHoweverMuchSpeaksForIt() {
    KnowledgeFolder folder =
        KnowledgeFolder.small()
            .addEffect(
                "e", "{\"fact\": \"gpu\", \"is\": [\"yes\"]}", "fee", "\"change\": {\"two\": 2}");

    Comparison comparison = compare(folder, "gpu=yes");

    assertThat(comparison.excluded()).extracting(e -> e.architecture().id()).containsExactly("two");
    assertThat(total(comparison, "two")).isCloseTo(72.5, within(1e-9));
  }
}
