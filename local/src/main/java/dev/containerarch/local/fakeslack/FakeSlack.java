package dev.containerarch.local.fakeslack;

import com.google.gson.JsonObject;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.containerarch.local.loopback.Loopback;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Slack's side of the conversation on 127.0.0.1: `/api/<method>` and `/response/<id>`.
///
/// Point the Slack SDK at it with
/// `SlackConfig.setMethodsEndpointUrlPrefix(fakeSlack.apiEndpoint().toString())`. Tokens that begin
/// with `xoxb-` or `xoxp-` are valid. Thread-safe.
public final class FakeSlack implements AutoCloseable {

  public static final String BOT_TOKEN = "xoxb-fake-slack";
  public static final String TEAM_ID = "T0FAKE";
  public static final String APP_ID = "A0FAKE";
  public static final String BOT_ID = "B0FAKE";
  public static final String BOT_USER_ID = "U0BOT";

  private static final String API = "/api/";
  private static final String RESPONSE = "/response/";
  private static final String UPLOAD = "/upload/";

  private final HttpServer server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final Triggers triggers;
  private final ResponseUrls responseUrls;
  private final Views views;
  private final Homes homes;
  private final Messages messages;
  private final People people = new People();
  private final Files files = new Files();
  private final Canvases canvases = new Canvases();
  private final List<Call> calls = new ArrayList<>();
  private final Map<String, Queue<Fault>> faults = new HashMap<>();
  private volatile Consumer<Accepted> listener = _ -> {};
  private volatile Consumer<Refused> refusals = _ -> {};
  private volatile boolean tokenRevoked;
  private volatile URI socketUrl = URI.create("ws://" + Loopback.HOST + ":9/");

  private FakeSlack(HttpServer server, Clock clock) {
    this.server = server;
    this.triggers = new Triggers(clock);
    this.responseUrls = new ResponseUrls(clock);
    this.views = new Views(clock, triggers);
    this.homes = new Homes(clock);
    this.messages = new Messages(clock);
  }

