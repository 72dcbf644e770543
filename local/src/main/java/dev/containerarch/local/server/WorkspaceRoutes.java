package dev.containerarch.local.server;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.sun.net.httpserver.HttpExchange;
import dev.containerarch.advisor.text.Language;
import dev.containerarch.local.fakeslack.SentFile;
import dev.containerarch.local.workspace.Clicked;
import dev.containerarch.local.workspace.Completion;
import dev.containerarch.local.workspace.Outcome;
import dev.containerarch.local.workspace.Workspace;
import java.io.IOException;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// The workspace's page and what it asks for.
///
/// - `GET /` and `GET /workspace/<file>`: the page
/// - `GET /workspace/state?member=&since=`, `/workspace/events?member=`,
///   `/workspace/completion?language=`, `/workspace/sent?member=&channel=&ts=` or `&view=`,
///   `/workspace/file?member=&id=`, `/workspace/dates?member=`
/// - `POST /workspace/commands` (`thread` for an answer), `shortcuts`, `home`, `actions`,
///   `submissions`, `closings`, `faults`, `clock` (`seconds` further, or `until` milliseconds since
///   1970)
final class WorkspaceRoutes {

  private static final Gson GSON =
      new GsonBuilder().disableHtmlEscaping().serializeNulls().create();
  private static final String JSON = "application/json; charset=utf-8";
  private static final String PREFIX = "/workspace/";
  private static final int MOST_BYTES = 512 * 1024;
  private static final int MOST_BYTES_TO_IGNORE = 4 * MOST_BYTES;

  private final Workspace workspace;
  private final Completion completion;
  private final EventStream events;
  private final CountDownLatch looked = new CountDownLatch(1);

  WorkspaceRoutes(Workspace workspace, Completion completion, long heartbeatMillis) {
    this.workspace = workspace;
    this.completion = completion;
    this.events = new EventStream(workspace.changes(), heartbeatMillis);
  }

  static boolean isFor(String path) {
    return path.equals("/") || path.startsWith(PREFIX);
  }

  void awaitFirstLook(Duration atMost) throws InterruptedException {
    boolean _ = looked.await(atMost.toMillis(), TimeUnit.MILLISECONDS);
  }

  /// Answers, unless the request is refused.
  void answer(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath();
    switch (exchange.getRequestMethod()) {
      case "GET" -> get(exchange, path);
      case "POST" -> post(exchange, path);
      default -> error(exchange, 405, "GET or POST");
    }
  }

  private void get(HttpExchange exchange, String path) throws IOException {
    Map<String, String> query = query(exchange);
    switch (path) {
      case "/" -> file(exchange, "index.html");
      case "/workspace/state" ->
          found(
              exchange, workspace.state(query.getOrDefault("member", ""), number(query, "since")));
      case "/workspace/events" -> {
        // The page listens as soon as it shows something.
        looked.countDown();
        events.serve(exchange);
      }
      case "/workspace/completion" ->
          send(
              exchange,
              200,
              completion.words(
                  Language.of(query.getOrDefault("language", "en")).orElse(Language.ENGLISH)));
      case "/workspace/sent" -> found(exchange, sent(query));
      case "/workspace/dates" ->
          found(exchange, workspace.datesAhead(query.getOrDefault("member", "")));
      case "/workspace/file" -> download(exchange, query);
      default -> file(exchange, path.substring(Math.min(PREFIX.length(), path.length())));
    }
  }

  private Optional<JsonObject> sent(Map<String, String> query) {
    String member = query.getOrDefault("member", "");
    return query.containsKey("view")
        ? workspace.sentView(member, query.getOrDefault("view", ""))
        : workspace.sentMessage(
            member, query.getOrDefault("channel", ""), query.getOrDefault("ts", ""));
  }

  /// Hands a file out to be kept, never to be shown: what is in it is not the page's own.
  private void download(HttpExchange exchange, Map<String, String> query) throws IOException {
    Optional<SentFile> file =
        workspace.file(query.getOrDefault("member", ""), query.getOrDefault("id", ""));
    if (file.isEmpty()) {
      error(exchange, 404, "there is no such file");
      return;
    }
    String name = URLEncoder.encode(file.get().name(), StandardCharsets.UTF_8).replace("+", "%20");
    exchange
        .getResponseHeaders()
        .set("Content-Disposition", "attachment; filename*=UTF-8''" + name);
    send(exchange, 200, "application/octet-stream", file.get().bytes());
  }

  private static void file(HttpExchange exchange, String name) throws IOException {
    Optional<PageFiles.PageFile> file = PageFiles.file(name);
    if (file.isEmpty()) {
      error(exchange, 404, "there is no such page");
      return;
    }
    send(exchange, 200, file.get().type(), file.get().content().getBytes(StandardCharsets.UTF_8));
  }

