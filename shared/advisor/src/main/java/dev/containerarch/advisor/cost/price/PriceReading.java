package dev.containerarch.advisor.cost.price;

import java.time.LocalDate;
import java.util.List;

/// All that a price list said of one region, unchecked.
///
/// @param region code, such as `ap-northeast-2`
/// @param date the day, in UTC, on which it was read
/// @param published the newest day on which the list says that a part of it was published
/// @param quotes in no particular order; there may be several of the same thing
public record PriceReading(
    String region, LocalDate date, LocalDate published, List<PriceQuote> quotes) {

  public PriceReading {
    quotes = List.copyOf(quotes);
  }
}
