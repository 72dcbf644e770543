package dev.containerarch.local;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.containerarch.functions.outbox.OutboxHandler;
import dev.containerarch.local.dynamodb.EmbeddedDynamoDb;
import dev.containerarch.local.stream.TableStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/// The outbox function on the stream of the embedded database.
public final class LocalOutbox implements AutoCloseable {

  private final OutboxHandler outbox;
  private final TableStream stream;
  private final Duration limit;

  /// @param limit how long an invocation may take
  LocalOutbox(EmbeddedDynamoDb database, String table, OutboxHandler outbox, Duration limit) {
    this.outbox = outbox;
    this.limit = limit;
    this.stream = new TableStream(database.streams(), database.streamOf(table), this::invoke);
  }

  /// Delivers what comes, until closed.
  public void start() {
    stream.start();
  }

  /// Delivers what is there, and what that brings.
  void deliver() {
    boolean more = true;
    while (more) {
      more = stream.readOnce();
    }
  }

  /// Hands the function an event as it is.
  JsonObject invoke(JsonObject event) {
    ByteArrayOutputStream answer = new ByteArrayOutputStream();
    try {
      outbox.handleRequest(
          new ByteArrayInputStream(event.toString().getBytes(StandardCharsets.UTF_8)),
          answer,
          new NoContext(limit));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return JsonParser.parseString(answer.toString(StandardCharsets.UTF_8)).getAsJsonObject();
  }

  @Override
  public void close() {
    stream.close();
  }
}
