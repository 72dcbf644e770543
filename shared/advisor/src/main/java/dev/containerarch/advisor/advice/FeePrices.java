package dev.containerarch.advisor.advice;

import dev.containerarch.advisor.Lazy;
import dev.containerarch.advisor.cost.price.CurrentPrices;
import dev.containerarch.advisor.cost.price.CurrentPrices.Current;
import dev.containerarch.advisor.cost.price.PriceBook;
import dev.containerarch.advisor.cost.price.PriceSnapshots;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

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

  /// The freshest prices there are, refreshed ones before the bundled ones. Nothing is read before
  /// somebody asks.
  public static Supplier<FeePrices> freshest(PriceSnapshots snapshots, Clock clock) {
    Lazy<PriceBook> book = new Lazy<>(PriceBook::load);
    Lazy<CurrentPrices> current = new Lazy<>(() -> new CurrentPrices(book.get(), snapshots, clock));
    return () ->
        new FeePrices(
            book.get(),
            code -> current.get().region(code),
            LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
  }
}
