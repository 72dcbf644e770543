package dev.containerarch.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import dev.containerarch.local.server.LocalMain;
import dev.containerarch.local.workspace.Changes;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/// Measures how quick the page is: `bin/bench-page`. Prints, and asserts nothing but that what is
/// measured happens at all.
@NeedsChromium
@EnabledIfSystemProperty(named = "page.figures", matches = "true")
class PageFiguresIT {

  private static final int STARTS = 10;
  private static final int ANSWERS = 40;

  /// The first of a page: its classes and styles are not loaded yet.
  private static final int NOT_COUNTED = 5;

  /// Waits in the page itself, whose content policy lets nothing be evaluated there later.
  private static final String USABLE =
      """
      () => new Promise((done) => {
        const look = () => {
          const usable = document.activeElement?.id === 'composer-text' && document.querySelector('.welcome, .message');
          usable ? done() : requestAnimationFrame(look);
        };
        look();
      })
      """;

  private static final String SHOWN =
      """
      (number) => new Promise((done) => {
        const look = () => (window.shownAt.length > number ? done(window.shownAt[number]) : requestAnimationFrame(look));
        look();
      })
      """;

  /// Notes when a frame with a new message has been handed to the screen.
  private static final String WATCH =
      """
      () => {
        window.shownAt = [];
        let known = document.querySelectorAll('#messages .message').length;
        new MutationObserver(() => {
          const now = document.querySelectorAll('#messages .message').length;
          if (now > known) {
            known = now;
            requestAnimationFrame(() => {
              const painted = new MessageChannel();
              painted.port1.onmessage = () => window.shownAt.push(performance.timeOrigin + performance.now());
              painted.port2.postMessage(null);
            });
          }
        }).observe(document.getElementById('messages'), { childList: true });
      }
      """;

  /// Scrolls from the end to the beginning, so much a frame, and gives the time between frames.
  private static final String SCROLL =
      """
      (step) => new Promise((done) => {
        const box = document.getElementById('messages');
        box.scrollTop = box.scrollHeight;
        const times = [];
        let before = null;
        const frame = (now) => {
          if (before !== null) {
            times.push(now - before);
          }
          before = now;
          if (box.scrollTop <= 0 || times.length > 4000) {
            done(times);
          } else {
            box.scrollTop -= step;
            requestAnimationFrame(frame);
          }
        };
        requestAnimationFrame(frame);
      })
      """;

  private static Stage stage;

  @BeforeAll
  static void start() throws IOException {
    stage = new Stage();
  }

  @AfterAll
  static void stop() {
    stage.close();
  }

  private static void row(String what, List<Double> millis) {
    List<Double> sorted = new ArrayList<>(millis);
    Collections.sort(sorted);
    System.out.printf(
        Locale.ROOT,
        "| %s | %d | %.0f | %.0f | %.0f |%n",
        what,
        sorted.size(),
        quantile(sorted, 0.5),
        quantile(sorted, 0.99),
        sorted.getLast());
  }

  /// By nearest rank.
  private static double quantile(List<Double> sorted, double share) {
    return sorted.get((int) Math.ceil(share * sorted.size()) - 1);
  }

  private static void head(String title) {
    System.out.printf(
        "%n%s%n%n| what | samples | median | p99 | max |%n|---|---:|---:|---:|---:|%n", title);
  }

  @Test
  void fromTheServerBeingUpToThePageBeingUsable() throws Exception {
    List<Double> up = new ArrayList<>();
    List<Double> usable = new ArrayList<>();
    List<Double> reload = new ArrayList<>();
    for (int i = 0; i < STARTS; i++) {
      long start = System.nanoTime();
      Process server = server();
      try (BrowserContext context = stage.browser().newContext();
          BufferedReader out =
              new BufferedReader(
                  new InputStreamReader(server.getInputStream(), StandardCharsets.UTF_8))) {
        String address = address(out);
        long isUp = System.nanoTime();
        Page page = context.newPage();
        long asked = System.nanoTime();
        page.navigate(address);
        page.evaluate(USABLE);
        long isUsable = System.nanoTime();
        page.reload();
        page.evaluate(USABLE);
        up.add((isUp - start) / 1e6);
        usable.add((isUsable - asked) / 1e6);
        reload.add((System.nanoTime() - isUsable) / 1e6);
      } finally {
        server.destroy();
        server.waitFor();
      }
    }
    head("Start, ms");
    row("process started until the server is up", up);
    row("page asked for, in a server that has just come up, until it is usable", usable);
    row("the same page loaded again", reload);
  }

