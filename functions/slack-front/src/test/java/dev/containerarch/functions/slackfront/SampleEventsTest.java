package dev.containerarch.functions.slackfront;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

import com.amazonaws.services.lambda.runtime.Context;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.slack.api.Slack;
import com.slack.api.SlackConfig;
import com.slack.api.util.http.SlackHttpClient;
import dev.containerarch.advisor.cost.price.PriceSnapshots;
import dev.containerarch.advisor.knowledge.Knowledge;
import dev.containerarch.slack.conversation.ContainerArchApp;
import dev.containerarch.slack.conversation.SlackCalls;
import dev.containerarch.slack.conversation.Stores;
import dev.containerarch.slack.request.RequestVerifier;
import dev.containerarch.slack.request.SigningSecrets;
import dev.containerarch.slack.request.SlackRequests;
import dev.containerarch.slack.text.Texts;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;
import okhttp3.Response;
import okhttp3.ResponseBody;
import okio.Buffer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Every file of `events/` that comes from Slack, as API Gateway would hand it over.
class SampleEventsTest {

  private static final Path EVENTS = Path.of("../../events");
  private static final Instant SIGNED_AT = Instant.ofEpochSecond(1_793_613_600);

  /// What is in the answer, or in the call to Slack where a click is answered by one.
  private static final Map<String, List<String>> SAID =
      Map.ofEntries(
          Map.entry(
              "app-home-opened.v2.json",
              List.of("views.publish", "Waiting for you", "Latest decisions", "CA-20")),
          Map.entry(
              "compare-command.v1.json", List.of("ECS on EC2", "ruled out", "Record decision")),
          Map.entry(
              "compare-command.v2.json", List.of("ECS on EC2", "ruled out", "Record decision")),
          Map.entry(
              "decide-command.v2.json",
              List.of("Recorded as *CA-13*", "Payments API", "small team")),
          Map.entry("history-command.v2.json", List.of("newest first", "CA-20")),
          Map.entry("history-page-button.v2.json", List.of("older ones", "CA-12")),
          Map.entry(
              "record-decision-button.v2.json",
              List.of("views.open", "en C012345678 edition=2026 gpu=yes tasks=12 cpu=4 memory=16")),
          Map.entry(
              "record-decision-submitted.v2.json",
              List.of("CA-13", "추천 모델 서빙 (GPU)", "<@U012345678>")),
          Map.entry(
              "record-message.v2.json",
              List.of(
                  "views.open",
                  "https://example-team.slack.com/archives/C012345678/p1793613000000700",
                  "checkout & payments services on Fargate, as @U012345678 proposed")),
          Map.entry(
              "share-button.v2.json",
              List.of("in_channel", "<@U012345678> shared a comparison", "gpu=yes tasks=12")),
          Map.entry("ssl-check.v2.json", List.of()),
          Map.entry(
              "url-verification.v2.json",
              List.of("3eZbrw1aBm2rZgRNFdxV2595E9CY3gmdALWMmHkvFXO7tYXAYM8P")),
          Map.entry("recommend-closed.v2.json", List.of()));

  private final OnePageLog log = new OnePageLog();
  private final RememberedDrafts drafts = new RememberedDrafts();
  private final List<String> calls = new ArrayList<>();

  private SlackFrontHandler handler(Instant now) {
    Clock clock = Clock.fixed(now, ZoneOffset.UTC);
    return new SlackFrontHandler(
        new SlackRequests(
            new RequestVerifier(SigningSecrets.fixed(List.of("local-signing-secret")), clock),
            ContainerArchApp.create(
                Knowledge.load(),
                Texts.load(),
                Stores.of(log, drafts, PriceSnapshots.none()),
                new SlackCalls(this::listeningClient, _ -> "xoxb-test", SlackCalls.SLACK_HOSTS),
                clock)));
  }

