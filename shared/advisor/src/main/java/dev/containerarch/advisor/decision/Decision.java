package dev.containerarch.advisor.decision;

/// A decision as the log keeps it.
///
/// @param number unique in its tenant, from 1, never used twice
/// @param content what was decided
public record Decision(int number, NewDecision content) {

  /// How people refer to it: `CA-12`.
  public String name() {
    return "CA-" + number;
  }
}
