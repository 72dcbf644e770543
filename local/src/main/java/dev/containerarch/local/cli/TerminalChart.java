package dev.containerarch.local.cli;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/// A `data_visualization` block as bars of characters, with the number behind each, or as lines of
/// characters with the numbers at both ends.
final class TerminalChart {

  private static final int WIDEST = 30;
  private static final String LEVELS = "▁▂▃▄▅▆▇█";

  private TerminalChart() {}

  static String of(JsonObject block) {
    JsonObject chart = block.getAsJsonObject("chart");
    JsonArray series = chart.getAsJsonArray("series");
    JsonArray categories = chart.getAsJsonObject("axis_config").getAsJsonArray("categories");
    int widest = 0;
    BigDecimal largest = BigDecimal.ZERO;
    for (JsonElement one : series) {
      widest = Math.max(widest, TerminalTable.width(name(one)));
      for (JsonElement point : points(one)) {
        largest = largest.max(value(point).abs());
      }
    }
    List<String> lines = new ArrayList<>();
    lines.add(block.get("title").getAsString());
    if (chart.get("type").getAsString().equals("line")) {
      for (JsonElement one : series) {
        String padding = " ".repeat(widest - TerminalTable.width(name(one)));
        lines.add("  " + name(one) + padding + "  " + line(points(one), largest));
      }
      return String.join("\n", lines);
    }
    for (int i = 0; i < categories.size(); i++) {
      lines.add(categories.get(i).getAsString());
      for (JsonElement one : series) {
        String padding = " ".repeat(widest - TerminalTable.width(name(one)));
        BigDecimal value = value(points(one).get(i));
        lines.add(
            "  " + name(one) + padding + "  " + bar(value, largest) + " " + value.toPlainString());
      }
    }
    return String.join("\n", lines);
  }

  /// Such as `905 ▁▂▃▅▇ 4120`; all lines of a chart have one scale.
  private static String line(JsonArray points, BigDecimal largest) {
    StringBuilder line = new StringBuilder();
    for (JsonElement point : points) {
      double share = largest.signum() == 0 ? 0 : value(point).doubleValue() / largest.doubleValue();
      line.append(LEVELS.charAt((int) Math.round(Math.max(0, share) * (LEVELS.length() - 1))));
    }
    return value(points.get(0)) + " " + line + " " + value(points.get(points.size() - 1));
  }

  /// The length says how much, the shade whether it is less than nothing.
  private static String bar(BigDecimal value, BigDecimal largest) {
    if (largest.signum() == 0) {
      return "";
    }
    double share = value.abs().doubleValue() / largest.doubleValue();
    return (value.signum() < 0 ? "░" : "█").repeat((int) Math.round(share * WIDEST));
  }

  private static String name(JsonElement series) {
    return series.getAsJsonObject().get("name").getAsString();
  }

  private static JsonArray points(JsonElement series) {
    return series.getAsJsonObject().getAsJsonArray("data");
  }

  private static BigDecimal value(JsonElement point) {
    return point.getAsJsonObject().get("value").getAsBigDecimal();
  }
}
