package dev.containerarch.advisor.advice;

import dev.containerarch.advisor.robustness.Robustness;
import java.util.List;
import java.util.Optional;

/// A comparison with all that can be said about how much it can be trusted.
///
/// @param robustness every analysis of the ranking, exact and sampled; empty when fewer than two
///   options are left to rank
/// @param decidingFacts unknown facts that would change the answer, the one most worth asking about
///   first
public record Recommendation(
    Comparison comparison, Optional<Robustness> robustness, List<DecidingFact> decidingFacts) {

  public Recommendation {
    decidingFacts = List.copyOf(decidingFacts);
  }
}
