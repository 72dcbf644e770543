package dev.containerarch.advisor.knowledge;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import dev.containerarch.advisor.text.Text;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/// One JSON value of a knowledge file that knows where it stands, so that every fault can be named
/// by file and entry.
record Entry(String file, String path, JsonElement json) {

  InvalidKnowledge fault(String what) {
    return new InvalidKnowledge(file, path.isEmpty() ? "whole file" : path, what);
  }

  private JsonObject object() {
    if (json instanceof JsonObject object) {
      return object;
    }
    throw fault("must be an object");
  }

  boolean has(String name) {
    return object().has(name);
  }

  boolean isNull() {
    return json.isJsonNull();
  }

  /// The names of the members, in the order of the file.
  Set<String> names() {
    return object().keySet();
  }

  Entry get(String name) {
    JsonElement member = object().get(name);
    if (member == null) {
      throw fault("\"" + name + "\" is missing");
    }
    return new Entry(file, path.isEmpty() ? name : path + "." + name, member);
  }

  /// Refuses members that nobody reads: mostly a misspelt name, whose absence would otherwise go
  /// unnoticed.
  Entry only(String... allowed) {
    for (String name : names()) {
      if (!List.of(allowed).contains(name)) {
        throw fault("\"" + name + "\" is not known here; accepted: " + String.join(", ", allowed));
      }
    }
    return this;
  }

  <T> List<T> list(Function<Entry, T> reader) {
    if (!(json instanceof JsonArray array)) {
      throw fault("must be a list");
    }
    List<T> result = new ArrayList<>(array.size());
    for (int i = 0; i < array.size(); i++) {
      result.add(reader.apply(new Entry(file, path + "[" + i + "]", array.get(i))));
    }
    return List.copyOf(result);
  }

  <T> Map<String, T> map(Function<Entry, T> reader) {
    Map<String, T> result = new LinkedHashMap<>();
    for (String name : names()) {
      result.put(name, reader.apply(get(name)));
    }
    return Collections.unmodifiableMap(result);
  }

  String string() {
    if (json instanceof JsonPrimitive primitive && primitive.isString()) {
      String value = primitive.getAsString();
      if (!value.isBlank()) {
        return value;
      }
      throw fault("must not be empty");
    }
    throw fault("must be a text");
  }

  List<String> strings() {
    return list(Entry::string);
  }

  BigDecimal number() {
    if (json instanceof JsonPrimitive primitive && primitive.isNumber()) {
      return primitive.getAsBigDecimal();
    }
    throw fault("must be a number");
  }

  double points() {
    double points = number().doubleValue();
    if (points < 0 || points > 1_000_000) {
      throw fault("points must be between 0 and 1,000,000");
    }
    return points;
  }

  boolean bool() {
    if (json instanceof JsonPrimitive primitive && primitive.isBoolean()) {
      return primitive.getAsBoolean();
    }
    throw fault("must be true or false");
  }

  Text text() {
    only("en", "ko");
    return new Text(get("en").string(), get("ko").string());
  }

  AsOf asOf() {
    try {
      return new AsOf(string());
    } catch (IllegalArgumentException | DateTimeException e) {
      throw fault("must be a date such as 2026, 2026-10 or 2026-10-01");
    }
  }
}
