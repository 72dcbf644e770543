package dev.containerarch.advisor.robustness;

import java.util.ArrayList;
import java.util.List;

/// SMAA-2: how often each option takes each rank when weights (and values that are missing) are
/// drawn at random. Options within a tie share a rank and the next is left out, so the shares of
/// rank 1 can add up to more than 1. Source: Lahdelma and Salminen, *SMAA-2: stochastic
/// multicriteria acceptability analysis for group decision making* (2001); entropy: Lahdelma and
/// Salminen 2006.
///
/// @param draws how many weightings were drawn
/// @param options in the order given
/// @param beats for each option, its share of weightings strictly ahead of each other option; the
///   share in which two are level is what is left of 1
/// @param entropy how open the choice is, in bits: `−Σ p log₂ p` over the shares of rank 1 (brought
///   to a sum of 1); 0 when one option is always first, log₂ n when all are equally often
public record Acceptability(
    WeightDistribution distribution,
    int draws,
    List<OptionAcceptability> options,
    List<List<Double>> beats,
    double entropy) {

  public Acceptability {
    options = List.copyOf(options);
    List<List<Double>> rows = new ArrayList<>(beats.size());
    for (List<Double> row : beats) {
      rows.add(List.copyOf(row));
    }
    beats = List.copyOf(rows);
  }

  /// What the weightings say about one option.
  ///
  /// @throws IllegalArgumentException when there is no such option
  public OptionAcceptability of(String option) {
    return options.get(index(option));
  }

  /// The share of weightings in which `a` is strictly ahead of `b`.
  ///
  /// @throws IllegalArgumentException when there is no such option
  public double beats(String a, String b) {
    return beats.get(index(a)).get(index(b));
  }

  private int index(String option) {
    for (int i = 0; i < options.size(); i++) {
      if (options.get(i).option().equals(option)) {
        return i;
      }
    }
    throw new IllegalArgumentException("no option " + option);
  }
}
