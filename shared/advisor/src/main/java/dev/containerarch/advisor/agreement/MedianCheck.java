package dev.containerarch.advisor.agreement;

import dev.containerarch.advisor.scoring.Problem;
import dev.containerarch.advisor.scoring.Ranked;
import dev.containerarch.advisor.scoring.Score;
import dev.containerarch.advisor.scoring.ValueModel;
import dev.containerarch.advisor.scoring.Weights;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/// Whether the median weights of a group lead to the same first option as its mean weights. If they
/// don't, one or two strong weightings drive the result.
public sealed interface MedianCheck {

  /// Somebody who is first under the mean is first under the median too.
  ///
  /// @param first who is first under the median; more than one when they are level
  record Agrees(Weights median, List<String> first) implements MedianCheck {
    public Agrees {
      first = List.copyOf(first);
    }
  }

  /// Nobody who is first under the mean is first under the median.
  ///
  /// @param first who is first under the median; more than one when they are level
  record Disagrees(Weights median, List<String> first) implements MedianCheck {
    public Disagrees {
      first = List.copyOf(first);
    }
  }

  /// On every leaf at least half of the members put nothing, so there is no median to weigh with.
  record NotAvailable() implements MedianCheck {}

  /// Weighs the options with the median of the members' weights.
  ///
  /// @param eligible the options that may be chosen, at least one
  /// @param underMean who is first under the mean
  static MedianCheck of(
      Problem problem, List<Voice> voices, List<String> eligible, List<String> underMean) {
    Optional<Weights> median = GroupWeights.median(voices);
    if (median.isEmpty()) {
      return new NotAvailable();
    }
    List<String> underMedian = first(problem, median.get(), eligible);
    return Collections.disjoint(underMean, underMedian)
        ? new Disagrees(median.get(), underMedian)
        : new Agrees(median.get(), underMedian);
  }

  /// Who is first under some weights; more than one when they are level.
  static List<String> first(Problem problem, Weights weights, List<String> eligible) {
    return new ValueModel(problem, weights)
        .rank(eligible).stream()
            .filter(ranked -> ranked.rank() == 1)
            .map(Ranked::score)
            .map(Score::option)
            .toList();
  }
}
