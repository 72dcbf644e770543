package dev.containerarch.local.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonParser;
import dev.containerarch.advisor.decision.DecisionLog;
import dev.containerarch.advisor.decision.Tenant;
import dev.containerarch.local.LocalStack;
import dev.containerarch.local.SignedCommand;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalServerIT {

  private static final String SECRET = "local-signing-secret";
  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  private static LocalStack stack;
  private static LocalServer server;

  @BeforeAll
  static void start() throws IOException {
    stack = LocalStack.start(null, List.of(SECRET), Clock.systemUTC());
    server = LocalServer.start(stack, 0);
  }

  @AfterAll
  static void stop() {
    server.close();
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

  private static HttpResponse<String> command(String text)
      throws IOException, InterruptedException {
    SignedCommand command =
        SignedCommand.of(
            new SignedCommand.Typist("U1", "T1", "C1"),
            text,
            stack.slack().newTrigger(),
            stack.slack().newResponseUrl().toString(),
            SECRET,
            Clock.systemUTC());
    HttpRequest.Builder request = to("/slack/events").POST(BodyPublishers.ofString(command.body()));
    command.headers().forEach(request::header);
    return send(request);
  }

  @Test
  void saysThatItIsThere() throws Exception {
    HttpResponse<String> health = send(to("/health"));
    assertThat(health.statusCode()).isEqualTo(200);
    assertThat(health.body()).isEqualTo("{\"status\":\"ok\"}");
  }

  @Test
  void answersWhatIsSignedAndNothingElse() throws Exception {
    HttpResponse<String> answer = command("비교 gpu=yes");
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("content-type"))
        .contains("application/json; charset=utf-8");
    assertThat(answer.body()).contains("아키텍처", "\"type\":\"table\"");

    HttpResponse<String> unsigned =
        send(to("/slack/events").POST(BodyPublishers.ofString("command=%2Fcontainer-arch")));
    assertThat(unsigned.statusCode()).isEqualTo(401);
    assertThat(unsigned.body()).isEmpty();
  }

  @Test
  void showsAndEmptiesTheCallsToSlack() throws Exception {
    send(to("/fake-slack/calls").DELETE());
    command("decide");
    JsonArray calls = JsonParser.parseString(send(to("/fake-slack/calls")).body()).getAsJsonArray();
    assertThat(calls)
        .extracting(call -> call.getAsJsonObject().get("method").getAsString())
        .containsExactly("users.info", "views.open");
    assertThat(send(to("/fake-slack/calls").DELETE()).body()).isEqualTo("[]");
    assertThat(send(to("/fake-slack/calls")).body()).isEqualTo("[]");
  }

  @Test
  void pointsElsewhereFromWhereNothingIs() throws Exception {
    for (HttpRequest.Builder request : List.of(to("/"), to("/slack/events"))) {
      HttpResponse<String> answer = send(request);
      assertThat(answer.statusCode()).isEqualTo(404);
      assertThat(answer.body()).contains("POST /slack/events");
    }
  }

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  private int local(String... words) throws InterruptedException {
    return LocalMain.run(
        List.of(words),
        new PrintStream(out, true, StandardCharsets.UTF_8),
        new PrintStream(err, true, StandardCharsets.UTF_8));
  }

  @Test
  void aBusyPortIsSaidInALine() throws Exception {
    try (ServerSocket busy = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"))) {
      String port = String.valueOf(busy.getLocalPort());
      assertThat(local("--data", "memory", "--port", port)).isEqualTo(1);
      assertThat(err.toString(StandardCharsets.UTF_8))
          .startsWith("Port " + port + " cannot be used")
          .contains("bin/local --port ")
          .hasLineCount(1);
    }
  }

  @Test
  void theDemoLeavesADirectoryWithDecisionsAlone(@TempDir Path data) throws Exception {
    String newest;
    try (LocalStack own = LocalStack.start(data, List.of(SECRET), Clock.systemUTC())) {
      SignedCommand command =
          SignedCommand.of(
              new SignedCommand.Typist("U1", "T0LOCAL", "C1"),
              "decide ecs-fargate title=Ours because=y",
              own.slack().newTrigger(),
              own.slack().newResponseUrl().toString(),
              SECRET,
              Clock.systemUTC());
      own.post(command.headers(), command.body().getBytes(StandardCharsets.UTF_8));
      newest = own.log().whole(new Tenant("T0LOCAL"), DecisionLog.ABOVE_ALL, 100).toString();
    }
    assertThat(local("--data", data.toString(), "--demo", "--port", "0")).isEqualTo(1);
    assertThat(err.toString(StandardCharsets.UTF_8))
        .startsWith(data + " has decisions of its own already, up to CA-1.")
        .contains("--data")
        .hasLineCount(1);
    try (LocalStack own = LocalStack.start(data, List.of(SECRET), Clock.systemUTC())) {
      assertThat(own.log().whole(new Tenant("T0LOCAL"), DecisionLog.ABOVE_ALL, 100))
          .hasToString(newest);
    }
  }

  @Test
  void theDemoLeavesNothingBehindWhenThePortIsTaken(@TempDir Path data) throws Exception {
    try (ServerSocket busy = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"))) {
      String port = String.valueOf(busy.getLocalPort());
      assertThat(local("--demo", "--data", data.toString(), "--port", port)).isEqualTo(1);
    }
    try (LocalStack own = LocalStack.start(data, List.of(SECRET), Clock.systemUTC())) {
      assertThat(own.log().whole(new Tenant("T0LOCAL"), DecisionLog.ABOVE_ALL, 1)).isEmpty();
    }
  }

  @Test
  void wrongOptionsPrintTheUsage() throws Exception {
    assertThat(local("--port", "65536")).isEqualTo(2);
    assertThat(local("--port")).isEqualTo(2);
    assertThat(local("--nonsense", "x")).isEqualTo(2);
    assertThat(local("--demo", "--socket-mode")).isEqualTo(2);
    assertThat(err.toString(StandardCharsets.UTF_8)).contains("Usage: bin/local");
    assertThat(out.toString(StandardCharsets.UTF_8)).isEmpty();
    assertThat(local("--help")).isZero();
    assertThat(out.toString(StandardCharsets.UTF_8)).contains("Usage: bin/local");
  }
}
