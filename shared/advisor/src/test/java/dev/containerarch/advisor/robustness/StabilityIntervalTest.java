package dev.containerarch.advisor.robustness;

import static dev.containerarch.advisor.robustness.Given.flat;
import static dev.containerarch.advisor.robustness.Given.problem;
import static dev.containerarch.advisor.robustness.Given.row;
import static dev.containerarch.advisor.robustness.Given.weights;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.containerarch.advisor.scoring.Points;
import dev.containerarch.advisor.scoring.Points.Group;
import dev.containerarch.advisor.scoring.Points.Part;
import dev.containerarch.advisor.scoring.Problem;
import dev.containerarch.advisor.scoring.ValueModel;
import dev.containerarch.advisor.scoring.Weights;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StabilityIntervalTest {

  /// a is ahead of b by `0.6 t − 0.3 (1 − t)` of its first criterion t: level at 1/3.
  @Test
  void theLeadVanishesWhereItCrossesZero() {
    Points points = flat(60, 40);
    Problem problem = problem(points, row(0.8, 0.2), row(0.2, 0.5));

    List<StabilityInterval> intervals =
        StabilityInterval.of(problem, points, weights(0.6, 0.4), "a", List.of("b"));

    assertThat(intervals).hasSize(2);
    assertThat(intervals.get(0).low()).isCloseTo(1.0 / 3, within(1e-12));
    assertThat(intervals.get(0).below()).contains("b");
    assertThat(intervals.get(0).high()).isEqualTo(1);
    assertThat(intervals.get(0).above()).isEmpty();
    assertThat(intervals.get(1).low()).isEqualTo(0);
    assertThat(intervals.get(1).high()).isCloseTo(2.0 / 3, within(1e-12));
    assertThat(intervals.get(1).above()).contains("b");
  }

  @Test
  void theNearestRivalBindsOnEitherSide() {
    Points points = flat(50, 50);
    Problem problem =
        problem(points, row(0.6, 0.6), row(1, 0), row(0.9, 0.2), row(0, 1), row(0.2, 0.9));

    StabilityInterval first =
        StabilityInterval.of(problem, points, weights(0.5, 0.5), "a", List.of("b", "c", "d", "e"))
            .getFirst();

    // c: 0.6 = 0.9 t + 0.2 (1 − t) at 4/7; b at 0.6. e: at 3/7; d at 0.4.
    assertThat(first.high()).isCloseTo(4.0 / 7, within(1e-12));
    assertThat(first.above()).contains("c");
    assertThat(first.low()).isCloseTo(3.0 / 7, within(1e-12));
    assertThat(first.below()).contains("e");
  }

  @Test
  void aCriterionWithoutWeightHasAnIntervalFromTheGivenPartsOfIt() {
    Points points =
        new Points(
            List.of(
                new Group("used", 10, List.of(new Part("u", 1))),
                new Group("unused", 0, List.of(new Part("p", 3), new Part("q", 1)))));
    Problem problem = problem(points, row(0.8, 0, 0), row(0.2, 1, 0));

    StabilityInterval unused =
        StabilityInterval.of(problem, points, weights(1, 0, 0), "a", List.of("b")).get(1);

    // Lead 0.6 (1 − t) − 0.75 t: level at 0.6/1.35.
    assertThat(unused.weight()).isZero();
    assertThat(unused.low()).isZero();
    assertThat(unused.high()).isCloseTo(0.6 / 1.35, within(1e-12));
    assertThat(unused.above()).contains("b");
  }

  @Test
  void aCriterionWithAllWeightGivesEquallyToTheOthers() {
    Points points = flat(7, 0, 0);
    Problem problem = problem(points, row(0.6, 0, 0.5), row(0.2, 1, 1));

    StabilityInterval only =
        StabilityInterval.of(problem, points, weights(1, 0, 0), "a", List.of("b")).getFirst();

    // Lead 0.4 t − 0.75 (1 − t): level at 0.75/1.15.
    assertThat(only.weight()).isEqualTo(1);
    assertThat(only.low()).isCloseTo(0.75 / 1.15, within(1e-12));
    assertThat(only.below()).contains("b");
    assertThat(only.high()).isEqualTo(1);
  }

  @Test
  void aSoleCriterionHasNoInterval() {
    Points points = flat(1);
    assertThat(
            StabilityInterval.of(
                problem(points, row(1), row(0)), points, weights(1), "a", List.of("b")))
        .isEmpty();
  }

  @Test
  void whoIsLevelBindsWhereItIs() {
    Points points = flat(1, 1);
    StabilityInterval interval =
        StabilityInterval.of(
                problem(points, row(1, 0), row(0, 1)), points, weights(0.5, 0.5), "a", List.of("b"))
            .getFirst();
    assertThat(interval.low()).isCloseTo(0.5, within(1e-12));
    assertThat(interval.below()).contains("b");
    assertThat(interval.high()).isEqualTo(1);
  }

  /// Brute force: set the criterion's points so that it weighs t, score everything anew, and look
  /// whether the winner is still first.
  @ParameterizedTest(name = "seed {0}")
  @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
  void insideTheWinnerStaysFirstAndOutsideTheNamedRivalIsAhead(int seed) {
    Random random = new Random(seed);
    for (int i = 0; i < 100; i++) {
      Question question = Given.random(random, 2 + random.nextInt(4), 2 + random.nextInt(3), 0.05);
      List<String> options =
          new ArrayList<>(
              new ValueModel(question.problem(), question.weights())
                  .rank(question.eligible()).stream().map(r -> r.score().option()).toList());
      String winner = options.removeFirst();
      for (StabilityInterval interval :
          StabilityInterval.of(
              question.problem(), question.points(), question.weights(), winner, options)) {
        boolean hasAll = 1 - interval.weight() < 1e-9;
        for (int step = 0; step <= 40 && !hasAll; step++) {
          double t = step / 40.0;
          Weights moved = withWeight(question.points(), interval.criterion(), t);
          if (t > interval.low() + 1e-6 && t < interval.high() - 1e-6) {
            assertThat(behind(question.problem(), moved, winner, options)).isLessThan(1e-6);
          } else if (t < interval.low() - 1e-6) {
            assertThat(lead(question.problem(), moved, interval.below(), winner)).isPositive();
          } else if (t > interval.high() + 1e-6) {
            assertThat(lead(question.problem(), moved, interval.above(), winner)).isPositive();
          }
        }
      }
    }
  }

  private static Weights withWeight(Points points, String criterion, double t) {
    double others =
        points.groups().stream()
            .filter(group -> !group.criterion().equals(criterion))
            .mapToDouble(Group::points)
            .sum();
    Points moved =
        new Points(
            points.groups().stream()
                .map(group ->
                    new Group(
                        group.criterion(),
                        group.criterion().equals(criterion) ? t : (1 - t) * group.points() / others,
                        group.leaves()))
                .toList());
    return ((Points.Weighted) moved.weights()).weights();
  }

  private static double behind(
      Problem problem, Weights weights, String winner, List<String> rivals) {
    return rivals.stream()
        .mapToDouble(rival -> lead(problem, weights, Optional.of(rival), winner))
        .max()
        .orElseThrow();
  }

  private static double lead(
      Problem problem, Weights weights, Optional<String> rival, String winner) {
    ValueModel model = new ValueModel(problem, weights);
    return model.score(rival.orElseThrow()).total() - model.score(winner).total();
  }
}
