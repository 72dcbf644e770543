package dev.containerarch.advisor.advice;

import dev.containerarch.advisor.cost.CostInputReader;
import dev.containerarch.advisor.knowledge.Architecture;
import dev.containerarch.advisor.knowledge.Edition;
import dev.containerarch.advisor.knowledge.Knowledge;
import dev.containerarch.advisor.scoring.Ranked;
import dev.containerarch.advisor.scoring.ValueModel;
import dev.containerarch.advisor.scoring.Weights;
import dev.containerarch.advisor.workload.Condition;
import dev.containerarch.advisor.workload.FactDefinition;
import dev.containerarch.advisor.workload.FactReading;
import dev.containerarch.advisor.workload.FactValue;
import dev.containerarch.advisor.workload.Workload;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/// The same comparison, supposing that one fact of the workload were another: its limits and its
/// effects on ratings and its service fees are worked out anew, the weights stay.
final class Supposition {

  /// Just past a bound, where nothing else of the same fact begins.
  private static final BigDecimal BARELY = new BigDecimal("0.001");

  private final Knowledge knowledge;
  private final Edition edition;
  private final Premises premises;
  private final List<Architecture> asked;
  private final Weights weights;
  private final ServiceFees fees;
  private final ServiceFeeSearch search;

  /// @param fees as things are
  /// @param search of the question that this is a part of
  Supposition(
      Knowledge knowledge,
      Edition edition,
      Premises premises,
      List<Architecture> asked,
      Weights weights,
      ServiceFees fees,
      ServiceFeeSearch search) {
    this.knowledge = knowledge;
    this.edition = edition;
    this.premises = premises;
    this.asked = asked;
    this.weights = weights;
    this.fees = fees;
    this.search = search;
  }

  /// Those who could still be chosen if a condition only just held, best first.
  List<Ranked> ranking(Condition.OfOneFact condition) {
    return ranking(condition.fact(), barely(condition));
  }

  /// Those who could still be chosen if a fact had a value, best first.
  List<Ranked> ranking(String fact, FactValue value) {
    Workload workload = premises.workload().with(fact, value);
    List<String> left = new ArrayList<>();
    for (Architecture option : asked) {
      if (LimitCheck.allPass(LimitCheck.of(knowledge, edition, option, workload))) {
        left.add(option.id());
      }
    }
    var ratings = new SituatedRatings(knowledge, edition, workload, fees(workload));
    return new ValueModel(ratings.problem(asked, premises.points()), weights).rank(left);
  }

  /// Whether a computed service fee depends on a fact.
  boolean isPriced(String fact) {
    return fees instanceof ComputedFees && CostInputReader.FACTS.contains(fact);
  }

  /// Priced anew only where money counts as things are: a comparison that knows too little for it
  /// must not read prices for the sake of a supposition.
  private ServiceFees fees(Workload workload) {
    return fees instanceof ComputedFees ? search.of(edition, workload) : fees;
  }

  /// Those who would be first then, more than one when they are level.
  List<Architecture> first(List<Ranked> ranking) {
    List<Architecture> first = new ArrayList<>();
    for (Ranked ranked : ranking) {
      if (ranked.rank() == 1) {
        first.add(knowledge.architecture(ranked.score().option()));
      }
    }
    return first;
  }

  /// A value of the condition's fact with which it only just holds.
  private FactValue barely(Condition.OfOneFact condition) {
    FactDefinition fact = knowledge.fact(condition.fact());
    return switch (condition) {
      case Condition.Is(_, List<String> values) ->
          fact.read(values.getFirst()) instanceof FactReading.Stated(FactValue stated)
              ? stated
              : new FactValue.Choice(values.getFirst());
      case Condition.Above(_, BigDecimal bound) ->
          new FactValue.Quantity(
              isWhole(fact)
                  ? bound.setScale(0, RoundingMode.FLOOR).add(BigDecimal.ONE)
                  : bound.add(BARELY));
      case Condition.Below(_, BigDecimal bound) ->
          new FactValue.Quantity(
              isWhole(fact)
                  ? bound.setScale(0, RoundingMode.CEILING).subtract(BigDecimal.ONE)
                  : bound.subtract(BARELY));
    };
  }

  private static boolean isWhole(FactDefinition fact) {
    return fact instanceof FactDefinition.Quantity quantity && quantity.whole();
  }
}
