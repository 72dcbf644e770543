package dev.containerarch.advisor.robustness;

import static dev.containerarch.advisor.robustness.Given.flat;
import static dev.containerarch.advisor.robustness.Given.problem;
import static dev.containerarch.advisor.robustness.Given.row;
import static dev.containerarch.advisor.robustness.Given.weights;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.containerarch.advisor.agreement.Voice;
import dev.containerarch.advisor.scoring.Points;
import dev.containerarch.advisor.scoring.Points.Group;
import dev.containerarch.advisor.scoring.Points.Part;
import dev.containerarch.advisor.scoring.Problem;
import dev.containerarch.advisor.scoring.Weights;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// SMAA-2 against closed forms.
class SmaaTest {

  private static final Sampling MANY = new Sampling(100_000, 10);

  /// Five standard errors of a share near one half.
  private static final double NEAR = 5 * 0.5 / Math.sqrt(100_000);

  /// With two leaves the first weight is uniform: a is ahead where `0.5 w > 0.25 (1 − w)`, w > 1/3;
  /// the mean of such w is 2/3, of the others 1/6.
  @Test
  void twoOptionsOnTwoLeaves() {
    Points points = flat(1, 1);
    Acceptability any = any(problem(points, row(0.75, 0.25), row(0.25, 0.5)), points);

    assertThat(any.of("a").first()).isCloseTo(2.0 / 3, within(NEAR));
    assertThat(any.beats("a", "b")).isEqualTo(any.of("a").first());
    assertThat(any.beats("b", "a")).isEqualTo(any.of("b").first());
    assertThat(central(any, "a").get(0)).isCloseTo(2.0 / 3, within(NEAR));
    assertThat(central(any, "b").get(0)).isCloseTo(1.0 / 6, within(NEAR));
    assertThat(any.entropy()).isCloseTo(0.918296, within(0.01));
  }

  /// The chance that `Σ w_j d_j > 0` under Dirichlet(1) over n leaves is `Σ_{d_j > 0} d_j^(n−1) /
  /// Π_{k≠j} (d_j − d_k)` for distinct d. Source: Dempster and Kleyle, *Distributions determined by
  /// cutting a simplex with hyperplanes* (1968).
  @ParameterizedTest
  @CsvSource({"0.5, -0.25, -0.4", "0.9, 0.3, -0.6", "-0.2, 0.1, 0.05", "0.75, -0.5, 0.25"})
  void twoOptionsOnThreeLeaves(double d1, double d2, double d3) {
    double[] d = {d1, d2, d3};
    double expected = 0;
    for (int j = 0; j < 3; j++) {
      if (d[j] > 0) {
        double term = d[j] * d[j];
        for (int k = 0; k < 3; k++) {
          term /= k == j ? 1 : d[j] - d[k];
        }
        expected += term;
      }
    }
    double[] a = new double[3];
    double[] b = new double[3];
    for (int j = 0; j < 3; j++) {
      a[j] = Math.max(d[j], 0);
      b[j] = Math.max(-d[j], 0);
    }
    Points points = flat(1, 1, 1);

    assertThat(any(problem(points, a, b), points).beats("a", "b"))
        .isCloseTo(expected, within(NEAR));
  }

  /// a is w, b is 1 − w, c is 0.6: c wins for w in (0.4, 0.6) and is second elsewhere.
  @Test
  void allRanksOfThreeOptions() {
    Points points = flat(1, 1);
    Acceptability any = any(problem(points, row(1, 0), row(0, 1), row(0.6, 0.6)), points);

    double[][] expected = {{0.4, 0.1, 0.5}, {0.4, 0.1, 0.5}, {0.2, 0.8, 0}};
    for (int option = 0; option < 3; option++) {
      for (int rank = 0; rank < 3; rank++) {
        assertThat(any.options().get(option).ranks().get(rank))
            .isCloseTo(expected[option][rank], within(NEAR));
      }
    }
    assertThat(central(any, "c").get(0)).isCloseTo(0.5, within(NEAR));
    assertThat(central(any, "a").get(0)).isCloseTo(0.8, within(NEAR));
  }

