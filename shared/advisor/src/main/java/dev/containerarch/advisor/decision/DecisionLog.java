package dev.containerarch.advisor.decision;

import java.util.List;
import java.util.Optional;

/// Where decisions are kept. Everything is kept apart by tenant.
public interface DecisionLog {

  /// Gives a decision the next number and keeps it together with its first history entry: all of it
  /// or nothing.
  ///
  /// @param onceKey the same key never records twice: a second call answers with what the first one
  ///   kept
  /// @throws LogUnavailable when nothing was kept because the log could not be reached or is too
  ///   busy
  Recording record(Tenant tenant, NewDecision decision, String onceKey);

  /// One decision with its history, oldest entry first.
  ///
  /// @throws LogUnavailable when the log cannot be reached
  Optional<Kept> find(Tenant tenant, int number);

  /// A page of decisions, newest first.
  ///
  /// @param cursor from the page before; empty for the first page
  /// @param size how many at most, 1 to 50
  /// @throws LogUnavailable when the log cannot be reached
  Listing newestFirst(Tenant tenant, Optional<String> cursor, int size);

  /// A decision and what happened to it.
  record Kept(Decision decision, List<HistoryEntry> history) {}

  /// What came of recording.
  sealed interface Recording {

    Decision decision();

    /// It is new and was kept.
    record Recorded(Decision decision) implements Recording {}

    /// The same request was kept before: a doubled click, or a retry.
    record AlreadyRecorded(Decision decision) implements Recording {}
  }

  /// What came of asking for a page.
  sealed interface Listing {

    /// One page.
    ///
    /// @param next the cursor of the page after this one; empty on the last page. At most 100
    ///   characters.
    record Page(List<Decision> decisions, Optional<String> next) implements Listing {}

    /// The cursor is none that this log gave to this tenant.
    record NoSuchCursor() implements Listing {}
  }

  /// The log cannot be reached, or refuses for now because it is too busy.
  final class LogUnavailable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final boolean mayBeKept;

    /// Says what failed.
    ///
    /// @param message for the deployer; nothing that a member wrote
    /// @param mayBeKept whether what was to be recorded may be kept all the same, because only the
    ///   answer was lost
    public LogUnavailable(String message, Throwable cause, boolean mayBeKept) {
      super(message, cause);
      this.mayBeKept = mayBeKept;
    }

    /// Whether it is not known if a decision was kept. Asking again with the same key is safe, and
    /// tells.
    public boolean mayBeKept() {
      return mayBeKept;
    }
  }
}
