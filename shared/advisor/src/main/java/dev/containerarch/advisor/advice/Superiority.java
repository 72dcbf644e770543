package dev.containerarch.advisor.advice;

import dev.containerarch.advisor.scoring.Leaf;

/// How far the option in front is at least as good as all others that could be chosen, one by one.
public sealed interface Superiority {

  /// On every sub-criterion that has weight.
  ///
  /// @param forEveryWeighting whether on the others too, so that no weighting could turn it
  record Everywhere(boolean forEveryWeighting) implements Superiority {}

  /// On every sub-criterion that has weight but one.
  record AllBut(Leaf leaf) implements Superiority {}

  /// It is ahead in sum.
  record InSum() implements Superiority {}
}
