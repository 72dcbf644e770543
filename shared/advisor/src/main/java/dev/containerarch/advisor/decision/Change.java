package dev.containerarch.advisor.decision;

import java.time.LocalDate;

/// What somebody wants to do with a decision. Taking its place is not among them: that makes two
/// decisions change, see [DecisionLog#supersede].
///
/// Texts have at most [Event#LONGEST_TEXT] characters.
public sealed interface Change {

  /// Accept a proposal as it stands.
  record Accept() implements Change {}

  /// Turn a proposal down.
  record Reject(String reason) implements Change {}

  /// Take a proposal back.
  record Withdraw(String reason) implements Change {}

  /// Say that a decision holds no longer.
  record Deprecate(String reason) implements Change {}

  /// Rewrite a proposal.
  record Edit(Content content) implements Change {}

  /// Add a remark, to a decision in any state.
  record Note(String text) implements Change {}

  /// Say that a decision which holds is still right.
  ///
  /// @param reviewOn the day of the next review
  record Confirm(LocalDate reviewOn) implements Change {}

  /// Put off the review of a decision that holds.
  record Snooze(LocalDate reviewOn) implements Change {}
}
