package dev.containerarch.advisor.robustness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DirichletTest {

  private static final int DRAWS = 200_000;

  /// Every way of drawing: uniform gaps, Gamma above 1, boosted below 1, in log space below 0.05.
  static Stream<double[]> parameters() {
    return Stream.of(
        new double[] {1, 1, 1},
        new double[] {1, 1, 0, 1, 1, 1},
        new double[] {2, 3, 5},
        new double[] {20, 12.5, 17.5},
        new double[] {0.3, 0.5, 1.7},
        new double[] {0.05, 0.06, 0.5},
        new double[] {0.049, 0.06, 0.5},
        new double[] {0.01, 3, 47});
  }

  /// With A the sum of the parameters: `E[xᵏ] = Π (a + i)/(A + i)` for i below k, and `cov(x, y) =
  /// −ab / (A²(A + 1))`.
  @ParameterizedTest
  @MethodSource("parameters")
  void hasTheMomentsOfTheDistribution(double[] parameters) {
    double total = Arrays.stream(parameters).sum();
    double[][] moments = new double[parameters.length][4];
    double product = 0;
    double worstSum = 0;
    Dirichlet dirichlet = new Dirichlet(parameters);
    Xoshiro256 random = Xoshiro256.of(3);
    double[] shares = new double[parameters.length];
    for (int draw = 0; draw < DRAWS; draw++) {
      dirichlet.draw(random, shares);
      worstSum = Math.max(worstSum, Math.abs(Arrays.stream(shares).sum() - 1));
      for (int i = 0; i < shares.length; i++) {
        double power = 1;
        for (int k = 0; k < 4; k++) {
          power *= shares[i];
          moments[i][k] += power / DRAWS;
        }
      }
      product += shares[0] * shares[1] / DRAWS;
    }
    assertThat(worstSum).isLessThan(1e-12);
    for (int i = 0; i < parameters.length; i++) {
      double expected = 1;
      for (int k = 0; k < 4; k++) {
        expected *= (parameters[i] + k) / (total + k);
        // No power of a share varies by more than ½; this is five standard errors of the worst
        // case.
        assertThat(moments[i][k])
            .as("moment %d of share %d", k + 1, i)
            .isCloseTo(expected, within(5 * 0.5 / Math.sqrt(DRAWS)));
      }
    }
    assertThat(product)
        .isCloseTo(
            parameters[0] * parameters[1] / (total * (total + 1)),
            within(5 * 0.25 / Math.sqrt(DRAWS)));
  }

  @Test
  void zeroStaysZeroAndASingleShareIsAll() {
    double[] shares = {9, 9, 9};
    new Dirichlet(new double[] {0, 4, 0}).draw(Xoshiro256.of(4), shares);
    assertThat(shares).containsExactly(0, 1, 0);

    Dirichlet dirichlet = new Dirichlet(new double[] {2, 0, 3});
    for (int draw = 0; draw < 1000; draw++) {
      dirichlet.draw(Xoshiro256.of(draw), shares);
      assertThat(shares[1]).isZero();
    }
  }

  @Test
  void theTiniestParametersNeverGiveNothingOverNothing() {
    Dirichlet dirichlet = new Dirichlet(new double[] {1e-6, 1e-6, 1e-9});
    Xoshiro256 random = Xoshiro256.of(5);
    double[] shares = new double[3];
    double[] mean = new double[3];
    for (int draw = 0; draw < 20_000; draw++) {
      dirichlet.draw(random, shares);
      assertThat(Arrays.stream(shares).sum()).isCloseTo(1, within(1e-12));
      for (int i = 0; i < 3; i++) {
        mean[i] += shares[i] / 20_000;
      }
    }
    assertThat(mean[0]).isCloseTo(0.5, within(0.02));
    assertThat(mean[1]).isCloseTo(0.5, within(0.02));
    assertThat(mean[2]).isLessThan(0.01);
  }

  /// Two shares of Dirichlet(1, 1) are uniform; Beta(5, 5) is a binomial sum: `P(X ≤ x) = Σ_{j≥5}
  /// C(9, j) xʲ (1−x)⁹⁻ʲ`.
  @Test
  void itsTailsAreThoseOfTheBetaDistribution() {
    assertThat(shareBelow(new double[] {1, 1}, 0.1)).isCloseTo(0.1, within(0.004));
    assertThat(shareBelow(new double[] {1, 1}, 0.75)).isCloseTo(0.75, within(0.005));
    assertThat(shareBelow(new double[] {5, 5}, 1.0 / 3))
        .isCloseTo(betaFiveFive(1.0 / 3), within(0.005));
  }

  static double betaFiveFive(double x) {
    double[] choose = {126, 84, 36, 9, 1};
    double sum = 0;
    for (int j = 5; j <= 9; j++) {
      sum += choose[j - 5] * Math.pow(x, j) * Math.pow(1 - x, 9 - j);
    }
    return sum;
  }

  private static double shareBelow(double[] parameters, double bound) {
    Dirichlet dirichlet = new Dirichlet(parameters);
    Xoshiro256 random = Xoshiro256.of(6);
    double[] shares = new double[2];
    int below = 0;
    for (int draw = 0; draw < DRAWS; draw++) {
      dirichlet.draw(random, shares);
      below += shares[0] < bound ? 1 : 0;
    }
    return (double) below / DRAWS;
  }
}
