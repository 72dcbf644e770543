package dev.containerarch.advisor.advice;

import dev.containerarch.advisor.cost.price.CurrentPrices.Current;
import dev.containerarch.advisor.cost.price.PriceBook;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;

/// The prices that a service fee is computed with. They are asked for once it is known that they
/// are needed: most comparisons read none.
///
/// @param book what a cost is made of beside prices
/// @param regions the prices of a region by its code; empty when there are none
/// @param today decides how old the prices are
public record FeePrices(
    PriceBook book, Function<String, Optional<Current>> regions, LocalDate today) {

  /// The bundled prices.
  public static FeePrices bundled(PriceBook book, LocalDate today) {
    return new FeePrices(
        book, code -> book.region(code).map(prices -> new Current(prices, false)), today);
  }
}
