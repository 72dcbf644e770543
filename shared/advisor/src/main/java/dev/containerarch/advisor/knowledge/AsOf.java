package dev.containerarch.advisor.knowledge;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.regex.Pattern;

/// The day, month or year at which a fact was true, as exact as its source gives it: `2026-10-01`,
/// `2026-10` or `2026`. Nothing is made up to complete a date.
public record AsOf(String iso) {

  private static final Pattern PARTIAL_ISO_DATE = Pattern.compile("\\d{4}(-\\d{2}(-\\d{2})?)?");

  /// @throws IllegalArgumentException when the text is not a partial ISO date
  /// @throws java.time.DateTimeException when month or day do not exist
  public AsOf {
    if (!PARTIAL_ISO_DATE.matcher(iso).matches()) {
      throw new IllegalArgumentException("not a date like 2026, 2026-10 or 2026-10-01: " + iso);
    }
    lastDay(iso);
  }

  /// The latest day that the text can mean.
  public LocalDate lastDay() {
    return lastDay(iso);
  }

  /// The earliest day that the text can mean.
  public LocalDate firstDay() {
    return switch (iso.length()) {
      case 4 -> LocalDate.of(Integer.parseInt(iso), 1, 1);
      case 7 -> YearMonth.parse(iso).atDay(1);
      default -> LocalDate.parse(iso);
    };
  }

  private static LocalDate lastDay(String iso) {
    return switch (iso.length()) {
      case 4 -> LocalDate.of(Integer.parseInt(iso), 12, 31);
      case 7 -> YearMonth.parse(iso).atEndOfMonth();
      default -> LocalDate.parse(iso);
    };
  }

  @Override
  public String toString() {
    return iso;
  }
}
