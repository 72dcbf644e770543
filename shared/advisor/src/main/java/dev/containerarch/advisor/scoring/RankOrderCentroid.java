package dev.containerarch.advisor.scoring;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.Map;

/// Weights for who can order criteria but would not put numbers on them: the centroid of all
/// weightings that keep the order, `w_(k) = (1/n) Σ_{m=k..n} 1/m` for the k-th of n.
///
/// Of four they are 0.5208, 0.2708, 0.1458 and 0.0625. Those that share a rank share the mean of
/// the places that they take. Source: Barron & Barrett 1996, "Decision quality using ranked
/// attribute weights".
public final class RankOrderCentroid {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final int DECIMALS = 3;

  private RankOrderCentroid() {}

  /// The weights, together 1.
  ///
  /// @param ranks 1 for what matters most; only their order counts, so 1, 1, 2 and 1, 1, 3 are the
  ///   same
  public static <T> Map<T, Double> weights(Map<T, Integer> ranks) {
    Map<T, Double> weights = new LinkedHashMap<>();
    for (Map.Entry<T, Integer> each : ranks.entrySet()) {
      int before = 0;
      int level = 0;
      for (int rank : ranks.values()) {
        if (rank < each.getValue()) {
          before++;
        } else if (rank == each.getValue()) {
          level++;
        }
      }
      double shared = 0;
      for (int place = before + 1; place <= before + level; place++) {
        shared += centroid(place, ranks.size());
      }
      weights.put(each.getKey(), shared / level);
    }
    return weights;
  }

  /// The same in points of 100, rounded to thousandths as they are typed in a command. Equal ranks
  /// keep equal points, so the sum may miss 100 by a few thousandths.
  public static <T> Map<T, Double> points(Map<T, Integer> ranks) {
    Map<T, Double> points = new LinkedHashMap<>();
    weights(ranks)
        .forEach((ranked, weight) ->
            points.put(
                ranked,
                BigDecimal.valueOf(weight)
                    .multiply(HUNDRED)
                    .setScale(DECIMALS, RoundingMode.HALF_UP)
                    .doubleValue()));
    return points;
  }

  private static double centroid(int place, int count) {
    double sum = 0;
    for (int m = place; m <= count; m++) {
      sum += 1.0 / m;
    }
    return sum / count;
  }
}
