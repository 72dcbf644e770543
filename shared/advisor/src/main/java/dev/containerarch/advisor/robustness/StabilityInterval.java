package dev.containerarch.advisor.robustness;

import dev.containerarch.advisor.scoring.Points;
import dev.containerarch.advisor.scoring.Problem;
import dev.containerarch.advisor.scoring.Weights;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The weight-stability interval of a criterion: between which weights the winner stays first while
/// the other criteria keep their proportions.
///
/// The lead over a rival is linear in the weight t: `D(t) = (1 − t) D⁰ + t D¹`, so it vanishes at
/// `t* = D⁰ / (D⁰ − D¹)`; where D¹ > D⁰ that bounds t from below, else from above. Source:
/// Mareschal, *Weight stability intervals in multicriteria decision aid* (1988).
///
/// @param weight of the criterion now, as a share of all weight, 0 to 1
/// @param low the least weight with which the winner is still first, 0 to [#weight]
/// @param below who passes the winner below it; nothing when it may go down to 0
/// @param high the most weight with which the winner is still first, [#weight] to 1
/// @param above who passes the winner above it; nothing when it may go up to 1
public record StabilityInterval(
    String criterion,
    double weight,
    double low,
    Optional<String> below,
    double high,
    Optional<String> above) {

  /// One interval for each criterion; none when there is only one criterion, since its weight can't
  /// change. Values that are missing count in their middle.
  ///
  /// When the criterion has all the weight, taking some away gives equal shares to the others.
  ///
  /// @param points the tree of criteria, in the order of the problem's leaves; its points inside a
  ///   criterion count where the weights leave it without proportions
  /// @param winner first under the weights, alone or level
  /// @param rivals the other options that may be chosen
  public static List<StabilityInterval> of(
      Problem problem, Points points, Weights weights, String winner, List<String> rivals) {
    List<String> options = new ArrayList<>(rivals);
    options.addFirst(winner);
    DenseProblem dense = new DenseProblem(problem, options);
    if (!WeightLine.existsIn(points)) {
      return List.of();
    }
    List<StabilityInterval> intervals = new ArrayList<>();
    for (Points.Group group : points.groups()) {
      intervals.add(along(WeightLine.of(points, weights, group.criterion()), dense));
    }
    return intervals;
  }

  private static StabilityInterval along(WeightLine line, DenseProblem dense) {
    double[] none = dense.scores(dense.middle, line.none);
    double[] all = dense.scores(dense.middle, line.all);
    double low = 0;
    double high = 1;
    Optional<String> below = Optional.empty();
    Optional<String> above = Optional.empty();
    for (int rival = 1; rival < none.length; rival++) {
      double lead0 = none[0] - none[rival];
      double lead1 = all[0] - all[rival];
      double level = lead0 / (lead0 - lead1);
      if (lead0 < -DenseProblem.TIE && lead1 > lead0) {
        double bound = Math.clamp(level, 0, line.weight);
        if (below.isEmpty() || bound > low) {
          low = bound;
          below = Optional.of(dense.options.get(rival));
        }
      } else if (lead1 < -DenseProblem.TIE && lead1 < lead0) {
        double bound = Math.clamp(level, line.weight, 1);
        if (above.isEmpty() || bound < high) {
          high = bound;
          above = Optional.of(dense.options.get(rival));
        }
      }
    }
    return new StabilityInterval(line.criterion, line.weight, low, below, high, above);
  }
}
