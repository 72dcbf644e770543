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
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
  void namesBehindAnAtBecomeWhoTheyStandForAndMailAddressesDoNot() {
    alice("@ben see #payments, @here; mail a@ben.example or @nobody, <@U0BEN>");
    assertThat(last(BEN).get("text").getAsString())
        .isEqualTo(
            "<@U0BEN|ben> see <#C0PAYMENTS|payments>, <!here>; mail a@ben.example or @nobody,"
                + " &lt;@U0BEN&gt;");
    alice("/container-arch decide ecs-fargate title=\"Mine\" because=y");
    workspace.typed(BEN, PLATFORM, "/container-arch history by=@ALICE");
    assertThat(last(BEN).toString()).contains("Mine");
    workspace.typed(TOMAS, "C0HARBOR", "@ben of another workspace");
    assertThat(last(TOMAS).get("text").getAsString()).isEqualTo("@ben of another workspace");
  }

  private JsonArray datesAhead(String member) {
    return workspace.datesAhead(member).orElseThrow().getAsJsonArray("dates");
  }

  @Test
  void theDatesAheadAreThoseOfOnesOwnTeamAndGoWhenTheyAreReached() {
    assertThat(datesAhead(ALICE)).isEmpty();
    assertThat(workspace.datesAhead("U0WHO")).isEmpty();
    for (int i = 1; i <= 8; i++) {
      alice("/container-arch decide ecs-fargate title=\"Service " + i + "\" because=y");
      workspace.advance(24 * 3600L);
    }
    assertThat(datesAhead(TOMAS)).isEmpty();
    JsonArray dates = datesAhead(BEN);
    assertThat(dates).hasSize(6);
    JsonObject first = dates.get(0).getAsJsonObject();
    assertThat(first.get("what").getAsString()).isEqualTo("CA-1 Service 1");
    long at = first.get("at").getAsLong();
    assertThat(workspace.advanceTo(at)).isEqualTo(new Outcome.Done());
    assertThat(clock.millis()).isEqualTo(at);
    assertThat(workspace.advanceTo(at)).isInstanceOf(Outcome.Impossible.class);
    assertThat(datesAhead(BEN).get(0).getAsJsonObject().get("what").getAsString())
        .isEqualTo("CA-2 Service 2");
  }

  private List<String> refused() {
    return state(BEN).getAsJsonArray("refused").asList().stream()
        .map(JsonElement::getAsJsonObject)
        .map(json -> json.get("method").getAsString() + " " + json.get("error").getAsString())
        .toList();
  }

  @Test
  void whatSlackRefusesIsKeptForEverybodyToSeeTheNewestFirst() {
    alice("/container-arch compare");
    JsonObject answer = last(ALICE);
    workspace.disturb("channel_not_found");
    clicks(ALICE, answer, "record-decision");
    assertThat(refused()).first().isEqualTo("views.open channel_not_found");
    for (int i = 0; i < 12; i++) {
      workspace.disturb("rate_limited");
      clicks(ALICE, answer, "record-decision");
    }
    assertThat(refused()).hasSize(8).allMatch("views.open ratelimited"::equals);
  }

  @Test
  void anAppThatIsLateByOrderFailsAsInSlack() {
    try (Workspace hasty = workspace(Duration.ofSeconds(2))) {
      hasty.disturb("app_late");
      assertThat(hasty.typed(ALICE, PLATFORM, "/container-arch help"))
          .isEqualTo(new Outcome.Done());
      JsonArray messages = hasty.state(ALICE, 0).orElseThrow().getAsJsonArray("messages");
      assertThat(messages).hasSize(1);
      assertThat(messages.toString()).contains("operation_timeout");
    }
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

  /// Records a decision and asks for it as a file.
  private void aliceAsksForAFile() {
    alice("/container-arch decide ecs-fargate title=\"Ours\" because=y");
    alice("/container-arch export CA-1");
    assertThat(clicks(ALICE, last(ALICE), "export-file")).isEqualTo(new Outcome.Done());
  }

  @Test
  void aFileThatTheAppSendsIsAMessageInAConversationOfTheMembersOwn() {
    aliceAsksForAFile();
    List<JsonObject> direct =
        messages(ALICE).stream()
            .filter(message -> message.get("channel").getAsString().equals("D0ALICE"))
            .toList();
    assertThat(state(ALICE).get("direct").getAsString()).isEqualTo("D0ALICE");
    assertThat(direct).hasSize(2);
    assertThat(direct.getFirst().get("text").getAsString()).contains("Here is your export");
    JsonObject file = direct.getLast().getAsJsonArray("files").get(0).getAsJsonObject();
    String id = file.get("id").getAsString();
    assertThat(workspace.file(ALICE, id))
        .hasValueSatisfying(sent -> {
          assertThat(sent.text()).contains("Ours");
          assertThat(sent.bytes()).hasSize(file.get("size").getAsInt());
          assertThat(sent.name()).isEqualTo(file.get("name").getAsString());
        });
    assertThat(workspace.file(BEN, id)).isEmpty();
    assertThat(workspace.file(ALICE, "F0NONE")).isEmpty();
    assertThat(messages(BEN)).isEmpty();
  }

  @Test
  void nobodyWritesToTheApp() {
    for (String line : List.of("hello", "/container-arch help")) {
      assertThat(workspace.typed(ALICE, "D0ALICE", line)).isInstanceOf(Outcome.Impossible.class);
      assertThat(workspace.typed(BEN, "D0ALICE", line)).isInstanceOf(Outcome.Impossible.class);
    }
    aliceAsksForAFile();
    String ts = last(ALICE).get("ts").getAsString();
    assertThat(workspace.replied(ALICE, "D0ALICE", ts, "thanks"))
        .isInstanceOf(Outcome.Impossible.class);
  }

  private static String ts(JsonObject message) {
    return message.get("ts").getAsString();
  }

  @Test
  void aMessageIsAnsweredInAThread() {
    alice("Where do we run checkout?");
    String root = ts(last(BEN));
    assertThat(workspace.replied(BEN, PLATFORM, root, "Fargate, I say"))
        .isEqualTo(new Outcome.Done());
    assertThat(last(ALICE).get("thread").getAsString()).isEqualTo(root);
    assertThat(last(ALICE).get("text").getAsString()).isEqualTo("Fargate, I say");
    String answer = ts(last(ALICE));
    assertThat(workspace.replied(BEN, PLATFORM, answer, "and below that?"))
        .isInstanceOf(Outcome.Impossible.class);
    assertThat(workspace.replied(BEN, PLATFORM, "1.000001", "to nothing"))
        .isInstanceOf(Outcome.Impossible.class);
    assertThat(workspace.replied(TOMAS, PLATFORM, root, "from elsewhere"))
        .isInstanceOf(Outcome.Impossible.class);
  }

  @Test
  void noCommandWorksInAThreadAsInSlack() {
    alice("Where do we run checkout?");
    String root = ts(last(BEN));
    workspace.replied(BEN, PLATFORM, root, "/container-arch decide");
    assertThat(last(BEN).get("author").getAsString()).isEqualTo("slackbot");
    assertThat(last(BEN).get("text").getAsString()).contains("is not supported in threads");
    assertThat(last(BEN).get("thread").getAsString()).isEqualTo(root);
    workspace.replied(BEN, PLATFORM, root, "/elsewhere");
    assertThat(last(BEN).get("text").getAsString()).isEqualTo("/elsewhere is not a valid command.");
    assertThat(messages(ALICE)).hasSize(1);
  }

  @Test
  void aMessageIsRecordedThroughItsMenuAndTheRecordLeadsBackToIt() {
    alice("Let us run checkout on Fargate & be done");
    String root = ts(last(BEN));
    workspace.replied(BEN, PLATFORM, root, "Agreed: nobody wants to patch hosts");
    String answer = ts(last(BEN));
    assertThat(workspace.usedShortcut(BEN, PLATFORM, answer, "record-message"))
        .isEqualTo(new Outcome.Done());
    assertThat(views(ALICE)).isEmpty();
    JsonObject view = views(BEN).get(0).getAsJsonObject();
    assertThat(view.toString()).contains("Agreed: nobody wants to patch hosts");
    JsonObject values = values("Checkout").getAsJsonObject();
    values.add(
        "against",
        JsonParser.parseString(
            "{\"against\":{\"type\":\"plain_text_input\",\"value\":\"we know it\"}}"));
    assertThat(workspace.submitted(BEN, view.get("id").getAsString(), values))
        .isEqualTo(new Outcome.Done());
    workspace.typed(BEN, PLATFORM, "/container-arch show 1");
    assertThat(last(BEN).toString())
        .contains(
            "https://meridian.slack.com/archives/C0PLATFORM/p" + answer.replace(".", ""),
            "thread_ts=" + root);
  }

  @Test
  void onlyWhatEverybodySeesHasAMenu() {
    alice("/container-arch help");
    String answer = ts(last(ALICE));
    assertThat(workspace.usedShortcut(ALICE, PLATFORM, answer, "record-message"))
        .isInstanceOf(Outcome.Impossible.class);
    alice("hello");
    String said = ts(last(ALICE));
    assertThat(workspace.usedShortcut(ALICE, PLATFORM, said, "no-such"))
        .isInstanceOf(Outcome.Impossible.class);
    assertThat(workspace.usedShortcut(TOMAS, PLATFORM, said, "record-message"))
        .isInstanceOf(Outcome.Impossible.class);
  }

  @Test
  void theMenuOffersWhatTheManifestAnnounces() throws IOException {
    String manifest = Files.readString(Path.of("..", "slack-app-manifest.yaml"));
    assertThat(MessageShortcut.ALL)
        .allSatisfy(shortcut ->
            assertThat(manifest)
                .containsPattern(
                    "name: "
                        + shortcut.name()
                        + "\\s+type: message\\s+callback_id: "
                        + shortcut.callbackId()));
    assertThat(manifest.split("callback_id:", -1)).hasSize(MessageShortcut.ALL.size() + 1);
  }

  @Test
  void manyMembersAtOnceLoseNothing() throws InterruptedException {
    List<String> team = List.of(ALICE, BEN, "U0MINJI", "U0JUNHO", "U0SARA");
    List<Thread> threads =
        team.stream()
            .map(member ->
                Thread.startVirtualThread(() -> {
                  for (int i = 0; i < 5; i++) {
                    workspace.typed(member, PLATFORM, member + " says " + i);
                    workspace.typed(member, PLATFORM, "/container-arch help");
                  }
                }))
            .toList();
    for (Thread thread : threads) {
      thread.join();
    }
    for (String member : team) {
      List<JsonObject> seen = messages(member);
      assertThat(seen).hasSize(5 * team.size() + 5);
      assertThat(seen).extracting(WorkspaceIT::ts).doesNotHaveDuplicates();
    }
  }
}