  /// As `bin/local` starts it.
  private static Process server() throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "--enable-native-access=ALL-UNNAMED",
            "-cp",
            System.getProperty("java.class.path"),
            LocalMain.class.getName(),
            "--port",
            "0",
            "--data",
            "memory")
        .redirectError(ProcessBuilder.Redirect.DISCARD)
        .start();
  }

  private static String address(BufferedReader out) throws IOException {
    for (String line = out.readLine(); line != null; line = out.readLine()) {
      if (line.startsWith("Open http")) {
        return line.split(" ", 3)[1];
      }
    }
    throw new IOException("the server did not come up");
  }

  @Test
  void fromTheAppsAnswerToTheScreen() throws Exception {
    head("Answer, ms");
    for (String line : List.of("help", "compare gpu=yes tasks=12 cpu=4 memory=16", "history")) {
      List<Double> all = new ArrayList<>();
      try (BrowserContext context = stage.browser().newContext();
          Changes.Listening changes = stage.listen()) {
        Page page = context.newPage();
        page.navigate(stage.address("U0ALICE/C0PLATFORM"));
        page.evaluate(USABLE);
        page.evaluate(WATCH);
        for (int i = 0; i < ANSWERS + NOT_COUNTED; i++) {
          page.locator("#composer-text").fill("/container-arch " + line);
          page.locator("#composer-text").press("Enter");
          double answered = answered(changes);
          double at = (double) page.evaluate(SHOWN, i);
          if (i >= NOT_COUNTED) {
            all.add(at - answered);
          }
        }
      }
      row("`" + line + "`", all);
    }
  }

  /// When the next message of the app stood in the workspace, in milliseconds since 1970.
  private static double answered(Changes.Listening changes) throws InterruptedException {
    while (true) {
      Changes.Change change = changes.next(1, TimeUnit.MINUTES);
      Instant now = Instant.now();
      if (change == null) {
        throw new IllegalStateException("no answer came");
      }
      if (change.what().equals("message")) {
        return now.getEpochSecond() * 1e3 + now.getNano() / 1e6;
      }
    }
  }

  @Test
  void scrollingFiveHundredMessages() {
    for (int i = 0; i < 500; i++) {
      stage.types(
          "U0TOMAS",
          "C0HARBOR",
          i % 5 == 0
              ? "/container-arch compare gpu=yes tasks=" + (1 + i)
              : "Message " + i + " of five hundred, and *what* it says");
    }
    head("Frames while 500 messages scroll, every fifth of them a comparison, ms");
    try (BrowserContext context = stage.browser().newContext()) {
      Page page = context.newPage();
      page.navigate(stage.address("U0TOMAS/C0HARBOR"));
      page.setDefaultTimeout(120_000);
      assertThat(page.locator("#messages .message")).hasCount(500);
      for (int step : List.of(100, 400, 1600)) {
        row(step + " pixels a frame", scroll(page, step));
      }
      page.evaluate(
          "document.querySelectorAll('.message').forEach((each) => { each.style.contentVisibility = 'visible'; })");
      row("400 pixels a frame, without `content-visibility`", scroll(page, 400));
    }
  }

  private static List<Double> scroll(Page page, int step) {
    return ((List<?>) page.evaluate(SCROLL, step))
        .stream().map(each -> ((Number) each).doubleValue()).toList();
  }
}
