package dev.containerarch.functions.outbox;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import dev.containerarch.advisor.cost.price.PriceSnapshots;
import dev.containerarch.advisor.decision.DecisionLog;
import dev.containerarch.advisor.outbox.Deliveries;
import dev.containerarch.advisor.review.ReviewBoard;
import dev.containerarch.advisor.settings.SettingsStore;
import dev.containerarch.slack.delivery.Messages;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;

/// Takes a batch of the table's stream, and answers which of its records have to come again
/// (`ReportBatchItemFailures`).
public final class OutboxHandler implements RequestStreamHandler {

  private final Round round;

  /// For Lambda: wires everything from the function's environment.
  public OutboxHandler() {
    this(Wiring.of(System.getenv()).round());
  }

  OutboxHandler(Round round) {
    this.round = round;
  }

  /// For one machine: events end here, and what cannot be delivered is told.
  ///
  /// @param aside takes what is put aside, as the message of a queue would have it
  public static OutboxHandler local(
      DecisionLog log,
      ReviewBoard board,
      Deliveries deliveries,
      Messages messages,
      SettingsStore settings,
      PriceSnapshots snapshots,
      Consumer<String> aside,
      PrintStream out,
      Clock clock) {
    Courier courier =
        Wiring.courier(log, board, deliveries, settings, snapshots, messages, Bus.none(), clock);
    return new OutboxHandler(
        new Round(
            courier::deliver,
            (record, cause) -> aside.accept(SqsPutAside.body(record, cause)),
            new RunLog(out, "outbox"),
            clock,
            Thread::sleep));
  }

  @Override
  public void handleRequest(InputStream event, OutputStream answer, Context context)
      throws IOException {
    List<String> again =
        round.deliver(
            StreamRecord.read(event), () -> Duration.ofMillis(context.getRemainingTimeInMillis()));
    JsonArray failures = new JsonArray();
    for (String sequence : again) {
      JsonObject failure = new JsonObject();
      failure.addProperty("itemIdentifier", sequence);
      failures.add(failure);
    }
    JsonObject response = new JsonObject();
    response.add("batchItemFailures", failures);
    answer.write(response.toString().getBytes(StandardCharsets.UTF_8));
  }
}
