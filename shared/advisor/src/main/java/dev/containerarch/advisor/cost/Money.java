package dev.containerarch.advisor.cost;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;

/// An exact amount in a currency. It is rounded once, when it is shown.
public record Money(BigDecimal amount, Currency currency) {

  public static final Currency USD = Currency.getInstance("USD");

  public static Money usd(BigDecimal amount) {
    return new Money(amount, USD);
  }

  /// The sum.
  ///
  /// @throws IllegalArgumentException when the currencies differ
  public Money plus(Money other) {
    requireSame(other);
    return new Money(amount.add(other.amount), currency);
  }

  /// The difference, which may be below 0.
  ///
  /// @throws IllegalArgumentException when the currencies differ
  public Money minus(Money other) {
    requireSame(other);
    return new Money(amount.subtract(other.amount), currency);
  }

  /// Rounded half to even, to as many digits as the currency has: cents for USD and EUR, none for
  /// KRW and JPY.
  public Money rounded() {
    return new Money(
        amount.setScale(currency.getDefaultFractionDigits(), RoundingMode.HALF_EVEN), currency);
  }

  private void requireSame(Money other) {
    if (!currency.equals(other.currency)) {
      throw new IllegalArgumentException(currency + " and " + other.currency);
    }
  }
}
