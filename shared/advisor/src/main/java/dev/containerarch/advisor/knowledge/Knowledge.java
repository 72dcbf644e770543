package dev.containerarch.advisor.knowledge;

import dev.containerarch.advisor.Lazy;
import dev.containerarch.advisor.text.Vocabulary;
import dev.containerarch.advisor.workload.FactDefinition;
import java.io.FileNotFoundException;
import java.io.InputStream;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/// All that the advisor knows, read once and never changed. The topics, which only an explanation
/// needs, are read on their first use.
///
/// Whoever holds one can rely on it: every id that an entry refers to exists, every edition rates
/// each of its architectures at every sub-criterion, and no word means two things of the same kind.
public final class Knowledge {

  private static final String DEFAULT_EDITION = "2026";

  private final Map<String, Source> sources;
  private final Map<String, Architecture> architectures;
  private final List<Criterion> criteria;
  private final Map<String, Edition> editions;
  private final List<Limit> limits;
  private final List<Effect> effects;
  private final Map<String, FactDefinition> facts;
  private final List<Contradiction> contradictions;
  private final List<IntakeStep> intake;
  private final Map<String, UseCase> useCases;

  private final Vocabulary<Architecture> architectureWords;
  private final Vocabulary<String> criterionWords;
  private final Vocabulary<Edition> editionWords;
  private final Vocabulary<FactDefinition> factWords;
  private final Vocabulary<UseCase> useCaseWords;
  private final Lazy<Topics> topics;

  /// @param topics reads the topics, given everything else
  /// @throws InvalidKnowledge when an id is there twice or a word means two things
  Knowledge(
      List<Source> sources,
      List<Architecture> architectures,
      List<Criterion> criteria,
      List<Edition> editions,
      List<Limit> limits,
      List<Effect> effects,
      List<FactDefinition> facts,
      List<Contradiction> contradictions,
      List<IntakeStep> intake,
      List<UseCase> useCases,
      Function<Knowledge, Topics> topics) {
    this.sources = byId("sources.json", sources, Source::id);
    this.architectures = byId("architectures.json", architectures, Architecture::id);
    this.criteria = criteria;
    // A request names criteria and sub-criteria alike, so they share one set of ids.
    requireDistinct(
        "criteria.json",
        criteria.stream()
            .flatMap(criterion ->
                Stream.concat(
                    Stream.of(criterion.id()), criterion.parts().stream().map(SubCriterion::id)))
            .toList());
    this.editions = byId("editions", editions, Edition::id);
    this.limits = limits;
    requireDistinct("limits.json", limits.stream().map(Limit::id).toList());
    this.effects = effects;
    requireDistinct("effects.json", effects.stream().map(Effect::id).toList());
    this.facts = byId("facts.json", facts, FactDefinition::name);
    this.contradictions = contradictions;
    requireDistinct("contradictions.json", contradictions.stream().map(Contradiction::id).toList());
    this.intake = intake;
    requireDistinct("intake.json", intake.stream().map(IntakeStep::id).toList());
    this.useCases = byId("use-cases.json", useCases, UseCase::id);
    this.architectureWords =
        words("architectures.json", architectures, Architecture::id, Architecture::aliases);
    this.criterionWords = criterionWords(criteria);
    this.editionWords = words("editions", editions, Edition::id, Edition::aliases);
    this.factWords = words("facts.json", facts, FactDefinition::name, FactDefinition::aliases);
    this.useCaseWords = words("use-cases.json", useCases, UseCase::id, UseCase::aliases);
    this.topics = new Lazy<>(() -> topics.apply(this));
  }

  /// Reads the files that are packed with this class.
  ///
  /// @throws InvalidKnowledge when a file has a fault; the message names file, entry and fault
  public static Knowledge load() {
    return new KnowledgeFiles(
            file -> {
              InputStream in = Knowledge.class.getResourceAsStream("/knowledge/" + file);
              if (in == null) {
                throw new FileNotFoundException("knowledge/" + file);
              }
              return in;
            })
        .read();
  }

  /// The source of an id that a rating or a limit names.
  public Source source(String id) {
    return existing(sources, id);
  }

  public List<Source> sources() {
    return List.copyOf(sources.values());
  }

  public Architecture architecture(String id) {
    return existing(architectures, id);
  }

  /// In the order of the files, which is the order of every list without a ranking.
  public List<Architecture> architectures() {
    return List.copyOf(architectures.values());
  }

