package dev.containerarch.local.server;

import com.sun.net.httpserver.HttpExchange;
import dev.containerarch.local.workspace.Changes;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;

/// Server-sent events: one for each change, and a comment now and then, by which a client that has
/// gone is noticed.
final class EventStream {

  private static final byte[] HEARTBEAT = ": still here\n\n".getBytes(StandardCharsets.UTF_8);

  private final Changes changes;
  private final long heartbeatMillis;

  EventStream(Changes changes, long heartbeatMillis) {
    this.changes = changes;
    this.heartbeatMillis = heartbeatMillis;
  }

  /// Serves until the client goes or the server stops.
  void serve(HttpExchange exchange) throws IOException {
    exchange.getResponseHeaders().set("Content-Type", "text/event-stream; charset=utf-8");
    exchange.sendResponseHeaders(200, 0);
    try (Changes.Listening listening = changes.listen();
        OutputStream out = exchange.getResponseBody()) {
      out.write("retry: 500\n\n".getBytes(StandardCharsets.UTF_8));
      out.flush();
      while (!Thread.currentThread().isInterrupted()) {
        Changes.Change change = listening.next(heartbeatMillis, TimeUnit.MILLISECONDS);
        out.write(change == null ? HEARTBEAT : event(change));
        out.flush();
      }
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
    }
  }

  private static byte[] event(Changes.Change change) {
    String data = "{\"change\":%d,\"what\":\"%s\"}".formatted(change.number(), change.what());
    return ("id: " + change.number() + "\ndata: " + data + "\n\n").getBytes(StandardCharsets.UTF_8);
  }
}
