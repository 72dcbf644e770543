package dev.containerarch.functions.prices;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import dev.containerarch.advisor.cost.price.PriceFinding;
import java.io.PrintStream;
import java.time.Instant;
import java.util.List;

/// What a run leaves in the function's log: a JSON line for each region and each price that was
/// held back, and at the end one line in CloudWatch's embedded metric format. They go to standard
/// output, because Lambda takes a line there that is JSON as it is, and CloudWatch looks for
/// metrics at the top of a line.
final class RunLog {

  static final String NAMESPACE = "ContainerArch/Prices";

  /// A price list that has gone wrong altogether need not fill the log.
  private static final int MOST_FINDINGS = 50;

  private final PrintStream out;
  private final String function;

  /// @param function the name under which metrics are filed
  RunLog(PrintStream out, String function) {
    this.out = out;
    this.function = function;
  }

  void region(Outcome outcome) {
    List<PriceFinding> findings = outcome.findings();
    for (PriceFinding finding : findings.subList(0, Math.min(MOST_FINDINGS, findings.size()))) {
      JsonObject line = line("WARN", "a price was held back", outcome.region());
      line.addProperty("price", finding.key().toString());
      describe(finding, line);
      out.println(line);
    }
    out.println(
        switch (outcome) {
          case Outcome.Kept kept -> {
            JsonObject line = line("INFO", "prices kept", outcome.region());
            line.addProperty("date", kept.snapshot().date().toString());
            line.addProperty("published", kept.snapshot().published().toString());
            line.addProperty("rows", kept.snapshot().rates().size());
            line.addProperty("heldBack", findings.size());
            line.addProperty("unreadable", kept.unreadable());
            yield line;
          }
          case Outcome.UpToDate _ -> line("INFO", "prices are of today already", outcome.region());
          case Outcome.Failed failed -> {
            JsonObject line = line("ERROR", "prices not refreshed", outcome.region());
            line.addProperty("why", failed.why());
            line.addProperty("heldBack", findings.size());
            yield line;
          }
        });
  }

  private static void describe(PriceFinding finding, JsonObject line) {
    switch (finding) {
      case PriceFinding.OtherCurrency(var _, String currency) ->
          line.addProperty("currency", shortened(currency));
      case PriceFinding.NoPrice(var _, String amount) ->
          line.addProperty("amount", shortened(amount));
      case PriceFinding.OtherUnit(var _, String unit) -> line.addProperty("unit", shortened(unit));
      case PriceFinding.Ambiguous(var _, var amounts) ->
          line.addProperty("amounts", shortened(amounts.toString()));
      case PriceFinding.Moved(var _, var earlier, var now) -> {
        line.addProperty("earlier", earlier.amount().toPlainString());
        line.addProperty("asOf", earlier.asOf().iso());
        line.addProperty("now", now.toPlainString());
      }
      case PriceFinding.Vanished(var _, var earlier) -> {
        line.addProperty("earlier", earlier.amount().toPlainString());
        line.addProperty("asOf", earlier.asOf().iso());
        line.addProperty("now", "not in the list");
      }
    }
  }

  private static String shortened(String text) {
    return text.length() <= 80 ? text : text.substring(0, 80);
  }

  /// The metrics of a run. What vanished is counted apart: AWS retires instance types, and that is
  /// nothing to wake anybody for.
  void run(List<Outcome> outcomes, Instant at) {
    int refreshed = 0;
    int failed = 0;
    int vanished = 0;
    int heldBack = 0;
    for (Outcome outcome : outcomes) {
      if (outcome instanceof Outcome.Failed) {
        failed++;
      } else {
        refreshed++;
      }
      for (PriceFinding finding : outcome.findings()) {
        if (finding instanceof PriceFinding.Vanished) {
          vanished++;
        } else {
          heldBack++;
        }
      }
    }
    JsonObject line = new JsonObject();
    line.addProperty("message", "run finished");
    line.addProperty("FunctionName", function);
    line.addProperty("RegionsFresh", refreshed);
    line.addProperty("RegionsFailed", failed);
    line.addProperty("PricesHeldBack", heldBack);
    line.addProperty("PricesVanished", vanished);
    line.add(
        "_aws",
        embedded(at, List.of("RegionsFresh", "RegionsFailed", "PricesHeldBack", "PricesVanished")));
    out.println(line);
  }

  private static JsonObject embedded(Instant at, List<String> names) {
    JsonArray metrics = new JsonArray();
    for (String name : names) {
      JsonObject metric = new JsonObject();
      metric.addProperty("Name", name);
      metric.addProperty("Unit", "Count");
      metrics.add(metric);
    }
    JsonArray dimension = new JsonArray();
    dimension.add("FunctionName");
    JsonArray dimensions = new JsonArray();
    dimensions.add(dimension);
    JsonObject directive = new JsonObject();
    directive.addProperty("Namespace", NAMESPACE);
    directive.add("Dimensions", dimensions);
    directive.add("Metrics", metrics);
    JsonArray directives = new JsonArray();
    directives.add(directive);
    JsonObject embedded = new JsonObject();
    embedded.addProperty("Timestamp", at.toEpochMilli());
    embedded.add("CloudWatchMetrics", directives);
    return embedded;
  }

  private static JsonObject line(String level, String message, String region) {
    JsonObject line = new JsonObject();
    line.addProperty("level", level);
    line.addProperty("message", message);
    line.addProperty("region", region);
    return line;
  }
}
