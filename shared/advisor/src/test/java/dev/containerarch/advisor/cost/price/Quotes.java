package dev.containerarch.advisor.cost.price;

import dev.containerarch.advisor.knowledge.AsOf;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Readings of a price list for the tests: Seoul as the bundled file has it, with one row changed.
final class Quotes {

  static final PriceBook BOOK = PriceBook.load();
  static final RegionPrices SEOUL = BOOK.region("ap-northeast-2").orElseThrow();
  static final LocalDate TODAY = LocalDate.of(2026, 11, 30);
  static final RateKey VCPU = new RateKey("fargate", "linux-x86", "on-demand", "vcpu-hour");
  static final RateKey M7I = new RateKey("ec2", "m7i.large", "on-demand", "hour");

  private Quotes() {}

  /// Every row that a price list has, with the bundled amounts.
  static List<PriceQuote> unchanged() {
    List<PriceQuote> quotes = new ArrayList<>();
    for (Rate rate : SEOUL.rates()) {
      boolean onDemand = rate.key().option().equals("on-demand");
      boolean compute = Set.of("ec2", "fargate").contains(rate.key().product());
      if ((compute && onDemand) || rate.key().item().equals("cluster")) {
        quotes.add(quote(rate.key(), rate.amount().toPlainString()));
      }
    }
    return quotes;
  }

  static PriceQuote quote(RateKey key, String amount) {
    String unit =
        switch (key.unit()) {
          case "hour" -> "Hrs";
          case "ephemeral-gb-hour" -> "GB-Hours";
          default -> "hours";
        };
    return new PriceQuote(key, amount, "USD", unit, "PL-EC2");
  }

  /// The unchanged reading with this quote in place of that of the same key.
  static PriceReading with(PriceQuote quote) {
    List<PriceQuote> quotes = unchanged();
    quotes.removeIf(other -> other.key().equals(quote.key()));
    quotes.add(quote);
    return reading(quotes);
  }

  static PriceReading without(RateKey key) {
    List<PriceQuote> quotes = unchanged();
    quotes.removeIf(other -> other.key().equals(key));
    return reading(quotes);
  }

  static PriceReading reading(List<PriceQuote> quotes) {
    return new PriceReading("ap-northeast-2", TODAY, LocalDate.of(2026, 11, 27), quotes);
  }

  static Rate rate(RateKey key, String amount, String asOf) {
    return new Rate(key, new BigDecimal(amount), List.of("PL-EC2"), new AsOf(asOf));
  }

  static PriceSnapshot snapshot(String date, Rate... rates) {
    return new PriceSnapshot(
        "ap-northeast-2", LocalDate.parse(date), LocalDate.parse(date), List.of(rates));
  }

  static Rate known(RegionPrices prices, RateKey key) {
    return prices.find(key) instanceof RateLookup.Known(Rate rate)
        ? rate
        : rate(key, "0", "2000-01-01");
  }
}
