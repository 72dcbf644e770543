package dev.containerarch.slack.view;

import dev.containerarch.advisor.cost.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// How figures and dates are written.
final class Figures {

  private Figures() {}

  /// Points out of 100 with one decimal: what is closer than that is inside the granularity of a
  /// rating anyway.
  static String points(double points) {
    // A double a rounding error below 30.75 is 30.75 on paper, and printed as such.
    return new BigDecimal(points)
        .setScale(9, RoundingMode.HALF_EVEN)
        .setScale(1, RoundingMode.HALF_UP)
        .toPlainString();
  }

  /// A value from 0 to 100 without decimals.
  static String value(double value) {
    return new BigDecimal(value)
        .setScale(9, RoundingMode.HALF_EVEN)
        .setScale(0, RoundingMode.HALF_UP)
        .toPlainString();
  }

  /// An amount with cents and a comma between thousands, rounded half to even.
  static String money(BigDecimal amount) {
    return format("#,##0.00", amount);
  }

  /// An amount with as many digits as its currency has.
  static String money(Money money) {
    return format(
        money.currency().getDefaultFractionDigits() == 0 ? "#,##0" : "#,##0.00", money.amount());
  }

  /// A price of one unit, exact.
  static String unitPrice(BigDecimal amount) {
    return format("#,##0.####################", amount);
  }

  /// A quantity with at most three decimals.
  static String quantity(BigDecimal amount) {
    return format("#,##0.###", amount);
  }

  private static String format(String pattern, BigDecimal amount) {
    DecimalFormat format =
        new DecimalFormat(pattern, DecimalFormatSymbols.getInstance(Locale.ROOT));
    format.setRoundingMode(RoundingMode.HALF_EVEN);
    return format.format(amount);
  }

  /// Points that a team gave, without a needless fraction.
  static String given(double points) {
    return BigDecimal.valueOf(points).stripTrailingZeros().toPlainString();
  }

  /// A moment that every reader sees in their own time zone; the UTC day where Slack cannot format
  /// it.
  static String date(Instant at) {
    return "<!date^"
        + at.getEpochSecond()
        + "^{date_short}|"
        + DateTimeFormatter.ISO_LOCAL_DATE.format(at.atOffset(ZoneOffset.UTC))
        + ">";
  }
}
