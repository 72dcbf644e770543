package dev.containerarch.store;

import dev.containerarch.advisor.review.Phase;
import java.util.Optional;

/// What the members of a review are asked for, each once at most in a review: a round of weighing,
/// the pre-mortem, a vote.
///
/// @param word what it is called in keys
record Asking(String word) {

  private static final String ROUND = "ROUND";
  private static final String AHEAD = "AHEAD";
  private static final String VOTE = "VOTE";

  /// @param round 1 or 2
  static Asking round(int round) {
    return new Asking(ROUND + round);
  }

  static Asking ahead() {
    return new Asking(AHEAD);
  }

  /// @param poll from 1
  static Asking vote(int poll) {
    return new Asking(VOTE + poll);
  }

  /// Empty in a phase that asks nothing.
  static Optional<Asking> in(Phase phase) {
    return switch (phase) {
      case Phase.Weighing weighing -> Optional.of(round(weighing.round()));
      case Phase.ThinkingAhead _ -> Optional.of(ahead());
      case Phase.Voting voting -> Optional.of(vote(voting.proposal().poll()));
      case Phase.Discussing _, Phase.Voted _, Phase.Decided _, Phase.Cancelled _ ->
          Optional.empty();
    };
  }

  /// Which round of weighing it is; empty when it is none.
  Optional<Integer> round() {
    return after(ROUND);
  }

  /// Which vote it is; empty when it is none.
  Optional<Integer> poll() {
    return after(VOTE);
  }

  private Optional<Integer> after(String kind) {
    return word.startsWith(kind)
        ? Optional.of(Integer.valueOf(word.substring(kind.length())))
        : Optional.empty();
  }
}
