package dev.containerarch.advisor.robustness;

import dev.containerarch.advisor.scoring.Leaf;

/// One thing that could be otherwise.
public sealed interface Change {

  /// A rating one step up or down, no further than the ends of the scale.
  ///
  /// @param from value, 0 to 1
  /// @param to value, 0 to 1; a step of a rating is 0.25
  record Rating(String option, Leaf leaf, double from, double to) implements Change {}

  /// A value that is missing turns out to be the worst or the best that it can.
  ///
  /// @param to value, 0 to 1
  record Settled(String option, Leaf leaf, double to) implements Change {}

  /// A criterion is not considered; its weight goes to the others in proportion.
  ///
  /// @param weight that it has, 0 to 1
  record Dropped(String criterion, double weight) implements Change {}

  /// A member of the group is left out of the mean.
  record LeftOut(String member) implements Change {}

  /// What the caller asked about.
  record Asked(WhatIf whatIf) implements Change {}
}
