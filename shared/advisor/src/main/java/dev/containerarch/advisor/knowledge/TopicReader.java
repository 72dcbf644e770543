package dev.containerarch.advisor.knowledge;

import dev.containerarch.advisor.knowledge.Topic.About;
import dev.containerarch.advisor.knowledge.Topic.Kind;
import dev.containerarch.advisor.text.Text;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Reads the topics and refuses what has a hole: references to nothing, and entries of the other
/// files that no topic explains.
final class TopicReader {

  static final String FILE = "topics.json";

  private final Knowledge knowledge;

  TopicReader(Knowledge knowledge) {
    this.knowledge = knowledge;
  }

  /// @throws InvalidKnowledge at the first fault
  Topics read(Entry root) {
    List<Topic> topics = root.only("topics").get("topics").list(this::topic);
    Topics read = new Topics(FILE, topics);
    topics.forEach(topic -> checkReferences(topic, topics));
    checkEverythingIsExplained(topics);
    return read;
  }

  private Topic topic(Entry e) {
    e.only(
        "id",
        "kind",
        "about",
        "name",
        "aliases",
        "text",
        "status2026",
        "sources",
        "asOf",
        "related",
        "covers");
    About about = e.has("about") ? about(e.get("about")) : new About.Itself();
    String id = e.get("id").string();
    return new Topic(
        id,
        kind(e.get("kind"), about),
        name(e, about),
        e.get("aliases").strings(),
        about,
        e.get("text").text(),
        e.get("status2026").text(),
        e.get("sources").strings(),
        e.get("asOf").asOf(),
        e.get("related").strings(),
        e.get("covers").strings());
  }

  private About about(Entry e) {
    e.only("architecture", "criterion", "subCriterion", "useCase", "limits");
    if (e.names().size() != 1) {
      throw e.fault("needs exactly one entry to be about");
    }
    String what = e.names().iterator().next();
    Entry named = e.get(what);
    return switch (what) {
      case "architecture" ->
          new About.OfArchitecture(one(named, knowledge.architectures(), Architecture::id));
      case "criterion" -> new About.OfCriterion(one(named, knowledge.criteria(), Criterion::id));
      case "subCriterion" ->
          new About.OfSubCriterion(one(named, knowledge.subCriteria(), SubCriterion::id));
      case "useCase" -> new About.OfUseCase(one(named, knowledge.useCases(), UseCase::id));
      default -> {
        List<Limit> limits = named.list(limit -> one(limit, knowledge.limits(), Limit::id));
        if (limits.isEmpty()) {
          throw named.fault("must name a limit");
        }
        yield new About.OfLimits(limits);
      }
    };
  }

  private static <T> T one(Entry named, List<T> entries, Function<T, String> id) {
    String wanted = named.string();
    return entries.stream()
        .filter(entry -> id.apply(entry).equals(wanted))
        .findFirst()
        .orElseThrow(() -> named.fault("no entry " + wanted));
  }

  private static Kind kind(Entry e, About about) {
    String key = e.string();
    Kind kind =
        Arrays.stream(Kind.values())
            .filter(each -> each.key().equals(key))
            .findFirst()
            .orElseThrow(() -> e.fault("no kind " + key));
    boolean fits =
        switch (about) {
          case About.Itself _ -> kind == Kind.SERVICE || kind == Kind.OPTION || kind == Kind.TERM;
          case About.OfArchitecture _ -> kind == Kind.ARCHITECTURE;
          case About.OfCriterion _, About.OfSubCriterion _ -> kind == Kind.CRITERION;
          case About.OfUseCase _ -> kind == Kind.USE_CASE;
          case About.OfLimits _ -> kind == Kind.LIMIT || kind == Kind.OPTION;
        };
    if (!fits) {
      throw e.fault("does not fit what the topic is about");
    }
    return kind;
  }

