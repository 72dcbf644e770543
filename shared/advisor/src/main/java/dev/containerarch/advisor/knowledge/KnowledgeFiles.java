package dev.containerarch.advisor.knowledge;

import com.google.gson.JsonElement;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import com.google.gson.stream.MalformedJsonException;
import dev.containerarch.advisor.text.Text;
import dev.containerarch.advisor.workload.Condition;
import dev.containerarch.advisor.workload.FactDefinition;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.Function;

/// Reads the knowledge files into their types and has [KnowledgeCheck] look at them together.
final class KnowledgeFiles {

  private static final List<String> EDITIONS = List.of("2026", "book-2021");

  /// Every file that an answer rests on: all but the topics.
  static final List<String> OF_ANSWERS =
      List.of(
          "sources.json",
          "architectures.json",
          "criteria.json",
          "editions/2026.json",
          "editions/book-2021.json",
          "limits.json",
          "effects.json",
          "facts.json",
          "contradictions.json",
          "intake.json",
          "use-cases.json");

  /// Opens a file by its name below the knowledge folder.
  interface Folder {
    InputStream open(String file) throws IOException;
  }

  private final Folder folder;

  KnowledgeFiles(Folder folder) {
    this.folder = folder;
  }

  /// Reads everything but the topics, which are read when they are first asked for.
  Knowledge read() {
    Knowledge knowledge =
        new Knowledge(
            entries("sources.json", "sources", KnowledgeFiles::source),
            entries("architectures.json", "architectures", KnowledgeFiles::architecture),
            entries("criteria.json", "criteria", KnowledgeFiles::criterion),
            EDITIONS.stream().map(id -> edition(root("editions/" + id + ".json"))).toList(),
            entries("limits.json", "limits", KnowledgeFiles::limit),
            entries("effects.json", "effects", KnowledgeFiles::effect),
            entries("facts.json", "facts", KnowledgeFiles::fact),
            entries("contradictions.json", "contradictions", KnowledgeFiles::contradiction),
            entries("intake.json", "steps", KnowledgeFiles::intakeStep),
            entries("use-cases.json", "useCases", KnowledgeFiles::useCase),
            knowing -> new TopicReader(knowing).read(root(TopicReader.FILE)));
    new KnowledgeCheck(knowledge).run();
    return knowledge;
  }

  private <T> List<T> entries(String file, String name, Function<Entry, T> reader) {
    return root(file).only(name).get(name).list(reader);
  }

  private Entry root(String file) {
    try (InputStream in = folder.open(file);
        JsonReader reader = new JsonReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      // By itself, Gson also takes comments, single quotes and names without quotes.
      reader.setStrictness(Strictness.STRICT);
      JsonElement json = JsonParser.parseReader(reader);
      if (reader.peek() != JsonToken.END_DOCUMENT) {
        throw new JsonParseException("something follows the end");
      }
      return new Entry(file, "", json);
    } catch (JsonParseException | MalformedJsonException e) {
      throw new InvalidKnowledge(file, "whole file", "is no JSON: " + e.getMessage());
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read knowledge file " + file, e);
    }
  }

  private static Source source(Entry e) {
    e.only("id", "publisher", "location", "asOf", "note");
    return new Source(
        e.get("id").string(),
        e.get("publisher").string(),
        e.get("location").string(),
        e.get("asOf").asOf(),
        e.get("note").string());
  }

  private static Architecture architecture(Entry e) {
    e.only(
        "id", "name", "shortName", "aliases", "controlPlane", "dataPlane", "editions", "summary");
    return new Architecture(
        e.get("id").string(),
        e.get("name").text(),
        shortName(e),
        e.get("aliases").strings(),
        e.get("controlPlane").string(),
        e.get("dataPlane").string(),
        e.get("editions").strings(),
        e.get("summary").text());
  }

  /// The name itself, where it is short enough and no other is given.
  private static Text shortName(Entry e) {
    Entry given = e.get(e.has("shortName") ? "shortName" : "name");
    Text name = given.text();
    if (Math.max(name.en().length(), name.ko().length()) > Architecture.LONGEST_SHORT_NAME) {
      throw given.fault(
          "a name for a label must have at most "
              + Architecture.LONGEST_SHORT_NAME
              + " characters; give a shorter \"shortName\"");
    }
    return name;
  }

