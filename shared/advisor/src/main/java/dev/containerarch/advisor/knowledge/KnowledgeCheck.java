package dev.containerarch.advisor.knowledge;

import dev.containerarch.advisor.workload.Condition;
import dev.containerarch.advisor.workload.FactDefinition;
import dev.containerarch.advisor.workload.FactReading;
import java.util.Collection;
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
    knowledge.useCases().forEach(this::checkUseCase);
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
    FactDefinition fact = facts.get(limit.when().fact());
    if (fact == null) {
      throw new InvalidKnowledge(file, limit.id(), "no fact " + limit.when().fact());
    }
    switch (limit.when()) {
      case Condition.Is is ->
          is.values().forEach(value -> checkValue(fact, value, file, limit.id()));
      case Condition.Above _ -> {
        if (!(fact instanceof FactDefinition.Quantity)) {
          throw new InvalidKnowledge(
              file, limit.id(), "\"above\" needs a number, and " + fact.name() + " is none");
        }
      }
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
