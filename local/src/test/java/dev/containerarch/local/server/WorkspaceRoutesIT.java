package dev.containerarch.local.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.containerarch.advisor.knowledge.Knowledge;
import dev.containerarch.local.LocalStack;
import dev.containerarch.local.workspace.Cast;
import dev.containerarch.local.workspace.Completion;
import dev.containerarch.local.workspace.DatabaseTrouble;
import dev.containerarch.local.workspace.ShiftedClock;
import dev.containerarch.local.workspace.Workspace;
import dev.containerarch.slack.text.Texts;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WorkspaceRoutesIT {

  private static final String SECRET = "local-signing-secret";
  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  private static LocalStack stack;
  private static Workspace workspace;
  private static LocalServer server;

  @BeforeAll
  static void start() throws IOException {
    ShiftedClock clock = new ShiftedClock(Clock.systemUTC());
    DatabaseTrouble trouble = new DatabaseTrouble();
    stack = LocalStack.start(null, List.of(SECRET), clock, trouble, Duration.ZERO);
    workspace =
        new Workspace(stack, Cast.standard(), SECRET, clock, trouble, Duration.ofMinutes(1));
    server = LocalServer.start(stack, workspace, new Completion(Knowledge.load(), Texts.load()), 0);
  }

  @AfterAll
  static void stop() {
    server.close();
    workspace.close();
    stack.close();
    CLIENT.close();
  }

  private static HttpRequest.Builder to(String path) {
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path));
  }

  private static HttpResponse<String> send(HttpRequest.Builder request)
      throws IOException, InterruptedException {
    return CLIENT.send(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
  }

  private static HttpRequest.Builder posting(String path, String json) {
    return to(path).header("Content-Type", "application/json").POST(BodyPublishers.ofString(json));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/, text/html",
        "/workspace/app.js, text/javascript",
        "/workspace/style.css, text/css",
        "/workspace/icon.svg, image/svg+xml"
      })
  void servesItsOwnFilesAndLetsThePageLoadNothingElse(String pathAndType) throws Exception {
    String[] wanted = pathAndType.split(", ", -1);
    HttpResponse<String> file = send(to(wanted[0]));
    assertThat(file.statusCode()).isEqualTo(200);
    assertThat(file.headers().firstValue("content-type").orElse("")).startsWith(wanted[1]);
    assertThat(file.headers().firstValue("content-security-policy").orElse(""))
        .startsWith("default-src 'self'");
    assertThat(file.headers().firstValue("cache-control")).contains("no-store");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/workspace/../log4j2.component.properties",
        "/workspace/%2e%2e/texts/en.properties",
        "/workspace/no-such.js",
        "/workspace/",
        "/workspace/state?member=U0WHO",
        "/workspace/dates?member=U0WHO",
        "/workspace/sent?member=U0ALICE&view=V1"
      })
  void hasNothingElse(String path) throws Exception {
    assertThat(send(to(path)).statusCode()).isEqualTo(404);
  }

  @Test
  void aCommandComesBackInTheState() throws Exception {
    HttpResponse<String> done =
        send(
            posting(
                "/workspace/commands",
                "{\"member\":\"U0SARA\",\"channel\":\"C0PAYMENTS\",\"text\":\"/container-arch help\"}"));
    assertThat(done.body()).isEqualTo("{\"outcome\":\"done\"}");
    assertThat(send(to("/workspace/state?member=U0SARA")).body()).contains("\"author\":\"app\"");
    assertThat(send(to("/workspace/state?member=U0BEN")).body())
        .doesNotContain("\"author\":\"app\"");
  }

  @Test
  void theDatesAheadAreServedAndTheClockGoesForwardOnly() throws Exception {
    assertThat(send(to("/workspace/dates?member=U0TOMAS")).body()).isEqualTo("{\"dates\":[]}");
    for (String wrong : List.of("{\"until\":1}", "{\"until\":\"soon\"}", "{\"seconds\":0}")) {
      assertThat(send(posting("/workspace/clock", wrong)).statusCode()).as(wrong).isEqualTo(400);
    }
  }

  @Test
  void refusesWhatIsNoJsonObject() throws Exception {
    assertThat(send(posting("/workspace/commands", "[]")).statusCode()).isEqualTo(400);
    assertThat(send(posting("/workspace/commands", "{")).statusCode()).isEqualTo(400);
    assertThat(send(posting("/workspace/commands", "{}")).statusCode()).isEqualTo(400);
    assertThat(send(posting("/workspace/elsewhere", "{}")).statusCode()).isEqualTo(404);
    assertThat(send(posting("/workspace/commands", " ".repeat(600_000))).statusCode())
        .isEqualTo(413);
    assertThat(send(to("/workspace/commands").POST(BodyPublishers.ofString("{}"))).statusCode())
        .isEqualTo(415);
    assertThat(send(to("/workspace/commands").DELETE()).statusCode()).isEqualTo(405);
  }

  @Test
  void otherPagesOfTheSameBrowserAreKeptOut() throws Exception {
    String command = "{\"fault\":\"none\"}";
    for (String origin : List.of("http://evil.example", "null", "http://127.0.0.1:1")) {
      assertThat(send(posting("/workspace/faults", command).header("Origin", origin)).statusCode())
          .as(origin)
          .isEqualTo(403);
    }
    assertThat(
            send(posting("/workspace/faults", command).header("Sec-Fetch-Site", "cross-site"))
                .statusCode())
        .isEqualTo(403);
    String own = "http://127.0.0.1:" + server.port();
    assertThat(send(posting("/workspace/faults", command).header("Origin", own)).statusCode())
        .isEqualTo(200);
  }

  @Test
  void aNameThatWasMadeToLeadHereIsRefused() throws Exception {
    for (String path : List.of("/", "/workspace/state?member=U0ALICE", "/fake-slack/calls")) {
      assertThat(statusWithHost(path, "rebound.example:" + server.port())).contains(" 403 ");
      assertThat(statusWithHost(path, "localhost:" + server.port())).contains(" 200 ");
    }
  }

  /// The client of the JDK sends no `Host` of one's own choice.
  private static String statusWithHost(String path, String host) throws IOException {
    try (Socket socket = new Socket(InetAddress.ofLiteral("127.0.0.1"), server.port())) {
      String request =
          "GET " + path + " HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n";
      socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
      BufferedReader in =
          new BufferedReader(
              new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
      return String.valueOf(in.readLine());
    }
  }

  @Test
  void changesAreTold() throws Exception {
    HttpResponse<InputStream> stream =
        CLIENT.send(to("/workspace/events?member=U0ALICE").build(), BodyHandlers.ofInputStream());
    try (BufferedReader in =
        new BufferedReader(new InputStreamReader(stream.body(), StandardCharsets.UTF_8))) {
      assertThat(in.readLine()).startsWith("retry:");
      assertThat(in.readLine()).isEmpty();
      send(posting("/workspace/faults", "{\"fault\":\"none\"}"));
      assertThat(in.readLine()).startsWith("id: ");
      assertThat(in.readLine()).startsWith("data: {\"change\":").contains("\"what\":\"faults\"");
    }
  }

  @Test
  void aClientThatHasGoneIsForgotten() throws Exception {
    int before = workspace.changes().listeners();
    HttpResponse<InputStream> stream =
        CLIENT.send(to("/workspace/events?member=U0BEN").build(), BodyHandlers.ofInputStream());
    assertThat(stream.body().read()).isPositive();
    stream.body().close();
    // It is noticed by writing to it.
    for (int i = 0; i < 1_000 && workspace.changes().listeners() > before; i++) {
      send(posting("/workspace/faults", "{\"fault\":\"none\"}"));
    }
    assertThat(workspace.changes().listeners()).isLessThanOrEqualTo(before);
  }
}
