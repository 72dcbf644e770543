package dev.containerarch.advisor.knowledge;

import dev.containerarch.advisor.Lazy;
import dev.containerarch.advisor.text.Vocabulary;
import dev.containerarch.advisor.workload.FactDefinition;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/// All that the advisor knows, read once and never changed. The topics, which only an explanation
/// needs, are read on their first use.
///
/// Whoever holds one can rely on it: every id that an entry refers to exists, every edition rates
/// each of its architectures at every sub-criterion, and no word means two things of the same kind.
///
/// This and its check are written with plain loops: every cold start runs them once, and each
/// lambda would cost it more than the loop.
public final class Knowledge {

  private static final String DEFAULT_EDITION = "2026";

  private final Map<String, Source> sources;
  private final Map<String, Architecture> architectures;
  private final List<Criterion> criteria;
  private final Map<String, SubCriterion> parts;
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
    this.parts = new LinkedHashMap<>();
    // A request names criteria and sub-criteria alike, so they share one set of ids.
    Set<String> ids = new HashSet<>();
    for (Criterion criterion : criteria) {
      requireNew("criteria.json", criterion.id(), ids);
      for (SubCriterion part : criterion.parts()) {
        requireNew("criteria.json", part.id(), ids);
        parts.put(part.id(), part);
      }
    }
    this.editions = byId("editions", editions, Edition::id);
    this.limits = limits;
    Set<String> limitsIds = new HashSet<>();
    for (Limit one : limits) {
      requireNew("limits.json", one.id(), limitsIds);
    }
    this.effects = effects;
    Set<String> effectsIds = new HashSet<>();
    for (Effect one : effects) {
      requireNew("effects.json", one.id(), effectsIds);
    }
    this.facts = byId("facts.json", facts, FactDefinition::name);
    this.contradictions = contradictions;
    Set<String> contradictionsIds = new HashSet<>();
    for (Contradiction one : contradictions) {
      requireNew("contradictions.json", one.id(), contradictionsIds);
    }
    this.intake = intake;
    Set<String> intakeIds = new HashSet<>();
    for (IntakeStep one : intake) {
      requireNew("intake.json", one.id(), intakeIds);
    }
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
    return new KnowledgeFiles(Knowledge::packed).read();
  }

  /// The text of every packed file that an answer rests on, always in the same order. Topics only
  /// explain; they are not among them.
  public static List<String> texts() {
    List<String> texts = new ArrayList<>();
    for (String file : KnowledgeFiles.OF_ANSWERS) {
      try (InputStream in = packed(file)) {
        texts.add(new String(in.readAllBytes(), StandardCharsets.UTF_8));
      } catch (IOException e) {
        throw new UncheckedIOException("cannot read knowledge file " + file, e);
      }
    }
    return texts;
  }

  private static InputStream packed(String file) throws FileNotFoundException {
    InputStream in = Knowledge.class.getResourceAsStream("/knowledge/" + file);
    if (in == null) {
      throw new FileNotFoundException("knowledge/" + file);
    }
    return in;
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
    List<Architecture> ofEdition = new ArrayList<>();
    for (Architecture architecture : architectures.values()) {
      if (architecture.editions().contains(edition.id())) {
        ofEdition.add(architecture);
      }
    }
    return List.copyOf(ofEdition);
  }

  public List<Criterion> criteria() {
    return criteria;
  }

  public List<SubCriterion> subCriteria() {
    return List.copyOf(parts.values());
  }

  public SubCriterion subCriterion(String id) {
    return existing(parts, id);
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
    List<Limit> ofEdition = new ArrayList<>();
    for (Limit limit : limits) {
      if (limit.editions().contains(edition.id())) {
        ofEdition.add(limit);
      }
    }
    return List.copyOf(ofEdition);
  }

  public List<Effect> effects() {
    return effects;
  }

  public List<Effect> effectsOf(Edition edition) {
    List<Effect> ofEdition = new ArrayList<>();
    for (Effect effect : effects) {
      if (effect.editions().contains(edition.id())) {
        ofEdition.add(effect);
      }
    }
    return List.copyOf(ofEdition);
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

  private static void requireNew(String file, String id, Set<String> seen) {
    if (!seen.add(id)) {
      throw new InvalidKnowledge(file, id, "is there twice");
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