  private static Criterion criterion(Entry e) {
    e.only("id", "name", "aliases", "points", "parts");
    List<SubCriterion> parts = e.get("parts").list(KnowledgeFiles::subCriterion);
    if (parts.isEmpty()) {
      throw e.fault("needs at least one part");
    }
    return new Criterion(
        e.get("id").string(),
        e.get("name").text(),
        e.get("aliases").strings(),
        e.get("points").points(),
        parts);
  }

  private static SubCriterion subCriterion(Entry e) {
    e.only("id", "name", "aliases", "points", "anchors");
    Entry anchors = e.get("anchors").only("1", "2", "3", "4", "5");
    anchors.get("1");
    anchors.get("5");
    Map<Integer, Text> byRating = new LinkedHashMap<>();
    anchors.map(Entry::text).forEach((rating, text) -> byRating.put(Integer.valueOf(rating), text));
    return new SubCriterion(
        e.get("id").string(),
        e.get("name").text(),
        e.get("aliases").strings(),
        e.get("points").points(),
        Collections.unmodifiableMap(byRating));
  }

  private static Edition edition(Entry e) {
    e.only("id", "name", "aliases", "asOf", "about", "ratings");
    return new Edition(
        e.get("id").string(),
        e.get("name").text(),
        e.get("aliases").strings(),
        e.get("asOf").asOf(),
        e.get("about").text(),
        e.get("ratings").map(row -> row.map(KnowledgeFiles::rating)));
  }

  private static Rating rating(Entry e) {
    e.only("rating", "reason", "source", "asOf");
    return new Rating(
        ratingValue(e.get("rating")),
        e.get("reason").text(),
        e.get("source").string(),
        e.get("asOf").asOf());
  }

  private static OptionalDouble ratingValue(Entry e) {
    if (e.isNull()) {
      return OptionalDouble.empty();
    }
    double value = e.number().doubleValue();
    if (value < Rating.WORST || value > Rating.BEST || !isHalfStep(value)) {
      throw e.fault("must be 1 to 5 in half steps, or null; it is " + value);
    }
    return OptionalDouble.of(value);
  }

  private static boolean isHalfStep(double value) {
    return value * 2 == Math.rint(value * 2);
  }

  private static Limit limit(Entry e) {
    e.only("id", "rule", "when", "excludes", "editions", "because", "source", "asOf");
    return new Limit(
        e.get("id").string(),
        e.get("rule").text(),
        ofOneFact(e.get("when")),
        e.get("excludes").strings(),
        e.get("editions").strings(),
        e.get("because").text(),
        e.get("source").string(),
        e.get("asOf").asOf());
  }

  private static Effect effect(Entry e) {
    e.only("id", "when", "part", "change", "set", "editions", "reason", "source", "asOf");
    if (e.has("change") == e.has("set")) {
      throw e.fault("needs either \"change\" or \"set\"");
    }
    return new Effect(
        e.get("id").string(),
        condition(e.get("when")),
        e.get("part").string(),
        e.has("change") ? e.get("change").map(KnowledgeFiles::step) : Map.of(),
        e.has("set") ? e.get("set").map(KnowledgeFiles::givenRating) : Map.of(),
        e.get("editions").strings(),
        e.get("reason").text(),
        e.get("source").string(),
        e.get("asOf").asOf());
  }

  private static double step(Entry e) {
    double value = e.number().doubleValue();
    if (value == 0 || Math.abs(value) > Effect.FARTHEST_STEP || !isHalfStep(value)) {
      throw e.fault("must be -2 to 2 in half steps, and not 0; it is " + value);
    }
    return value;
  }

  private static double givenRating(Entry e) {
    return ratingValue(e).orElseThrow(() -> e.fault("must be a rating"));
  }

