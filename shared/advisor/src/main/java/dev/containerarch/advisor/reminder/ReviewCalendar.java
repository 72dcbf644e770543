package dev.containerarch.advisor.reminder;

import dev.containerarch.advisor.decision.Tenant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// Which decisions of all tenants have to be looked at on which day, and up to which day everybody
/// was told. Days are in UTC.
public interface ReviewCalendar {

  /// A decision that stands in the calendar.
  ///
  /// @param number of the decision
  record Due(Tenant tenant, int number) {}

  /// What stands there for a day. It may lag behind the decisions by a moment.
  ///
  /// @throws CalendarUnavailable when it cannot be read
  List<Due> on(LocalDate day);

  /// The last day of which everybody was told; empty before the first run.
  ///
  /// @throws CalendarUnavailable when it cannot be read
  Optional<LocalDate> toldUntil();

  /// Notes that everybody was told up to a day. It never goes back, however many note it at once.
  ///
  /// @throws CalendarUnavailable when it may not be noted
  void toldUntil(LocalDate day);

  /// The calendar cannot be reached. Asking again is safe.
  final class CalendarUnavailable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /// Says what failed.
    ///
    /// @param message for the deployer
    public CalendarUnavailable(String message, Throwable cause) {
      super(message, cause);
    }
  }
}
