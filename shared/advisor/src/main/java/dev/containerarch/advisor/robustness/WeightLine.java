package dev.containerarch.advisor.robustness;

import dev.containerarch.advisor.scoring.Leaf;
import dev.containerarch.advisor.scoring.Points;
import dev.containerarch.advisor.scoring.Weights;
import java.util.List;

/// All weightings that one criterion's weight t runs through while everything else keeps its
/// proportions: `w(t) = (1 − t) w⁰ + t w¹`.
///
/// Where there are no proportions to keep, because all of a part has no weight, the given points
/// inside a criterion stand in for them, and equal shares where those are 0 too.
final class WeightLine {

  private static final double NOTHING = 1e-12;

  final String criterion;

  /// Where the criterion stands now, 0 to 1.
  final double weight;

  /// w⁰: the criterion has no weight.
  final double[] none;

  /// w¹: the criterion has all weight.
  final double[] all;

  private WeightLine(String criterion, double weight, double[] none, double[] all) {
    this.criterion = criterion;
    this.weight = weight;
    this.none = none;
    this.all = all;
  }

  /// @param points in the order of the leaves
  static WeightLine of(Points points, Weights weights, String criterion) {
    List<Leaf> leaves = points.leaves();
    double weight = 0;
    for (int leaf = 0; leaf < leaves.size(); leaf++) {
      if (leaves.get(leaf).criterion().equals(criterion)) {
        weight += weights.get(leaf);
      }
    }
    double rest = 1 - weight;
    double otherCriteria = points.groups().size() - 1.0;
    double[] none = new double[leaves.size()];
    double[] all = new double[leaves.size()];
    int leaf = 0;
    for (Points.Group group : points.groups()) {
      double sum = group.sum();
      for (Points.Part part : group.leaves()) {
        double given = sum > 0 ? part.points() / sum : 1.0 / group.leaves().size();
        if (group.criterion().equals(criterion)) {
          all[leaf] = weight > NOTHING ? weights.get(leaf) / weight : given;
        } else {
          none[leaf] = rest > NOTHING ? weights.get(leaf) / rest : given / otherCriteria;
        }
        leaf++;
      }
    }
    return new WeightLine(criterion, weight, none, all);
  }

  /// Whether there is something to move weight from and to.
  static boolean existsIn(Points points) {
    return points.groups().size() > 1;
  }
}
