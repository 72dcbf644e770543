package dev.containerarch.advisor.digest;

import dev.containerarch.advisor.decision.DecisionLine;
import dev.containerarch.advisor.decision.Tenant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// What a digest is made of beside the list of decisions, and up to when digests were made. Days
/// are in UTC.
public interface DigestBook {

  /// A tenant that has ever recorded a decision.
  ///
  /// @param until the day after the last of which digests were made; empty before the first
  record Reader(Tenant tenant, Optional<LocalDate> until) {}

  /// All of them.
  ///
  /// @throws BookUnavailable when they cannot be read
  List<Reader> readers();

  /// Notes that the digests of a tenant were made. It never goes back.
  ///
  /// @throws BookUnavailable when it may not be noted
  void madeUntil(Tenant tenant, LocalDate day);

  /// Decisions that were accepted, turned down, withdrawn, replaced or given up, as they stand now,
  /// the newest first. A decision that was recorded as accepted is not among them for that.
  ///
  /// @param from the first day
  /// @param until the day after the last
  /// @return at most [#MOST]
  /// @throws BookUnavailable when they cannot be read
  List<DecisionLine> changedStatus(Tenant tenant, LocalDate from, LocalDate until);

  /// Decisions with a new status that are looked at.
  int MOST = 100;

  /// It cannot be reached. Asking again is safe.
  final class BookUnavailable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /// Says what failed.
    ///
    /// @param message for the deployer; nothing that a member wrote
    public BookUnavailable(String message, Throwable cause) {
      super(message, cause);
    }
  }
}
