package dev.containerarch.advisor.review;

import dev.containerarch.advisor.text.WholeText;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/// How far a review is. Deadlines are to the millisecond.
public sealed interface Phase {

  /// Members weigh, each for themselves.
  ///
  /// @param round 1 or 2
  /// @param deadline when it is revealed, if there is a quorum; empty after a deadline that had
  ///   none: answers are still welcome, and the owner reveals, extends or cancels
  record Weighing(int round, Optional<Instant> deadline) implements Phase {
    public Weighing {
      deadline = deadline.map(Phase::toTheMillisecond);
    }
  }

  /// Everybody sees what came of it, and talks.
  ///
  /// @param round the last that was revealed
  /// @param thoughtAhead whether a pre-mortem was held
  record Discussing(int round, boolean thoughtAhead) implements Phase {}

  /// Members say, each for themselves, why the decision will have failed in a year.
  ///
  /// @param round the last that was revealed
  record ThinkingAhead(int round, Instant deadline) implements Phase {
    public ThinkingAhead {
      deadline = toTheMillisecond(deadline);
    }
  }

  /// Members vote on a proposal, each for themselves.
  record Voting(int round, Proposal proposal, Instant deadline) implements Phase {
    public Voting {
      deadline = toTheMillisecond(deadline);
    }
  }

  /// The vote is over and everybody sees it; the owner decides, or proposes something else.
  record Voted(int round, Proposal proposal) implements Phase {}

  /// It ended with a decision.
  ///
  /// @param proposal that was voted on
  /// @param chosen what was recorded; the owner may decide otherwise
  /// @param decision its number
  record Decided(int round, Proposal proposal, Choice chosen, int decision) implements Phase {}

  /// It ended without one.
  ///
  /// @param round the last that was revealed, 0 before the first reveal
  record Cancelled(int round, String reason) implements Phase {
    public Cancelled {
      reason = WholeText.of(reason);
    }
  }

  private static Instant toTheMillisecond(Instant deadline) {
    return deadline.truncatedTo(ChronoUnit.MILLIS);
  }

  /// When something has to happen by itself.
  default Optional<Instant> due() {
    return switch (this) {
      case Weighing weighing -> weighing.deadline();
      case ThinkingAhead(int _, Instant deadline) -> Optional.of(deadline);
      case Voting(int _, Proposal _, Instant deadline) -> Optional.of(deadline);
      case Discussing _, Voted _, Decided _, Cancelled _ -> Optional.empty();
    };
  }

  /// Whether members are asked for something.
  default boolean asks() {
    return this instanceof Weighing || this instanceof ThinkingAhead || this instanceof Voting;
  }

  /// Whether nothing more happens.
  default boolean isOver() {
    return this instanceof Decided || this instanceof Cancelled;
  }

  /// The last round whose ballots everybody may see, 0 before the first reveal.
  default int revealed() {
    return switch (this) {
      case Weighing(int round, var _) -> round - 1;
      case Discussing(int round, boolean _) -> round;
      case ThinkingAhead(int round, Instant _) -> round;
      case Voting(int round, Proposal _, Instant _) -> round;
      case Voted(int round, Proposal _) -> round;
      case Decided(int round, Proposal _, Choice _, int _) -> round;
      case Cancelled(int round, String _) -> round;
    };
  }
}
