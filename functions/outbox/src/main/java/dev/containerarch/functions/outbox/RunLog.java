package dev.containerarch.functions.outbox;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import dev.containerarch.advisor.outbox.OutboxEntry;
import java.io.PrintStream;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// What a run leaves in the function's log: a JSON line for each thing that was not simply
/// delivered, and at the end one line in CloudWatch's embedded metric format. Lines name tenants,
/// conversations and numbers, never what anybody wrote.
final class RunLog {

  static final String NAMESPACE = "ContainerArch/Outbox";

  private final PrintStream out;
  private final String function;

  /// @param function the name under which metrics are filed
  RunLog(PrintStream out, String function) {
    this.out = out;
    this.function = function;
  }

  Run start() {
    return new Run();
  }

  /// One batch.
  final class Run {

    private final Map<String, Integer> counts = new LinkedHashMap<>();

    private Run() {
      for (String name :
          new String[] {
            "Delivered", "DeliveredBefore", "Overtaken", "Refused", "LeftForLater", "PutAside"
          }) {
        counts.put(name, 0);
      }
    }

    void note(OutboxEntry entry, Result result) {
      switch (result) {
        case Result.Delivered _ -> count("Delivered");
        case Result.DeliveredBefore _ -> count("DeliveredBefore");
        case Result.Refused(String code) -> {
          count("Refused");
          out.println(line("WARN", "Slack refused it for good", entry, code));
        }
        case Result.Later(var _, String why) ->
            out.println(line("INFO", "not delivered yet", entry, why));
        case Result.Overtaken _ -> count("Overtaken");
        case Result.Partly _, Result.Hopeless _ -> {}
      }
    }

    void leave(OutboxEntry entry, String why) {
      count("LeftForLater");
      out.println(line("WARN", "left for the next batch", entry, why));
    }

    /// @param lost why it could not be put aside either
    void putAside(StreamRecord record, String why, Optional<String> lost) {
      if (lost.isEmpty()) {
        count("PutAside");
      }
      JsonObject line = new JsonObject();
      line.addProperty("level", "ERROR");
      line.addProperty("message", lost.isEmpty() ? "put aside" : "could not be put aside");
      line.addProperty("sequence", record.sequence());
      line.addProperty("why", why);
      lost.ifPresent(fault -> line.addProperty("fault", fault));
      out.println(line);
    }

    void end(Instant at) {
      JsonObject line = new JsonObject();
      line.addProperty("message", "batch finished");
      line.addProperty("FunctionName", function);
      counts.forEach(line::addProperty);
      line.add("_aws", embedded(at));
      out.println(line);
    }

    private void count(String name) {
      counts.merge(name, 1, Integer::sum);
    }

    private JsonObject embedded(Instant at) {
      JsonArray metrics = new JsonArray();
      for (String name : counts.keySet()) {
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
  }

  private static JsonObject line(String level, String message, OutboxEntry entry, String why) {
    JsonObject line = new JsonObject();
    line.addProperty("level", level);
    line.addProperty("message", message);
    line.addProperty("tenant", entry.tenant().id());
    line.addProperty("what", entry.what().key());
    line.addProperty("why", why);
    return line;
  }
}
