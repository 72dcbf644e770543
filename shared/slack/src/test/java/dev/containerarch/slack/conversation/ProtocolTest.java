package dev.containerarch.slack.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.containerarch.advisor.knowledge.Knowledge;
import dev.containerarch.slack.request.HttpAnswer;
import dev.containerarch.slack.request.HttpRequest;
import dev.containerarch.slack.request.RequestVerifier;
import dev.containerarch.slack.request.SigningSecrets;
import dev.containerarch.slack.request.SlackRequests;
import dev.containerarch.slack.text.Texts;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Which HTTP status what comes in gets, before anybody reads words.
class ProtocolTest {

  private static final String COMMAND =
      "team_id=T1&user_id=U1&channel_id=C1&command=%2Fcontainer-arch&trigger_id=1&text=help";

  private final Team team = new Team();

  private static void assertEmpty(HttpAnswer answer, int status) {
    assertThat(answer.status()).isEqualTo(status);
    assertThat(answer.body()).isEmpty();
  }

  @Test
  void anUnsignedRequestIsRefused() {
    assertEmpty(team.unsigned(COMMAND), 401);
    assertEmpty(team.unsigned(""), 401);
    assertEmpty(team.unsigned("payload={"), 401);
  }

  @ParameterizedTest
  @ValueSource(longs = {-301, 301, -86_400, 86_400})
  void aStaleOrFutureRequestIsRefused(long away) {
    byte[] body = COMMAND.getBytes(StandardCharsets.UTF_8);
    String timestamp = String.valueOf(Team.NOW.getEpochSecond() + away);
    assertEmpty(
        team.answer(
            timestamp,
            RequestVerifier.sign(Team.SECRET, timestamp, body),
            "application/x-www-form-urlencoded",
            body),
        401);
  }

  @Test
  void awrongSignatureIsRefusedWhateverTheBodyIs() {
    String timestamp = String.valueOf(Team.NOW.getEpochSecond());
    for (String body :
        List.of(COMMAND, "", "%", "payload=%7B", "{\"type\":\"url_verification\"}")) {
      byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
      String signature = RequestVerifier.sign("somebody else's", timestamp, bytes);
      assertEmpty(team.answer(timestamp, signature, "application/json", bytes), 401);
    }
  }