  /// Nothing leaves this process.
  private Slack listeningClient() {
    SlackConfig config = new SlackConfig();
    config.setStatsEnabled(false);
    return Slack.getInstance(
        config,
        new SlackHttpClient(
            new OkHttpClient.Builder()
                .addInterceptor(chain -> {
                  Buffer body = new Buffer();
                  if (chain.request().body() != null) {
                    chain.request().body().writeTo(body);
                  }
                  calls.add(chain.request().url() + " " + unescaped(plain(body.readUtf8())));
                  return new Response.Builder()
                      .request(chain.request())
                      .protocol(Protocol.HTTP_1_1)
                      .code(200)
                      .message("OK")
                      .body(ResponseBody.create("{\"ok\":true}", MediaType.get("text/plain")))
                      .build();
                })
                .build()));
  }

  /// Calls of the Web API are forms; a message at a `response_url` is JSON, in which a percent sign
  /// is one.
  private static String plain(String body) {
    return body.startsWith("{") ? body : URLDecoder.decode(body, StandardCharsets.UTF_8);
  }

  private static String unescaped(String json) {
    return json.replace("\\u003d", "=")
        .replace("\\u0026", "&")
        .replace("\\u003c", "<")
        .replace("\\u003e", ">");
  }

  private JsonObject handle(String event, Instant now) throws IOException {
    ByteArrayOutputStream answer = new ByteArrayOutputStream();
    handler(now)
        .handleRequest(
            new ByteArrayInputStream(event.getBytes(StandardCharsets.UTF_8)),
            answer,
            mock(Context.class));
    return JsonParser.parseString(answer.toString(StandardCharsets.UTF_8)).getAsJsonObject();
  }

  static List<String> files() throws IOException {
    try (Stream<Path> files = Files.list(EVENTS)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.matches(".*\\.v[12]\\.json"))
          .sorted()
          .toList();
    }
  }

  @Test
  void everyFileIsKnownHere() throws IOException {
    assertThat(files()).containsExactlyInAnyOrderElementsOf(SAID.keySet());
  }

  @ParameterizedTest
  @MethodSource("files")
  void isAnsweredWith200AndWhatBelongsThere(String file) throws IOException {
    JsonObject answer = handle(Files.readString(EVENTS.resolve(file)), SIGNED_AT);
    assertThat(answer.get("statusCode").getAsInt()).isEqualTo(200);
    String said = unescaped(answer.get("body").getAsString()) + "\n" + String.join("\n", calls);
    for (String part : SAID.getOrDefault(file, List.of("nothing is known of this file"))) {
      assertThat(said).contains(part);
    }
  }

  @ParameterizedTest
  @MethodSource("files")
  void isRefusedLater(String file) throws IOException {
    int expected = file.startsWith("ssl-check") ? 200 : 401;
    JsonObject answer = handle(Files.readString(EVENTS.resolve(file)), SIGNED_AT.plusSeconds(301));
    assertThat(answer.get("statusCode").getAsInt()).isEqualTo(expected);
    assertThat(answer.get("body").getAsString()).isEmpty();
    assertThat(calls).isEmpty();
  }

  @Test
  void theSubmittedDecisionIsKeptAsItWasFilledIn() throws IOException {
    handle(Files.readString(EVENTS.resolve("record-decision-submitted.v2.json")), SIGNED_AT);
    assertThat(log.recorded).hasSize(1);
    assertThat(log.recorded.getFirst().title()).isEqualTo("추천 모델 서빙 (GPU)");
    assertThat(log.recorded.getFirst().architecture()).isEqualTo("ecs-ec2");
    assertThat(log.recorded.getFirst().origin().channel()).isEqualTo("C012345678");
    assertThat(log.recorded.getFirst().basis().request())
        .isEqualTo(
            "edition=2026 gpu=yes tasks=12 cpu=4 memory=16 region=ap-northeast-2"
                + " cost:40 reliability:30");
  }

  @Test
  void aWindowThatIsClosedLeavesWhatWasEntered() throws IOException {
    handle(Files.readString(EVENTS.resolve("recommend-closed.v2.json")), SIGNED_AT);
    assertThat(drafts.kept)
        .containsExactly(Map.entry("U012345678", "existing=kubernetes platform-team=3"));
  }

  @Test
  void whatIsNoEventIsUnsigned() throws IOException {
    for (String event : List.of("", "{}", "[]", "garbage", "{\"version\":null}")) {
      JsonObject answer = handle(event, SIGNED_AT);
      assertThat(answer.get("statusCode").getAsInt()).as(event).isEqualTo(401);
    }
  }
}
