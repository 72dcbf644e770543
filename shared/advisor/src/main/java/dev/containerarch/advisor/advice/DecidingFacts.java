package dev.containerarch.advisor.advice;

import dev.containerarch.advisor.knowledge.Architecture;
import dev.containerarch.advisor.knowledge.Edition;
import dev.containerarch.advisor.knowledge.Effect;
import dev.containerarch.advisor.knowledge.Knowledge;
import dev.containerarch.advisor.knowledge.Limit;
import dev.containerarch.advisor.scoring.Ranked;
import dev.containerarch.advisor.workload.Condition;
import dev.containerarch.advisor.workload.FactDefinition;
import dev.containerarch.advisor.workload.FactValue;
import dev.containerarch.advisor.workload.Workload;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Sets every unknown fact, one at a time, to whatever a limit or an effect asks of it, and keeps
/// those that change the answer.
///
/// A lead changes when somebody else comes first or draws level. A close call changes when somebody
/// is clearly ahead.
final class DecidingFacts {

  private final Knowledge knowledge;
  private final Edition edition;
  private final Workload known;
  private final Supposition supposition;
  private final double closeMargin;

  /// @param closeMargin points out of 100 from which somebody is clearly ahead
  DecidingFacts(
      Knowledge knowledge,
      Edition edition,
      Workload known,
      Supposition supposition,
      double closeMargin) {
    this.knowledge = knowledge;
    this.edition = edition;
    this.known = known;
    this.supposition = supposition;
    this.closeMargin = closeMargin;
  }

  /// @param reach the share of what the fact may turn out to be that changes the answer
  /// @param ahead by how many points somebody is ahead in the clearest of its outcomes
  private record Found(DecidingFact fact, double reach, double ahead) {

    static int compare(Found a, Found b) {
      int reach = Double.compare(b.reach, a.reach);
      return reach != 0 ? reach : Double.compare(b.ahead, a.ahead);
    }
  }

  /// The facts that change the answer for the largest share of what they may turn out to be come
  /// first; among equals, the one that decides most clearly.
  ///
  /// @param now those in front: the leader alone, or everybody in a close call
  List<DecidingFact> find(List<Architecture> now) {
    List<Found> found = new ArrayList<>();
    for (Map.Entry<String, Set<Condition.OfOneFact>> entry : conditions().entrySet()) {
      String fact = entry.getKey();
      List<DecidingFact.Outcome> outcomes = new ArrayList<>();
      double ahead = 0;
      for (Condition.OfOneFact condition : entry.getValue()) {
        Optional<DecidingFact.Outcome> outcome = outcome(condition, now);
        if (outcome.isPresent()) {
          outcomes.add(outcome.get());
          ahead = Math.max(ahead, outcome.get().ahead());
        }
      }
      if (!outcomes.isEmpty()) {
        double reach = (double) outcomes.size() / possibilities(fact, entry.getValue().size());
        found.add(new Found(new DecidingFact(fact, outcomes), reach, ahead));
      }
    }
    found.sort(Found::compare);
    List<DecidingFact> facts = new ArrayList<>();
    for (Found one : found) {
      facts.add(one.fact());
    }
    return facts;
  }

  private Optional<DecidingFact.Outcome> outcome(
      Condition.OfOneFact condition, List<Architecture> now) {
    List<Ranked> ranking = supposition.ranking(condition);
    List<Architecture> first = supposition.first(ranking);
    double ahead =
        ranking.size() < 2
            ? 0
            : ranking.getFirst().score().total() - ranking.get(1).score().total();
    boolean changes =
        now.size() == 1
            ? !first.equals(now)
            : ranking.size() < 2 || ahead >= closeMargin || !now.containsAll(first);
    return changes
        ? Optional.of(new DecidingFact.Outcome(condition, first, ahead))
        : Optional.empty();
  }

  /// What limits and effects ask of each unknown fact, one value at a time.
  private Map<String, Set<Condition.OfOneFact>> conditions() {
    Map<String, Set<Condition.OfOneFact>> byFact = new LinkedHashMap<>();
    for (Limit limit : knowledge.limitsOf(edition)) {
      add(byFact, limit.when());
    }
    for (Effect effect : knowledge.effectsOf(edition)) {
      switch (effect.when()) {
        case Condition.OfOneFact condition -> add(byFact, condition);
        case Condition.RatioAbove(String fact, String per, BigDecimal bound) ->
            times(per, bound).ifPresent(of -> add(byFact, new Condition.Above(fact, of)));
        case Condition.RatioBelow(String fact, String per, BigDecimal bound) ->
            times(per, bound).ifPresent(of -> add(byFact, new Condition.Below(fact, of)));
      }
    }
    return byFact;
  }

  private void add(Map<String, Set<Condition.OfOneFact>> byFact, Condition.OfOneFact condition) {
    if (known.value(condition.fact()).isPresent()) {
      return;
    }
    Set<Condition.OfOneFact> ofFact = byFact.get(condition.fact());
    if (ofFact == null) {
      ofFact = new LinkedHashSet<>();
      byFact.put(condition.fact(), ofFact);
    }
    if (condition instanceof Condition.Is(String fact, List<String> values)) {
      for (String value : values) {
        ofFact.add(new Condition.Is(fact, List.of(value)));
      }
    } else {
      ofFact.add(condition);
    }
  }

  private Optional<BigDecimal> times(String per, BigDecimal bound) {
    Optional<FactValue> value = known.value(per);
    return value.isPresent() && value.get() instanceof FactValue.Quantity(BigDecimal amount)
        ? Optional.of(bound.multiply(amount))
        : Optional.empty();
  }

  /// How many different things a fact may turn out to be, as far as any rule tells them apart.
  private int possibilities(String fact, int conditions) {
    return switch (knowledge.fact(fact)) {
      case FactDefinition.Flag _ -> 2;
      case FactDefinition.Choice choice -> choice.values().size();
      case FactDefinition.Quantity _ -> conditions + 1;
    };
  }
}
