package dev.containerarch.advisor.cost;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Set;

/// A rate that a team sets, for showing amounts beside USD and for reading wages.
///
/// @param currency KRW, JPY or EUR; USD with the rate 1
/// @param perUsd units of the currency for one USD, more than 0
/// @param setOn the day on which the team set it
public record ExchangeRate(Currency currency, BigDecimal perUsd, LocalDate setOn) {

  /// The currencies that amounts can be shown in.
  public static final Set<String> CURRENCIES = Set.of("USD", "KRW", "JPY", "EUR");

  /// A rate above 0 for one of our currencies.
  ///
  /// @throws IllegalArgumentException when the currency is none of ours or the rate is not above 0
  public ExchangeRate {
    if (!CURRENCIES.contains(currency.getCurrencyCode()) || perUsd.signum() <= 0) {
      throw new IllegalArgumentException("not a rate: " + perUsd + " " + currency + " for a USD");
    }
  }

  /// USD in this currency, not rounded yet.
  ///
  /// @throws IllegalArgumentException when the amount is not in USD
  public Money fromUsd(Money usd) {
    if (!usd.currency().equals(Money.USD)) {
      throw new IllegalArgumentException("not USD: " + usd.currency());
    }
    return new Money(usd.amount().multiply(perUsd), currency);
  }

  /// An amount of this currency in USD, to 34 digits.
  ///
  /// @throws IllegalArgumentException when the amount is in another currency
  public Money toUsd(Money money) {
    if (!money.currency().equals(currency)) {
      throw new IllegalArgumentException("not " + currency + ": " + money.currency());
    }
    return Money.usd(money.amount().divide(perUsd, MathContext.DECIMAL128));
  }
}
