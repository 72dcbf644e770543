package dev.containerarch.advisor.cost;

import dev.containerarch.advisor.cost.price.Rate;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/// How old the oldest of some rates is on a day.
///
/// @param oldest the rate that was seen longest ago
/// @param days since then; 0 when its source is as exact as a month or year and may be of today
public record PriceAge(Rate oldest, long days) {

  /// Older prices are shown with a warning.
  public static final int WARN_AFTER_DAYS = 90;

  /// Empty when there are no rates.
  public static Optional<PriceAge> of(Collection<Rate> rates, LocalDate today) {
    return rates.stream()
        .min(Comparator.comparing(rate -> rate.asOf().lastDay()))
        .map(rate ->
            new PriceAge(rate, Math.max(0, ChronoUnit.DAYS.between(rate.asOf().lastDay(), today))));
  }

  public boolean outdated() {
    return days > WARN_AFTER_DAYS;
  }
}
