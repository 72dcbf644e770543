package dev.containerarch.advisor.robustness;

import dev.containerarch.advisor.scoring.Leaf;
import dev.containerarch.advisor.scoring.Problem;
import dev.containerarch.advisor.scoring.Value;
import dev.containerarch.advisor.scoring.ValueModel;
import dev.containerarch.advisor.scoring.Weights;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// Some options of a problem as arrays, for what runs thousands of times. Values and scores are 0
/// to 1 here.
final class DenseProblem {

  /// Scores closer than this are equal, as for [ValueModel].
  static final double TIE = ValueModel.TIE / 100;

  final List<String> options;
  final List<Leaf> leaves;
  final List<String> criteria;

  /// For each criterion its leaves.
  final int[][] leavesOf;

  /// What is counted: for each option in turn one value per leaf.
  final double[] middle;

  /// Places in [#middle] whose value is not settled, and the interval that it lies in.
  final int[] unsettled;

  final double[] low;
  final double[] width;

  DenseProblem(Problem problem, List<String> options) {
    this.options = options;
    leaves = problem.leaves();
    Set<String> inOrder = new LinkedHashSet<>();
    for (Leaf leaf : leaves) {
      inOrder.add(leaf.criterion());
    }
    criteria = List.copyOf(inOrder);
    leavesOf = new int[criteria.size()][];
    for (int criterion = 0; criterion < leavesOf.length; criterion++) {
      leavesOf[criterion] = leavesOf(criteria.get(criterion));
    }
    middle = new double[options.size() * leaves.size()];
    int[] missing = new int[middle.length];
    List<Value> missingValues = new ArrayList<>();
    for (int option = 0; option < options.size(); option++) {
      List<Value> row = problem.values().get(problem.options().indexOf(options.get(option)));
      for (int leaf = 0; leaf < leaves.size(); leaf++) {
        Value value = row.get(leaf);
        middle[cell(option, leaf)] = value.middle();
        if (value.isMissing()) {
          missing[missingValues.size()] = cell(option, leaf);
          missingValues.add(value);
        }
      }
    }
    unsettled = Arrays.copyOf(missing, missingValues.size());
    low = new double[unsettled.length];
    width = new double[unsettled.length];
    for (int i = 0; i < unsettled.length; i++) {
      low[i] = missingValues.get(i).low();
      width[i] = missingValues.get(i).high() - low[i];
    }
  }

  private int[] leavesOf(String criterion) {
    int[] found = new int[leaves.size()];
    int count = 0;
    for (int leaf = 0; leaf < found.length; leaf++) {
      if (leaves.get(leaf).criterion().equals(criterion)) {
        found[count++] = leaf;
      }
    }
    return Arrays.copyOf(found, count);
  }

  int cell(int option, int leaf) {
    return option * leaves.size() + leaf;
  }

  /// Puts any value of its interval in the place of each that is not settled.
  void settle(Xoshiro256 random, double[] values) {
    for (int i = 0; i < unsettled.length; i++) {
      values[unsettled[i]] = low[i] + width[i] * random.nextDouble();
    }
  }

  /// @param scores one per option, overwritten
  static void score(double[] values, double[] weights, double[] scores) {
    int cell = 0;
    for (int option = 0; option < scores.length; option++) {
      double score = 0;
      for (int leaf = 0; leaf < weights.length; leaf++) {
        score += weights[leaf] * values[cell++];
      }
      scores[option] = score;
    }
  }

  double[] scores(double[] values, double[] weights) {
    double[] scores = new double[options.size()];
    score(values, weights, scores);
    return scores;
  }

  static double[] doubles(Weights weights) {
    double[] doubles = new double[weights.of().size()];
    for (int leaf = 0; leaf < doubles.length; leaf++) {
      doubles[leaf] = weights.get(leaf);
    }
    return doubles;
  }

  static Weights weights(double[] parts) {
    double sum = 0;
    for (double part : parts) {
      sum += part;
    }
    List<Double> weights = new ArrayList<>(parts.length);
    for (double part : parts) {
      weights.add(part / sum);
    }
    return new Weights(weights);
  }
}
