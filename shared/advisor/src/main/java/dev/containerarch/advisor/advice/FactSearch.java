package dev.containerarch.advisor.advice;

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
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The single facts that would make an option first, were they otherwise.
///
/// Exact: what a fact does changes only at the values that conditions name, so one value of each
/// stretch between them speaks for the whole stretch. A number that a computed service fee depends
/// on is not searched, because money changes with every step of it.
final class FactSearch {

  private final Knowledge knowledge;
  private final Edition edition;
  private final Workload known;
  private final Supposition supposition;
  private final String option;

  /// @param known the facts as they are
  /// @param option id of one of those that are asked for, not first as things are
  FactSearch(
      Knowledge knowledge,
      Edition edition,
      Workload known,
      Supposition supposition,
      String option) {
    this.knowledge = knowledge;
    this.edition = edition;
    this.known = known;
    this.supposition = supposition;
    this.option = option;
  }

  private enum Then {
    FIRST,
    LEVEL,
    NOT_FIRST
  }

  /// At most one for each fact: what nobody has said yet before what would have to be taken back.
  List<Need.FactOtherwise> find() {
    List<Need.FactOtherwise> unknown = new ArrayList<>();
    List<Need.FactOtherwise> stated = new ArrayList<>();
    for (FactDefinition fact : knowledge.facts()) {
      List<Condition> conditions = on(fact);
      if (!conditions.isEmpty()) {
        Optional<FactValue> now = known.value(fact.name());
        Optional<Need.FactOtherwise> found =
            switch (fact) {
              case FactDefinition.Flag _ ->
                  oneOf(fact, now, List.of(new FactValue.Flag(true), new FactValue.Flag(false)));
              case FactDefinition.Choice choice -> oneOf(fact, now, values(choice));
              case FactDefinition.Quantity quantity -> between(quantity, now, conditions);
            };
        found.ifPresent((now.isEmpty() ? unknown : stated)::add);
      }
    }
    unknown.addAll(stated);
    return unknown;
  }

  private List<Condition> on(FactDefinition fact) {
    List<Condition> conditions = new ArrayList<>();
    for (Limit limit : knowledge.limitsOf(edition)) {
      if (limit.when().fact().equals(fact.name())) {
        conditions.add(limit.when());
      }
    }
    for (Effect effect : knowledge.effectsOf(edition)) {
      if (effect.when().facts().contains(fact.name())) {
        conditions.add(effect.when());
      }
    }
    return conditions;
  }

  private static List<FactValue> values(FactDefinition.Choice choice) {
    List<FactValue> values = new ArrayList<>();
    choice.values().forEach(value -> values.add(new FactValue.Choice(value.id())));
    return values;
  }

  private Optional<Need.FactOtherwise> oneOf(
      FactDefinition fact, Optional<FactValue> now, List<FactValue> values) {
    List<FactValue> enough = new ArrayList<>();
    boolean level = true;
    for (FactValue value : values) {
      Then then =
          now.isPresent() && now.get().equals(value) ? Then.NOT_FIRST : then(fact.name(), value);
      if (then != Then.NOT_FIRST) {
        enough.add(value);
        level &= then == Then.LEVEL;
      }
    }
    return enough.isEmpty()
        ? Optional.empty()
        : Optional.of(new Need.FactOtherwise(new FactChange.OneOf(fact, now, enough), level));
  }

  private Optional<Need.FactOtherwise> between(
      FactDefinition.Quantity fact, Optional<FactValue> now, List<Condition> conditions) {
    if (supposition.isPriced(fact.name())) {
      return Optional.empty();
    }
    Set<BigDecimal> bounds = new LinkedHashSet<>();
    for (Condition condition : conditions) {
      Stretch.bound(condition, fact.name(), known).ifPresent(bounds::add);
    }
    List<Stretch> enough = new ArrayList<>();
    List<Boolean> levels = new ArrayList<>();
    boolean joins = false;
    for (Stretch stretch : Stretch.between(fact, bounds)) {
      Then then = then(fact.name(), new FactValue.Quantity(stretch.inside()));
      if (then == Then.NOT_FIRST) {
        joins = false;
        continue;
      }
      boolean level = then == Then.LEVEL;
      if (joins) {
        enough.set(enough.size() - 1, enough.getLast().with(stretch));
        levels.set(levels.size() - 1, levels.getLast() && level);
      } else {
        enough.add(stretch);
        levels.add(level);
      }
      joins = true;
    }
    if (enough.isEmpty()) {
      return Optional.empty();
    }
    int nearest = nearest(enough, now);
    return Optional.of(
        new Need.FactOtherwise(enough.get(nearest).asChange(fact, now), levels.get(nearest)));
  }

  /// The stretch nearest to what is stated; the first where nothing is.
  private static int nearest(List<Stretch> stretches, Optional<FactValue> now) {
    int nearest = 0;
    if (now.isPresent() && now.get() instanceof FactValue.Quantity(BigDecimal amount)) {
      for (int i = 1; i < stretches.size(); i++) {
        if (stretches.get(i).distance(amount).compareTo(stretches.get(nearest).distance(amount))
            < 0) {
          nearest = i;
        }
      }
    }
    return nearest;
  }

  private Then then(String fact, FactValue value) {
    int first = 0;
    boolean isFirst = false;
    for (Ranked ranked : supposition.ranking(fact, value)) {
      if (ranked.rank() == 1) {
        first++;
        isFirst |= ranked.score().option().equals(option);
      }
    }
    return !isFirst ? Then.NOT_FIRST : first == 1 ? Then.FIRST : Then.LEVEL;
  }
}
