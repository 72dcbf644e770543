package dev.containerarch.slack.block;

import com.slack.api.model.block.LayoutBlock;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Slack's `data_visualization` block: a chart that Slack draws. In messages only, at most two of
/// them in one.
///
/// The title has at most 50 characters. A chart has 1 to 6 series with names of their own, each
/// with exactly one point for every category; at most 20 categories; names and labels have at most
/// 20 characters. Bars of several series stand side by side, and values may be negative.
///
/// Source: Slack's Block Kit reference, "Data visualization block"
/// (docs.slack.dev/reference/block-kit/blocks/data-visualization-block).
public record DataVisualizationBlock(
    String type, @Nullable String blockId, String title, Chart chart) implements LayoutBlock {

  public static final int TITLE = 50;
  public static final int LABEL = 20;
  public static final int MOST_SERIES = 6;
  public static final int MOST_POINTS = 20;

  /// Bars.
  ///
  /// @param categories what the bars stand over, from left to right
  public static DataVisualizationBlock bars(
      String title, List<String> categories, List<Series> series) {
    return new DataVisualizationBlock(
        "data_visualization", null, title, new Chart("bar", series, new AxisConfig(categories)));
  }

  /// Lines.
  ///
  /// @param categories what the points stand over, from left to right, at even distances
  public static DataVisualizationBlock lines(
      String title, List<String> categories, List<Series> series) {
    return new DataVisualizationBlock(
        "data_visualization", null, title, new Chart("line", series, new AxisConfig(categories)));
  }

  /// The drawing.
  ///
  /// @param type `bar` or `line`; Slack also knows `area` and `pie`
  public record Chart(String type, List<Series> series, AxisConfig axisConfig) {

    public Chart {
      series = List.copyOf(series);
    }
  }

  /// One colour.
  ///
  /// @param name as in the legend
  /// @param data one point for each category
  public record Series(String name, List<Point> data) {

    public Series {
      data = List.copyOf(data);
    }
  }

  /// One bar, or one point of a line.
  ///
  /// @param label one of the categories
  public record Point(String label, BigDecimal value) {}

  /// What the points stand over.
  public record AxisConfig(List<String> categories) {

    public AxisConfig {
      categories = List.copyOf(categories);
    }
  }

  @Override
  public String getType() {
    return type;
  }

  @Override
  public @Nullable String getBlockId() {
    return blockId;
  }
}
