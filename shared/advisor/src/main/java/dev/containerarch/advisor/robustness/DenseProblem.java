package dev.containerarch.advisor.robustness;

import dev.containerarch.advisor.scoring.Leaf;
import dev.containerarch.advisor.scoring.Problem;
import dev.containerarch.advisor.scoring.Value;
import dev.containerarch.advisor.scoring.ValueModel;
import dev.containerarch.advisor.scoring.Weights;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

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
    Map<String, List<Integer>> byCriterion = new LinkedHashMap<>();
    for (int leaf = 0; leaf < leaves.size(); leaf++) {
      byCriterion.computeIfAbsent(leaves.get(leaf).criterion(), _ -> new ArrayList<>()).add(leaf);
    }
    criteria = List.copyOf(byCriterion.keySet());
    leavesOf = byCriterion.values().stream().map(DenseProblem::ints).toArray(int[][]::new);
    middle = new double[options.size() * leaves.size()];
    List<Integer> missing = new ArrayList<>();
    List<Value> missingValues = new ArrayList<>();
    for (int option = 0; option < options.size(); option++) {
      List<Value> row = problem.values().get(problem.options().indexOf(options.get(option)));
      for (int leaf = 0; leaf < leaves.size(); leaf++) {
        Value value = row.get(leaf);
        middle[cell(option, leaf)] = value.middle();
        if (value.isMissing()) {
          missing.add(cell(option, leaf));
          missingValues.add(value);
        }
      }
    }
    unsettled = ints(missing);
    low = missingValues.stream().mapToDouble(Value::low).toArray();
    width = missingValues.stream().mapToDouble(value -> value.high() - value.low()).toArray();
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
    return weights.of().stream().mapToDouble(Double::doubleValue).toArray();
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

  private static int[] ints(List<Integer> list) {
    return list.stream().mapToInt(Integer::intValue).toArray();
  }
}
