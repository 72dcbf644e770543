package dev.containerarch.advisor.review;

/// Whether a decision can be taken back.
public enum Door {
  /// It can hardly be taken back: the owner decides after the vote.
  ONE_WAY,
  /// It can be taken back: a proposal that nobody objects to is accepted when its time is over.
  TWO_WAY
}
