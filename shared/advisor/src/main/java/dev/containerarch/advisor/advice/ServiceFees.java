package dev.containerarch.advisor.advice;

import dev.containerarch.advisor.cost.CostEstimate;
import dev.containerarch.advisor.cost.InputProblem;
import dev.containerarch.advisor.knowledge.Architecture;
import dev.containerarch.advisor.scoring.Value;
import java.util.List;

/// What the options are valued by at the sub-criterion [#PART]: by their ratings, or by computed
/// money.
///
/// Money counts for all or for nobody: on one leaf there is one scale.
public sealed interface ServiceFees permits ServiceFees.Rated, ComputedFees {

  /// Id of the sub-criterion.
  String PART = "service-fee";

  /// Whether money takes the place of ratings at a sub-criterion.
  default boolean replaceRatingsOf(String part) {
    return false;
  }

  /// What an option is worth at [#PART].
  ///
  /// @throws IllegalStateException when ratings count
  default Value value(String architecture) {
    throw new IllegalStateException("the service fee of " + architecture + " is rated");
  }

  /// The ratings count.
  record Rated(Why why) implements ServiceFees {

    /// For lack of anybody with prices.
    static Rated notAsked() {
      return new Rated(new Why.NotAsked());
    }
  }

  /// Why nothing was computed.
  sealed interface Why {

    /// Whoever asked has no prices, or the knowledge no such sub-criterion.
    record NotAsked() implements Why {}

    /// Prices are today's, the edition is not.
    record OtherEdition() implements Why {}

    /// A task that nobody has described cannot be priced.
    ///
    /// @param facts names of those without which there is no fee, and that nobody stated
    record TooLittleKnown(List<String> facts) implements Why {
      public TooLittleKnown {
        facts = List.copyOf(facts);
      }
    }

    /// The facts give no inputs of a cost.
    record Unclear(InputProblem problem) implements Why {}

    /// Nothing is sold in the region, as far as is known.
    ///
    /// @param region its code
    record NoPrices(String region) implements Why {}

    /// An option that the limits leave has no total.
    record NoTotal(Architecture architecture, CostEstimate.Reason reason, String region)
        implements Why {}
  }
}
