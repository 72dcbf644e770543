package dev.containerarch.advisor.decision;

import java.time.Instant;

/// One line of what happened to a decision. Entries are appended, never changed.
///
/// @param by Slack's id of the member who did it
public record HistoryEntry(Instant at, String by, Event event) {

  /// What can happen to a decision.
  public enum Event {
    /// It was recorded.
    RECORDED
  }
}
