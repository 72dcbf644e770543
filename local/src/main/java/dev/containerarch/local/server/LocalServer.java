package dev.containerarch.local.server;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.containerarch.local.LocalStack;
import dev.containerarch.local.loopback.Loopback;
import dev.containerarch.local.workspace.Cast;
import dev.containerarch.local.workspace.Completion;
import dev.containerarch.local.workspace.Workspace;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/// The function behind HTTP on 127.0.0.1, as API Gateway puts it, and a window into the fake Slack
/// beside it.
///
/// - `POST /slack/events`: what Slack would send
/// - `GET /fake-slack/calls`: the calls that the app made to Slack, newest last; `DELETE` empties
///   the list
/// - `GET /health`
/// - `GET /`: a page to try it on, with all that is below `/workspace/`, where there is a workspace
public final class LocalServer implements AutoCloseable {

  private static final Gson GSON = new GsonBuilder().disableHtmlEscaping().create();
  private static final String JSON = "application/json; charset=utf-8";
  private static final String TEXT = "text/plain; charset=utf-8";

  private static final long HEARTBEAT_MILLIS = 15_000;

  private final LocalStack stack;
  private final HttpServer server;
  private final RequestGuard guard;
  private final Optional<WorkspaceRoutes> workspace;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

  private LocalServer(LocalStack stack, HttpServer server, Optional<WorkspaceRoutes> workspace) {
    this.stack = stack;
    this.server = server;
    this.guard = new RequestGuard(server.getAddress().getPort());
    this.workspace = workspace;
  }

  /// Starts listening, without a page.
  ///
  /// @param port 0 lets the system choose
  /// @throws IOException when the port is taken
  public static LocalServer start(LocalStack stack, int port) throws IOException {
    return start(stack, Optional.empty(), port);
  }

  /// Starts listening, with the page.
  ///
  /// @param workspace around that stack; it is not closed with the server
  /// @param port 0 lets the system choose
  /// @throws IOException when the port is taken
  public static LocalServer start(
      LocalStack stack, Workspace workspace, Completion completion, int port) throws IOException {
    return start(
        stack, Optional.of(new WorkspaceRoutes(workspace, completion, HEARTBEAT_MILLIS)), port);
  }

  private static LocalServer start(LocalStack stack, Optional<WorkspaceRoutes> workspace, int port)
      throws IOException {
    HttpServer http = Loopback.server(port);
    LocalServer local = new LocalServer(stack, http, workspace);
    http.setExecutor(local.threads);
    http.createContext("/", local::answer);
    http.start();
    return local;
  }

  public int port() {
    return server.getAddress().getPort();
  }

  /// Asks itself for the page, so that the browser that asks next is not the first.
  void warmUp(Cast.Member member) throws IOException {
    for (String path :
        List.of("/", "/workspace/app.js", "/workspace/state?member=" + member.id())) {
      URI address = URI.create("http://" + Loopback.HOST + ":" + port() + path);
      try (InputStream in = address.toURL().openStream()) {
        in.transferTo(OutputStream.nullOutputStream());
      }
    }
  }

  /// Waits until somebody has the page before them, or for so long.
  void awaitFirstLook(Duration atMost) throws InterruptedException {
    if (workspace.isPresent()) {
      workspace.get().awaitFirstLook(atMost);
    }
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      String path = exchange.getRequestURI().getPath();
      protect(exchange);
      // What is signed may come through a tunnel, with any name.
      Optional<String> refusal =
          path.equals("/slack/events")
              ? Optional.empty()
              : guard.refusal(exchange.getRequestMethod(), exchange.getRequestHeaders());
      if (refusal.isPresent()) {
        WorkspaceRoutes.error(exchange, 403, refusal.get());
        return;
      }
      if (workspace.isPresent() && WorkspaceRoutes.isFor(path)) {
        workspace.get().answer(exchange);
        return;
      }
      String route = exchange.getRequestMethod() + " " + exchange.getRequestURI().getPath();
      byte[] body = exchange.getRequestBody().readAllBytes();
      LocalStack.HttpResponse response =
          switch (route) {
            case "POST /slack/events" -> stack.post(headers(exchange), body);
            case "GET /fake-slack/calls" -> ok(GSON.toJson(stack.slack().calls()));
            case "DELETE /fake-slack/calls" -> {
              stack.slack().clear();
              yield ok("[]");
            }
            case "GET /health" -> ok("{\"status\":\"ok\"}");
            default ->
                new LocalStack.HttpResponse(
                    404,
                    TEXT,
                    "There are POST /slack/events, GET and DELETE /fake-slack/calls, GET /health.\n");
          };
      send(exchange, response);
    }
  }

  private static void protect(HttpExchange exchange) {
    Headers headers = exchange.getResponseHeaders();
    headers.set("Cache-Control", "no-store");
    headers.set("Content-Security-Policy", "default-src 'self'; frame-ancestors 'none'");
    headers.set("X-Content-Type-Options", "nosniff");
    headers.set("Referrer-Policy", "no-referrer");
  }

  private static LocalStack.HttpResponse ok(String json) {
    return new LocalStack.HttpResponse(200, JSON, json);
  }

  /// API Gateway gives lower-case names, and one value where several came.
  private static Map<String, String> headers(HttpExchange exchange) {
    Map<String, String> headers = new LinkedHashMap<>();
    for (Map.Entry<String, List<String>> header : exchange.getRequestHeaders().entrySet()) {
      headers.put(
          header.getKey().toLowerCase(java.util.Locale.ROOT), String.join(",", header.getValue()));
    }
    return headers;
  }

  private static void send(HttpExchange exchange, LocalStack.HttpResponse response)
      throws IOException {
    byte[] bytes = response.body().getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", response.contentType());
    exchange.sendResponseHeaders(response.status(), bytes.length == 0 ? -1 : bytes.length);
    exchange.getResponseBody().write(bytes);
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