  /// A topic about an entry with a name has that entry's id and name.
  private static Text name(Entry e, About about) {
    return switch (about) {
      case About.Itself _, About.OfLimits _ -> e.get("name").text();
      case About.OfArchitecture(var entry) -> name(e, entry.id(), entry.name());
      case About.OfCriterion(var entry) -> name(e, entry.id(), entry.name());
      case About.OfSubCriterion(var entry) -> name(e, entry.id(), entry.name());
      case About.OfUseCase(var entry) -> name(e, entry.id(), entry.name());
    };
  }

  private static Text name(Entry e, String id, Text name) {
    if (!e.get("id").string().equals(id)) {
      throw e.get("id").fault("must be " + id + ", as the entry that the topic is about");
    }
    if (e.has("name")) {
      throw e.get("name").fault("must be left out: it is that of the entry");
    }
    return name;
  }

  private void checkReferences(Topic topic, List<Topic> topics) {
    Set<String> sources = knowledge.sources().stream().map(Source::id).collect(Collectors.toSet());
    if (topic.sources().isEmpty()) {
      throw fault(topic, "needs a source");
    }
    each(topic, topic.sources(), sources, "source");
    each(
        topic,
        topic.related(),
        topics.stream().map(Topic::id).collect(Collectors.toSet()),
        "topic");
    if (topic.related().contains(topic.id())) {
      throw fault(topic, "points to itself");
    }
    if (topic.related().size() > Topic.MOST_RELATED) {
      throw fault(topic, "points to more than " + Topic.MOST_RELATED + " topics");
    }
    AsOf edition = knowledge.defaultEdition().asOf();
    // A year or month in which the edition lies speaks of its part up to then.
    if (topic.asOf().lastDay().isAfter(edition.lastDay())
        && !edition.iso().startsWith(topic.asOf().iso())) {
      throw fault(topic, "is dated " + topic.asOf() + ", after its edition " + edition);
    }
  }

  private static void each(Topic topic, List<String> used, Set<String> known, String what) {
    Set<String> seen = new HashSet<>();
    for (String id : used) {
      if (!known.contains(id)) {
        throw fault(topic, "no " + what + " " + id);
      }
      if (!seen.add(id)) {
        throw fault(topic, what + " " + id + " is named twice");
      }
    }
  }

  private void checkEverythingIsExplained(List<Topic> topics) {
    Map<Object, String> explained = new HashMap<>();
    for (Topic topic : topics) {
      for (Object entry : entries(topic.about())) {
        String earlier = explained.put(entry, topic.id());
        if (earlier != null) {
          throw fault(topic, "is about the same entry as " + earlier);
        }
      }
    }
    explainedAll(explained, knowledge.architectures(), Architecture::id, "architecture");
    explainedAll(explained, knowledge.criteria(), Criterion::id, "criterion");
    explainedAll(explained, knowledge.subCriteria(), SubCriterion::id, "sub-criterion");
    explainedAll(explained, knowledge.useCases(), UseCase::id, "use case");
    explainedAll(explained, knowledge.limits(), Limit::id, "limit");
  }

  private static List<?> entries(About about) {
    return switch (about) {
      case About.Itself _ -> List.of();
      case About.OfArchitecture(var entry) -> List.of(entry);
      case About.OfCriterion(var entry) -> List.of(entry);
      case About.OfSubCriterion(var entry) -> List.of(entry);
      case About.OfUseCase(var entry) -> List.of(entry);
      case About.OfLimits(var limits) -> limits;
    };
  }

  private static <T> void explainedAll(
      Map<Object, String> explained, List<T> entries, Function<T, String> id, String what) {
    for (T entry : entries) {
      if (!explained.containsKey(entry)) {
        throw new InvalidKnowledge(
            FILE, "topics", "none explains the " + what + " " + id.apply(entry));
      }
    }
  }

  private static InvalidKnowledge fault(Topic topic, String what) {
    return new InvalidKnowledge(FILE, topic.id(), what);
  }
}
