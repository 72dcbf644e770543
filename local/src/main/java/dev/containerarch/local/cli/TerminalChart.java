package dev.containerarch.local.cli;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/// A `data_visualization` block as bars of characters, with the number behind each.
final class TerminalChart {

  private static final int WIDEST = 30;

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
