package dev.containerarch.local.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.containerarch.local.LocalStack;
import dev.containerarch.local.fakeslack.Call;
import dev.containerarch.local.fakeslack.Fault;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WorkspaceIT {

  private static final String SECRET = "local-signing-secret";
  private static final String ALICE = "U0ALICE";
  private static final String BEN = "U0BEN";
  private static final String TOMAS = "U0TOMAS";
  private static final String PLATFORM = "C0PLATFORM";
  private static final JsonElement NOTHING = JsonNull.INSTANCE;

  private final ShiftedClock clock =
      new ShiftedClock(Clock.fixed(Instant.parse("2026-11-23T09:00:00Z"), ZoneOffset.UTC));
  private final DatabaseTrouble trouble = new DatabaseTrouble();
  private LocalStack stack;
  private Workspace workspace;

  @BeforeEach
  void start() {
    stack = LocalStack.start(null, List.of(SECRET), clock, trouble, Duration.ZERO);
    workspace = workspace(Duration.ofMinutes(1));
  }

  private Workspace workspace(Duration patience) {
    return new Workspace(stack, Cast.standard(), SECRET, clock, trouble, patience);
  }

  @AfterEach
  void stop() {
    workspace.close();
    stack.close();
  }

  private JsonObject state(String member) {
    return workspace.state(member, 0).orElseThrow();
  }

  private List<JsonObject> messages(String member) {
    return state(member).getAsJsonArray("messages").asList().stream()
        .map(JsonElement::getAsJsonObject)
        .toList();
  }

  private JsonObject last(String member) {
    return messages(member).getLast();
  }

  private void alice(String line) {
    assertThat(workspace.typed(ALICE, PLATFORM, line)).isEqualTo(new Outcome.Done());
  }

  /// Clicks the first button with this action in a message.
  private Outcome clicks(String member, JsonObject message, String action) {
    for (JsonElement block : message.getAsJsonArray("blocks")) {
      String id = block.getAsJsonObject().get("block_id").getAsString();
      Clicked clicked = new Clicked(id, action, new JsonObject(), NOTHING);
      if (clicked.in(message.getAsJsonArray("blocks")).isPresent()) {
        return workspace.clickedAtMessage(
            member, PLATFORM, message.get("ts").getAsString(), clicked);
      }
    }
    throw new AssertionError("no button " + action + " in " + message);
  }

  private JsonArray views(String member) {
    return state(member).getAsJsonArray("views");
  }

  private static JsonElement values(String title) {
    JsonObject values =
        JsonParser.parseString(
                "{\"architecture\":{\"architecture\":{\"type\":\"static_select\","
                    + "\"selected_option\":{\"value\":\"ecs-fargate\"}}},"
                    + "\"title\":{\"title\":{\"type\":\"plain_text_input\"}},"
                    + "\"because\":{\"because\":{\"type\":\"plain_text_input\",\"value\":null}}}")
            .getAsJsonObject();
    values.getAsJsonObject("title").getAsJsonObject("title").addProperty("value", title);
    return values;
  }

  @Test
  void anAnswerIsSeenByWhoAskedAndASharedOneByTheirTeam() {
    alice("/container-arch compare gpu=yes");
    assertThat(last(ALICE).get("ephemeral").getAsBoolean()).isTrue();
    assertThat(last(ALICE).get("author").getAsString()).isEqualTo("app");
    assertThat(messages(BEN)).isEmpty();

    assertThat(clicks(ALICE, last(ALICE), "share")).isEqualTo(new Outcome.Done());
    assertThat(messages(ALICE)).hasSize(2);
    assertThat(last(BEN).get("ephemeral").getAsBoolean()).isFalse();
    assertThat(messages(TOMAS)).isEmpty();
  }

  @Test
  void aButtonOpensAModalForWhoClickedAndItRecordsOnce() {
    alice("/container-arch compare");
    clicks(ALICE, last(ALICE), "record-decision");
    assertThat(views(BEN)).isEmpty();
    JsonObject view = views(ALICE).get(0).getAsJsonObject();
    String id = view.get("id").getAsString();

    assertThat(workspace.submitted(ALICE, id, values(" ")))
        .isInstanceOfSatisfying(
            Outcome.Errors.class,
            errors -> assertThat(errors.byBlock().keySet()).contains("title"));
    assertThat(views(ALICE)).hasSize(1);

    assertThat(workspace.submitted(ALICE, id, values("Payments API")))
        .isEqualTo(new Outcome.Done());
    JsonObject updated = views(ALICE).get(0).getAsJsonObject();
    assertThat(updated.get("id").getAsString()).isEqualTo(id);
    assertThat(updated.get("hash")).isNotEqualTo(view.get("hash"));
    assertThat(updated.toString()).contains("CA-1", "Payments API");

    assertThat(workspace.closed(ALICE, id, true, NOTHING)).isEqualTo(new Outcome.Done());
    assertThat(views(ALICE)).isEmpty();
    assertThat(workspace.submitted(ALICE, id, values("again")))
        .isInstanceOf(Outcome.Impossible.class);
  }

  @Test
  void turningAPageChangesTheMessageInPlace() {
    for (int i = 1; i <= 9; i++) {
      alice("/container-arch decide ecs-fargate title=\"Service " + i + "\" because=y");
    }
    alice("/container-arch history");
    int before = messages(ALICE).size();
    JsonObject page = last(ALICE);
    long change = workspace.changes().current();
    clicks(ALICE, page, "history-page");
    assertThat(messages(ALICE)).hasSize(before);
    assertThat(last(ALICE).get("edited").getAsBoolean()).isTrue();
    assertThat(last(ALICE).get("text").getAsString() + last(ALICE).get("blocks"))
        .contains("Service 1")
        .doesNotContain("Service 9");
    assertThat(workspace.state(ALICE, change).orElseThrow().getAsJsonArray("messages")).hasSize(1);
  }

  @Test
  void anAnswerAfterTheLimitIsDroppedAndSlacksOwnLineStandsInItsPlace() {
    try (Workspace hasty = workspace(Duration.ofMillis(300))) {
      stack.slack().failNext(Call.ANY, new Fault.Hang(Duration.ofSeconds(3)));
      hasty.typed(ALICE, PLATFORM, "/container-arch decide");
      JsonArray messages = hasty.state(ALICE, 0).orElseThrow().getAsJsonArray("messages");
      assertThat(messages).hasSize(1);
      assertThat(messages.get(0).getAsJsonObject().get("author").getAsString())
          .isEqualTo("slackbot");
      assertThat(messages.toString())
          .contains("/container-arch failed with the error \\\"operation_timeout\\\"");
    }
  }

  @Test
  void theDatabaseCanBeInTrouble() {
    for (String fault : List.of("database_down", "database_throttled")) {
      workspace.disturb(fault);
      alice("/container-arch history");
      assertThat(last(ALICE).get("text").getAsString()).as(fault).contains("does not answer");
      workspace.disturb("none");
      alice("/container-arch history");
      assertThat(last(ALICE).get("text").getAsString()).doesNotContain("does not answer");
    }
  }

  @Test
  void withoutATokenNoModalOpensAndTheMemberIsTold() {
    workspace.disturb("token_revoked");
    assertThat(state(BEN).get("tokenRevoked").getAsBoolean()).isTrue();
    alice("/container-arch decide");
    assertThat(views(ALICE)).isEmpty();
    assertThat(messages(ALICE)).hasSize(1);
    workspace.disturb("none");
    alice("/container-arch decide");
    assertThat(views(ALICE)).hasSize(1);
  }

  @Test
  void anErrorOfSlackMeetsOneCallOnly() {
    alice("/container-arch compare");
    JsonObject answer = last(ALICE);
    workspace.disturb("rate_limited");
    assertThat(clicks(ALICE, answer, "record-decision")).isEqualTo(new Outcome.Done());
    assertThat(views(ALICE)).isEmpty();
    clicks(ALICE, answer, "record-decision");
    assertThat(views(ALICE)).hasSize(1);
  }

  @Test
  void blocksThatSlackRefusesComeAgainInPlainOnes() {
    alice("/container-arch compare");
    workspace.disturb("invalid_blocks");
    clicks(ALICE, last(ALICE), "share");
    assertThat(last(BEN).get("blocks").toString()).doesNotContain("\"type\":\"table\"");
  }

  @Test
  void timeGoesForwardForSlackAndTheApp() {
    assertThat(workspace.advance(40L * 24 * 3600)).isEqualTo(new Outcome.Done());
    alice("/container-arch decide ecs-fargate title=\"Later\" because=y");
    assertThat(last(ALICE).get("blocks").toString()).contains("<!date^1798880400^");
    assertThat(last(ALICE).get("ts").getAsString()).startsWith("1798880400.");
    assertThat(workspace.advance(-1)).isInstanceOf(Outcome.Impossible.class);
    assertThat(workspace.advance(0)).isInstanceOf(Outcome.Impossible.class);
  }

  @Test
  void whatIsNoCommandOfOursIsAMessageOrSlacksRefusal() {
    alice("hello <script> & *all*");
    assertThat(last(BEN).get("text").getAsString()).isEqualTo("hello &lt;script&gt; &amp; *all*");
    alice("/elsewhere now");
    assertThat(last(ALICE).get("text").getAsString())
        .isEqualTo("/elsewhere is not a valid command.");
    assertThat(messages(BEN)).hasSize(1);
    assertThat(stack.slack().calls()).isEmpty();
  }

  @Test
  void nobodyClicksWhatTheyDoNotSee() {
    alice("/container-arch compare");
    JsonObject answer = last(ALICE);
    assertThat(clicks(BEN, answer, "share")).isInstanceOf(Outcome.Impossible.class);
    assertThat(clicks(TOMAS, answer, "share")).isInstanceOf(Outcome.Impossible.class);
    assertThat(workspace.typed("U0WHO", PLATFORM, "hi")).isInstanceOf(Outcome.Impossible.class);
    assertThat(workspace.typed(TOMAS, PLATFORM, "hi")).isInstanceOf(Outcome.Impossible.class);
    assertThat(workspace.state("U0WHO", 0)).isEmpty();
    String ts = answer.get("ts").getAsString();
    assertThat(workspace.sentMessage(BEN, PLATFORM, ts)).isEmpty();
    assertThat(workspace.sentMessage(ALICE, PLATFORM, ts)).isPresent();
  }

  @Test
  void twoWorkspacesKnowNothingOfEachOther() {
    alice("/container-arch decide ecs-fargate title=\"Ours\" because=y");
    workspace.typed(TOMAS, "C0HARBOR", "/container-arch history");
    assertThat(last(TOMAS).toString()).doesNotContain("Ours");
  }
}
