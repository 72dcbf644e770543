package dev.containerarch.slack.view;

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
    // Not -0.0.
    return String.format(Locale.ROOT, "%.1f", points + 0.0);
  }

  /// A value from 0 to 100 without decimals.
  static String value(double value) {
    return String.format(Locale.ROOT, "%.0f", value);
  }

  /// Points that a team gave, without a needless fraction.
  static String given(double points) {
    return java.math.BigDecimal.valueOf(points).stripTrailingZeros().toPlainString();
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
