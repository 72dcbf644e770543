package dev.containerarch.advisor.decision.archive;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import dev.containerarch.advisor.decision.CanonicalJson;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/// A value in an archive that is being read, and where it stands.
///
/// Whoever hands in an archive can compute its hashes, so nothing in it is trusted: what will be
/// shown without being escaped, such as ids, has to look like one.
record Node(String where, JsonElement json) {

  /// Something that is not as it has to be; ends the reading of the archive.
  static final class Unreadable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String where;

    Unreadable(String where) {
      super(where);
      this.where = where;
    }

    String where() {
      return where;
    }
  }

  private static final Pattern MEMBER = Pattern.compile("[A-Z0-9]{2,32}");
  private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9-]{0,62}");
  private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");
  private static final Pattern PLAIN = Pattern.compile("[^<>&`\\p{Cntrl}]*");
  private static final Pattern LINK = Pattern.compile("https://[^<>|`\\s\\p{Cntrl}]+");
  private static final Pattern PARTIAL_DATE = Pattern.compile("\\d{4}(-\\d{2}(-\\d{2})?)?");
  private static final int DEEPEST = 16;

  Unreadable fault() {
    return new Unreadable(where);
  }

  /// A field that has to be there.
  Node get(String name) {
    return find(name).orElseThrow(() -> new Unreadable(below(name)));
  }

  Optional<Node> find(String name) {
    JsonElement value = object().get(name);
    return value == null ? Optional.empty() : Optional.of(new Node(below(name), value));
  }

  private String below(String name) {
    return where.isEmpty() ? name : where + "." + name;
  }

  private JsonObject object() {
    if (json instanceof JsonObject object) {
      return object;
    }
    throw fault();
  }

  /// The fields that there are.
  java.util.Set<String> names() {
    return object().keySet();
  }

  <T> List<T> list(Function<Node, T> reader) {
    if (!(json instanceof JsonArray array)) {
      throw fault();
    }
    List<T> items = new ArrayList<>();
    for (int i = 0; i < array.size(); i++) {
      items.add(reader.apply(new Node(where + "[" + i + "]", array.get(i))));
    }
    return items;
  }

  /// An empty list is one that is left out.
  <T> List<T> listOrNone(String name, Function<Node, T> reader) {
    return find(name).map(node -> node.list(reader)).orElse(List.of());
  }

  String text() {
    if (json instanceof JsonPrimitive primitive && primitive.isString()) {
      return primitive.getAsString();
    }
    throw fault();
  }

  /// An empty text is one that is left out.
  String textOrEmpty(String name) {
    return find(name).map(Node::text).orElse("");
  }

  private double decimal() {
    if (json instanceof JsonPrimitive primitive && primitive.isNumber()) {
      // Not as a BigDecimal: 1e999999999 would be written out with all its digits.
      double number = primitive.getAsDouble();
      if (Double.isFinite(number)) {
        return number;
      }
    }
    throw fault();
  }

  double points() {
    return decimal();
  }

  /// From 1.
  int count() {
    double number = decimal();
    if (number < 1 || number > 999_999 || number != Math.rint(number)) {
      throw fault();
    }
    return (int) number;
  }

  String member() {
    return matching(MEMBER);
  }

  String id() {
    return matching(ID);
  }

  String hash() {
    return matching(HASH);
  }

  String link() {
    return matching(LINK);
  }

  /// Nothing in it that Slack would make something of.
  String plain() {
    return matching(PLAIN);
  }

  String partialDate() {
    return matching(PARTIAL_DATE);
  }

  private String matching(Pattern pattern) {
    String text = text();
    if (!pattern.matcher(text).matches()) {
      throw fault();
    }
    return text;
  }

  Instant time() {
    try {
      return Instant.parse(text());
    } catch (DateTimeException e) {
      throw fault();
    }
  }

  LocalDate day() {
    try {
      return LocalDate.parse(text());
    } catch (DateTimeException e) {
      throw fault();
    }
  }

  /// The same value as it would be written, to compare with.
  CanonicalJson canonical() {
    return canonical(json, 0);
  }

  private CanonicalJson canonical(JsonElement value, int depth) {
    if (depth > DEEPEST) {
      throw fault();
    }
    return switch (value) {
      case JsonObject object -> {
        Map<String, CanonicalJson> fields = new HashMap<>();
        object
            .entrySet()
            .forEach(field -> fields.put(field.getKey(), canonical(field.getValue(), depth + 1)));
        yield new CanonicalJson.Fields(fields);
      }
      case JsonArray array -> {
        List<CanonicalJson> items = new ArrayList<>();
        array.forEach(item -> items.add(canonical(item, depth + 1)));
        yield new CanonicalJson.Items(items);
      }
      case JsonPrimitive primitive when primitive.isString() ->
          CanonicalJson.of(primitive.getAsString());
      case JsonPrimitive primitive when primitive.isNumber() ->
          CanonicalJson.of(new Node(where, primitive).decimal());
      default -> throw fault();
    };
  }
}
