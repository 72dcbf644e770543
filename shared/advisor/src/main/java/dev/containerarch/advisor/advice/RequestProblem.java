package dev.containerarch.advisor.advice;

import dev.containerarch.advisor.knowledge.Architecture;
import dev.containerarch.advisor.knowledge.Contradiction;
import dev.containerarch.advisor.knowledge.Edition;
import dev.containerarch.advisor.workload.FactReading;
import dev.containerarch.advisor.workload.FactValue;
import java.util.List;
import java.util.Optional;

/// Something in a request that cannot be taken as it was typed. Every problem can say what would be
/// accepted.
public sealed interface RequestProblem {

  /// A bare word that is neither a use case nor a fact.
  record UnknownWord(String word, Optional<String> nearest) implements RequestProblem {}

  /// `name=value` with a name that is no fact.
  record UnknownFact(String name, Optional<String> nearest) implements RequestProblem {}

  /// `name=value` with a name that is neither a fact nor an input of a cost.
  record UnknownInput(String name, Optional<String> nearest) implements RequestProblem {}

  /// An amount in a currency that no rate was given for.
  ///
  /// @param typed the amount
  /// @param currency its ISO code
  record NoExchangeRate(String typed, String currency) implements RequestProblem {}

  /// A fact's value was refused.
  ///
  /// @param typed the value as it was typed
  /// @param refusal what was wrong with it
  record RefusedFact(String typed, FactReading refusal) implements RequestProblem {}

  /// `name:points` with a name that is no criterion or sub-criterion.
  record UnknownCriterion(String name, Optional<String> nearest) implements RequestProblem {}

  /// Points that are no number between 0 and [RequestReader#MOST_POINTS].
  record RefusedPoints(String criterion, String typed) implements RequestProblem {}

  /// All criteria have zero points.
  record NoPoints() implements RequestProblem {}

  /// A criterion has points, but all of its parts have zero.
  record NoPointsInside(String criterion) implements RequestProblem {}

  /// `edition=` with something that is no edition.
  record UnknownEdition(String typed, List<String> known, Optional<String> nearest)
      implements RequestProblem {}

  /// `only=` or an option with something that is no architecture.
  record UnknownArchitecture(String typed, Optional<String> nearest) implements RequestProblem {}

  /// `only=` without any architecture.
  record OnlyNothing() implements RequestProblem {}

  /// An architecture that the asked edition does not rate.
  record NotInEdition(Architecture architecture, Edition edition) implements RequestProblem {}

  /// Two facts that cannot both be true of one workload.
  ///
  /// @param rule why not
  record Contradictory(Fact first, Fact second, Contradiction rule) implements RequestProblem {

    /// A fact as it holds in the request, stated or brought by the use case.
    public record Fact(String name, FactValue value) {

      /// As it is typed in a command.
      public String word() {
        return name + "=" + value.canonical();
      }
    }
  }

  /// What stands behind `defaults=`, which the app itself writes, is nothing that a team can have
  /// settled.
  record RefusedTeam(String typed) implements RequestProblem {}

  /// The same thing was said twice, and differently.
  record SaidTwice(String name) implements RequestProblem {}
}
