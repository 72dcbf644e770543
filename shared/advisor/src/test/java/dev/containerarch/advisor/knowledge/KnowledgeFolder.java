package dev.containerarch.advisor.knowledge;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.ByteArrayInputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A knowledge folder in memory that a test may change before it is read.
///
/// A place in a file is a path of member names and list positions.
public final class KnowledgeFolder {

  static final List<String> FILES =
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
          "use-cases.json",
          "topics.json");

  private final Map<String, JsonElement> files = new HashMap<>();
  private final Map<String, String> raw = new HashMap<>();

  private KnowledgeFolder() {}

  /// A copy of the files that are shipped.
  public static KnowledgeFolder real() {
    KnowledgeFolder folder = new KnowledgeFolder();
    FILES.forEach(file -> folder.files.put(file, JsonParser.parseString(packed(file))));
    return folder;
  }

  static String packed(String file) {
    try (InputStream in = Knowledge.class.getResourceAsStream("/knowledge/" + file)) {
      if (in == null) {
        throw new FileNotFoundException(file);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Three architectures on three leaves, all rated 3. The weights are price 60 (fee 3 : care 1)
  /// and pace 40, so fee 0.45, care 0.15, start 0.40. `gpu=yes` rules out `two`, and in 2026 memory
  /// above 16 rules out `three`, which the book does not know.
  public static KnowledgeFolder small() {
    KnowledgeFolder folder = new KnowledgeFolder();
    folder.json(
        "sources.json",
        """
        {"sources": [{"id": "S1", "publisher": "P", "location": "L", "asOf": "2021", "note": "N"}]}
        """);
    folder.json("architectures.json", "{\"architectures\": []}");
    folder.addArchitecture("one", "2026", "book-2021");
    folder.addArchitecture("two", "2026", "book-2021");
    folder.addArchitecture("three", "2026");
    folder.json("criteria.json", "{\"criteria\": []}");
    folder.addCriterion("price", 60, Map.of("fee", 3));
    folder.add("criteria.json", part("care", 1), "criteria", 0, "parts");
    folder.addCriterion("pace", 40, Map.of("start", 1));
    folder.json("editions/2026.json", edition("2026", "2026-11-23", "now"));
    folder.json("editions/book-2021.json", edition("book-2021", "2021", "book"));
    folder.addRatings("fee", "care", "start");
    folder.json(
        "facts.json",
        """
        {"facts": [
          {"name": "gpu", "aliases": ["지피유"], "type": "flag",
           "label": {"en": "GPU", "ko": "GPU"}, "question": {"en": "?", "ko": "?"}},
          {"name": "memory", "aliases": ["메모리"], "type": "number", "unit": "GiB",
           "min": 0.5, "max": 1024, "whole": false, "suffixes": {"m": 0.001},
           "label": {"en": "memory", "ko": "메모리"}, "question": {"en": "?", "ko": "?"}},
          {"name": "team", "aliases": [], "type": "choice", "values": [
             {"id": "new", "label": {"en": "new", "ko": "신규"}, "aliases": ["신규"]},
             {"id": "old", "label": {"en": "old", "ko": "기존"}, "aliases": []}],
           "label": {"en": "team", "ko": "팀"}, "question": {"en": "?", "ko": "?"}}
        ]}
        """);
    folder.json(
        "contradictions.json",
        """
        {"contradictions": [
          {"id": "small-gpu", "when": [{"fact": "gpu", "is": ["yes"]}, {"fact": "memory", "below": 1}],
           "reason": {"en": "r", "ko": "까닭"}, "source": "S1", "asOf": "2021"}
        ]}
        """);
    folder.json(
        "intake.json",
        """
        {"steps": [
          {"id": "first", "title": {"en": "First", "ko": "처음"}, "facts": ["team"]},
          {"id": "last", "title": {"en": "Last", "ko": "끝"}, "facts": ["gpu", "memory"]}
        ]}
        """);
    folder.json("effects.json", "{\"effects\": []}");
    folder.json("limits.json", "{\"limits\": []}");
    folder.addLimit("no-gpu", "{\"fact\": \"gpu\", \"is\": [\"yes\"]}", "two", "2026", "book-2021");
    folder.addLimit("no-large", "{\"fact\": \"memory\", \"above\": 16}", "three", "2026");
    folder.json(
        "use-cases.json",
        """
        {"useCases": [
          {"id": "batch", "name": {"en": "Batch", "ko": "배치"}, "aliases": ["배치"],
           "situation": {"en": "s", "ko": "상"}, "facts": {"memory": "8"}, "points": {"pace": 0},
           "partPoints": {"care": 3}, "advises": {"2026": ["one"]}, "note": {"en": "n", "ko": "주"}}
        ]}
        """);
    return folder;
  }

  /// One topic for each entry of the small folder, and `word`, which is a term.
  public KnowledgeFolder withTopics() {
    json("topics.json", "{\"topics\": []}");
    addTopic("word", "term", "\"name\": {\"en\": \"Word (x)\", \"ko\": \"낱말\"}");
    for (String id : List.of("one", "two", "three")) {
      addTopic(id, "architecture", about("architecture", "\"" + id + "\""));
    }
    for (String id : List.of("price", "pace")) {
      addTopic(id, "criterion", about("criterion", "\"" + id + "\""));
    }
    for (String id : List.of("fee", "care", "start")) {
      addTopic(id, "criterion", about("subCriterion", "\"" + id + "\""));
    }
    addTopic("batch", "use-case", about("useCase", "\"batch\""));
    return addTopic(
        "limits",
        "limit",
        about("limits", "[\"no-gpu\", \"no-large\"]")
            + ", \"name\": {\"en\": \"Limits\", \"ko\": \"제약\"}");
  }

  private static String about(String what, String id) {
    return "\"about\": {\"" + what + "\": " + id + "}";
  }

  private KnowledgeFolder addTopic(String id, String kind, String members) {
    return add(
        "topics.json",
        """
        {"id": "%1$s", "kind": "%2$s", "aliases": ["topic-%1$s"], %3$s,
         "text": {"en": "t", "ko": "글"}, "status2026": {"en": "s", "ko": "상태"},
         "sources": ["S1"], "asOf": "2021", "related": [], "covers": []}
        """
            .formatted(id, kind, members),
        "topics");
  }

  /// Adds an architecture to the list, but no ratings of it.
  public KnowledgeFolder addArchitecture(String id, String... editions) {
    return add(
        "architectures.json",
        """
        {"id": "%1$s", "name": {"en": "%1$s", "ko": "%1$s"}, "aliases": ["alias-%1$s"],
         "controlPlane": "ecs", "dataPlane": "ec2", "editions": ["%2$s"],
         "summary": {"en": "s", "ko": "요"}}
        """
            .formatted(id, String.join("\", \"", editions)),
        "architectures");
  }

  private void addCriterion(String id, int points, Map<String, Integer> parts) {
    add(
        "criteria.json",
        """
        {"id": "%1$s", "name": {"en": "%1$s", "ko": "%1$s"}, "aliases": ["alias-%1$s"],
         "points": %2$d, "parts": [%3$s]}
        """
            .formatted(
                id,
                points,
                String.join(
                    ",",
                    parts.entrySet().stream().map(e -> part(e.getKey(), e.getValue())).toList())),
        "criteria");
  }

  private static String part(String id, int points) {
    return """
    {"id": "%1$s", "name": {"en": "%1$s", "ko": "%1$s"}, "aliases": [], "points": %2$d,
     "anchors": {"1": {"en": "bad", "ko": "나쁨"}, "5": {"en": "good", "ko": "좋음"}}}
    """
        .formatted(id, points);
  }

  private static String edition(String id, String asOf, String alias) {
    return """
    {"id": "%1$s", "name": {"en": "%1$s", "ko": "%1$s판"}, "aliases": ["%3$s"], "asOf": "%2$s",
     "about": {"en": "a", "ko": "설"}, "ratings": {}}
    """
        .formatted(id, asOf, alias);
  }

  private void addRatings(String... parts) {
    for (String part : parts) {
      for (String architecture : List.of("one", "two", "three")) {
        rate("2026", part, architecture, "3");
      }
      rate("book-2021", part, "one", "3");
      rate("book-2021", part, "two", "3");
    }
  }

  private void addLimit(String id, String when, String excludes, String... editions) {
    add(
        "limits.json",
        """
        {"id": "%s", "rule": {"en": "r", "ko": "규"}, "when": %s, "excludes": ["%s"],
         "editions": ["%s"], "because": {"en": "b", "ko": "이"}, "source": "S1", "asOf": "2021"}
        """
            .formatted(id, when, excludes, String.join("\", \"", editions)),
        "limits");
  }

  /// Adds an effect on one sub-criterion in 2026.
  ///
  /// @param what such as `"change": {"one": 1}`
  public KnowledgeFolder addEffect(String id, String when, String part, String what) {
    return addEffect("2026", id, when, part, what);
  }

  public KnowledgeFolder addEffect(
      String edition, String id, String when, String part, String what) {
    return add(
        "effects.json",
        """
        {"id": "%1$s", "when": %2$s, "part": "%3$s", %4$s, "editions": ["%5$s"],
         "reason": {"en": "%1$s", "ko": "%1$s"}, "source": "S1", "asOf": "2021"}
        """
            .formatted(id, when, part, what, edition),
        "effects");
  }

  /// Sets a rating, `null` included.
  public KnowledgeFolder rate(String edition, String part, String architecture, String rating) {
    String file = "editions/" + edition + ".json";
    JsonObject ratings = at(file, "ratings").getAsJsonObject();
    if (!ratings.has(part)) {
      ratings.add(part, new JsonObject());
    }
    return set(
        file,
        """
        {"rating": %s, "reason": {"en": "r", "ko": "이"}, "source": "%s", "asOf": "2021"}
        """
            .formatted(rating, at("sources.json", "sources", 0, "id").getAsString()),
        "ratings",
        part,
        architecture);
  }

  /// Rates one architecture in 2026 at `fee`, `care` and `start`.
  public KnowledgeFolder rate(String architecture, double fee, double care, double start) {
    return rate("2026", "fee", architecture, String.valueOf(fee))
        .rate("2026", "care", architecture, String.valueOf(care))
        .rate("2026", "start", architecture, String.valueOf(start));
  }

  /// The value at a place.
  public JsonElement at(String file, Object... path) {
    JsonElement element = files.get(file);
    for (Object step : path) {
      element = child(element, step);
    }
    if (element == null) {
      throw new IllegalArgumentException("nothing at " + file + " " + List.of(path));
    }
    return element;
  }

  private static @Nullable JsonElement child(@Nullable JsonElement parent, Object step) {
    return switch (parent) {
      case JsonObject object -> object.get(String.valueOf(step));
      case JsonArray array -> array.get((Integer) step);
      case null, default -> null;
    };
  }

  /// Puts a JSON value at a place, replacing what was there.
  public KnowledgeFolder set(String file, String json, Object... path) {
    JsonElement value = JsonParser.parseString(json);
    Object last = path[path.length - 1];
    switch (parent(file, path)) {
      case JsonObject object -> object.add(String.valueOf(last), value);
      case JsonArray array -> array.set((Integer) last, value);
      default -> throw new IllegalArgumentException("no list or object at " + file);
    }
    return this;
  }

  /// Appends a JSON value to the list at a place.
  public KnowledgeFolder add(String file, String json, Object... path) {
    at(file, path).getAsJsonArray().add(JsonParser.parseString(json));
    return this;
  }

  /// Appends a second copy of a list's entry.
  public KnowledgeFolder repeat(String file, Object... path) {
    parent(file, path).getAsJsonArray().add(at(file, path).deepCopy());
    return this;
  }

  public KnowledgeFolder remove(String file, Object... path) {
    parent(file, path).getAsJsonObject().remove(String.valueOf(path[path.length - 1]));
    return this;
  }

  private JsonElement parent(String file, Object... path) {
    return at(file, java.util.Arrays.copyOf(path, path.length - 1));
  }

  /// Replaces a whole file by JSON.
  public KnowledgeFolder json(String file, String json) {
    files.put(file, JsonParser.parseString(json));
    return this;
  }

  /// Replaces a whole file by any characters.
  public KnowledgeFolder raw(String file, String characters) {
    raw.put(file, characters);
    return this;
  }

  public KnowledgeFolder without(String file) {
    files.remove(file);
    return this;
  }

  String content(String file) throws FileNotFoundException {
    JsonElement json = files.get(file);
    if (json == null) {
      throw new FileNotFoundException(file);
    }
    return raw.getOrDefault(file, json.toString());
  }

  public Knowledge read() {
    return new KnowledgeFiles(
            file -> new ByteArrayInputStream(content(file).getBytes(StandardCharsets.UTF_8)))
        .read();
  }
}
