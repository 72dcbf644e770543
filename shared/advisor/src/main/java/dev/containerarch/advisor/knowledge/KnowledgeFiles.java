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
            entries("facts.json", "facts", KnowledgeFiles::fact),
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
    e.only("id", "name", "aliases", "controlPlane", "dataPlane", "editions", "summary");
    return new Architecture(
        e.get("id").string(),
        e.get("name").text(),
        e.get("aliases").strings(),
        e.get("controlPlane").string(),
        e.get("dataPlane").string(),
        e.get("editions").strings(),
        e.get("summary").text());
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
    if (value < Rating.WORST || value > Rating.BEST || value * 2 != Math.rint(value * 2)) {
      throw e.fault("must be 1 to 5 in half steps, or null; it is " + value);
    }
    return OptionalDouble.of(value);
  }

  private static Limit limit(Entry e) {
    e.only("id", "rule", "when", "excludes", "editions", "because", "source", "asOf");
    return new Limit(
        e.get("id").string(),
        e.get("rule").text(),
        condition(e.get("when")),
        e.get("excludes").strings(),
        e.get("editions").strings(),
        e.get("because").text(),
        e.get("source").string(),
        e.get("asOf").asOf());
  }

  private static Condition condition(Entry e) {
    e.only("fact", "is", "above");
    String fact = e.get("fact").string();
    if (e.has("is") == e.has("above")) {
      throw e.fault("needs either \"is\" or \"above\"");
    }
    return e.has("is")
        ? new Condition.Is(fact, e.get("is").strings())
        : new Condition.Above(fact, e.get("above").number());
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
