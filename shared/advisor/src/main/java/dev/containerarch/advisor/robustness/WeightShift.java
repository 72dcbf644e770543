package dev.containerarch.advisor.robustness;

import dev.containerarch.advisor.scoring.Leaf;
import dev.containerarch.advisor.scoring.Problem;
import dev.containerarch.advisor.scoring.ValueModel;
import dev.containerarch.advisor.scoring.Weights;
import java.util.ArrayList;
import java.util.List;

/// The smallest shift of weight with which a rival draws level with the winner: the weighting
/// nearest to the given one, in points that move, under which the lead is 0.
///
/// With `d_j` the winner's lead on leaf j, a point that moves from leaf i to leaf j takes `d_i −
/// d_j` off the lead. So the leaf with the smallest d takes everything, and the leaves with the
/// largest d give, each until it has nothing left: the exact solution of the linear program, since
/// each point is moved where it does most.
public sealed interface WeightShift {

  String rival();

  /// The rival is level with the winner already.
  record Level(String rival) implements WeightShift {}

  /// The rival draws level when this weight moves.
  ///
  /// @param points out of 100 that move
  /// @param from the leaves that give, the one on which the winner leads most first
  /// @param to the leaf that takes: the one on which the winner does worst against the rival
  record Possible(String rival, double points, List<Given> from, Leaf to) implements WeightShift {
    public Possible {
      from = List.copyOf(from);
    }
  }

  /// The winner is ahead on every leaf, so no weighting helps the rival.
  record Impossible(String rival) implements WeightShift {}

  /// What one leaf gives.
  ///
  /// @param points out of 100 that a leaf gives
  record Given(Leaf leaf, double points) {}

  /// Values that are missing count in their middle.
  ///
  /// @param winner not behind the rival under the weights
  static WeightShift of(Problem problem, Weights weights, String winner, String rival) {
    int leaves = problem.leaves().size();
    double[] leads = new double[leaves];
    double lead = 0;
    for (int leaf = 0; leaf < leaves; leaf++) {
      leads[leaf] = problem.value(winner, leaf).middle() - problem.value(rival, leaf).middle();
      lead += weights.get(leaf) * leads[leaf];
    }
    if (lead <= DenseProblem.TIE) {
      return new Level(rival);
    }
    int taker = 0;
    List<Integer> givers = new ArrayList<>(leaves);
    for (int leaf = 0; leaf < leaves; leaf++) {
      givers.add(leaf);
      int worse = Double.compare(leads[leaf], leads[taker]);
      if (worse < 0 || (worse == 0 && weights.get(leaf) > weights.get(taker))) {
        taker = leaf;
      }
    }
    givers.sort((a, b) -> {
      int better = Double.compare(leads[b], leads[a]);
      return better != 0 ? better : Double.compare(weights.get(b), weights.get(a));
    });
    if (leads[taker] > DenseProblem.TIE) {
      return new Impossible(rival);
    }
    List<Given> from = new ArrayList<>();
    double moved = 0;
    for (int giver : givers) {
      double gain = leads[giver] - leads[taker];
      double points = gain > 0 ? 100 * Math.min(weights.get(giver), lead / gain) : 0;
      if (points > ValueModel.TIE) {
        from.add(new Given(problem.leaves().get(giver), points));
        moved += points;
        lead -= points / 100 * gain;
      }
    }
    return new Possible(rival, moved, from, problem.leaves().get(taker));
  }
}
