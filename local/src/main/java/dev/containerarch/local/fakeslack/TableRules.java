package dev.containerarch.local.fakeslack;

import com.google.gson.JsonElement;
import dev.containerarch.local.fakeslack.Inspected.Presence;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// The rules of `table` and `data_table`. A row is an array of cells, a cell an object with a
/// `type`.
final class TableRules {

  private static final int COLUMNS = 20;
  private static final int TABLE_ROWS = 100;
  private static final int DATA_TABLE_ROWS = 201;
  private static final int DATA_TABLE_CHARACTERS = 20_000;

  private TableRules() {}

  static void table(Inspected block) {
    rows(block, 1, TABLE_ROWS)
        .forEach(row -> row.forEach(cell -> cell(cell, Set.of("raw_text", "rich_text"))));
    columnSettings(block);
  }

  static void dataTable(Inspected block) {
    block.checkString("caption", Presence.REQUIRED, Inspected.UNLIMITED);
    block.checkRange("page_size", 1, 100);
    block.checkRange("row_header_column_index", 0, COLUMNS - 1);
    List<List<Inspected>> rows = rows(block, 2, DATA_TABLE_ROWS);
    for (int i = 0; i < rows.size(); i++) {
      Set<String> allowed =
          i == 0 ? Set.of("raw_text", "raw_number") : Set.of("raw_text", "raw_number", "rich_text");
      rows.get(i).forEach(cell -> cell(cell, allowed));
    }
    if (rows.stream().mapToInt(List::size).distinct().count() > 1) {
      block.violates("rows", "all rows must have the same number of cells");
    }
    int characters = rows.stream().flatMap(List::stream).mapToInt(c -> characters(c.json())).sum();
    if (characters > DATA_TABLE_CHARACTERS) {
      block.violates("rows", "no more than " + DATA_TABLE_CHARACTERS + " characters allowed");
    }
  }

  private static List<List<Inspected>> rows(Inspected block, int least, int most) {
    List<List<Inspected>> rows = new ArrayList<>();
    List<JsonElement> found = block.elements("rows", Presence.REQUIRED, least, most);
    for (int i = 0; i < found.size(); i++) {
      String field = "rows/" + i;
      if (!found.get(i).isJsonArray()) {
        block.violates(field, "must be an array");
        continue;
      }
      List<JsonElement> cells = found.get(i).getAsJsonArray().asList();
      if (cells.isEmpty()) {
        block.violates(field, "no fewer than 1 items allowed");
      }
      if (cells.size() > COLUMNS) {
        block.violates(field, "no more than " + COLUMNS + " items allowed");
      }
      rows.add(block.objectsIn(cells, block.path() + "/" + field));
    }
    return rows;
  }

  private static void cell(Inspected cell, Set<String> allowed) {
    if (!allowed.contains(cell.type())) {
      cell.violates("type", "unsupported type: " + cell.type());
      return;
    }
    switch (cell.type()) {
      case "raw_text" -> cell.checkString("text", Presence.REQUIRED, Inspected.UNLIMITED);
      case "raw_number" -> cell.checkNumber("value", Presence.REQUIRED);
      default -> RichTextRules.check(cell);
    }
  }

  private static void columnSettings(Inspected block) {
    List<JsonElement> settings = block.elements("column_settings", Presence.OPTIONAL, 0, COLUMNS);
    // A null leaves its column as it is.
    List<JsonElement> given = settings.stream().filter(s -> !s.isJsonNull()).toList();
    for (Inspected column : block.objectsIn(given, block.path() + "/column_settings")) {
      column.checkOneOf("align", Presence.OPTIONAL, Set.of("left", "center", "right"));
      if (column.has("is_wrapped")
          && !column.json().get("is_wrapped").toString().matches("true|false")) {
        column.violates("is_wrapped", "must be a boolean");
      }
    }
  }

  /// What a person sees of a cell: its text and numbers, wherever they stand in it.
  private static int characters(JsonElement json) {
    if (json.isJsonArray()) {
      return json.getAsJsonArray().asList().stream().mapToInt(TableRules::characters).sum();
    }
    if (!json.isJsonObject()) {
      return 0;
    }
    return json.getAsJsonObject().entrySet().stream()
        .mapToInt(entry ->
            entry.getValue().isJsonPrimitive()
                ? Set.of("text", "value").contains(entry.getKey())
                    ? entry.getValue().getAsString().length()
                    : 0
                : characters(entry.getValue()))
        .sum();
  }
}
