package dev.containerarch.advisor.cost;

import dev.containerarch.advisor.scoring.Value;

/// Money on the scale of the value model, between anchors that are fixed before scoring: the
/// cheapest of all catalogue options, excluded ones too, and the stated budget or the dearest one.
public final class MoneyValue {

  /// From this ratio of the anchors on, equal ratios are worth the same rather than equal amounts.
  private static final double LOGARITHMIC_ABOVE = 4;

  private MoneyValue() {}

  /// `clip((w − c) / (w − b))`, or `clip(ln(w / c) / ln(w / b))` when `w / b > 4`. With `b = w` it
  /// is 1 for all: money does not distinguish.
  ///
  /// @param cost c, what the option costs, 0 or more
  /// @param best b, the anchor that is worth 1, 0 or more
  /// @param worst w, the anchor that is worth 0, not below `best`
  /// @throws IllegalArgumentException when a number is negative, infinite or not a number, or when
  ///   `worst < best`
  public static Value of(double cost, double best, double worst) {
    if (!(cost >= 0 && best >= 0 && worst >= best) || Double.isInfinite(cost + worst)) {
      throw new IllegalArgumentException(
          "not costs of 0 or more with best ≤ worst: " + cost + ", " + best + ", " + worst);
    }
    if (best == worst) {
      return Value.of(1);
    }
    // Without a price above 0 there is no ratio to take the logarithm of.
    boolean logarithmic = best > 0 && worst / best > LOGARITHMIC_ABOVE;
    double value =
        logarithmic
            ? Math.log(worst / Math.max(cost, best)) / Math.log(worst / best)
            : (worst - cost) / (worst - best);
    return Value.of(Math.clamp(value, 0.0, 1.0));
  }

  /// The cost that is worth so much: the inverse of [#of].
  ///
  /// @param value 0 to 1
  /// @param best as for [#of]
  /// @param worst as for [#of]
  public static double costAt(double value, double best, double worst) {
    boolean logarithmic = best > 0 && worst / best > LOGARITHMIC_ABOVE;
    return logarithmic ? worst * Math.pow(best / worst, value) : worst - value * (worst - best);
  }
}