  /// Starts listening on a port of the system's choice.
  ///
  /// @param clock decides how old triggers and response URLs are
  public static FakeSlack start(Clock clock) {
    try {
      HttpServer server = Loopback.server(0);
      FakeSlack slack = new FakeSlack(server, clock);
      server.setExecutor(slack.threads);
      server.createContext(API, exchange -> slack.answer(exchange, API));
      server.createContext(UPLOAD, slack::upload);
      server.createContext(RESPONSE, exchange -> slack.answer(exchange, RESPONSE));
      server.start();
      return slack;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// The prefix of every Web API method, with its slash: `http://127.0.0.1:40123/api/`.
  public URI apiEndpoint() {
    return at(API);
  }

  /// A trigger id as an interaction would bring it: good for one view within 3 seconds.
  public String newTrigger() {
    return triggers.issue();
  }

  /// A trigger id of an interaction of this member: the modal that it opens is theirs, and it
  /// pushes onto theirs.
  public String newTrigger(String userId) {
    return triggers.issue(userId);
  }

  /// A `response_url` as an interaction would bring it: good for 5 messages within 30 minutes.
  public URI newResponseUrl() {
    return at(RESPONSE + responseUrls.issue());
  }

  /// Takes a trigger id that came from elsewhere, such as a recorded payload, as handed out just
  /// now, if it is new.
  public void handOutTrigger(String triggerId) {
    triggers.handOut(triggerId);
  }

  /// Takes a `response_url` that came from elsewhere as handed out just now, if it is new.
  public void handOutResponseUrl(URI foreign) {
    responseUrls.handOut(idOf(foreign));
  }

  /// Where this Slack answers what is meant for a `response_url` that came from elsewhere.
  public URI responseUrlFor(URI foreign) {
    return at(RESPONSE + idOf(foreign));
  }

  private static String idOf(URI foreign) {
    return "from-" + UUID.nameUUIDFromBytes(foreign.toString().getBytes(StandardCharsets.UTF_8));
  }

  /// What `users.info` says of this person from now on; everybody else is `en-US`.
  public void setLocale(String userId, String locale) {
    people.setLocale(userId, locale);
  }

  /// Makes the next call of the method fail; several orders for a method are met one call at a
  /// time, in their order.
  ///
  /// @param method a Web API method, [Call#RESPONSE_URL], or [Call#ANY]
  public void failNext(String method, Fault fault) {
    synchronized (faults) {
      faults.computeIfAbsent(method, m -> new ArrayDeque<>()).add(fault);
    }
  }

  /// Makes every method refuse the bot's token, as after an uninstallation, until it is given back.
  /// Response URLs need no token.
  public void revokeToken(boolean revoked) {
    tokenRevoked = revoked;
  }

  /// Makes every message to a channel fail from now on, as after it was archived.
  ///
  /// @param error Slack's code, such as `is_archived`; empty to end it
  public void refuseIn(String channel, String error) {
    messages.refuseIn(channel, error);
  }

  /// Takes a message away, as a member would.
  public void deleteMessage(String channel, String ts) {
    messages.delete(channel, ts);
  }

  /// What the app has in a channel, oldest first, as it stands now. What was only for one member is
  /// not among it.
  public List<JsonObject> messagesIn(String channel) {
    return messages.in(channel);
  }

  /// Where an app that asks `apps.connections.open` is sent; nobody listens there unless set.
  public void setSocketUrl(URI url) {
    socketUrl = url;
  }

  /// Forgets the faults that were ordered and not met yet.
  public void forgetFaults() {
    synchronized (faults) {
      faults.clear();
    }
  }

  /// Who is told of every call that was not refused; the caller waits meanwhile.
  public void onAccepted(Consumer<Accepted> listener) {
    this.listener = listener;
  }

  /// Who is told of every call that was refused, and of those that were made to wait.
  public void onRefused(Consumer<Refused> listener) {
    this.refusals = listener;
  }

  /// The modals of this member, the lowest first, as Slack describes them to an app.
  public List<JsonObject> openViews(String userId) {
    return views.stack(userId);
  }

  /// A view that is open, or a Home, as the app sent it.
  public Optional<JsonObject> sentView(String viewId) {
    return views.sent(viewId).or(() -> homes.sent(viewId));
  }

  /// What the Home tab of this member shows, as Slack describes it to an app; empty before the app
  /// has published anything.
  public Optional<JsonObject> home(String userId) {
    return homes.of(userId);
  }

  /// Does with a submitted view what the app answered (`response_action`); without one, the view
  /// closes.
  ///
  /// @return why Slack does not do it, if it does not
  public Optional<String> answerSubmission(String viewId, JsonObject answer) {
    return views.submitted(viewId, answer);
  }

  /// Closes a view, or all that are open together with it.
  public void closeView(String viewId, boolean all) {
    views.close(viewId, all);
  }

  /// A timestamp that no message has.
  public String newTimestamp() {
    return messages.newTimestamp();
  }

  /// Every call so far (also those that were refused or made to fail), oldest first.
  public List<Call> calls() {
    synchronized (calls) {
      return calls.stream().map(c -> new Call(c.method(), c.body().deepCopy())).toList();
    }
  }

  /// The modal that was opened, pushed or updated last, with the id and hash that Slack gave it.
  ///
  /// @throws java.util.NoSuchElementException when there is none yet
  public JsonObject lastView() {
    return views.last().orElseThrow();
  }

  /// Forgets the calls; triggers, response URLs and ordered faults stay.
  public void clear() {
    synchronized (calls) {
      calls.clear();
    }
  }

  /// Stops listening and drops the calls that are still being answered.
  @Override
  public void close() {
    threads.shutdownNow();
    server.stop(0);
  }

  private URI at(String path) {
    return URI.create("http://" + Loopback.HOST + ":" + server.getAddress().getPort() + path);
  }

  private void answer(HttpExchange exchange, String context) throws IOException {
    try (exchange) {
      String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
      Optional<Arguments> arguments =
          Arguments.read(
              Optional.ofNullable(exchange.getRequestHeaders().getFirst("Content-Type")).orElse(""),
              Optional.ofNullable(exchange.getRequestHeaders().getFirst("Authorization")),
              body);
      String name = exchange.getRequestURI().getPath().substring(context.length());
      Answer answer =
          context.equals(API) ? apiAnswer(name, arguments) : responseAnswer(name, arguments);
      tell(name, context, arguments, answer);
      send(exchange, answer);
    } catch (InterruptedException closing) {
      Thread.currentThread().interrupt();
    }
  }

  private void tell(String name, String context, Optional<Arguments> arguments, Answer answer) {
    boolean method = context.equals(API);
    if (answer.isRefusal()) {
      refusals.accept(new Refused(method ? name : Call.RESPONSE_URL, answer.errorName()));
      return;
    }
    if (arguments.isEmpty()) {
      return;
    }
    listener.accept(
        new Accepted(
            method ? name : Call.RESPONSE_URL,
            method ? "" : context + name,
            arguments.get().json().deepCopy(),
            method ? answer.json() : new JsonObject()));
  }

  private Answer apiAnswer(String method, Optional<Arguments> read) throws InterruptedException {
    record(method, read);
    Optional<Answer> failure = failure(method);
    if (failure.isPresent()) {
      return failure.get();
    }
    if (read.isEmpty()) {
      return Answer.error("invalid_json");
    }
    Arguments arguments = read.get();
    if (arguments.token().isEmpty()) {
      return Answer.error("not_authed");
    }
    if (method.equals("apps.connections.open")) {
      return connection(arguments.token().get());
    }
    if (!arguments.token().get().matches("xox[bp]-.+")) {
      return Answer.error("invalid_auth");
    }
    if (tokenRevoked) {
      return Answer.error("token_revoked");
    }
    return switch (method) {
      case "auth.test" -> People.whoAmI();
      case "users.info" -> people.info(arguments);
      case "views.open" -> views.open(arguments);
      case "views.push" -> views.push(arguments);
      case "views.update" -> views.update(arguments);
      case "views.publish" -> homes.publish(arguments);
      case "chat.postMessage" -> messages.post(toConversation(arguments));
      case "chat.update" -> messages.update(arguments);
      case "chat.postEphemeral" -> messages.postEphemeral(arguments);
      case "files.getUploadURLExternal" -> files.place(arguments, id -> at(UPLOAD + id));
      case "files.completeUploadExternal" -> files.complete(arguments);
      case "canvases.create" -> canvases.create(arguments);
      case "canvases.access.set" -> canvases.setAccess(arguments, messages);
      case "canvases.delete" -> canvases.delete(arguments);
      default -> Answer.error("unknown_method");
    };
  }

  /// A message to a member goes into the conversation that the app has with them alone, and Slack
  /// answers with that one's id.
  private static Arguments toConversation(Arguments arguments) {
    Optional<String> member = arguments.string("channel").filter(id -> id.startsWith("U"));
    if (member.isEmpty()) {
      return arguments;
    }
    JsonObject json = arguments.json().deepCopy();
    json.addProperty("channel", directWith(member.get()));
    return new Arguments(arguments.token(), json);
  }

  /// The id of the conversation that the app has with a member alone.
  public static String directWith(String member) {
    return "D" + member.substring(1);
  }

  /// The files that the app shared, oldest first.
  public List<SentFile> sentFiles() {
    return files.sent();
  }

  /// The canvases that the app made, oldest first.
  public List<SentCanvas> canvases() {
    return canvases.all();
  }

  /// A file that the app shared.
  public Optional<SentFile> sentFile(String id) {
    return files.sent().stream().filter(file -> file.id().equals(id)).findFirst();
  }

  private void upload(HttpExchange exchange) throws IOException {
    try (exchange) {
      String id = exchange.getRequestURI().getPath().substring(UPLOAD.length());
      send(exchange, files.upload(id, exchange.getRequestBody().readAllBytes()));
    }
  }

  private Answer connection(String token) {
    if (!token.startsWith("xapp-")) {
      return Answer.error("not_allowed_token_type");
    }
    JsonObject opened = new JsonObject();
    opened.addProperty("url", socketUrl.toString());
    return Answer.ok(opened);
  }

  private Answer responseAnswer(String id, Optional<Arguments> read) throws InterruptedException {
    record(Call.RESPONSE_URL, read);
    Optional<Answer> failure = failure(Call.RESPONSE_URL);
    if (failure.isPresent()) {
      return failure.get();
    }
    return read.map(arguments -> responseUrls.post(id, arguments.json()))
        .orElseGet(() -> Answer.text(400, "invalid_payload"));
  }

  private void record(String method, Optional<Arguments> arguments) {
    JsonObject body = arguments.map(a -> a.json().deepCopy()).orElseGet(JsonObject::new);
    synchronized (calls) {
      calls.add(new Call(method, body));
    }
  }

  /// The answer that an ordered fault puts in the place of the usual one.
  private Optional<Answer> failure(String method) throws InterruptedException {
    @Nullable Fault fault;
    synchronized (faults) {
      fault = next(method);
      if (fault == null) {
        fault = next(Call.ANY);
      }
    }
    if (fault == null) {
      return Optional.empty();
    }
    return switch (fault) {
      case Fault.SlackError(String name) -> Optional.of(Answer.error(name));
      case Fault.DeadUrl(String name) -> Optional.of(Answer.error(404, name));
      case Fault.RateLimited(int seconds) -> Optional.of(Answer.rateLimited(seconds));
      case Fault.Garbage() -> Optional.of(Answer.garbage());
      case Fault.Hang(Duration duration) -> {
        refusals.accept(new Refused(method, Refused.LATE));
        Thread.sleep(duration);
        yield Optional.empty();
      }
    };
  }

  private @Nullable Fault next(String method) {
    Queue<Fault> ordered = faults.get(method);
    return ordered == null ? null : ordered.poll();
  }

  private static void send(HttpExchange exchange, Answer answer) throws IOException {
    byte[] bytes = answer.body().getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", answer.contentType());
    answer.headers().forEach(exchange.getResponseHeaders()::set);
    exchange.sendResponseHeaders(answer.status(), bytes.length);
    exchange.getResponseBody().write(bytes);
  }
}
