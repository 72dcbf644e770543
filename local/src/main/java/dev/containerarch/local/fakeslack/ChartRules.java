package dev.containerarch.local.fakeslack;

import com.google.gson.JsonElement;
import dev.containerarch.local.fakeslack.Inspected.Presence;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// The rules of `data_visualization`: bar, line and area charts over named categories, and pies.
final class ChartRules {

  private static final int TITLE_LENGTH = 50;
  private static final int LABEL_LENGTH = 20;
  private static final int SERIES = 6;
  private static final int POINTS = 20;

  private ChartRules() {}

  static void check(Inspected block) {
    block.checkString("title", Presence.REQUIRED, TITLE_LENGTH);
    block.object("chart", Presence.REQUIRED).ifPresent(ChartRules::chart);
  }

  private static void chart(Inspected chart) {
    switch (chart.type()) {
      case "pie" -> pie(chart);
      case "bar", "line", "area" -> overCategories(chart);
      default -> chart.violates("type", "unsupported type: " + chart.type());
    }
  }

  private static void pie(Inspected chart) {
    for (Inspected segment : chart.objects("segments", Presence.REQUIRED, 1, SERIES)) {
      segment.checkString("label", Presence.REQUIRED, LABEL_LENGTH);
      segment.checkNumber("value", Presence.REQUIRED);
    }
  }

  private static void overCategories(Inspected chart) {
    List<String> categories =
        chart
            .object("axis_config", Presence.REQUIRED)
            .map(ChartRules::categories)
            .orElse(List.of());
    Set<String> names = new HashSet<>();
    for (Inspected series : chart.objects("series", Presence.REQUIRED, 1, SERIES)) {
      series.checkString("name", Presence.REQUIRED, LABEL_LENGTH);
      if (!series.string("name").map(names::add).orElse(true)) {
        series.violates("name", "must be unique");
      }
      List<Inspected> points = series.objects("data", Presence.REQUIRED, 1, POINTS);
      for (Inspected point : points) {
        point.checkString("label", Presence.REQUIRED, LABEL_LENGTH);
        point.checkNumber("value", Presence.REQUIRED);
      }
      List<String> labels = points.stream().map(p -> p.string("label").orElse("")).toList();
      if (labels.size() != categories.size()
          || !new HashSet<>(labels).equals(new HashSet<>(categories))) {
        series.violates("data", "must have exactly one point for each category");
      }
    }
  }

  private static List<String> categories(Inspected axes) {
    axes.checkString("x_label", Presence.OPTIONAL, TITLE_LENGTH);
    axes.checkString("y_label", Presence.OPTIONAL, TITLE_LENGTH);
    List<JsonElement> categories = axes.elements("categories", Presence.REQUIRED, 1, POINTS);
    for (int i = 0; i < categories.size(); i++) {
      String field = "categories/" + i;
      if (categories.get(i).isJsonPrimitive()) {
        axes.checkLength(field, categories.get(i).getAsString(), 1, LABEL_LENGTH);
      } else {
        axes.violates(field, "must be a string");
      }
    }
    List<String> labels =
        categories.stream()
            .filter(JsonElement::isJsonPrimitive)
            .map(JsonElement::getAsString)
            .toList();
    if (new HashSet<>(labels).size() != labels.size()) {
      axes.violates("categories", "must be unique");
    }
    return labels;
  }
}
