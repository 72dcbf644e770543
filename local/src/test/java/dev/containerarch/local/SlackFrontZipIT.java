package dev.containerarch.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.containerarch.local.dynamodb.EmbeddedDynamoDb;
import dev.containerarch.local.fakeslack.Call;
import dev.containerarch.local.fakeslack.FakeSlack;
import dev.containerarch.local.lambda.Invocation;
import dev.containerarch.local.lambda.LambdaFunction;
import dev.containerarch.local.lambda.LambdaProcess;
import dev.containerarch.slack.request.RequestVerifier;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The zip that is deployed, under the runtime client that Lambda runs it with, answers the sample
/// events.
///
/// The events are those of `events/`, signed again for the time of the moment, because the function
/// goes by its own clock. Their `response_url` leads to the fake Slack instead of Slack.
@EnabledOnOs(OS.LINUX)
class SlackFrontZipIT {

  private static final Path ZIP = Path.of("../functions/slack-front/target/slack-front.zip");
  private static final Path EVENTS = Path.of("../events");
  private static final String SECRET = "local-signing-secret";
  private static final Pattern SLACK_RESPONSE_URL =
      Pattern.compile("https://hooks\\.slack\\.com/[A-Za-z0-9/]+");

  private static EmbeddedDynamoDb database;
  private static FakeSlack slack;
  private static LambdaProcess front;

  @BeforeAll
  static void start() throws IOException {
    database = EmbeddedDynamoDb.start(null);
    database.createTable("container-arch");
    slack = FakeSlack.start(Clock.systemUTC());
    front =
        LambdaProcess.start(
            LambdaFunction.of(
                    ZIP, "dev.containerarch.functions.slackfront.SlackFrontHandler::handleRequest")
                .with(
                    Map.of(
                        "TABLE_NAME",
                        "container-arch",
                        "SLACK_SIGNING_SECRET",
                        "an-older-secret, " + SECRET,
                        "SLACK_BOT_TOKEN",
                        FakeSlack.BOT_TOKEN,
                        "SLACK_API_URL",
                        slack.apiEndpoint().toString()))
                .with(database.environment()));
  }

  @AfterAll
  static void stop() throws IOException {
    front.close();
    slack.close();
    database.close();
  }

  @ParameterizedTest
  @CsvSource({
    "compare-command.v2.json, ECS Managed Instances",
    "compare-command.v1.json, ECS Managed Instances",
    "decide-command.v2.json, CA-",
    "history-command.v2.json, decision",
    "record-decision-submitted.v2.json, CA-",
    "url-verification.v2.json, ''",
    "ssl-check.v2.json, ''",
    "recommend-closed.v2.json, ''",
  })
  void aRequestIsAnsweredInTheResponse(String file, String said) throws Exception {
    JsonObject answer = invoke(event(file));

    assertThat(answer.get("statusCode").getAsInt()).isEqualTo(200);
    assertThat(answer.get("body").getAsString()).containsIgnoringCase(said);
  }

  @Test
  void aClickIsAnsweredWithACallToSlack() throws Exception {
    assertThat(callsOf("record-decision-button.v2.json"))
        .extracting(Call::method)
        .containsExactly("views.open");
    assertThat(callsOf("record-message.v2.json"))
        .extracting(Call::method)
        .containsExactly("views.open");
    assertThat(callsOf("share-button.v2.json"))
        .singleElement()
        .satisfies(call -> {
          assertThat(call.method()).isEqualTo(Call.RESPONSE_URL);
          assertThat(call.body().get("response_type").getAsString()).isEqualTo("in_channel");
        });
    assertThat(callsOf("history-page-button.v2.json"))
        .extracting(Call::method)
        .containsExactly(Call.RESPONSE_URL);
  }

  @Test
  void whoOpensTheHomeIsShownIt() throws Exception {
    assertThat(callsOf("app-home-opened.v2.json"))
        .extracting(Call::method)
        .contains("views.publish");
  }

  @Test
  void everySampleEventIsTried() throws IOException {
    try (var files = Files.list(EVENTS)) {
      assertThat(
              files
                  .map(Path::getFileName)
                  .map(Path::toString)
                  .filter(f -> f.matches(".*\\.v[12]\\.json")))
          .hasSize(13);
    }
  }

