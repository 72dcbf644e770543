package dev.containerarch.advisor.knowledge;

import dev.containerarch.advisor.workload.Condition;
import dev.containerarch.advisor.workload.FactDefinition;
import dev.containerarch.advisor.workload.FactReading;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// Finds what no file can see alone: references to nothing, holes, and editions that do not rate
/// what they list.
final class KnowledgeCheck {

  private final Knowledge knowledge;
  private final Set<String> sources;
  private final Set<String> editions;
  private final Set<String> architectures;
  private final Set<String> criteria;
  private final Set<String> parts;
  private final Map<String, FactDefinition> facts;

  KnowledgeCheck(Knowledge knowledge) {
    this.knowledge = knowledge;
    this.sources = knowledge.sources().stream().map(Source::id).collect(Collectors.toSet());
    this.editions = knowledge.editions().stream().map(Edition::id).collect(Collectors.toSet());
    this.architectures =
        knowledge.architectures().stream().map(Architecture::id).collect(Collectors.toSet());
    this.criteria = knowledge.criteria().stream().map(Criterion::id).collect(Collectors.toSet());
    this.parts = knowledge.subCriteria().stream().map(SubCriterion::id).collect(Collectors.toSet());
    this.facts =
        knowledge.facts().stream().collect(Collectors.toMap(FactDefinition::name, fact -> fact));
  }

  /// @throws InvalidKnowledge at the first fault
  void run() {
    for (Architecture architecture : knowledge.architectures()) {
      each(architecture.editions(), editions, "edition", "architectures.json", architecture.id());
    }
    knowledge.editions().forEach(this::checkEdition);
    knowledge.limits().forEach(this::checkLimit);
    knowledge.effects().forEach(this::checkEffect);
    knowledge.editions().forEach(this::checkStarts);
    knowledge.contradictions().forEach(this::checkContradiction);
    checkIntake();
    knowledge.useCases().forEach(this::checkUseCase);
  }

  private void checkContradiction(Contradiction contradiction) {
    String file = "contradictions.json";
    String id = contradiction.id();
    each(List.of(contradiction.source()), sources, "source", file, id);
    contradiction.when().forEach(condition -> checkCondition(condition, file, id));
    int count = contradiction.facts().size();
    if (count != 2) {
      throw new InvalidKnowledge(file, id, "must be about two facts; it is about " + count);
    }
  }

  /// A fact that no step asks for would never be stated by those who do not type.
  private void checkIntake() {
    String file = "intake.json";
    Map<String, String> stepOf = new HashMap<>();
    for (IntakeStep step : knowledge.intake()) {
      each(step.facts(), facts.keySet(), "fact", file, step.id());
      for (String fact : step.facts()) {
        if (stepOf.put(fact, step.id()) != null) {
          throw new InvalidKnowledge(file, step.id(), fact + " is asked for twice");
        }
      }
    }
    for (FactDefinition fact : knowledge.facts()) {
      if (!stepOf.containsKey(fact.name())) {
        throw new InvalidKnowledge(file, "steps", "no step asks for " + fact.name());
      }
    }
  }

  private void checkEdition(Edition edition) {
    String file = "editions/" + edition.id() + ".json";
    each(edition.ratings().keySet(), parts, "sub-criterion", file, "ratings");
    List<String> rated = knowledge.architecturesOf(edition).stream().map(Architecture::id).toList();
    for (String part : parts) {
      Map<String, Rating> row = edition.ratings().get(part);
      if (row == null) {
        throw new InvalidKnowledge(file, "ratings." + part, "is missing");
      }
      each(row.keySet(), rated, "architecture of this edition", file, "ratings." + part);
      for (String architecture : rated) {
        Rating rating = row.get(architecture);
        String entry = "ratings." + part + "." + architecture;
        if (rating == null) {
          throw new InvalidKnowledge(file, entry, "is missing");
        }
        each(List.of(rating.source()), sources, "source", file, entry);
        if (rating.asOf().lastDay().isAfter(edition.asOf().lastDay())) {
          throw new InvalidKnowledge(
              file, entry, "is dated " + rating.asOf() + ", after its edition " + edition.asOf());
        }
      }
    }
  }

  private void checkLimit(Limit limit) {
    String file = "limits.json";
    each(limit.excludes(), architectures, "architecture", file, limit.id());
    each(limit.editions(), editions, "edition", file, limit.id());
    each(List.of(limit.source()), sources, "source", file, limit.id());
    checkCondition(limit.when(), file, limit.id());
  }

