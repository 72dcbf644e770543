package dev.containerarch.advisor.robustness;

import dev.containerarch.advisor.scoring.Weights;
import java.util.List;
import java.util.Optional;

/// What the sampled weightings say about one option.
///
/// @param ranks the share of weightings that give it rank 1, 2, …; they sum to 1
/// @param favouring what speaks for it; nothing when it was never first
public record OptionAcceptability(
    String option, List<Double> ranks, Optional<Favouring> favouring) {

  /// The weightings that put an option first.
  ///
  /// @param centralWeights their mean: what somebody weighs who would choose it
  /// @param confidenceFactor the share of values that the missing ones may take with which it is
  ///   first under the central weights: 0 or 1 when nothing is missing
  public record Favouring(Weights centralWeights, double confidenceFactor) {}

  public OptionAcceptability {
    ranks = List.copyOf(ranks);
  }

  /// The share of weightings that put it first, alone or level with others.
  public double first() {
    return ranks.getFirst();
  }
}
