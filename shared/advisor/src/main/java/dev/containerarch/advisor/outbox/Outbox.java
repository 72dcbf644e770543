package dev.containerarch.advisor.outbox;

/// Where entries are put that come with no other change. An entry that belongs to a change is kept
/// in the change's own transaction instead.
public interface Outbox {

  /// Puts an entry. One with the same tenant, time and key that is there already stays, and stands
  /// for both.
  ///
  /// @throws OutboxUnavailable when it cannot be known whether the entry is there
  Putting put(OutboxEntry entry);

  /// What came of putting an entry.
  enum Putting {
    PUT,
    ALREADY_THERE
  }

  /// The outbox cannot be reached. Putting the same entry again is safe.
  final class OutboxUnavailable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /// Says what failed.
    ///
    /// @param message for the deployer; nothing that a member wrote
    public OutboxUnavailable(String message, Throwable cause) {
      super(message, cause);
    }
  }
}