  private void post(HttpExchange exchange, String path) throws IOException {
    if (!RequestGuard.isJson(exchange.getRequestHeaders())) {
      error(exchange, 415, "send application/json");
      return;
    }
    byte[] body = exchange.getRequestBody().readNBytes(MOST_BYTES + 1);
    if (body.length > MOST_BYTES) {
      // Who is still sending when the connection closes never reads why.
      exchange.getRequestBody().readNBytes(MOST_BYTES_TO_IGNORE);
      error(exchange, 413, "more than half a megabyte");
      return;
    }
    Optional<JsonObject> json = object(body);
    if (json.isEmpty()) {
      error(exchange, 400, "the body is no JSON object");
      return;
    }
    Optional<Outcome> outcome = outcome(path, json.get());
    if (outcome.isEmpty()) {
      error(exchange, 404, "there is nothing to post to");
      return;
    }
    JsonObject answer = new JsonObject();
    switch (outcome.get()) {
      case Outcome.Done _ -> answer.addProperty("outcome", "done");
      case Outcome.Errors(JsonObject byBlock) -> {
        answer.addProperty("outcome", "errors");
        answer.add("errors", byBlock);
      }
      case Outcome.Failed(String error, String shown) -> {
        answer.addProperty("outcome", "failed");
        answer.addProperty("error", error);
        answer.addProperty("shown", shown);
      }
      case Outcome.Impossible(String why) -> {
        error(exchange, 400, why);
        return;
      }
    }
    send(exchange, 200, answer);
  }

  private Optional<Outcome> outcome(String path, JsonObject json) {
    String member = string(json, "member");
    String channel = string(json, "channel");
    String view = string(json, "view");
    JsonElement values = json.has("values") ? json.get("values") : JsonNull.INSTANCE;
    return switch (path) {
      case "/workspace/commands" -> Optional.of(typed(member, channel, json));
      case "/workspace/shortcuts" ->
          Optional.of(
              workspace.usedShortcut(
                  member, channel, string(json, "ts"), string(json, "callback_id")));
      case "/workspace/home" -> Optional.of(workspace.openedHome(member));
      case "/workspace/actions" -> {
        Clicked clicked =
            new Clicked(
                string(json, "block_id"),
                string(json, "action_id"),
                json.get("chosen") instanceof JsonObject chosen ? chosen : new JsonObject(),
                values);
        yield Optional.of(
            view.isEmpty()
                ? workspace.clickedAtMessage(member, channel, string(json, "ts"), clicked)
                : workspace.clickedAtView(member, view, clicked));
      }
      case "/workspace/submissions" -> Optional.of(workspace.submitted(member, view, values));
      case "/workspace/closings" ->
          Optional.of(workspace.closed(member, view, string(json, "all").equals("true"), values));
      case "/workspace/faults" -> Optional.of(workspace.disturb(string(json, "fault")));
      case "/workspace/clock" ->
          Optional.of(
              json.has("until")
                  ? workspace.advanceTo(wholeNumber(string(json, "until")))
                  : workspace.advance(wholeNumber(string(json, "seconds"))));
      default -> Optional.empty();
    };
  }

  private Outcome typed(String member, String channel, JsonObject json) {
    String thread = string(json, "thread");
    return thread.isEmpty()
        ? workspace.typed(member, channel, string(json, "text"))
        : workspace.replied(member, channel, thread, string(json, "text"));
  }

  private static Optional<JsonObject> object(byte[] body) {
    try {
      return JsonParser.parseString(new String(body, StandardCharsets.UTF_8))
              instanceof JsonObject object
          ? Optional.of(object)
          : Optional.empty();
    } catch (JsonParseException e) {
      return Optional.empty();
    }
  }

  private static String string(JsonObject json, String name) {
    JsonElement value = json.get(name);
    return value != null && value.isJsonPrimitive() ? value.getAsString() : "";
  }

  private static long number(Map<String, String> query, String name) {
    return Math.max(0, wholeNumber(query.getOrDefault(name, "0")));
  }

  /// What is no whole number of a sensible size is -1.
  private static long wholeNumber(String text) {
    return text.matches("\\d{1,15}") ? Long.parseLong(text) : -1;
  }

  private static Map<String, String> query(HttpExchange exchange) {
    Map<String, String> query = new HashMap<>();
    String raw = exchange.getRequestURI().getRawQuery();
    for (String pair : raw == null ? new String[0] : raw.split("&", -1)) {
      int equals = pair.indexOf('=');
      if (equals > 0) {
        query.put(pair.substring(0, equals), decoded(pair.substring(equals + 1)));
      }
    }
    return query;
  }

  private static String decoded(String text) {
    try {
      return URLDecoder.decode(text, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return "";
    }
  }

  private static void found(HttpExchange exchange, Optional<JsonObject> json) throws IOException {
    if (json.isPresent()) {
      send(exchange, 200, json.get());
    } else {
      error(exchange, 404, "there is no such thing");
    }
  }

  static void error(HttpExchange exchange, int status, String why) throws IOException {
    JsonObject error = new JsonObject();
    error.addProperty("error", why);
    send(exchange, status, error);
  }

  private static void send(HttpExchange exchange, int status, JsonObject json) throws IOException {
    send(exchange, status, JSON, GSON.toJson(json).getBytes(StandardCharsets.UTF_8));
  }

  private static void send(HttpExchange exchange, int status, String type, byte[] content)
      throws IOException {
    exchange.getResponseHeaders().set("Content-Type", type);
    exchange.sendResponseHeaders(status, content.length == 0 ? -1 : content.length);
    exchange.getResponseBody().write(content);
  }
}
