package dev.containerarch.advisor.validation;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A published decision and its translation into facts.
///
/// @param columns the row of `cases.csv` by column name
/// @param facts the translation, as words that a user could type
/// @param note what could not be translated, or how it was read
record PublishedCase(Map<String, String> columns, String facts, String note) {

  String id() {
    return column("id");
  }

  String column(String name) {
    String value = columns.get(name);
    if (value == null) {
      throw new IllegalArgumentException("cases.csv has no column " + name);
    }
    return value;
  }

  /// Whether it was decided before 2022, when the book's edition was the state of knowledge.
  boolean isOfTheBooksTime() {
    String year = column("date");
    return year.matches("\\d{4}.*") && Integer.parseInt(year.substring(0, 4)) < 2022;
  }

  List<String> words() {
    return List.of(facts.split(" ", -1));
  }

  /// All cases, each with its one translation.
  static List<PublishedCase> load() {
    Map<String, JsonObject> translations = new LinkedHashMap<>();
    for (JsonElement entry : translationFile().getAsJsonArray("translations")) {
      JsonObject translation = entry.getAsJsonObject();
      if (translations.put(translation.get("id").getAsString(), translation) != null) {
        throw new IllegalStateException(translation.get("id") + " is translated twice");
      }
    }
    List<PublishedCase> cases = new ArrayList<>();
    List<List<String>> rows = rows(resource("cases.csv"));
    for (List<String> row : rows.subList(1, rows.size())) {
      Map<String, String> columns = new LinkedHashMap<>();
      for (int i = 0; i < row.size(); i++) {
        columns.put(rows.getFirst().get(i), row.get(i));
      }
      JsonObject translation = translations.remove(row.getFirst());
      if (translation == null) {
        throw new IllegalStateException(row.getFirst() + " is not translated");
      }
      cases.add(
          new PublishedCase(
              columns,
              translation.get("facts").getAsString(),
              translation.get("note").getAsString()));
    }
    if (!translations.isEmpty()) {
      throw new IllegalStateException("translated, but no case: " + translations.keySet());
    }
    return List.copyOf(cases);
  }

  /// How columns become facts, one sentence a rule.
  static List<String> rules() {
    return translationFile().getAsJsonArray("rules").asList().stream()
        .map(JsonElement::getAsString)
        .toList();
  }

  private static JsonObject translationFile() {
    return JsonParser.parseString(resource("translations.json")).getAsJsonObject();
  }

  private static String resource(String file) {
    try (InputStream in = PublishedCase.class.getResourceAsStream("/validation/" + file)) {
      if (in == null) {
        throw new IllegalStateException("validation/" + file + " is missing");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Fields may stand in double quotes; no field spans lines or holds a quote.
  private static List<List<String>> rows(String csv) {
    return csv.lines()
        .map(line -> {
          List<String> fields = new ArrayList<>();
          StringBuilder field = new StringBuilder();
          boolean quoted = false;
          for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '"') {
              quoted = !quoted;
            } else if (c == ',' && !quoted) {
              fields.add(field.toString());
              field.setLength(0);
            } else {
              field.append(c);
            }
          }
          fields.add(field.toString());
          return List.copyOf(fields);
        })
        .toList();
  }
}
