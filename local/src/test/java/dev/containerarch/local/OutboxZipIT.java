package dev.containerarch.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.containerarch.advisor.decision.Tenant;
import dev.containerarch.local.dynamodb.EmbeddedDynamoDb;
import dev.containerarch.local.fakeslack.FakeSlack;
import dev.containerarch.local.lambda.Invocation;
import dev.containerarch.local.lambda.LambdaFunction;
import dev.containerarch.local.lambda.LambdaProcess;
import dev.containerarch.store.DynamoDbDecisionLog;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/// The zip that is deployed, under the runtime client that Lambda runs it with, takes the stream's
/// sample event to a fake Slack, a bus and a queue. The clients of the last two are of another
/// version than the rest of the SDK: that they fit is seen here.
@EnabledOnOs(OS.LINUX)
class OutboxZipIT {

  private static final Path ZIP = Path.of("../functions/outbox/target/outbox.zip");
  private static final Path EVENT = Path.of("../events/outbox-stream.json");

  private static EmbeddedDynamoDb database;
  private static FakeSlack slack;
  private static HttpServer aws;
  private static LambdaProcess outbox;
  private static final List<JsonObject> EVENTS = new CopyOnWriteArrayList<>();
  private static final List<String> QUEUED = new CopyOnWriteArrayList<>();

  @BeforeAll
  static void start() throws IOException {
    database = EmbeddedDynamoDb.start(null);
    database.createTable("container-arch");
    slack = FakeSlack.start(Clock.systemUTC());
    aws = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    aws.createContext("/", OutboxZipIT::answer);
    aws.start();
    String endpoint = "http://127.0.0.1:" + aws.getAddress().getPort();
    outbox =
        LambdaProcess.start(
            LambdaFunction.of(
                    ZIP, "dev.containerarch.functions.outbox.OutboxHandler::handleRequest")
                .with(
                    Map.of(
                        "TABLE_NAME",
                        "container-arch",
                        "SLACK_BOT_TOKEN",
                        FakeSlack.BOT_TOKEN,
                        "SLACK_API_URL",
                        slack.apiEndpoint().toString(),
                        "FAILURES_QUEUE_URL",
                        endpoint + "/123456789012/failures",
                        "EVENT_BUS_NAME",
                        "default",
                        "AWS_ENDPOINT_URL_EVENTBRIDGE",
                        endpoint,
                        "AWS_ENDPOINT_URL_SQS",
                        endpoint))
                .with(database.environment()));
  }

  @AfterAll
  static void stop() throws IOException {
    outbox.close();
    aws.stop(0);
    slack.close();
    database.close();
  }

  @Test
  void theSampleEventReachesSlackTheBusAndForWhatIsNotThereTheQueue() throws Exception {
    // The sample tells of CA-42 and CA-7; the first of an empty log is CA-1.
    int number =
        OutboxIT.record(
            new DynamoDbDecisionLog(
                database::client, "container-arch", Clock.systemUTC(), Duration.ofMinutes(1)),
            new Tenant("T0ACME"),
            "C012345678",
            1);
    String event = Files.readString(EVENT).replace("\"N\": \"42\"", "\"N\": \"" + number + "\"");

    for (int time = 1; time <= 2; time++) {
      Invocation invocation =
          outbox.invoke(event.getBytes(StandardCharsets.UTF_8), Duration.ofMinutes(2));
      assertThat(invocation)
          .as(outbox.stdout() + outbox.stderr())
          .isInstanceOfSatisfying(
              Invocation.Answered.class,
              answered -> assertThat(answered.body()).isEqualTo("{\"batchItemFailures\":[]}"));
    }

    assertThat(slack.messagesIn("C012345678"))
        .singleElement()
        .satisfies(message -> assertThat(message.get("text").getAsString()).contains("CA-1"));
    assertThat(EVENTS)
        .singleElement()
        .satisfies(put -> {
          JsonObject entry = put.getAsJsonArray("Entries").get(0).getAsJsonObject();
          assertThat(entry.get("Source").getAsString()).isEqualTo("container-arch");
          assertThat(entry.get("DetailType").getAsString()).isEqualTo("DecisionAccepted");
          assertThat(entry.get("EventBusName").getAsString()).isEqualTo("default");
        });
    // A reminder of a decision that is not there can only be put aside, as often as it comes.
    assertThat(QUEUED)
        .hasSize(2)
        .allSatisfy(message -> assertThat(message).contains("there is no decision 7", "Records"));
    assertThat(outbox.stdout()).contains("\"Namespace\":\"ContainerArch/Outbox\"");
  }

  /// EventBridge and SQS, as far as the function uses them.
  private static void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      JsonObject request =
          JsonParser.parseString(
                  new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8))
              .getAsJsonObject();
      String target = exchange.getRequestHeaders().getFirst("X-Amz-Target");
      JsonObject answer = new JsonObject();
      if (target.equals("AWSEvents.PutEvents")) {
        EVENTS.add(request);
        answer =
            JsonParser.parseString("{\"FailedEntryCount\":0,\"Entries\":[{\"EventId\":\"1\"}]}")
                .getAsJsonObject();
      } else {
        String body = request.get("MessageBody").getAsString();
        QUEUED.add(body);
        answer.addProperty("MessageId", "1");
        answer.addProperty("MD5OfMessageBody", md5(body));
      }
      byte[] bytes = answer.toString().getBytes(StandardCharsets.UTF_8);
      exchange.getResponseHeaders().set("Content-Type", "application/x-amz-json-1.1");
      exchange.sendResponseHeaders(200, bytes.length);
      exchange.getResponseBody().write(bytes);
    }
  }

  /// SQS answers with it, and the client compares.
  private static String md5(String text) {
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("MD5").digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (java.security.NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
