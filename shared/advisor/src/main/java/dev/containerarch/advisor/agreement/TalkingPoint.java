package dev.containerarch.advisor.agreement;

import dev.containerarch.advisor.scoring.Leaf;
import dev.containerarch.advisor.scoring.Problem;
import dev.containerarch.advisor.scoring.ValueModel;
import dev.containerarch.advisor.scoring.Weights;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;

/// A criterion that is worth talking about, because the members weigh it differently and the
/// options differ on it.
///
/// @param lowest who weighs it least: the first to ask, together with the highest (the rule of
///   planning poker)
/// @param lowestWeight share of that member's weight, 0 to 1
/// @param highest who weighs it most
/// @param highestWeight share of that member's weight, 0 to 1
/// @param valueSpread how far apart the options are on it, 0 to 1, its parts weighed as the group
///   does
/// @param heat `(highestWeight − lowestWeight) · valueSpread`: how much of a score hangs on it, 0
///   to 1
public record TalkingPoint(
    String criterion,
    String lowest,
    double lowestWeight,
    String highest,
    double highestWeight,
    double valueSpread,
    double heat) {

  private static final int MOST = 2;

  static List<TalkingPoint> hottest(
      Problem problem, List<Voice> voices, List<String> eligible, Weights mean) {
    return problem.leaves().stream()
        .map(Leaf::criterion)
        .distinct()
        .map(criterion -> of(problem, voices, eligible, mean, criterion))
        .filter(point -> point.heat() * 100 > ValueModel.TIE)
        .sorted(Comparator.comparingDouble(TalkingPoint::heat).reversed())
        .limit(MOST)
        .toList();
  }

  private static TalkingPoint of(
      Problem problem, List<Voice> voices, List<String> eligible, Weights mean, String criterion) {
    Voice lowest =
        Collections.min(
            voices, Comparator.comparingDouble(v -> weight(problem, v.weights(), criterion)));
    Voice highest =
        Collections.max(
            voices, Comparator.comparingDouble(v -> weight(problem, v.weights(), criterion)));
    double least = weight(problem, lowest.weights(), criterion);
    double most = weight(problem, highest.weights(), criterion);
    double ofGroup = weight(problem, mean, criterion);
    double low = 1;
    double high = 0;
    for (String option : eligible) {
      double value = ofGroup == 0 ? 0 : value(problem, mean, criterion, option) / ofGroup;
      low = Math.min(low, value);
      high = Math.max(high, value);
    }
    double spread = high - low;
    return new TalkingPoint(
        criterion, lowest.member(), least, highest.member(), most, spread, (most - least) * spread);
  }

  private static double weight(Problem problem, Weights weights, String criterion) {
    double sum = 0;
    for (int leaf = 0; leaf < problem.leaves().size(); leaf++) {
      if (problem.leaves().get(leaf).criterion().equals(criterion)) {
        sum += weights.get(leaf);
      }
    }
    return sum;
  }

  private static double value(Problem problem, Weights weights, String criterion, String option) {
    double sum = 0;
    for (int leaf = 0; leaf < problem.leaves().size(); leaf++) {
      if (problem.leaves().get(leaf).criterion().equals(criterion)) {
        sum += weights.get(leaf) * problem.value(option, leaf).middle();
      }
    }
    return sum;
  }
}
