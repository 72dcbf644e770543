package dev.containerarch.advisor.cost.price;

import java.math.BigDecimal;
import java.util.List;

/// Why one price of a reading does not count. The earlier figure, where there is one, stays with
/// its old date.
public sealed interface PriceFinding {

  RateKey key();

  /// It is in another currency than USD.
  record OtherCurrency(RateKey key, String currency) implements PriceFinding {}

  /// The amount is no number, or not above zero.
  record NoPrice(RateKey key, String amount) implements PriceFinding {}

  /// It is the price of something else than one of the key's unit.
  record OtherUnit(RateKey key, String unit) implements PriceFinding {}

  /// The list gives several amounts for the same thing.
  record Ambiguous(RateKey key, List<BigDecimal> amounts) implements PriceFinding {
    public Ambiguous {
      amounts = List.copyOf(amounts);
    }
  }

  /// It rose or fell by more than [PriceCheck#FACTOR].
  record Moved(RateKey key, Rate earlier, BigDecimal now) implements PriceFinding {}

  /// It was there before and is not any more.
  record Vanished(RateKey key, Rate earlier) implements PriceFinding {}
}
