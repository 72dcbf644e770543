package dev.containerarch.advisor.cost;

import java.math.BigDecimal;

/// What one input does to the lead of the cheapest architecture over the second, all others
/// unchanged.
///
/// @param low lower end of the input's plausible range
/// @param high upper end of it
/// @param leadAtLow what the second costs more than the first at the lower end; negative when it
///   costs less
/// @param leadAtHigh the same at the upper end
public record TornadoBar(
    CostInput input, BigDecimal low, BigDecimal high, Money leadAtLow, Money leadAtHigh) {

  /// How far the ends are apart, in USD.
  public BigDecimal swing() {
    return leadAtHigh.amount().subtract(leadAtLow.amount()).abs();
  }

  /// Whether the second is cheaper at one of the ends.
  public boolean flips() {
    return leadAtLow.amount().signum() < 0 || leadAtHigh.amount().signum() < 0;
  }
}
