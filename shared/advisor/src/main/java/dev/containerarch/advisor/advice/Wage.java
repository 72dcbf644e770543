package dev.containerarch.advisor.advice;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A wage with its currency, as people type it: `50000KRW`, `₩50,000`, `45eur`.
///
/// @param amount in the currency
/// @param currency ISO code
record Wage(BigDecimal amount, String currency) {

  private static final Map<String, String> CURRENCIES =
      Map.ofEntries(
          Map.entry("usd", "USD"),
          Map.entry("$", "USD"),
          Map.entry("달러", "USD"),
          Map.entry("krw", "KRW"),
          Map.entry("₩", "KRW"),
          Map.entry("원", "KRW"),
          Map.entry("jpy", "JPY"),
          Map.entry("¥", "JPY"),
          Map.entry("엔", "JPY"),
          Map.entry("eur", "EUR"),
          Map.entry("€", "EUR"),
          Map.entry("유로", "EUR"));

  private static final Pattern TYPED =
      Pattern.compile(
          "([^\\d.,\\s]*)\\s*(\\d{1,12}(?:,\\d{3})*(?:\\.\\d{1,6})?)\\s*([^\\d.,\\s]*)");

  /// Empty when it names no currency of ours, or is no amount.
  static Optional<Wage> of(String typed) {
    Matcher matcher = TYPED.matcher(typed.strip().toLowerCase(Locale.ROOT));
    if (!matcher.matches() || matcher.group(1).isEmpty() == matcher.group(3).isEmpty()) {
      return Optional.empty();
    }
    String currency = CURRENCIES.get(matcher.group(1) + matcher.group(3));
    return currency == null
        ? Optional.empty()
        : Optional.of(new Wage(new BigDecimal(matcher.group(2).replace(",", "")), currency));
  }
}