  /// A criterion does not count for more because it has more parts: with d = 1 on three leaves of
  /// one criterion and −1 on the one leaf of another, each is ahead half of the time.
  @Test
  void anyWeightsAreDrawnLevelByLevel() {
    Points points =
        new Points(
            List.of(
                new Group("many", 1, List.of(new Part("p", 1), new Part("q", 1), new Part("r", 1))),
                new Group("one", 1, List.of(new Part("s", 1)))));

    assertThat(any(problem(points, row(1, 1, 1, 0), row(0, 0, 0, 1)), points).beats("a", "b"))
        .isCloseTo(0.5, within(NEAR));
  }

  /// Around ½ with κ = 10 the first weight is Beta(5, 5).
  @Test
  void aroundGivenWeights() {
    Points points = flat(1, 1);
    Robustness robustness = robustness(problem(points, row(0.75, 0.25), row(0.25, 0.5)), points);

    assertThat(robustness.aroundWeights().beats("a", "b"))
        .isCloseTo(1 - DirichletTest.betaFiveFive(1.0 / 3), within(NEAR));
  }

  /// A member with (½, ½) and one with (0, 1): the mean of Beta(5, 5) and of never.
  @Test
  void theVoicesInTheRoomAreAMixture() {
    Points points = flat(1, 1);
    Robustness robustness =
        Robustness.of(
            Question.ofGroup(
                    problem(points, row(0.75, 0.25), row(0.25, 0.5)),
                    points,
                    List.of(new Voice("x", weights(0.5, 0.5)), new Voice("y", weights(0, 1))),
                    List.of("a", "b"))
                .withSampling(MANY));

    assertThat(robustness.voices()).isPresent();
    assertThat(robustness.headline().distribution())
        .isEqualTo(WeightDistribution.VOICES_IN_THE_ROOM);
    assertThat(robustness.headline().beats("a", "b"))
        .isCloseTo((1 - DirichletTest.betaFiveFive(1.0 / 3)) / 2, within(NEAR));
  }

  @Test
  void aMissingValueMayBeAnything() {
    Points points = flat(1);
    Acceptability any = any(problem(points, row(0.7), row(Double.NaN)), points);

    assertThat(any.beats("a", "b")).isCloseTo(0.7, within(NEAR));
    assertThat(any.of("a").favouring().orElseThrow().confidenceFactor())
        .isCloseTo(0.7, within(NEAR));
    assertThat(any.of("b").favouring().orElseThrow().confidenceFactor())
        .isCloseTo(0.3, within(NEAR));
  }

  @Test
  void whoIsNeverFirstHasNoCentralWeights() {
    Points points = flat(1, 1);
    Acceptability any = any(problem(points, row(0.75, 0.75), row(0.25, 0.5)), points);

    assertThat(any.of("b").favouring()).isEmpty();
    assertThat(any.of("a").favouring().orElseThrow().confidenceFactor()).isEqualTo(1);
    assertThat(any.entropy()).isZero();
  }

  @Test
  void identicalOptionsShareTheFirstRank() {
    Points points = flat(1, 1);
    Acceptability any =
        any(problem(points, row(0.5, 0.75), row(0.5, 0.75), row(0.25, 0.5)), points);

    assertThat(any.of("a").ranks()).containsExactly(1.0, 0.0, 0.0);
    assertThat(any.of("b").ranks()).containsExactly(1.0, 0.0, 0.0);
    assertThat(any.of("c").ranks()).containsExactly(0.0, 0.0, 1.0);
    assertThat(any.beats("a", "b")).isZero();
    assertThat(any.entropy()).isCloseTo(1, within(1e-12));
  }

  /// The example in the manual of the R package smaa 0.2 (van Valkenhoef; data of van Valkenhoef et
  /// al. 2012 on heparin against enoxaparin): first in 3,504 and 6,496 of 10,000 weightings,
  /// entropy 0.9344248.
  @Test
  void entropyAgreesWithThePublishedExample() {
    assertThat(Smaa.entropy(new int[] {3504, 6496})).isCloseTo(0.9344248, within(5e-8));
  }

  private static Weights central(Acceptability acceptability, String option) {
    return acceptability.of(option).favouring().orElseThrow().centralWeights();
  }

  private static Acceptability any(Problem problem, Points points) {
    return robustness(problem, points).anyWeights();
  }

  private static Robustness robustness(Problem problem, Points points) {
    return Robustness.of(Question.of(problem, points, problem.options()).withSampling(MANY));
  }
}