  private void checkEffect(Effect effect) {
    String file = "effects.json";
    String id = effect.id();
    each(List.of(effect.part()), parts, "sub-criterion", file, id);
    each(effect.editions(), editions, "edition", file, id);
    each(List.of(effect.source()), sources, "source", file, id);
    checkCondition(effect.when(), file, id);
    Set<String> moved = new HashSet<>(effect.steps().keySet());
    moved.addAll(effect.starts().keySet());
    if (moved.isEmpty() || effect.editions().isEmpty()) {
      throw new InvalidKnowledge(file, id, "moves nothing");
    }
    Set<String> rated = new HashSet<>();
    for (String name : effect.editions()) {
      Edition edition = knowledge.edition(name);
      knowledge.architecturesOf(edition).forEach(architecture -> rated.add(architecture.id()));
      if (effect.asOf().firstDay().isAfter(edition.asOf().lastDay())) {
        throw new InvalidKnowledge(
            file, id, "is dated " + effect.asOf() + ", after the edition " + name);
      }
    }
    each(moved, rated, "architecture of its editions", file, id);
  }

  /// An effect may give a rating where the edition has none, and two of them may not give different
  /// ones: which facts are known must not decide between two readings of the evidence.
  private void checkStarts(Edition edition) {
    Map<String, Double> given = new HashMap<>();
    for (Effect effect : knowledge.effectsOf(edition)) {
      for (Architecture architecture : knowledge.architecturesOf(edition)) {
        Double start = effect.starts().get(architecture.id());
        String cell = effect.part() + " of " + architecture.id();
        if (start == null) {
          continue;
        }
        if (edition.rating(effect.part(), architecture.id()).rating().isPresent()) {
          throw new InvalidKnowledge(
              "effects.json", effect.id(), edition.id() + " rates " + cell + " by itself");
        }
        Double other = given.put(cell, start);
        if (other != null && !other.equals(start)) {
          throw new InvalidKnowledge(
              "effects.json", effect.id(), "another effect sets " + cell + " to " + other);
        }
      }
    }
  }

  private void checkCondition(Condition condition, String file, String entry) {
    for (String name : condition.facts()) {
      if (!facts.containsKey(name)) {
        throw new InvalidKnowledge(file, entry, "no fact " + name);
      }
    }
    switch (condition) {
      case Condition.Is(String fact, List<String> values) ->
          values.forEach(value -> checkValue(knowledge.fact(fact), value, file, entry));
      case Condition.Above(String fact, _) ->
          checkNumber(knowledge.fact(fact), "above", file, entry);
      case Condition.Below(String fact, _) ->
          checkNumber(knowledge.fact(fact), "below", file, entry);
      case Condition.RatioAbove ratio ->
          ratio.facts().forEach(fact -> checkNumber(knowledge.fact(fact), "per", file, entry));
      case Condition.RatioBelow ratio ->
          ratio.facts().forEach(fact -> checkNumber(knowledge.fact(fact), "per", file, entry));
    }
  }

  private static void checkNumber(FactDefinition fact, String test, String file, String entry) {
    if (!(fact instanceof FactDefinition.Quantity)) {
      throw new InvalidKnowledge(
          file, entry, "\"" + test + "\" needs a number, and " + fact.name() + " is none");
    }
  }

  private void checkUseCase(UseCase useCase) {
    String file = "use-cases.json";
    each(useCase.points().keySet(), criteria, "criterion", file, useCase.id());
    each(useCase.partPoints().keySet(), parts, "sub-criterion", file, useCase.id());
    each(useCase.advises().keySet(), editions, "edition", file, useCase.id());
    useCase
        .advises()
        .values()
        .forEach(advised -> each(advised, architectures, "architecture", file, useCase.id()));
    useCase
        .facts()
        .forEach((name, value) -> {
          FactDefinition fact = facts.get(name);
          if (fact == null) {
            throw new InvalidKnowledge(file, useCase.id(), "no fact " + name);
          }
          checkValue(fact, value, file, useCase.id());
        });
  }

  private static void checkValue(FactDefinition fact, String value, String file, String entry) {
    if (!(fact.read(value) instanceof FactReading.Stated(var stated))
        || !stated.canonical().equals(value)) {
      throw new InvalidKnowledge(file, entry, fact.name() + " has no value \"" + value + "\"");
    }
  }

  private static void each(
      Collection<String> used, Collection<String> known, String what, String file, String entry) {
    for (String id : used) {
      if (!known.contains(id)) {
        throw new InvalidKnowledge(file, entry, "no " + what + " " + id);
      }
    }
  }
}