  @Test
  void anEventThatSomebodyChangedIsRefused() throws Exception {
    JsonObject event = event("compare-command.v2.json");
    event.getAsJsonObject("headers").addProperty("x-slack-signature", "v0=" + "0".repeat(64));

    JsonObject answer = invoke(event);

    assertThat(answer.get("statusCode").getAsInt()).isEqualTo(401);
    assertThat(answer.get("body").getAsString()).isEmpty();
    assertThat(front.stderr() + front.stdout())
        .contains("a request was refused: FORGED")
        .doesNotContain("gpu", SECRET, FakeSlack.BOT_TOKEN);
  }

  @Test
  void theZipHoldsOurClassesAtItsRootAndNothingThatIsForDevelopment() throws IOException {
    try (ZipFile zip = new ZipFile(ZIP.toFile())) {
      List<String> names = zip.stream().map(entry -> entry.getName()).toList();
      assertThat(names)
          .contains(
              "dev/containerarch/functions/slackfront/SlackFrontHandler.class",
              "lib/dependencies.jar");
      assertThat(names).noneMatch(name -> name.contains("DynamoDBLocal"));
    }
  }

  private static List<Call> callsOf(String file) throws Exception {
    slack.clear();
    assertThat(invoke(event(file)).get("statusCode").getAsInt()).isEqualTo(200);
    return slack.calls();
  }

  private static JsonObject invoke(JsonObject event) throws Exception {
    Invocation invocation =
        front.invoke(event.toString().getBytes(StandardCharsets.UTF_8), Duration.ofSeconds(60));
    assertThat(invocation).isInstanceOf(Invocation.Answered.class);
    return JsonParser.parseString(((Invocation.Answered) invocation).body()).getAsJsonObject();
  }

  /// A sample event, led to the fake Slack and signed for now.
  private static JsonObject event(String file) {
    JsonObject event = read(EVENTS.resolve(file));
    boolean base64 = event.get("isBase64Encoded").getAsBoolean();
    String sent = event.get("body").getAsString();
    String body =
        base64 ? new String(Base64.getDecoder().decode(sent), StandardCharsets.UTF_8) : sent;
    body = ledToTheFake(body);
    SlackRoutes.handOut(slack, body.getBytes(StandardCharsets.UTF_8));
    event.addProperty(
        "body",
        base64 ? Base64.getEncoder().encodeToString(body.getBytes(StandardCharsets.UTF_8)) : body);
    String timestamp = String.valueOf(Clock.systemUTC().instant().getEpochSecond());
    String signature =
        RequestVerifier.sign(SECRET, timestamp, body.getBytes(StandardCharsets.UTF_8));
    for (String headers : List.of("headers", "multiValueHeaders")) {
      if (event.has(headers)) {
        sign(event.getAsJsonObject(headers), timestamp, signature);
      }
    }
    return event;
  }

  private static void sign(JsonObject headers, String timestamp, String signature) {
    for (String name : List.copyOf(headers.keySet())) {
      String value =
          name.equalsIgnoreCase("x-slack-signature")
              ? signature
              : name.equalsIgnoreCase("x-slack-request-timestamp") ? timestamp : null;
      if (value != null && headers.get(name).isJsonArray()) {
        headers.add(name, JsonParser.parseString("[\"" + value + "\"]"));
      } else if (value != null) {
        headers.addProperty(name, value);
      }
    }
  }

  private static String ledToTheFake(String body) {
    if (!body.startsWith("payload=")) {
      return body;
    }
    String payload = URLDecoder.decode(body.substring("payload=".length()), StandardCharsets.UTF_8);
    Matcher url = SLACK_RESPONSE_URL.matcher(payload.replace("\\/", "/"));
    String led =
        url.replaceAll(found -> {
          URI foreign = URI.create(found.group());
          slack.handOutResponseUrl(foreign);
          return Matcher.quoteReplacement(slack.responseUrlFor(foreign).toString());
        });
    return "payload=" + URLEncoder.encode(led, StandardCharsets.UTF_8);
  }

  private static JsonObject read(Path file) {
    try {
      return JsonParser.parseString(Files.readString(file)).getAsJsonObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
