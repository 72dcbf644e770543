package dev.containerarch.slack.view;

import com.slack.api.model.block.LayoutBlock;
import dev.containerarch.slack.block.Cell;
import dev.containerarch.slack.block.ContainerBlock;
import dev.containerarch.slack.block.DataVisualizationBlock;
import dev.containerarch.slack.block.DataVisualizationBlock.Point;
import dev.containerarch.slack.block.DataVisualizationBlock.Series;
import dev.containerarch.slack.text.Mrkdwn;
import dev.containerarch.slack.text.Phrases;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A chart and the same numbers as text, for readers and clients who do not see it.
///
/// @param title of both; at most 50 characters
/// @param chart Slack's own drawing
/// @param table the numbers of the chart as preformatted text
record Picture(String title, LayoutBlock chart, String table) {

  /// Groups of bars, one for each row, with a bar for each column.
  ///
  /// @param corner says what the rows are
  /// @param columns at most 6 names of bars
  static Picture bars(String title, String corner, List<String> columns, List<Row> rows) {
    return new Picture(
        title,
        DataVisualizationBlock.bars(title, categories(rows), series(columns, rows)),
        table(corner, columns, rows));
  }

  /// Lines, one for each column, over the rows.
  ///
  /// @param corner says what the rows are
  /// @param columns at most 6 names of lines
  /// @param rows at most 20, at even distances
  static Picture lines(String title, String corner, List<String> columns, List<Row> rows) {
    return new Picture(
        title,
        DataVisualizationBlock.lines(title, categories(rows), series(columns, rows)),
        table(corner, columns, rows));
  }

  private static List<String> categories(List<Row> rows) {
    return rows.stream().map(row -> label(row.label())).toList();
  }

  private static List<Series> series(List<String> columns, List<Row> rows) {
    List<String> categories = categories(rows);
    List<Series> series = new ArrayList<>();
    for (int column = 0; column < columns.size(); column++) {
      List<Point> points = new ArrayList<>();
      for (int row = 0; row < rows.size(); row++) {
        points.add(new Point(categories.get(row), rows.get(row).values().get(column)));
      }
      series.add(new Series(label(columns.get(column)), points));
    }
    return series;
  }

  /// The bars or points of one label.
  ///
  /// @param values one for each column
  record Row(String label, List<BigDecimal> values) {}

  /// A message with a picture in its middle, as much of it as there is room for.
  ///
  /// @param text of the message
  /// @param plainAbove what stands above it for a client that refuses the newest blocks
  static Answer between(
      String text,
      List<LayoutBlock> above,
      List<LayoutBlock> plainAbove,
      Optional<Picture> picture,
      List<LayoutBlock> below,
      Phrases phrases) {
    List<LayoutBlock> blocks = new ArrayList<>(above);
    List<LayoutBlock> plain = new ArrayList<>(plainAbove);
    if (picture.isPresent()) {
      int room = MessageSize.MOST - MessageSize.of(below);
      blocks.addAll(picture.get().inside(room - MessageSize.of(above), phrases));
      plain.addAll(picture.get().plainInside(room - MessageSize.of(plainAbove)));
    }
    blocks.addAll(below);
    plain.addAll(below);
    return new Answer(text, blocks, plain);
  }

  /// The chart and, folded away below it, its numbers; the chart alone, or nothing, where a message
  /// has no more room.
  ///
  /// @param room in characters, as [MessageSize] counts
  List<LayoutBlock> inside(int room, Phrases phrases) {
    LayoutBlock numbers =
        ContainerBlock.folded(phrases.say("chart.numbers"), List.of(Parts.section(table)));
    return firstThatFits(room, List.of(List.of(chart, numbers), List.of(chart)));
  }

  /// The numbers alone, for a client that draws no charts; nothing where there is no more room.
  List<LayoutBlock> plainInside(int room) {
    return firstThatFits(room, List.of(List.of(Parts.section("*" + title + "*\n" + table))));
  }

  private static List<LayoutBlock> firstThatFits(int room, List<List<LayoutBlock>> wishes) {
    for (List<LayoutBlock> wish : wishes) {
      if (MessageSize.of(wish) <= room) {
        return wish;
      }
    }
    return List.of();
  }

  private static String label(String name) {
    return Mrkdwn.shorten(name, DataVisualizationBlock.LABEL);
  }

  private static String table(String corner, List<String> columns, List<Row> rows) {
    List<List<Cell>> cells = new ArrayList<>();
    List<Cell> header = new ArrayList<>();
    header.add(Cell.of(corner));
    columns.forEach(column -> header.add(Cell.of(column)));
    cells.add(header);
    for (Row row : rows) {
      List<Cell> line = new ArrayList<>();
      line.add(Cell.of(row.label()));
      row.values().forEach(value -> line.add(Cell.of(value.toPlainString())));
      cells.add(line);
    }
    return PlainTable.of(cells);
  }
}
