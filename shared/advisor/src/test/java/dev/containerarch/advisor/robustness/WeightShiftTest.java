package dev.containerarch.advisor.robustness;

import static dev.containerarch.advisor.robustness.Given.flat;
import static dev.containerarch.advisor.robustness.Given.problem;
import static dev.containerarch.advisor.robustness.Given.row;
import static dev.containerarch.advisor.robustness.Given.weights;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.containerarch.advisor.robustness.WeightShift.Possible;
import dev.containerarch.advisor.scoring.Leaf;
import dev.containerarch.advisor.scoring.Points;
import dev.containerarch.advisor.scoring.Problem;
import dev.containerarch.advisor.scoring.ValueModel;
import dev.containerarch.advisor.scoring.Weights;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WeightShiftTest {

  @Test
  void movesWeightFromWhereTheWinnerLeadsMostToWhereItDoesWorst() {
    Points points = flat(40, 40, 20);
    Problem problem = problem(points, row(1, 0.75, 0.25), row(0.25, 0.5, 0.75));

    // d = 0.75, 0.25, −0.5: the lead 0.3 is used up at 1.25 a point from the first to the third.
    WeightShift shift = WeightShift.of(problem, weights(0.4, 0.4, 0.2), "a", "b");

    assertThat(shift).isInstanceOf(Possible.class);
    Possible possible = (Possible) shift;
    assertThat(possible.points()).isCloseTo(24, within(1e-9));
    assertThat(possible.to()).isEqualTo(new Leaf("l3", "c3"));
    assertThat(possible.from()).hasSize(1);
    assertThat(possible.from().getFirst().leaf()).isEqualTo(new Leaf("l1", "c1"));
  }

  @Test
  void whenOneLeafHasNothingLeftTheNextGives() {
    Points points = flat(10, 80, 10);
    Problem problem = problem(points, row(1, 1, 0), row(0, 0.5, 1));

    // d = 1, ½, −1; lead 0.4. The first gives its 10 points (0.2), the second 0.2/1.5.
    Possible shift = (Possible) WeightShift.of(problem, weights(0.1, 0.8, 0.1), "a", "b");

    assertThat(shift.from()).extracting(given -> given.leaf().id()).containsExactly("l1", "l2");
    assertThat(shift.from().get(0).points()).isCloseTo(10, within(1e-9));
    assertThat(shift.from().get(1).points()).isCloseTo(100 * 0.2 / 1.5, within(1e-9));
    assertThat(shift.points()).isCloseTo(10 + 100 * 0.2 / 1.5, within(1e-9));
  }

  @Test
  void isImpossibleAgainstWhoIsBehindEverywhere() {
    Points points = flat(1, 1);
    assertThat(
            WeightShift.of(
                problem(points, row(1, 0.5), row(0.5, 0.25)), weights(0.5, 0.5), "a", "b"))
        .isEqualTo(new WeightShift.Impossible("b"));
  }

  @Test
  void whoIsEqualOnOneLeafDrawsLevelWhenItIsAllThatCounts() {
    Points points = flat(1, 1);
    Possible shift =
        (Possible)
            WeightShift.of(
                problem(points, row(1, 0.5), row(0.5, 0.5)), weights(0.7, 0.3), "a", "b");
    assertThat(shift.points()).isCloseTo(70, within(1e-9));
    assertThat(shift.to().id()).isEqualTo("l2");
  }

  @Test
  void whoIsLevelNeedsNothing() {
    Points points = flat(1, 1);
    assertThat(WeightShift.of(problem(points, row(1, 0), row(0, 1)), weights(0.5, 0.5), "a", "b"))
        .isEqualTo(new WeightShift.Level("b"));
  }

  /// The linear program: minimise Σ g subject to Σ g = Σ r and Σ (g − r) d = lead, 0 ≤ g ≤ w, r ≥
  /// 0. One of its optima is a vertex, so the best of all vertices is the optimum.
  @ParameterizedTest(name = "seed {0}")
  @ValueSource(ints = {1, 2, 3, 4, 5, 6})
  void isTheOptimumOfTheLinearProgram(int seed) {
    Random random = new Random(seed);
    for (int i = 0; i < 150; i++) {
      int leaves = 2 + random.nextInt(3);
      double[] points = random.doubles(leaves, 0, 10).map(Math::rint).toArray();
      points[0] += 1;
      Points given = flat(points);
      Weights weights = ((Points.Weighted) given.weights()).weights();
      double[] a = random.ints(leaves, 0, 9).mapToDouble(v -> v / 8.0).toArray();
      double[] b = random.ints(leaves, 0, 9).mapToDouble(v -> v / 8.0).toArray();
      Problem problem = problem(given, a, b);
      ValueModel model = new ValueModel(problem, weights);
      boolean aLeads = model.score("a").total() >= model.score("b").total();
      String winner = aLeads ? "a" : "b";
      String rival = aLeads ? "b" : "a";

      double optimum = smallestAtAVertex(problem, weights, winner, rival);
      switch (WeightShift.of(problem, weights, winner, rival)) {
        case WeightShift.Level _ -> assertThat(optimum).isCloseTo(0, within(1e-9));
        case WeightShift.Impossible _ -> assertThat(optimum).isInfinite();
        case Possible possible -> {
          assertThat(possible.points() / 100).isCloseTo(optimum, within(1e-9));
          ValueModel moved = new ValueModel(problem, apply(possible, problem, weights));
          assertThat(moved.score(winner).total())
              .isCloseTo(moved.score(rival).total(), within(1e-6));
        }
      }
    }
  }

  private static Weights apply(Possible shift, Problem problem, Weights weights) {
    List<Double> moved = new ArrayList<>(weights.of());
    for (WeightShift.Given given : shift.from()) {
      int leaf = problem.leaves().indexOf(given.leaf());
      moved.set(leaf, Math.max(0, moved.get(leaf) - given.points() / 100));
    }
    int to = problem.leaves().indexOf(shift.to());
    moved.set(to, moved.get(to) + shift.points() / 100);
    return new Weights(moved);
  }

  /// All but two of the variables g₁…g_m, r₁…r_m are at a bound; the two equations give those.
  private static double smallestAtAVertex(
      Problem problem, Weights weights, String winner, String rival) {
    int m = problem.leaves().size();
    double lead = 0;
    double[] effect = new double[2 * m];
    double[] balance = new double[2 * m];
    double[] most = new double[2 * m];
    for (int j = 0; j < m; j++) {
      double d = problem.value(winner, j).middle() - problem.value(rival, j).middle();
      lead += weights.get(j) * d;
      effect[j] = d;
      effect[m + j] = -d;
      balance[j] = 1;
      balance[m + j] = -1;
      most[j] = weights.get(j);
      most[m + j] = Double.POSITIVE_INFINITY;
    }
    // Where all d are equal no two variables make a basis; then only "nothing" can be an answer.
    double best = Math.abs(lead) < 1e-12 ? 0 : Double.POSITIVE_INFINITY;
    for (int x = 0; x < 2 * m; x++) {
      for (int y = x + 1; y < 2 * m; y++) {
        double determinant = effect[x] * balance[y] - effect[y] * balance[x];
        if (Math.abs(determinant) < 1e-12) {
          continue;
        }
        for (int full = 0; full < 1 << m; full++) {
          double restEffect = lead;
          double restBalance = 0;
          double given = 0;
          for (int j = 0; j < m; j++) {
            if (j != x && j != y && (full >> j & 1) == 1) {
              restEffect -= most[j] * effect[j];
              restBalance -= most[j];
              given += most[j];
            }
          }
          double ofX = (restEffect * balance[y] - effect[y] * restBalance) / determinant;
          double ofY = (effect[x] * restBalance - restEffect * balance[x]) / determinant;
          if (ofX > -1e-12 && ofX < most[x] + 1e-12 && ofY > -1e-12 && ofY < most[y] + 1e-12) {
            best = Math.min(best, given + (x < m ? ofX : 0) + (y < m ? ofY : 0));
          }
        }
      }
    }
    return best;
  }
}
