package dev.containerarch.advisor.agreement;

import dev.containerarch.advisor.scoring.Weights;
import java.util.List;

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
}