  public List<Architecture> architecturesOf(Edition edition) {
    return architectures.values().stream()
        .filter(architecture -> architecture.editions().contains(edition.id()))
        .toList();
  }

  public List<Criterion> criteria() {
    return criteria;
  }

  public List<SubCriterion> subCriteria() {
    return criteria.stream().flatMap(criterion -> criterion.parts().stream()).toList();
  }

  public SubCriterion subCriterion(String id) {
    return subCriteria().stream()
        .filter(part -> part.id().equals(id))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no sub-criterion " + id));
  }

  public Edition defaultEdition() {
    return existing(editions, DEFAULT_EDITION);
  }

  public Edition edition(String id) {
    return existing(editions, id);
  }

  public List<Edition> editions() {
    return List.copyOf(editions.values());
  }

  public List<Limit> limits() {
    return limits;
  }

  public List<Limit> limitsOf(Edition edition) {
    return limits.stream().filter(limit -> limit.editions().contains(edition.id())).toList();
  }

  public List<Effect> effects() {
    return effects;
  }

  public List<Effect> effectsOf(Edition edition) {
    return effects.stream().filter(effect -> effect.editions().contains(edition.id())).toList();
  }

  public FactDefinition fact(String name) {
    return existing(facts, name);
  }

  public List<FactDefinition> facts() {
    return List.copyOf(facts.values());
  }

  /// Facts that cannot both be true.
  public List<Contradiction> contradictions() {
    return contradictions;
  }

  /// The steps in which facts are asked for; every fact is in exactly one.
  public List<IntakeStep> intake() {
    return intake;
  }

  public UseCase useCase(String id) {
    return existing(useCases, id);
  }

  public List<UseCase> useCases() {
    return List.copyOf(useCases.values());
  }

  public Vocabulary<Architecture> architectureWords() {
    return architectureWords;
  }

  /// Words for criteria and sub-criteria, meaning their id.
  public Vocabulary<String> criterionWords() {
    return criterionWords;
  }

  public Vocabulary<Edition> editionWords() {
    return editionWords;
  }

  public Vocabulary<FactDefinition> factWords() {
    return factWords;
  }

  public Vocabulary<UseCase> useCaseWords() {
    return useCaseWords;
  }

  /// What can be explained.
  ///
  /// @throws InvalidKnowledge when the file of the topics has a fault
  public Topics topics() {
    return topics.get();
  }

  private static <T> T existing(Map<String, T> things, String id) {
    T thing = things.get(id);
    if (thing == null) {
      throw new IllegalArgumentException("no entry " + id + "; known: " + things.keySet());
    }
    return thing;
  }

  private static <T> Map<String, T> byId(String file, List<T> things, Function<T, String> id) {
    Map<String, T> result = new LinkedHashMap<>();
    for (T thing : things) {
      if (result.put(id.apply(thing), thing) != null) {
        throw new InvalidKnowledge(file, id.apply(thing), "is there twice");
      }
    }
    return result;
  }

  private static void requireDistinct(String file, List<String> ids) {
    Set<String> seen = new HashSet<>();
    for (String id : ids) {
      if (!seen.add(id)) {
        throw new InvalidKnowledge(file, id, "is there twice");
      }
    }
  }

  private static <T> Vocabulary<T> words(
      String file, List<T> things, Function<T, String> id, Function<T, List<String>> aliases) {
    Vocabulary.Builder<T> words = Vocabulary.builder();
    for (T thing : things) {
      add(words, file, id.apply(thing), aliases.apply(thing), thing);
    }
    return words.build();
  }

  private static Vocabulary<String> criterionWords(List<Criterion> criteria) {
    Vocabulary.Builder<String> words = Vocabulary.builder();
    for (Criterion criterion : criteria) {
      add(words, "criteria.json", criterion.id(), criterion.aliases(), criterion.id());
      for (SubCriterion part : criterion.parts()) {
        add(words, "criteria.json", part.id(), part.aliases(), part.id());
      }
    }
    return words.build();
  }

  private static <T> void add(
      Vocabulary.Builder<T> words, String file, String id, List<String> aliases, T meaning) {
    Set<String> all = new LinkedHashSet<>(List.of(id));
    all.addAll(aliases);
    try {
      words.addAll(all, meaning);
    } catch (IllegalArgumentException e) {
      throw new InvalidKnowledge(file, id, String.valueOf(e.getMessage()));
    }
  }
}
