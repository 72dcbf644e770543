package dev.containerarch.advisor.decision;

/// Where a decision stands in its life.
///
/// ```
/// proposed ──► accepted ──► superseded
///    │  │          └──────► deprecated
///    │  └────► rejected
///    └───────► withdrawn
/// ```
public sealed interface Status {

  /// Somebody suggests it. It may still be edited.
  record Proposed() implements Status {}

  /// It holds. What it says is frozen.
  record Accepted() implements Status {}

  /// The team said no.
  record Rejected() implements Status {}

  /// Whoever suggested it took it back.
  record Withdrawn() implements Status {}

  /// It held until another decision took its place.
  ///
  /// @param by number of the successor
  record Superseded(int by) implements Status {}

  /// It held, and nothing took its place.
  @SuppressWarnings("AvoidCommonTypeNames") // The word of the field for it.
  record Deprecated() implements Status {}

  /// The word for it, by which decisions are listed.
  enum Name {
    PROPOSED,
    ACCEPTED,
    REJECTED,
    WITHDRAWN,
    SUPERSEDED,
    DEPRECATED
  }

  default Name name() {
    return switch (this) {
      case Proposed _ -> Name.PROPOSED;
      case Accepted _ -> Name.ACCEPTED;
      case Rejected _ -> Name.REJECTED;
      case Withdrawn _ -> Name.WITHDRAWN;
      case Superseded _ -> Name.SUPERSEDED;
      case Deprecated _ -> Name.DEPRECATED;
    };
  }
}
