package dev.containerarch.advisor.cost.price;

import dev.containerarch.advisor.knowledge.AsOf;
import java.math.BigDecimal;
import java.util.List;

/// One dated price.
///
/// @param amount USD for one unit of the key; a percentage when its unit says so; 0 or more
/// @param sources ids of the sources that give it, see [PriceBook#source]
/// @param asOf when the sources said so
public record Rate(RateKey key, BigDecimal amount, List<String> sources, AsOf asOf) {

  /// @throws IllegalArgumentException when the amount is negative or nobody gives it
  public Rate {
    sources = List.copyOf(sources);
    if (amount.signum() < 0 || sources.isEmpty()) {
      throw new IllegalArgumentException("not a sourced price of 0 or more: " + key);
    }
  }
}
