package dev.containerarch.advisor.scoring;

import java.util.ArrayList;
import java.util.List;

/// The additive value model `V_i = Σ_j w_j · v_ij`, shown out of 100 points.
///
/// Because scales are fixed and every option is valued by itself, leaving an option out never
/// changes the order of the others. Source: Keeney and Raiffa, *Decisions with Multiple Objectives*
/// (1976), chapter 3.
public final class ValueModel {

  /// Totals closer than this, in points out of 100, are equal: what is left below it is rounding of
  /// doubles.
  public static final double TIE = 1e-7;

  private static final double HUNDRED = 100;

  private final Problem problem;
  private final Weights weights;

  /// @throws IllegalArgumentException when there is not one weight per leaf
  public ValueModel(Problem problem, Weights weights) {
    if (weights.of().size() != problem.leaves().size()) {
      throw new IllegalArgumentException(
          weights.of().size() + " weights for " + problem.leaves().size() + " leaves");
    }
    this.problem = problem;
    this.weights = weights;
  }

  public Score score(String option) {
    List<Double> contributions = new ArrayList<>(problem.leaves().size());
    double total = 0;
    for (int leaf = 0; leaf < problem.leaves().size(); leaf++) {
      double points = HUNDRED * weights.get(leaf) * problem.value(option, leaf).middle();
      contributions.add(points);
      total += points;
    }
    return new Score(option, total, contributions);
  }

  /// Scores some of the options, best first; equals stay in the order given.
  public List<Ranked> rank(List<String> options) {
    List<Score> scores = new ArrayList<>(options.size());
    for (String option : options) {
      scores.add(score(option));
    }
    scores.sort((a, b) -> Double.compare(b.total(), a.total()));
    List<Ranked> ranked = new ArrayList<>(scores.size());
    int rank = 1;
    for (int i = 0; i < scores.size(); i++) {
      if (scores.get(rank - 1).total() - scores.get(i).total() > TIE) {
        rank = i + 1;
      }
      ranked.add(new Ranked(rank, scores.get(i)));
    }
    // What rounding put before its equals goes back to its place in the order given.
    ranked.sort((a, b) ->
        a.rank() != b.rank()
            ? Integer.compare(a.rank(), b.rank())
            : Integer.compare(
                options.indexOf(a.score().option()), options.indexOf(b.score().option())));
    return ranked;
  }

  /// Leaf by leaf how far `a` is ahead of `b`, the largest lead first and the largest lag last.
  /// Leaves without a difference are left out.
  public List<Difference> differences(String a, String b) {
    Score scoreA = score(a);
    Score scoreB = score(b);
    List<Difference> differences = new ArrayList<>();
    for (int leaf = 0; leaf < problem.leaves().size(); leaf++) {
      double points = scoreA.contributions().get(leaf) - scoreB.contributions().get(leaf);
      if (Math.abs(points) > TIE) {
        differences.add(new Difference(problem.leaves().get(leaf), points));
      }
    }
    differences.sort((x, y) -> Double.compare(y.points(), x.points()));
    return differences;
  }

  /// Whether `a` dominates `b`. Missing values count against it: it has to be at least as good even
  /// if its own turn out worst and the other's best.
  public Dominance dominance(String a, String b) {
    boolean everywhere = true;
    boolean betterEverywhere = false;
    boolean betterWhereItCounts = false;
    for (int leaf = 0; leaf < problem.leaves().size(); leaf++) {
      double worst = problem.value(a, leaf).low();
      double best = problem.value(b, leaf).high();
      boolean counts = weights.get(leaf) > 0;
      if (worst < best) {
        everywhere = false;
        if (counts) {
          return Dominance.NONE;
        }
      } else if (worst > best) {
        betterEverywhere = true;
        betterWhereItCounts |= counts;
      }
    }
    if (everywhere && betterEverywhere) {
      return Dominance.FOR_EVERY_WEIGHTING;
    }
    return betterWhereItCounts ? Dominance.WITH_THESE_WEIGHTS : Dominance.NONE;
  }
}
