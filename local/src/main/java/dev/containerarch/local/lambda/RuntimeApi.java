package dev.containerarch.local.lambda;

import com.google.gson.JsonObject;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.containerarch.local.loopback.Loopback;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/// The Lambda Runtime API (2018-06-01) for one execution environment, on a loopback port.
///
/// Faithful to Lambda: the paths, the long poll, the headers of an event, one event at a time, 202
/// for what is accepted, 400 for the answer to an event that is over, 413 for an answer above
/// 6,291,556 bytes, and `restore/next` for a runtime that starts with SnapStart hooks. Not
/// simulated: freezing between events, extensions, telemetry, response streaming, concurrent events
/// in one environment, and the limit on an event's size. `restore/next` answers at once: hooks run,
/// but nothing is snapshotted.
///
/// Serve one runtime process with one `RuntimeApi`; a second process would race the first for
/// events.
public final class RuntimeApi implements AutoCloseable {

  private static final int MAX_ANSWER_BYTES = 6_291_556;
  private static final String ROOT = "/2018-06-01/runtime/";
  private static final String ARN =
      "arn:aws:lambda:eu-central-1:123456789012:function:local-function";

  private final HttpServer server;
  private final ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor();
  private final InstantSource clock;

  private final BlockingQueue<Event> offered = new LinkedBlockingQueue<>();
  private final CompletableFuture<Init> init = new CompletableFuture<>();
  private final ReentrantLock oneEventAtATime = new ReentrantLock();
  private volatile @Nullable Event inHand;
  private final AtomicReference<@Nullable String> ended = new AtomicReference<>();

  private RuntimeApi(HttpServer server, InstantSource clock) {
    this.server = server;
    this.clock = clock;
  }

  /// Listens on a free port of 127.0.0.1.
  public static RuntimeApi start() throws IOException {
    var api = new RuntimeApi(Loopback.server(0), InstantSource.system());
    api.server.createContext(ROOT, api::serve);
    api.server.setExecutor(api.workers);
    api.server.start();
    return api;
  }

  /// What belongs in `AWS_LAMBDA_RUNTIME_API`: host and port.
  public String address() {
    return Loopback.HOST + ":" + server.getAddress().getPort();
  }

  /// Waits until the runtime is ready for its first event, or has said why it never will be.
  ///
  /// @throws TimeoutException if neither has happened within `limit`
  public Init awaitInit(Duration limit) throws TimeoutException, InterruptedException {
    try {
      return init.get(limit.toNanos(), TimeUnit.NANOSECONDS);
    } catch (ExecutionException e) {
      throw new IllegalStateException(e);
    }
  }

  /// Hands one event to the runtime and waits for its answer. Callers on several threads are served
  /// one after the other, as one execution environment does.
  ///
  /// @param limit how long the function has, from this call on; also what it sees as its deadline
  public Invocation invoke(byte[] event, Duration limit) throws InterruptedException {
    oneEventAtATime.lockInterruptibly();
    try {
      var asked =
          new Event(
              UUID.randomUUID().toString(), event, clock.instant().plus(limit).toEpochMilli());
      inHand = asked;
      // Looked at after inHand is set: whichever of the two sides comes second completes the
      // answer.
      String end = ended.get();
      if (end != null) {
        return new Invocation.Failed(end);
      }
      offered.add(asked);
      try {
        return asked.answer.get(limit.toNanos(), TimeUnit.NANOSECONDS);
      } catch (TimeoutException e) {
        return new Invocation.TimedOut(limit);
      } catch (ExecutionException e) {
        throw new IllegalStateException(e);
      } finally {
        offered.remove(asked);
        inHand = null;
      }
    } finally {
      oneEventAtATime.unlock();
    }
  }

  /// Tells those who wait that the runtime's process is gone; what comes later fails at once.
  void runtimeEnded(String why) {
    String error = error("Runtime.ExitError", why);
    // The first reason stays: a process that is killed for a timeout also ends.
    ended.compareAndSet(null, error);
    init.complete(new Init.Failed(error));
    Event event = inHand;
    if (event != null) {
      event.answer.complete(new Invocation.Failed(error));
    }
  }

  /// Stops listening. A runtime that polls sees its connection break, which ends it.
  @Override
  public void close() {
    runtimeEnded("the Runtime API was closed");
    server.stop(0);
    workers.shutdownNow();
  }

