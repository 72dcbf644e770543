package dev.containerarch.advisor.cost.price;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// What a region's prices were on one day, fresher than the bundled file. Rates that could not be
/// confirmed that day are in it with the date of the day on which they were.
///
/// @param region code, such as `ap-northeast-2`
/// @param date the day, in UTC, on which the price list was read
/// @param published the newest day on which AWS published a part of what was read; at most the date
/// @param rates one for each key, in the order of their keys
public record PriceSnapshot(String region, LocalDate date, LocalDate published, List<Rate> rates) {

  private static final Comparator<Rate> BY_KEY =
      Comparator.<Rate, String>comparing(rate -> rate.key().product())
          .thenComparing(rate -> rate.key().item())
          .thenComparing(rate -> rate.key().option())
          .thenComparing(rate -> rate.key().unit());

  /// @throws IllegalArgumentException when two rates have the same key
  public PriceSnapshot {
    rates = rates.stream().sorted(BY_KEY).toList();
    Set<RateKey> seen = new HashSet<>();
    for (Rate rate : rates) {
      if (!seen.add(rate.key())) {
        throw new IllegalArgumentException("two prices of " + rate.key());
      }
    }
  }

  /// The rates as the lines of a bundled file. Equal rates always make the same text, whatever
  /// order they were found in and however many zeros their amounts end in.
  public String csv() {
    StringBuilder text = new StringBuilder(String.join(",", PriceBook.RATE_COLUMNS)).append('\n');
    for (Rate rate : rates) {
      List<String> cells = new ArrayList<>();
      cells.add(rate.key().product());
      cells.add(rate.key().item());
      cells.add(rate.key().option());
      cells.add(rate.key().unit());
      cells.add(
          rate.amount().signum() == 0 ? "0" : rate.amount().stripTrailingZeros().toPlainString());
      cells.add(String.join(" ", rate.sources()));
      cells.add(rate.asOf().iso());
      for (String cell : cells) {
        if (cell.indexOf(',') >= 0 || cell.indexOf('"') >= 0 || cell.indexOf('\n') >= 0) {
          throw new IllegalStateException("cannot stand in a price file: " + rate.key());
        }
      }
      text.append(String.join(",", cells)).append('\n');
    }
    return text.toString();
  }

  /// Reads back what [#csv] wrote.
  ///
  /// @throws InvalidPrices when it is no such text; the message names line and fault
  /// @throws IllegalArgumentException when a price is negative or there are two of the same
  public static PriceSnapshot parse(
      String region, LocalDate date, LocalDate published, String csv) {
    return new PriceSnapshot(
        region, date, published, PriceBook.rates("snapshot " + region + " " + date, csv));
  }
}
