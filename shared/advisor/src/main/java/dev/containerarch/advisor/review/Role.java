package dev.containerarch.advisor.review;

/// Why somebody takes part. Every role that somebody was invited in has to answer for a quorum.
public enum Role {
  /// Answers for the system. Not the owner of the review, who runs it.
  OWNER,
  /// Has to live with the decision.
  AFFECTED,
  /// Knows the matter.
  EXPERT
}