  private void serve(HttpExchange exchange) throws IOException {
    try (exchange) {
      String path = exchange.getRequestURI().getPath();
      String call = exchange.getRequestMethod() + " " + path.substring(ROOT.length());
      switch (call) {
        case "GET invocation/next" -> next(exchange);
        case "POST init/error", "POST restore/error" -> {
          init.complete(new Init.Failed(text(exchange)));
          reply(exchange, 202, "{\"status\":\"OK\"}");
        }
        case "GET restore/next" -> reply(exchange, 200, "");
        default -> {
          if (call.startsWith("POST invocation/")) {
            finish(exchange, call.substring("POST invocation/".length()));
          } else {
            reply(exchange, 404, error("NotFound", "no such call: " + call));
          }
        }
      }
    }
  }

  private void next(HttpExchange exchange) throws IOException {
    init.complete(new Init.Ready(System.nanoTime()));
    Event event;
    try {
      event = offered.take();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return;
    }
    var headers = exchange.getResponseHeaders();
    headers.set("Content-Type", "application/json");
    headers.set("Lambda-Runtime-Aws-Request-Id", event.requestId);
    headers.set("Lambda-Runtime-Deadline-Ms", Long.toString(event.deadlineMillis));
    headers.set("Lambda-Runtime-Invoked-Function-Arn", ARN);
    headers.set("Lambda-Runtime-Trace-Id", traceId());
    event.handedOverNanos = System.nanoTime();
    send(exchange, 200, event.payload);
  }

  private void finish(HttpExchange exchange, String idAndOutcome) throws IOException {
    byte[] body = exchange.getRequestBody().readAllBytes();
    long arrivedNanos = System.nanoTime();
    int slash = idAndOutcome.indexOf('/');
    String id = slash < 0 ? idAndOutcome : idAndOutcome.substring(0, slash);
    String outcome = slash < 0 ? "" : idAndOutcome.substring(slash + 1);
    Event event = inHand;
    if (event == null || !event.requestId.equals(id)) {
      reply(exchange, 400, error("InvalidRequestID", "Invalid request ID"));
    } else if (outcome.equals("error")) {
      accept(exchange, event, new Invocation.Failed(new String(body, StandardCharsets.UTF_8)));
    } else if (!outcome.equals("response")) {
      reply(exchange, 404, error("NotFound", "no such call"));
    } else if (body.length > MAX_ANSWER_BYTES) {
      String tooLarge =
          error(
              "Function.ResponseSizeTooLarge",
              "Response payload size (%d bytes) exceeded maximum allowed payload size (%d bytes)."
                  .formatted(body.length, MAX_ANSWER_BYTES));
      event.answer.complete(new Invocation.Failed(tooLarge));
      reply(exchange, 413, tooLarge);
    } else {
      var took = Duration.ofNanos(arrivedNanos - event.handedOverNanos);
      accept(
          exchange, event, new Invocation.Answered(new String(body, StandardCharsets.UTF_8), took));
    }
  }

  private static void accept(HttpExchange exchange, Event event, Invocation outcome)
      throws IOException {
    // The runtime's turn ends before the caller's next one begins, so that the caller's next event
    // does not compete
    // with this reply for the runtime's core.
    reply(exchange, 202, "{\"status\":\"OK\"}");
    event.answer.complete(outcome);
  }

  private static String text(HttpExchange exchange) throws IOException {
    return new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
  }

  private static void reply(HttpExchange exchange, int status, String json) throws IOException {
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    send(exchange, status, json.getBytes(StandardCharsets.UTF_8));
  }

  private static void send(HttpExchange exchange, int status, byte[] body) throws IOException {
    exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
    if (body.length > 0) {
      exchange.getResponseBody().write(body);
    }
  }

  private static String error(String type, String message) {
    var error = new JsonObject();
    error.addProperty("errorMessage", message);
    error.addProperty("errorType", type);
    return error.toString();
  }

  private String traceId() {
    String root = UUID.randomUUID().toString().replace("-", "").substring(0, 24);
    String parent = UUID.randomUUID().toString().replace("-", "").substring(0, 16);
    return "Root=1-%08x-%s;Parent=%s;Sampled=0"
        .formatted(clock.instant().getEpochSecond(), root, parent);
  }

  private static final class Event {
    final String requestId;
    final byte[] payload;
    final long deadlineMillis;
    final CompletableFuture<Invocation> answer = new CompletableFuture<>();
    volatile long handedOverNanos;

    Event(String requestId, byte[] payload, long deadlineMillis) {
      this.requestId = requestId;
      this.payload = payload;
      this.deadlineMillis = deadlineMillis;
    }
  }
}
