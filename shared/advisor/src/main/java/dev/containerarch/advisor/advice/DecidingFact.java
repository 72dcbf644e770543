package dev.containerarch.advisor.advice;

import dev.containerarch.advisor.knowledge.Architecture;
import dev.containerarch.advisor.workload.Condition;
import java.util.List;

/// A fact that nobody has stated, and that would change the answer by itself: worth asking about.
///
/// @param fact its name
/// @param outcomes what it could turn out to be, and what then; at least one, in the order of the
///   knowledge
public record DecidingFact(String fact, List<Outcome> outcomes) {

  /// What one value of the fact would do.
  ///
  /// @param when the fact, such that a rule only just speaks
  /// @param first who would be first then; empty when nobody is left
  /// @param ahead by how many points out of 100 of the next; 0 when nobody else is left
  public record Outcome(Condition.OfOneFact when, List<Architecture> first, double ahead) {
    public Outcome {
      first = List.copyOf(first);
    }
  }

  public DecidingFact {
    outcomes = List.copyOf(outcomes);
  }
}
