package dev.containerarch.advisor.cost;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MoneyTest {

  private static final LocalDate DAY = LocalDate.of(2026, 11, 23);

  @ParameterizedTest
  @CsvSource({
    "16.425, USD, 16.42",
    "16.435, USD, 16.44",
    "1234567.5, KRW, 1234568",
    "1234568.5, KRW, 1234568",
    "-0.005, EUR, 0.00"
  })
  void rounds_half_to_even_to_the_digits_of_the_currency(
      BigDecimal amount, String currency, BigDecimal rounded) {
    assertThat(new Money(amount, Currency.getInstance(currency)).rounded().amount())
        .isEqualByComparingTo(rounded);
  }

  @Test
  void shows_usd_at_the_rate_of_a_team() {
    ExchangeRate won = rate("KRW", "1392.5");

    assertThat(won.fromUsd(Money.usd(new BigDecimal("905.37"))).rounded().amount())
        .isEqualByComparingTo("1260728");
    assertThat(won.toUsd(new Money(new BigDecimal("61576"), won.currency())).rounded().amount())
        .isEqualByComparingTo("44.22");
  }

  @Test
  void refuses_to_mix_currencies() {
    Money won = new Money(BigDecimal.ONE, Currency.getInstance("KRW"));

    assertThatThrownBy(() -> Money.usd(BigDecimal.ONE).plus(won))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> rate("JPY", "155").fromUsd(won))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> rate("JPY", "0")).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> rate("CHF", "1")).isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @CsvSource({
    // Linear up to a ratio of 4.
    "100, 100, 400, 1",
    "250, 100, 400, 0.5",
    "400, 100, 400, 0",
    "900, 100, 400, 0",
    "50, 100, 400, 1",
    // Logarithmic above: the geometric middle is worth a half.
    "100, 10, 1000, 0.5",
    "1000, 10, 1000, 0",
    "0, 10, 1000, 1",
    // Nothing to distinguish, and no ratio with a best of 0.
    "7, 7, 7, 1",
    "9, 7, 7, 1",
    "25, 0, 100, 0.75"
  })
  void becomes_a_value_between_the_anchors(double cost, double best, double worst, double value) {
    assertThat(MoneyValue.of(cost, best, worst).middle())
        .isCloseTo(value, org.assertj.core.data.Offset.offset(1e-12));
  }

  @ParameterizedTest
  @CsvSource({"250, 100, 400", "100, 10, 1000", "10, 10, 1000", "399, 100, 400", "25, 0, 100"})
  void is_found_again_from_its_value(double cost, double best, double worst) {
    double value = MoneyValue.of(cost, best, worst).middle();

    assertThat(MoneyValue.costAt(value, best, worst))
        .isCloseTo(cost, org.assertj.core.data.Offset.offset(1e-9));
  }

  @ParameterizedTest
  @CsvSource({"-1, 0, 1", "1, 2, 1", "NaN, 0, 1", "1, 0, Infinity", "1, NaN, 2"})
  void has_no_value_for_what_is_no_money(double cost, double best, double worst) {
    assertThatThrownBy(() -> MoneyValue.of(cost, best, worst))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static ExchangeRate rate(String currency, String perUsd) {
    return new ExchangeRate(Currency.getInstance(currency), new BigDecimal(perUsd), DAY);
  }
}
