package dev.containerarch.advisor.watch;

import dev.containerarch.advisor.replay.Finding;

/// What came of looking at a decision again.
public sealed interface Looking {

  /// Its choice stands as it says.
  record AsDecided() implements Looking {}

  /// Its choice does not.
  record Changed(Finding finding) implements Looking {}

  /// Nobody can tell.
  record Unclear(Why why) implements Looking {}

  /// Why nobody can tell.
  enum Why {
    /// The knowledge has other names for something in its question.
    NOT_UNDERSTOOD,
    /// The newest prices of its region are broken.
    PRICES_BROKEN
  }
}
