package dev.containerarch.store;

import dev.containerarch.advisor.decision.DecisionFilter;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;

/// Which sort keys `<day>#<number>` a page of a list that goes by days of recording may have.
///
/// @param low the lowest of them
/// @param high the highest of them
record DayRange(String low, String high) {

  private static final String BEFORE_ALL_DAYS = "0";
  private static final LocalDate LAST = LocalDate.of(9999, 12, 31);

  /// Those of the days of a filter, in UTC, that come behind what was shown already.
  ///
  /// @param after the end of the page before, which has a day
  static DayRange of(DecisionFilter filter, Optional<Cursor> after) {
    String low = filter.since().map(from -> key(day(from), 1)).orElse(BEFORE_ALL_DAYS);
    String high =
        after
            .map(cursor -> key(cursor.day().orElseThrow(), cursor.last() - 1))
            .orElseGet(() ->
                key(
                    filter.until().map(to -> day(to.minusMillis(1))).orElse(LAST),
                    Key.HIGHEST_NUMBER));
    return new DayRange(low, high);
  }

  /// Whether no key is in it.
  boolean isEmpty() {
    return low.compareTo(high) > 0;
  }

  static String key(LocalDate day, int number) {
    return day + "#" + Key.digits(number);
  }

  /// The day of such a key.
  static LocalDate day(String key) {
    return LocalDate.parse(key.substring(0, key.lastIndexOf('#')));
  }

  /// The day of something that was done then.
  static LocalDate day(Instant at) {
    return LocalDate.ofInstant(at, ZoneOffset.UTC);
  }
}