  private static Condition condition(Entry e) {
    if (!e.has("per")) {
      return ofOneFact(e);
    }
    e.only("fact", "per", "above", "below");
    String fact = e.get("fact").string();
    String per = e.get("per").string();
    if (e.has("above") == e.has("below")) {
      throw e.fault("needs either \"above\" or \"below\"");
    }
    return e.has("above")
        ? new Condition.RatioAbove(fact, per, e.get("above").number())
        : new Condition.RatioBelow(fact, per, e.get("below").number());
  }

  private static Condition.OfOneFact ofOneFact(Entry e) {
    e.only("fact", "is", "above", "below");
    String fact = e.get("fact").string();
    if (e.names().size() != 2) {
      throw e.fault("needs either \"is\" or \"above\" or \"below\"");
    }
    if (e.has("is")) {
      return new Condition.Is(fact, e.get("is").strings());
    }
    return e.has("above")
        ? new Condition.Above(fact, e.get("above").number())
        : new Condition.Below(fact, e.get("below").number());
  }

  private static FactDefinition fact(Entry e) {
    String name = e.get("name").string();
    List<String> aliases = e.get("aliases").strings();
    Text label = e.get("label").text();
    Text question = e.get("question").text();
    return switch (e.get("type").string()) {
      case "flag" -> {
        e.only("name", "aliases", "label", "question", "type");
        yield new FactDefinition.Flag(name, aliases, label, question);
      }
      case "number" -> {
        e.only(
            "name",
            "aliases",
            "label",
            "question",
            "type",
            "unit",
            "min",
            "max",
            "whole",
            "suffixes");
        BigDecimal min = e.get("min").number();
        BigDecimal max = e.get("max").number();
        if (min.compareTo(max) > 0) {
          throw e.fault("\"min\" is greater than \"max\"");
        }
        yield new FactDefinition.Quantity(
            name,
            aliases,
            label,
            question,
            e.has("unit") ? e.get("unit").string() : "",
            min,
            max,
            e.get("whole").bool(),
            e.get("suffixes").map(Entry::number));
      }
      case "choice" -> {
        e.only("name", "aliases", "label", "question", "type", "values");
        yield choice(e, name, aliases, label, question);
      }
      default -> throw e.get("type").fault("must be flag, number or choice");
    };
  }

  private static FactDefinition choice(
      Entry e, String name, List<String> aliases, Text label, Text question) {
    List<FactDefinition.Choice.Value> values = e.get("values").list(KnowledgeFiles::choiceValue);
    if (values.isEmpty()) {
      throw e.fault("needs at least one value");
    }
    try {
      return new FactDefinition.Choice(name, aliases, label, question, values);
    } catch (IllegalArgumentException twice) {
      throw e.fault(String.valueOf(twice.getMessage()));
    }
  }

  private static FactDefinition.Choice.Value choiceValue(Entry e) {
    e.only("id", "label", "aliases");
    return new FactDefinition.Choice.Value(
        e.get("id").string(), e.get("label").text(), e.get("aliases").strings());
  }

  private static Contradiction contradiction(Entry e) {
    e.only("id", "when", "reason", "source", "asOf");
    return new Contradiction(
        e.get("id").string(),
        e.get("when").list(KnowledgeFiles::condition),
        e.get("reason").text(),
        e.get("source").string(),
        e.get("asOf").asOf());
  }

  private static IntakeStep intakeStep(Entry e) {
    e.only("id", "title", "facts");
    return new IntakeStep(e.get("id").string(), e.get("title").text(), e.get("facts").strings());
  }

  private static UseCase useCase(Entry e) {
    e.only(
        "id", "name", "aliases", "situation", "facts", "points", "partPoints", "advises", "note");
    return new UseCase(
        e.get("id").string(),
        e.get("name").text(),
        e.get("aliases").strings(),
        e.get("situation").text(),
        e.get("facts").map(Entry::string),
        e.has("points") ? e.get("points").map(Entry::points) : Map.of(),
        e.has("partPoints") ? e.get("partPoints").map(Entry::points) : Map.of(),
        e.get("advises").map(Entry::strings),
        e.get("note").text());
  }
}
