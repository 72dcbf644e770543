package dev.containerarch.local.cli;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// A `table` or `data_table` block in columns of a terminal, where Hangul takes two.
final class TerminalTable {

  private TerminalTable() {}

  static String of(JsonArray rows) {
    List<List<String>> cells = new ArrayList<>();
    for (JsonElement row : rows) {
      List<String> line = new ArrayList<>();
      row.getAsJsonArray().forEach(cell -> line.add(cell(cell.getAsJsonObject())));
      cells.add(line);
    }
    int columns = cells.getFirst().size();
    int[] widths = new int[columns];
    for (List<String> row : cells) {
      for (int i = 0; i < columns; i++) {
        widths[i] = Math.max(widths[i], width(row.get(i)));
      }
    }
    List<String> lines = new ArrayList<>();
    for (List<String> row : cells) {
      StringBuilder line = new StringBuilder();
      for (int i = 0; i < columns; i++) {
        String padding = " ".repeat(widths[i] - width(row.get(i)));
        line.append(i == 0 ? row.get(i) + padding : "  " + padding + row.get(i));
      }
      lines.add(line.toString().stripTrailing());
      if (lines.size() == 1) {
        lines.add("─".repeat(line.length()));
      }
    }
    return String.join("\n", lines);
  }

  private static String cell(JsonObject cell) {
    switch (cell.get("type").getAsString()) {
      case "raw_text" -> {
        return cell.get("text").getAsString();
      }
      case "raw_number" -> {
        return String.format(Locale.ROOT, "%,.2f", cell.get("value").getAsBigDecimal());
      }
      default -> {}
    }
    StringBuilder text = new StringBuilder();
    for (JsonElement section : cell.getAsJsonArray("elements")) {
      for (JsonElement run : section.getAsJsonObject().getAsJsonArray("elements")) {
        text.append(run.getAsJsonObject().get("text").getAsString());
      }
    }
    return text.toString();
  }

  static int width(String text) {
    return text.codePoints()
        .map(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HANGUL ? 2 : 1)
        .sum();
  }
}
