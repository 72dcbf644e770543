package dev.containerarch.functions.slackfront;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.slack.api.Slack;
import dev.containerarch.advisor.knowledge.Knowledge;
import dev.containerarch.slack.conversation.ContainerArchApp;
import dev.containerarch.slack.conversation.SlackCalls;
import dev.containerarch.slack.request.HttpAnswer;
import dev.containerarch.slack.request.RequestVerifier;
import dev.containerarch.slack.request.SigningSecrets;
import dev.containerarch.slack.request.SlackRequests;
import dev.containerarch.slack.text.Texts;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Whether an event was read rightly shows in whether its signature holds.
class ApiGatewayEventsTest {

  private static final String BODY =
      "team_id=T1&user_id=U1&command=%2Fcontainer-arch&text=%EB%B9%84%EA%B5%90&trigger_id=1";
  private static final String TIMESTAMP = "1793613600";
  private static final String SIGNATURE =
      RequestVerifier.sign("secret", TIMESTAMP, BODY.getBytes(StandardCharsets.UTF_8));

  private final SlackRequests requests =
      new SlackRequests(
          new RequestVerifier(
              SigningSecrets.fixed(List.of("secret")),
              Clock.fixed(Instant.ofEpochSecond(1_793_613_600), ZoneOffset.UTC)),
          ContainerArchApp.create(
              Knowledge.load(),
              Texts.load(),
              new OnePageLog(),
              new RememberedDrafts(),
              new SlackCalls(Slack::getInstance, _ -> "xoxb-test", SlackCalls.SLACK_HOSTS),
              Clock.systemUTC()));

  private static ApiGatewayEvents.Incoming read(String event) {
    return ApiGatewayEvents.read(new ByteArrayInputStream(event.getBytes(StandardCharsets.UTF_8)));
  }

  private int status(String event) {
    return read(event).request().map(requests::answer).map(HttpAnswer::status).orElse(-1);
  }

  private static JsonObject headers(String timestampName, String signatureName) {
    JsonObject headers = new JsonObject();
    headers.addProperty(timestampName, TIMESTAMP);
    headers.addProperty(signatureName, SIGNATURE);
    headers.addProperty("content-type", "application/x-www-form-urlencoded");
    return headers;
  }

  private static JsonObject event(String body, boolean base64) {
    JsonObject event = new JsonObject();
    event.add("headers", headers("x-slack-request-timestamp", "x-slack-signature"));
    event.addProperty("body", body);
    event.addProperty("isBase64Encoded", base64);
    return event;
  }

  private static JsonObject version(String version, JsonObject event) {
    event.addProperty("version", version);
    return event;
  }

  private static String base64(String text) {
    return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void payload2IsReadInBase64OrNot() {
    for (JsonObject event : List.of(event(BODY, false), event(base64(BODY), true))) {
      assertThat(status(version("2.0", event).toString())).isEqualTo(200);
      assertThat(read(event.toString()).isVersion1()).isFalse();
    }
  }

  @Test
  void payload1IsReadWithItsVersionAndWithout() {
    for (JsonObject event : List.of(event(BODY, false), event(base64(BODY), true))) {
      assertThat(status(event.toString())).as("as a REST API sends it").isEqualTo(200);
      assertThat(read(event.toString()).isVersion1()).isTrue();
      assertThat(status(version("1.0", event).toString())).as("of an HTTP API").isEqualTo(200);
      assertThat(read(event.toString()).isVersion1()).isTrue();
    }
  }

  @Test
  void theCaseOfHeadersDoesNotMatter() {
    for (String version : List.of("1.0", "2.0")) {
      JsonObject event = version(version, event(BODY, false));
      event.add("headers", headers("X-Slack-Request-Timestamp", "X-SLACK-SIGNATURE"));
      assertThat(status(event.toString())).isEqualTo(200);
    }
  }

  @Test
  void headersWithSeveralValuesAreAllSeen() {
    JsonObject event = event(BODY, false);
    JsonArray twice = new JsonArray();
    twice.add(SIGNATURE);
    twice.add(SIGNATURE);
    JsonArray once = new JsonArray();
    once.add(TIMESTAMP);
    JsonObject several = new JsonObject();
    several.add("X-Slack-Signature", twice);
    several.add("X-Slack-Request-Timestamp", once);
    event.add("multiValueHeaders", several);
    assertThat(status(event.toString())).isEqualTo(401);
    twice.remove(0);
    assertThat(status(event.toString())).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "null",
        "12",
        "[]",
        "\"text\"",
        "{",
        "{\"version\":",
        "not json",
        "{} {}",
        "{\"version\":null}",
        "{\"version\":[]}",
        "{\"version\":{}}",
        "{\"version\":2.0,\"headers\":[]}",
        "{\"version\":\"2.0\",\"headers\":\"no\"}",
        "{\"version\":\"2.0\",\"body\":{}}",
        "{\"version\":\"2.0\",\"isBase64Encoded\":\"perhaps\",\"body\":[]}",
        "{\"headers\":12}",
        "{\"multiValueHeaders\":{\"x-slack-signature\":\"v0=\"}}",
        "\u0000\u0001"
      })
  void garbageIsNoRequestThatAnybodySigned(String event) {
    assertThat(status(event)).isIn(-1, 401);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"version\":\"2.0\"}",
        "{\"version\":\"2.0\",\"headers\":null,\"body\":null}",
        "{\"version\":\"2.0\",\"headers\":{\"x-slack-signature\":null},\"body\":\"\"}",
        "{\"version\":\"1.0\",\"headers\":null,\"multiValueHeaders\":null,\"body\":null}",
        "{\"multiValueHeaders\":{\"x-slack-signature\":null},\"body\":\"\"}",
        "{\"multiValueHeaders\":{\"x-slack-signature\":[null]},\"body\":\"\"}",
        "{\"version\":\"3.0\",\"headers\":{}}"
      })
  void anEventWithoutWhatASignatureNeedsIsUnsigned(String event) {
    assertThat(status(event)).isEqualTo(401);
  }

  @Test
  void truncatedBase64CannotHaveBeenSigned() {
    String truncated = base64(BODY).substring(0, base64(BODY).length() - 3);
    for (String body : List.of(truncated, "%%%", "====", base64(BODY) + "!")) {
      assertThat(status(version("2.0", event(body, true)).toString())).isIn(-1, 401);
      assertThat(status(event(body, true).toString())).isIn(-1, 401);
    }
  }

  @Test
  void anAnswerGoesBackInTheShapeOfItsEvent() {
    HttpAnswer answer = new HttpAnswer(200, "application/json; charset=utf-8", "{\"text\":\"예\"}");
    for (boolean isVersion1 : List.of(true, false)) {
      JsonObject json =
          JsonParser.parseString(ApiGatewayEvents.write(answer, isVersion1)).getAsJsonObject();
      assertThat(json.get("statusCode").getAsInt()).isEqualTo(200);
      assertThat(json.getAsJsonObject("headers").get("Content-Type").getAsString())
          .isEqualTo("application/json; charset=utf-8");
      assertThat(json.get("body").getAsString()).isEqualTo("{\"text\":\"예\"}");
      assertThat(json.get("isBase64Encoded").getAsBoolean()).isFalse();
    }
  }
}
