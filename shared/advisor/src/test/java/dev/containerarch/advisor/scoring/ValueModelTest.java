package dev.containerarch.advisor.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ValueModelTest {

  private static final double ROUNDING = 1e-9;

  private static List<Value> row(double... values) {
    return Arrays.stream(values).mapToObj(Value::of).toList();
  }

  private static Problem problem(List<String> options, List<List<Value>> rows) {
    List<Leaf> leaves =
        IntStream.range(0, rows.getFirst().size()).mapToObj(i -> new Leaf("l" + i, "c")).toList();
    return new Problem(options, leaves, rows);
  }

  private static ValueModel model(List<Double> weights, Problem problem) {
    return new ValueModel(problem, new Weights(weights));
  }

  /// One leaf that has all the weight, so that 100 times the value is the total.
  private static ValueModel oneLeaf(List<String> options, double... values) {
    return model(
        List.of(1.0),
        problem(options, Arrays.stream(values).mapToObj(v -> List.of(Value.of(v))).toList()));
  }

  private static String ranks(List<Ranked> ranked) {
    return String.join(" ", ranked.stream().map(r -> r.rank() + r.score().option()).toList());
  }

  /// Weights 0.45, 0.15, 0.40; ratings a 5 1 3, b 3 3 3, c 1 5 5, so values a 1 0 ½, b ½ ½ ½, c 0 1
  /// 1.
  private final ValueModel abc =
      model(
          List.of(0.45, 0.15, 0.4),
          problem(
              List.of("a", "b", "c"),
              List.of(ratings(5, 1, 3), ratings(3, 3, 3), ratings(1, 5, 5))));

  private static List<Value> ratings(double... ratings) {
    return Arrays.stream(ratings).mapToObj(Value::ofRating).toList();
  }

  /// a: 45 · 1 + 15 · 0 + 40 · ½ = 65. b: 22.5 + 7.5 + 20 = 50. c: 0 + 15 + 40 = 55.
  @Test
  void aScoreIsTheWeightedSumOutOfAHundred() {
    assertThat(abc.score("a")).isEqualTo(new Score("a", 65, List.of(45.0, 0.0, 20.0)));
    assertThat(abc.score("b")).isEqualTo(new Score("b", 50, List.of(22.5, 7.5, 20.0)));
    assertThat(abc.score("c")).isEqualTo(new Score("c", 55, List.of(0.0, 15.0, 40.0)));
    assertThat(ranks(abc.rank(List.of("a", "b", "c")))).isEqualTo("1a 2c 3b");
  }

  @Test
  void anchorsGiveNothingAndAHundred() {
    ValueModel model =
        model(
            List.of(0.5, 0.25, 0.25),
            problem(List.of("worst", "best"), List.of(ratings(1, 1, 1), ratings(5, 5, 5))));

    assertThat(model.score("worst").total()).isZero();
    assertThat(model.score("best").total()).isEqualTo(100);
  }

  @Test
  void onlyTheAskedOptionsAreRanked() {
    assertThat(ranks(abc.rank(List.of("b", "c")))).isEqualTo("1c 2b");
    assertThat(abc.rank(List.of())).isEmpty();
  }

  @Test
  void equalsShareARankAndTheNextOneIsLeftOut() {
    ValueModel model = oneLeaf(List.of("a", "b", "c", "d", "e"), 0.5, 0.75, 0.75, 0.25, 0.5);

    assertThat(ranks(model.rank(List.of("a", "b", "c", "d", "e")))).isEqualTo("1b 1c 3a 3e 5d");
  }

  @Test
  void equalsStayInTheOrderGiven() {
    ValueModel model = oneLeaf(List.of("a", "b", "c"), 0.5, 0.5, 0.5);

    assertThat(ranks(model.rank(List.of("c", "a", "b")))).isEqualTo("1c 1a 1b");
  }

  /// A tie is a difference of at most 1e-9 of V, which is 1e-7 points.
  @Test
  void aBillionthOfTheValueIsATieAndTwoAreNot() {
    assertThat(ranks(oneLeaf(List.of("a", "b"), 0.5, 0.5 + 0.9e-9).rank(List.of("a", "b"))))
        .isEqualTo("1a 1b");
    assertThat(ranks(oneLeaf(List.of("a", "b"), 0.5, 0.5 + 2e-9).rank(List.of("a", "b"))))
        .isEqualTo("1b 2a");
  }

  /// a, b and c are 0.8e-9 apart: c is level with b, but not with the first of the tie.
  @Test
  void tiesAreMeasuredFromTheFirstOfThem() {
    ValueModel model = oneLeaf(List.of("a", "b", "c"), 0.5, 0.5 - 0.8e-9, 0.5 - 1.6e-9);

    assertThat(ranks(model.rank(List.of("a", "b", "c")))).isEqualTo("1a 1b 3c");
  }

  /// Weights 9, 5, 9 of 23 and ratings 3.5 2 2.5 against 2 2 4: both reach (9 · 2.5 + 5 · 1 + 9 ·
  /// 1.5) / 92 = (9 · 1 + 5 · 1 + 9 · 3) / 92 = 41/92, but doubles put b 7e-15 ahead.
  @Test
  void roundingOfDoublesIsNoLead() {
    ValueModel model =
        model(
            List.of(9 / 23.0, 5 / 23.0, 9 / 23.0),
            problem(List.of("a", "b"), List.of(ratings(3.5, 2, 2.5), ratings(2, 2, 4))));

    assertThat(model.score("b").total()).isGreaterThan(model.score("a").total());
    assertThat(ranks(model.rank(List.of("a", "b")))).isEqualTo("1a 1b");
  }

  /// a 45 0 20 against c 0 15 40: +45, −15, −20; together the margin 65 − 55 = 10.
  @Test
  void differencesRunFromTheLargestLeadToTheLargestLagAndAddUpToTheMargin() {
    List<Difference> differences = abc.differences("a", "c");

    assertThat(differences)
        .containsExactly(
            new Difference(new Leaf("l0", "c"), 45),
            new Difference(new Leaf("l1", "c"), -15),
            new Difference(new Leaf("l2", "c"), -20));
    assertThat(differences.stream().mapToDouble(Difference::points).sum())
        .isCloseTo(10, within(ROUNDING));
  }

  @Test
  void leavesWithoutADifferenceOrWithoutWeightAreLeftOut() {
    ValueModel model =
        model(
            List.of(0.5, 0.5, 0.0),
            problem(List.of("a", "b"), List.of(row(1, 0.5, 1), row(0, 0.5, 0))));

    assertThat(model.differences("a", "b"))
        .containsExactly(new Difference(new Leaf("l0", "c"), 50));
    assertThat(model.differences("a", "a")).isEmpty();
  }

  /// Half of the weight on a missing value: 50 · 0.5 + 50 · 1 = 75.
  @Test
  void aMissingValueCountsAsTheMiddle() {
    ValueModel model =
        model(
            List.of(0.5, 0.5), problem(List.of("a"), List.of(List.of(Value.MISSING, Value.of(1)))));

    assertThat(model.score("a").total()).isEqualTo(75);
  }

  private static Dominance dominance(List<Double> weights, List<Value> a, List<Value> b) {
    return model(weights, problem(List.of("a", "b"), List.of(a, b))).dominance("a", "b");
  }

  @Test
  void whatIsNowhereWorseAndSomewhereBetterDominatesForEveryWeighting() {
    List<Double> half = List.of(0.5, 0.5);
    assertThat(dominance(half, row(1, 0.5), row(0.5, 0.5)))
        .isEqualTo(Dominance.FOR_EVERY_WEIGHTING);
    assertThat(dominance(half, row(1, 1), row(0, 0))).isEqualTo(Dominance.FOR_EVERY_WEIGHTING);
    // Better only where these weights do not look: some other weighting would.
    assertThat(dominance(List.of(0.0, 1.0), row(1, 0.5), row(0.5, 0.5)))
        .isEqualTo(Dominance.FOR_EVERY_WEIGHTING);
  }

  @Test
  void whatIsWorseOnlyWhereNothingCountsDominatesWithTheseWeights() {
    assertThat(dominance(List.of(0.0, 1.0), row(0, 1), row(1, 0.5)))
        .isEqualTo(Dominance.WITH_THESE_WEIGHTS);
  }

  @Test
  void whatIsWorseSomewhereThatCountsDoesNotDominate() {
    assertThat(dominance(List.of(0.01, 0.99), row(0, 1), row(0.5, 0))).isEqualTo(Dominance.NONE);
  }

  @Test
  void equalsDoNotDominateEachOther() {
    assertThat(dominance(List.of(0.5, 0.5), row(1, 0), row(1, 0))).isEqualTo(Dominance.NONE);
    // Level where it counts and worse where it does not.
    assertThat(dominance(List.of(0.0, 1.0), row(0, 1), row(1, 1))).isEqualTo(Dominance.NONE);
  }

  @Test
  void missingValuesCountAgainstDominance() {
    List<Double> half = List.of(0.5, 0.5);
    List<Value> missing = List.of(Value.MISSING, Value.of(1));

    assertThat(dominance(half, missing, row(0.4, 0))).isEqualTo(Dominance.NONE);
    assertThat(dominance(half, row(0.9, 1), missing)).isEqualTo(Dominance.NONE);
    assertThat(dominance(half, missing, missing)).isEqualTo(Dominance.NONE);
    // Even at its worst, 0, it is not behind the other's 0; and it is better elsewhere.
    assertThat(dominance(half, missing, row(0, 0.5))).isEqualTo(Dominance.FOR_EVERY_WEIGHTING);
    // The best anchor cannot be beaten by a missing value.
    assertThat(dominance(half, row(1, 1), List.of(Value.MISSING, Value.of(0))))
        .isEqualTo(Dominance.FOR_EVERY_WEIGHTING);
    // A missing value without weight stands only in the way of "for every weighting".
    assertThat(dominance(List.of(0.0, 1.0), missing, List.of(Value.MISSING, Value.of(0))))
        .isEqualTo(Dominance.WITH_THESE_WEIGHTS);
  }

  @Test
  void aProblemMustFit() {
    List<Leaf> leaves = List.of(new Leaf("l", "c"));
    assertThatThrownBy(() -> new Problem(List.of("a", "b"), leaves, List.of(row(1))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("1 rows of values for 2 options");
    assertThatThrownBy(() -> new Problem(List.of("a"), leaves, List.of(row(1, 0))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("2 values for 1 leaves");
    assertThatThrownBy(() -> new Problem(List.of("a", "a"), leaves, List.of(row(1), row(0))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("twice");
    assertThatThrownBy(() -> model(List.of(0.5, 0.5), problem(List.of("a"), List.of(row(1)))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("2 weights for 1 leaves");
    assertThatThrownBy(() -> abc.score("nobody"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("nobody");
  }
}