  @Test
  void aGenuineCommandIsAnswered() {
    HttpAnswer answer = team.sendRaw(COMMAND);
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.contentType()).isEqualTo("application/json; charset=utf-8");
    assertThat(JsonParser.parseString(answer.body()).isJsonObject()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "%",
        "text=%zz&command=%2Fcontainer-arch&team_id=T1&user_id=U1",
        "payload=%",
        "payload=%7B%",
        "payload=",
        "payload=no+json",
        "payload=%7B",
        "payload=12",
        "payload=null",
        "payload=%22text%22",
        "payload=%5B%5D",
        "payload=%5B%7B%7D%5D",
        "payload=%7B%7D",
        "payload=%7B%22type%22%3A12%7D",
        "payload=%7B%22type%22%3A%7B%22a%22%3A%5B%5D%7D%7D",
        "payload=%7B%22type%22%3A%22block_actions%22%7D",
        "payload=%7B%22type%22%3A%22view_submission%22%7D",
        "payload=%7B%22type%22%3A%22block_actions%22%2C%22actions%22%3A%22no%22%7D",
        "command=%2Fcontainer-arch",
        "command=%2Fcontainer-arch&team_id=T1",
        "command=%2Fcontainer-arch&user_id=U1",
        "command=%2Fcontainer-arch&team_id=t-1%00&user_id=U1",
      })
  void whatSlackWouldNeverSendIsNotUnderstood(String body) {
    assertEmpty(team.sendRaw(body), 400);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"type\":\"block_actions\",\"team\":{\"id\":\"T1\"},\"user\":{\"id\":\"U1\"}}",
        "{\"type\":\"block_actions\",\"team\":{\"id\":\"T1\"},\"user\":{\"id\":\"U1\"},\"actions\":[]}",
        "{\"type\":\"block_actions\",\"team\":{\"id\":\"T1\"},\"user\":{\"id\":\"U1\"},\"actions\":[{}]}",
        "{\"type\":\"block_actions\",\"team\":{\"id\":\"T1\"},\"user\":{\"id\":\"U1\"},\"actions\":[null]}",
        "{\"type\":\"block_actions\",\"team\":{\"id\":\"T1\"},\"actions\":[{\"action_id\":\"help\"}]}",
        "{\"type\":\"block_actions\",\"user\":{\"id\":\"U1\"},\"actions\":[{\"action_id\":\"help\"}]}",
        "{\"type\":\"view_submission\",\"team\":{\"id\":\"T1\"},\"user\":{\"id\":\"U1\"}}",
        "{\"type\":\"view_submission\",\"user\":{\"id\":\"U1\"},\"view\":{\"callback_id\":\"record-decision\"}}",
        "{\"type\":\"view_submission\",\"team\":{\"id\":\"T1\"},\"user\":{\"id\":\"U1\"},\"view\":[]}",
      })
  void anInteractionWithoutItsPartsIsNotUnderstood(String payload) {
    assertEmpty(team.send(Map.of("payload", payload)), 400);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{",
        "[]",
        "12",
        "null",
        "{}",
        "[[[[[[",
        "{\"type\":\"event_callback\"}",
        "{\"type\":\"url_verification\"}"
      })
  void signedJsonOfAnyShapeNeverBreaksTheApp(String json) {
    assertThat(team.sendRaw(json, "application/json").status()).as(json).isIn(200, 400);
  }

  @Test
  void jsonThatIsNestedTooDeepIsNotUnderstood() {
    assertEmpty(team.send(Map.of("payload", "{\"type\":".repeat(100_000))), 400);
    assertEmpty(team.sendRaw("[".repeat(100_000), "application/json"), 400);
  }

  @Test
  void slacksCertificateCheckIsWelcomeSignedOrNot() {
    assertEmpty(team.unsigned("ssl_check=1&token=unused"), 200);
    assertEmpty(team.sendRaw("ssl_check=1&token=unused"), 200);
  }

  @Test
  void aCommandIsNoCertificateCheck() {
    assertEmpty(team.unsigned("ssl_check=1&" + COMMAND), 401);
    assertEmpty(team.unsigned("ssl_check=1&payload=%7B%7D"), 401);
    assertEmpty(team.unsigned("text=ssl_check=1"), 401);
  }

  @Test
  void theChallengeGoesBack() {
    JsonObject json = new JsonObject();
    json.addProperty("type", "url_verification");
    json.addProperty("challenge", "3eZbrw1a");
    HttpAnswer answer = team.sendRaw(json.toString(), "application/json");
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.body()).contains("3eZbrw1a");
    assertEmpty(team.unsigned(json.toString()), 401);
  }

  @Test
  void whatTheAppHasNoUseForIsAcknowledged() {
    JsonObject shortcut = team.interaction("message_action");
    shortcut.addProperty("callback_id", "nobody-asked");
    assertThat(team.interact(shortcut).status()).isEqualTo(200);
  }

  @Test
  void secretsThatCannotBeReadAreAServersFault() {
    SigningSecrets unreadable =
        new SigningSecrets() {
          @Override
          public List<String> known() {
            throw new IllegalStateException("no parameter");
          }

          @Override
          public List<String> reread() {
            throw new IllegalStateException("no parameter");
          }
        };
    Clock clock = Clock.fixed(Team.NOW, ZoneOffset.UTC);
    SlackRequests requests =
        new SlackRequests(
            new RequestVerifier(unreadable, clock),
            ContainerArchApp.create(
                Knowledge.load(),
                Texts.load(),
                new MemoryLog(),
                new MemoryDrafts(),
                new SlackCalls(
                    () -> com.slack.api.Slack.getInstance(), _ -> "x", SlackCalls.SLACK_HOSTS),
                clock));
    assertEmpty(
        requests.answer(
            new HttpRequest(
                Map.of(
                    "x-slack-request-timestamp",
                    List.of(String.valueOf(Team.NOW.getEpochSecond())),
                    "x-slack-signature",
                    List.of("v0=00")),
                new byte[0])),
        500);
  }
}
