package dev.containerarch.advisor.replay;

import dev.containerarch.advisor.advice.RequestProblem;
import java.util.List;

/// What came of asking a decision's question again.
public sealed interface Replaying {

  /// It has an answer.
  record Replayed(Replay replay) implements Replaying {}

  /// It is not understood any more: a fact or an option has another name, or is gone.
  ///
  /// @param problems at least one
  record NotUnderstood(List<RequestProblem> problems) implements Replaying {

    public NotUnderstood {
      problems = List.copyOf(problems);
    }
  }
}
