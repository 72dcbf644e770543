package dev.containerarch.advisor.cost;

import java.math.BigDecimal;

/// From which packing on a fleet costs no more than another architecture.
public sealed interface PackingBreakEven {

  /// From a packing in between.
  ///
  /// @param percent the least packing limit at which it does
  record At(BigDecimal percent) implements PackingBreakEven {}

  /// Even at the least packing that is accepted.
  record Always() implements PackingBreakEven {}

  /// Not even with full nodes.
  record Never() implements PackingBreakEven {}
}
