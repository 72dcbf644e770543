package dev.containerarch.local.socketmode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import dev.containerarch.local.dynamodb.EmbeddedDynamoDb;
import dev.containerarch.local.fakeslack.Call;
import dev.containerarch.local.fakeslack.FakeSlack;
import dev.containerarch.local.fakeslack.Fault;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class SocketModeIT {

  private static final Tokens TOKENS = new Tokens("xapp-1-fake", FakeSlack.BOT_TOKEN);

  private static FakeSlack slack;
  private static FakeSocket socket;
  private static EmbeddedDynamoDb database;

  @BeforeAll
  static void start() throws InterruptedException {
    slack = FakeSlack.start(Clock.systemUTC());
    socket = FakeSocket.open();
    slack.setSocketUrl(socket.url());
    database = EmbeddedDynamoDb.start(null);
  }

  @AfterAll
  static void stop() throws InterruptedException {
    database.close();
    socket.end();
    slack.close();
  }

  @AfterEach
  void forget() {
    slack.revokeToken(false);
    slack.forgetFaults();
    slack.clear();
  }

  private static Connection connect() throws Connection.Refused, InterruptedException {
    return Connection.open(TOKENS, database, Clock.systemUTC(), slack.apiEndpoint().toString());
  }

  private static JsonObject command(String text) {
    JsonObject payload = new JsonObject();
    payload.addProperty("command", "/container-arch");
    payload.addProperty("text", text);
    payload.addProperty("team_id", "T1");
    payload.addProperty("user_id", "U1");
    payload.addProperty("channel_id", "C1");
    payload.addProperty("trigger_id", slack.newTrigger("U1"));
    payload.addProperty("response_url", slack.newResponseUrl().toString());
    return payload;
  }

  private static JsonObject click(JsonObject button) {
    JsonObject team = new JsonObject();
    team.addProperty("id", "T1");
    JsonObject user = new JsonObject();
    user.addProperty("id", "U1");
    JsonArray actions = new JsonArray();
    JsonObject action = button.deepCopy();
    action.addProperty("block_id", "b");
    actions.add(action);
    JsonObject payload = new JsonObject();
    payload.addProperty("type", "block_actions");
    payload.add("team", team);
    payload.add("user", user);
    payload.addProperty("trigger_id", slack.newTrigger("U1"));
    payload.addProperty("response_url", slack.newResponseUrl().toString());
    payload.add("actions", actions);
    return payload;
  }

  @Test
  void answersACommandAndAClickAsItDoesBehindApiGateway() throws Exception {
    try (Connection connection = connect()) {
      assertThat(connection.workspace()).isEqualTo("Fake Slack");

      JsonObject answer =
          socket.ask("slash_commands", command("compare gpu=yes")).getAsJsonObject("payload");
      assertThat(answer.get("response_type").getAsString()).isEqualTo("ephemeral");
      assertThat(answer.toString()).contains("\"type\":\"table\"").contains("ECS on EC2");

      JsonObject button = new JsonObject();
      button.addProperty("type", "button");
      for (var block : answer.getAsJsonArray("blocks")) {
        if (block.getAsJsonObject().get("type").getAsString().equals("actions")) {
          for (var element : block.getAsJsonObject().getAsJsonArray("elements")) {
            if (element.toString().contains("Record decision")) {
              button = element.getAsJsonObject();
            }
          }
        }
      }
      JsonObject acknowledged = socket.ask("interactive", click(button));
      assertThat(acknowledged.has("payload") && !acknowledged.get("payload").isJsonNull())
          .isFalse();
      assertThat(slack.calls()).extracting(Call::method).contains("views.open");
    }
  }

  @Test
  void keepsWhatIsDecided() throws Exception {
    try (Connection connection = connect()) {
      assertThat(connection.workspace()).isNotEmpty();
      socket.ask("slash_commands", command("decide ecs-fargate title=Checkout because=lean"));
    }
    try (Connection again = connect()) {
      assertThat(again.workspace()).isNotEmpty();
      assertThat(socket.ask("slash_commands", command("history")).toString()).contains("CA-1");
    }
  }

  @Test
  void saysWhichTokenSlackDoesNotAccept() {
    slack.revokeToken(true);
    assertThatThrownBy(SocketModeIT::connect)
        .isInstanceOf(Connection.Refused.class)
        .hasMessageContaining("SLACK_BOT_TOKEN")
        .hasMessageContaining("token_revoked")
        .hasMessageNotContaining(FakeSlack.BOT_TOKEN);

    slack.revokeToken(false);
    slack.failNext("apps.connections.open", new Fault.SlackError("missing_scope"));
    assertThatThrownBy(SocketModeIT::connect)
        .isInstanceOf(Connection.Refused.class)
        .hasMessageContaining("connections:write")
        .hasMessageContaining("missing_scope");
  }

  @Test
  void saysThatSlackCannotBeReached() {
    assertThatThrownBy(
            () -> Connection.open(TOKENS, database, Clock.systemUTC(), "http://127.0.0.1:9/api/"))
        .isInstanceOf(Connection.Refused.class)
        .hasMessageContaining("cannot be reached");
  }

  @Test
  void namesEveryMissingToken() throws Exception {
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    PrintStream to = new PrintStream(err, true, StandardCharsets.UTF_8);
    assertThat(SocketMode.run(Map.of(), null, to, to)).isEqualTo(2);
    assertThat(err.toString(StandardCharsets.UTF_8))
        .contains("SLACK_APP_TOKEN is not set")
        .contains("SLACK_BOT_TOKEN is not set");

    err.reset();
    Map<String, String> swapped =
        Map.of("SLACK_APP_TOKEN", "xoxb-secret", "SLACK_BOT_TOKEN", "xapp-secret");
    assertThat(SocketMode.run(swapped, null, to, to)).isEqualTo(2);
    assertThat(err.toString(StandardCharsets.UTF_8))
        .contains("SLACK_APP_TOKEN is no app-level token")
        .contains("SLACK_BOT_TOKEN is no bot token")
        .doesNotContain("secret");
  }
}
