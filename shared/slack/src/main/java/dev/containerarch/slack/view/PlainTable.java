package dev.containerarch.slack.view;

import dev.containerarch.slack.block.Cell;
import java.util.List;

/// A table as preformatted text, for clients that do not know the `table` block.
final class PlainTable {

  private static final String GAP = "  ";

  private PlainTable() {}

  /// The first column is set left, all others right. Hangul counts as two columns, as monospaced
  /// fonts draw it.
  static String of(List<List<Cell>> rows) {
    int columns = rows.getFirst().size();
    int[] widths = new int[columns];
    for (List<Cell> row : rows) {
      for (int column = 0; column < columns; column++) {
        widths[column] = Math.max(widths[column], width(row.get(column).plain()));
      }
    }
    StringBuilder text = new StringBuilder("```\n");
    for (List<Cell> row : rows) {
      StringBuilder line = new StringBuilder();
      for (int column = 0; column < columns; column++) {
        String cell = row.get(column).plain();
        String padding = " ".repeat(widths[column] - width(cell));
        line.append(column == 0 ? cell + padding : GAP + padding + cell);
      }
      text.append(line.toString().stripTrailing()).append('\n');
    }
    return text.append("```").toString();
  }

  private static int width(String text) {
    return text.codePoints().map(c -> isWide(c) ? 2 : 1).sum();
  }

  private static boolean isWide(int c) {
    return Character.UnicodeScript.of(c) == Character.UnicodeScript.HANGUL;
  }
}
