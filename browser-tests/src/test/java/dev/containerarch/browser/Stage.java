package dev.containerarch.browser;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.microsoft.playwright.Browser;
import dev.containerarch.advisor.knowledge.Knowledge;
import dev.containerarch.local.LocalStack;
import dev.containerarch.local.demo.Demo;
import dev.containerarch.local.fakeslack.FakeSlack;
import dev.containerarch.local.server.LocalServer;
import dev.containerarch.local.workspace.Cast;
import dev.containerarch.local.workspace.Changes;
import dev.containerarch.local.workspace.Completion;
import dev.containerarch.local.workspace.DatabaseTrouble;
import dev.containerarch.local.workspace.ShiftedClock;
import dev.containerarch.local.workspace.Workspace;
import dev.containerarch.slack.text.Texts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;

/// A workspace that is served, and a browser to look at it. Its clock stands still, so that nothing
/// expires because a machine is slow.
final class Stage implements AutoCloseable {

  private static final String SECRET = "browser-test-secret";
  private static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");

  private final Completion completion = new Completion(Knowledge.load(), Texts.load());
  private final DatabaseTrouble trouble = new DatabaseTrouble();
  private final ShiftedClock clock = new ShiftedClock(Clock.fixed(NOW, ZoneOffset.UTC));
  private final LocalStack stack;
  private final Duration patience;
  private final HttpClient http = HttpClient.newHttpClient();
  private final Tabs tabs;
  private Workspace workspace;
  private LocalServer server;

  /// With all the time that a slow machine may need.
  Stage() throws IOException {
    this(Duration.ofMinutes(1), Duration.ZERO);
  }

  /// @param patience how long Slack waits for the app
  /// @param callTimeout how long the app waits for Slack; zero for ever
  Stage(Duration patience, Duration callTimeout) throws IOException {
    this.patience = patience;
    stack = LocalStack.start(null, List.of(SECRET), clock, trouble, callTimeout);
    workspace = newWorkspace();
    server = LocalServer.start(stack, workspace, completion, 0);
    // As bin/local does: the first question for a member's language would take longer than the app
    // waits for it on a busy machine.
    workspace.warmUp();
    tabs = new Tabs(browser());
  }

  /// The windows in which tests look at the page.
  Tabs tabs() {
    return tabs;
  }

  private Workspace newWorkspace() {
    return new Workspace(stack, Cast.standard(), SECRET, clock, trouble, patience);
  }

  Browser browser() {
    return Chromium.browser();
  }

  /// Where a member looks at a channel.
  String address(String memberAndChannel) {
    return "http://127.0.0.1:" + server.port() + "/#" + memberAndChannel;
  }

  String origin() {
    return "http://127.0.0.1:" + server.port();
  }

  /// Tells of everything that changes from now on.
  Changes.Listening listen() {
    return workspace.changes().listen();
  }

  /// Sends a line without a page.
  void types(String member, String channel, String line) {
    workspace.typed(member, channel, line);
  }

  /// Does what the app could do: calls a method of the Web API.
  ///
  /// @return Slack's answer, which has to be a yes
  JsonObject calls(String method, JsonObject arguments) {
    HttpRequest request =
        HttpRequest.newBuilder(stack.slack().apiEndpoint().resolve(method))
            .header("Content-Type", "application/json; charset=utf-8")
            .header("Authorization", "Bearer " + FakeSlack.BOT_TOKEN)
            .POST(BodyPublishers.ofString(arguments.toString()))
            .build();
    try {
      String body = http.send(request, BodyHandlers.ofString()).body();
      JsonObject answer = JsonParser.parseString(body).getAsJsonObject();
      if (!answer.get("ok").getAsBoolean()) {
        throw new AssertionError(method + " was refused: " + body);
      }
      return answer;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /// Posts a message as the app.
  ///
  /// @param message the arguments but for the channel
  /// @return when it was posted, which is its name
  String posts(String channel, JsonObject message) {
    JsonObject arguments = message.deepCopy();
    arguments.addProperty("channel", channel);
    return calls("chat.postMessage", arguments).get("ts").getAsString();
  }

  /// Opens a window for a member as the app, or puts it on top of theirs.
  ///
  /// @param method `views.open` or `views.push`
  void shows(String method, String member, JsonObject view) {
    JsonObject arguments = new JsonObject();
    arguments.addProperty("trigger_id", stack.slack().newTrigger(member));
    arguments.add("view", view);
    calls(method, arguments);
  }

  /// Delivers what the app puts into its outbox, from now on.
  void delivers() {
    stack.background().startOutbox();
  }

  /// Fills the table and the channels as `bin/local --demo` does, and sends what is due.
  void demo() {
    new Demo(stack, workspace, clock).fill();
    delivers();
    stack.background().runClock();
  }

  /// Lets time pass, for as long as whole seconds go.
  void advance(Duration time) {
    workspace.advance(time.toSeconds());
  }

  /// Stops as `bin/local` stops, but for the database.
  void stopServing() {
    server.close();
    workspace.close();
  }

  void serveAgain() throws IOException {
    int port = server.port();
    workspace = newWorkspace();
    server = LocalServer.start(stack, workspace, completion, port);
  }

  @Override
  public void close() {
    tabs.close();
    http.close();
    server.close();
    workspace.close();
    stack.close();
  }
}
