package dev.containerarch.local.workspace;

import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import dev.containerarch.local.LocalStack;
import dev.containerarch.local.SignedCommand;
import dev.containerarch.local.SignedEvent;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;

/// The app as Slack sees it: something that answers signed requests, in time or not.
final class App implements AutoCloseable {

  /// How far behind the limit something is that is too late.
  private static final Duration LATE = Duration.ofMillis(500);

  private final LocalStack stack;
  private final String secret;
  private final Clock clock;
  private final Duration limit;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final AtomicBoolean late = new AtomicBoolean();

  /// @param limit how long Slack waits
  App(LocalStack stack, String secret, Clock clock, Duration limit) {
    this.stack = stack;
    this.secret = secret;
    this.clock = clock;
    this.limit = limit;
  }

  /// What the app answered.
  sealed interface Reply {

    /// With status 200.
    ///
    /// @param body an object, or JSON's null when the app only acknowledged
    record Answered(JsonElement body) implements Reply {}

    /// Too late, or not with status 200.
    ///
    /// @param error Slack's name for it
    record Failed(String error) implements Reply {}
  }

  /// Sends a form. What the app still does after the limit counts, but its answer does not.
  Reply send(String form) {
    return send(SignedCommand.headers(form, secret, clock), form);
  }

  /// Tells of the Home tab that somebody opened.
  ///
  /// @param shown what they see there so far
  Reply homeOpened(SignedCommand.Typist who, Optional<JsonObject> shown) {
    String id = "Ev" + UUID.randomUUID().toString().replace("-", "");
    SignedEvent event = SignedEvent.homeOpened(who, "home", shown, id, secret, clock);
    return send(event.headers(), event.body());
  }

  /// Makes the next request reach the app only after the limit, as when it starts cold, or not so
  /// any more.
  void nextIsLate(boolean ordered) {
    late.set(ordered);
  }

  private Reply send(Map<String, String> headers, String content) {
    byte[] body = content.getBytes(StandardCharsets.UTF_8);
    Duration first = late.getAndSet(false) ? limit.plus(LATE) : Duration.ZERO;
    Future<LocalStack.HttpResponse> answer =
        threads.submit(() -> {
          Thread.sleep(first);
          return stack.post(headers, body);
        });
    try {
      return read(answer.get(limit.toMillis(), TimeUnit.MILLISECONDS));
    } catch (TimeoutException e) {
      return new Reply.Failed("operation_timeout");
    } catch (ExecutionException e) {
      return new Reply.Failed("dispatch_failed");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new Reply.Failed("dispatch_failed");
    }
  }

  private static Reply read(LocalStack.HttpResponse response) {
    if (response.status() != 200) {
      return new Reply.Failed("dispatch_failed");
    }
    if (response.body().isBlank()) {
      return new Reply.Answered(JsonNull.INSTANCE);
    }
    try {
      JsonElement body = JsonParser.parseString(response.body());
      if (body instanceof JsonObject) {
        return new Reply.Answered(body);
      }
    } catch (JsonParseException e) {
      // Slack takes what is no JSON as the text of a message.
    }
    JsonObject text = new JsonObject();
    text.addProperty("text", response.body());
    return new Reply.Answered(text);
  }

  @Override
  public void close() {
    threads.shutdownNow();
  }
}
