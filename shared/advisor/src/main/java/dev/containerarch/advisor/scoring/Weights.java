package dev.containerarch.advisor.scoring;

import java.util.List;

/// A weight for each leaf, in the order of the problem's leaves; each 0 or more, together 1.
public record Weights(List<Double> of) {

  private static final double ROUNDING = 1e-9;

  /// @throws IllegalArgumentException when a weight is negative or they do not sum to 1
  public Weights {
    of = List.copyOf(of);
    double sum = 0;
    for (double weight : of) {
      if (!(weight >= 0)) {
        throw new IllegalArgumentException("a weight must be 0 or more: " + weight);
      }
      sum += weight;
    }
    if (Math.abs(sum - 1) > ROUNDING) {
      throw new IllegalArgumentException("weights must sum to 1, not " + sum);
    }
  }

  public double get(int leaf) {
    return of.get(leaf);
  }
}
