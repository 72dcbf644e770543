package dev.containerarch.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import dev.containerarch.advisor.knowledge.Knowledge;
import dev.containerarch.local.LocalStack;
import dev.containerarch.local.demo.Demo;
import dev.containerarch.local.server.LocalServer;
import dev.containerarch.local.workspace.Cast;
import dev.containerarch.local.workspace.Completion;
import dev.containerarch.local.workspace.DatabaseTrouble;
import dev.containerarch.local.workspace.ShiftedClock;
import dev.containerarch.local.workspace.Workspace;
import dev.containerarch.slack.text.Texts;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;

/// A workspace that is served, and a browser to look at it. Its clock stands still, so that nothing
/// expires because a machine is slow.
final class Stage implements AutoCloseable {

  private static final String SECRET = "browser-test-secret";
  private static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");

  private final Completion completion = new Completion(Knowledge.load(), Texts.load());
  private final DatabaseTrouble trouble = new DatabaseTrouble();
  private final ShiftedClock clock = new ShiftedClock(Clock.fixed(NOW, ZoneOffset.UTC));
  private final LocalStack stack =
      LocalStack.start(null, List.of(SECRET), clock, trouble, Duration.ZERO);
  private final Playwright playwright;
  private final Browser browser;
  private Workspace workspace;
  private LocalServer server;

  Stage() throws IOException {
    workspace = newWorkspace();
    server = LocalServer.start(stack, workspace, completion, 0);
    playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    browser =
        playwright
            .chromium()
            .launch(
                new BrowserType.LaunchOptions()
                    .setExecutablePath(NeedsChromium.Condition.chromium().orElseThrow())
                    .setArgs(
                        List.of(
                            "--no-sandbox",
                            "--disable-gpu",
                            "--disable-quic",
                            "--no-first-run",
                            "--disable-background-networking",
                            "--disable-component-update",
                            "--disable-sync",
                            "--font-render-hinting=none")));
  }

  private Workspace newWorkspace() {
    return new Workspace(stack, Cast.standard(), SECRET, clock, trouble, Duration.ofMinutes(1));
  }

  Browser browser() {
    return browser;
  }

  /// Where a member looks at a channel.
  String address(String memberAndChannel) {
    return "http://127.0.0.1:" + server.port() + "/#" + memberAndChannel;
  }

  String origin() {
    return "http://127.0.0.1:" + server.port();
  }

  /// Sends a line without a page.
  void types(String member, String channel, String line) {
    workspace.typed(member, channel, line);
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
    browser.close();
    playwright.close();
    server.close();
    workspace.close();
    stack.close();
  }
}
