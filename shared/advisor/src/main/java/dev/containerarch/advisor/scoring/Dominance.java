package dev.containerarch.advisor.scoring;

/// Whether one option is at least as good as another everywhere.
public enum Dominance {
  /// Worse somewhere that counts.
  NONE,
  /// At least as good on every leaf that has weight, and better on one of them.
  WITH_THESE_WEIGHTS,
  /// At least as good on every leaf and better on one: no weighting can turn it.
  FOR_EVERY_WEIGHTING
}
