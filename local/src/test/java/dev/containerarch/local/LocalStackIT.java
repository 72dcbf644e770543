package dev.containerarch.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.containerarch.local.dynamodb.EmbeddedDynamoDb;
import dev.containerarch.local.fakeslack.BlockKitRules;
import dev.containerarch.local.fakeslack.Call;
import dev.containerarch.local.fakeslack.Fault;
import dev.containerarch.local.fakeslack.MovableClock;
import dev.containerarch.store.DynamoDbClients;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/// A team at work with everything around the function that is around it when it is deployed. One
/// database for all tests: every test is a workspace of its own.
class LocalStackIT {

  private static final MovableClock CLOCK = new MovableClock();
  private static LocalStack stack;

  private Member mina;
  private Member joon;
  private String team = "";

  @BeforeAll
  static void start() {
    stack = LocalStack.start(null, List.of(Member.SECRET), CLOCK);
  }

  @AfterAll
  static void stop() {
    stack.close();
  }

  @BeforeEach
  void workspace(TestInfo test) {
    team =
        "T"
            + Integer.toHexString(test.getDisplayName().hashCode())
                .toUpperCase(java.util.Locale.ROOT);
    mina = new Member(stack, CLOCK, team, "U1MINA");
    joon = new Member(stack, CLOCK, team, "U2JOON");
    stack.slack().clear();
  }

  private static JsonObject button(JsonObject message, String action) {
    return Member.buttons(message, action).getFirst();
  }

  @Test
  void aTeamComparesDecidesLooksBackAndShares() {
    JsonObject comparison = mina.types("compare gpu=yes tasks=12 cpu=4 memory=16 cost:40");
    assertThat(comparison.toString()).contains("\"type\":\"table\"", "ruled out");

    List<Call> opened = mina.clicks(button(comparison, "record-decision"));
    assertThat(opened).extracting(Call::method).containsExactly("views.open");
    JsonObject view = opened.getFirst().body().getAsJsonObject("view");
    assertThat(view.get("private_metadata").getAsString())
        .isEqualTo("en C1 edition=2026 gpu=yes tasks=12 cpu=4 memory=16 cost:40");

    JsonObject submitted =
        mina.submits(mina.fillsIn(view, "ecs-ec2", "추천 서빙 <GPU>", "line 1\nline 2"));
    assertThat(submitted.get("response_action").getAsString()).isEqualTo("update");
    assertThat(submitted.toString()).contains("CA-1", "추천 서빙");

    JsonObject history = joon.types("history");
    assertThat(history.toString()).contains("CA-1", "추천 서빙 &lt;GPU&gt;", "U1MINA");
    JsonObject card = joon.clicks(button(history, "show-decision")).getFirst().body();
    assertThat(card.toString())
        .contains("추천 서빙", "line 1\\nline 2", "edition=2026 gpu=yes tasks=12 cpu=4 memory=16");
    assertThat(joon.types("show CA-1").getAsJsonArray("blocks"))
        .hasSize(card.getAsJsonArray("blocks").size());

    JsonObject later = joon.types("compare gpu=yes");
    Call shared = joon.clicks(button(later, "share")).getFirst();
    assertThat(shared.method()).isEqualTo(Call.RESPONSE_URL);
    assertThat(shared.body().get("response_type").getAsString()).isEqualTo("in_channel");
    assertThat(shared.body().toString())
        .contains("<@U2JOON> shared a comparison", "\"type\":\"table\"");
  }

  @Test
  void aRecommendationIsAskedForLeftTakenUpAndAnswered() {
    JsonObject first = opened(mina.posts("recommend"));
    JsonObject menu =
        JsonParser.parseString("{\"type\":\"static_select\",\"action_id\":\"use-case\"}")
            .getAsJsonObject();
    List<Call> calls =
        mina.acts(
            mina.inModal("block_actions", first, Map.of("use-case", "machine-learning")), menu);
    assertThat(calls).extracting(Call::method).containsExactly("views.update");
    JsonObject updated = calls.getFirst().body().getAsJsonObject("view");
    assertThat(calls.getFirst().body().get("hash")).isEqualTo(first.get("hash"));

    JsonObject second =
        mina.submits(mina.inModal("view_submission", updated, Map.of("skill", "some")))
            .getAsJsonObject("view");
    assertThat(BlockKitRules.view(second)).isEmpty();
    assertThat(second.toString()).contains("intake:2", "\"initial_option\"");
    mina.closes(mina.inModal("view_closed", second, Map.of("memory", "16 GB")));

    assertThat(opened(joon.posts("recommend")).toString()).doesNotContain("last visit");
    JsonObject again = opened(mina.posts("recommend"));
    assertThat(again.toString()).contains("on your last visit", "memory=16");
    JsonObject third = again;
    for (int step = 2; step <= 3; step++) {
      third =
          mina.submits(mina.inModal("view_submission", third, Map.of())).getAsJsonObject("view");
    }
    JsonObject result =
        mina.submits(mina.inModal("view_submission", third, Map.of("tasks", "12")))
            .getAsJsonObject("view");
    assertThat(BlockKitRules.view(result)).isEmpty();
    assertThat(result.toString())
        .contains("recommend edition=2026 machine-learning skill=some memory=16 tasks=12");
    assertThat(opened(mina.posts("recommend")).toString()).doesNotContain("last visit");

    List<Call> pushed =
        mina.acts(
            mina.inModal("block_actions", result, Map.of()), button(result, "record-decision"));
    assertThat(pushed).extracting(Call::method).containsExactly("views.push");
    JsonObject submitted =
        mina.submits(
            mina.fillsIn(
                pushed.getFirst().body().getAsJsonObject("view"), "ecs-ec2", "serving", "why"));
    assertThat(submitted.toString()).contains("CA-1");
  }

  /// The modal that was opened, as Slack shows it: with an id and a hash.
  private static JsonObject opened(LocalStack.HttpResponse response) {
    assertThat(response.status()).isEqualTo(200);
    assertThat(response.body()).isEmpty();
    JsonObject view = stack.slack().lastView();
    assertThat(view.get("callback_id").getAsString()).isEqualTo("intake:1");
    return view;
  }

  @Test
  void blocksThatAreRefusedAreSentAgainWithoutTheTable() {
    JsonObject comparison = mina.types("비교 gpu=yes");
    stack.slack().failNext(Call.RESPONSE_URL, new Fault.SlackError("invalid_blocks"));
    List<Call> posts = mina.clicks(button(comparison, "share"));
    assertThat(posts).hasSize(2);
    assertThat(posts.getFirst().body().toString())
        .contains("\"type\":\"table\"", "\"type\":\"data_visualization\"");
    assertThat(posts.getLast().body().toString())
        .contains("```", "ECS on EC2")
        .doesNotContain(
            "\"type\":\"table\"", "\"type\":\"data_visualization\"", "\"type\":\"container\"");
  }

  @Test
  void aDoubledClickOnRecordRecordsOnce() {
    JsonObject comparison = mina.types("compare");
    JsonObject view =
        mina.clicks(button(comparison, "record-decision"))
            .getFirst()
            .body()
            .getAsJsonObject("view");
    JsonObject payload = mina.fillsIn(view, "ecs-fargate", "once", "why");
    assertThat(mina.submits(payload).toString()).contains("Recorded as *CA-1*");
    assertThat(mina.submits(payload).toString()).contains("nothing was recorded twice", "CA-1");
    assertThat(Member.buttons(mina.types("history"), "show-decision")).hasSize(1);
  }

  @Test
  void aDoubledClickOnTheButtonOpensOneWindow() {
    JsonObject comparison = mina.types("compare");
    String trigger = stack.slack().newTrigger();
    String url = stack.slack().newResponseUrl().toString();
    mina.clicks(button(comparison, "record-decision"), trigger, url);
    List<Call> again = mina.clicks(button(comparison, "record-decision"), trigger, url);
    assertThat(again).extracting(Call::method).containsExactly("views.open", Call.RESPONSE_URL);
    assertThat(again.getLast().body().toString()).contains("The window could not be opened");
  }

  @Test
  void membersWhoDecideAtOnceGetNumbersOfTheirOwn() throws Exception {
    List<Callable<JsonObject>> atOnce = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      Member member = i % 2 == 0 ? mina : joon;
      String title = "number " + i;
      atOnce.add(() -> member.types("decide ecs-ec2 title=\"" + title + "\" because=y"));
    }
    List<String> names = new ArrayList<>();
    try (ExecutorService threads = Executors.newFixedThreadPool(atOnce.size())) {
      for (Future<JsonObject> answer : threads.invokeAll(atOnce)) {
        names.addAll(names(answer.get().get("text").getAsString()));
      }
    }
    assertThat(names).containsExactlyInAnyOrder("CA-1", "CA-2", "CA-3", "CA-4");
  }

  @Test
  void aClickThatCameTooLateIsAnsweredAtTheMessage() {
    JsonObject comparison = mina.types("compare");
    String trigger = stack.slack().newTrigger();
    String url = stack.slack().newResponseUrl().toString();
    CLOCK.advance(Duration.ofSeconds(4));
    List<Call> calls = mina.clicks(button(comparison, "record-decision"), trigger, url);
    assertThat(calls).extracting(Call::method).containsExactly("views.open", Call.RESPONSE_URL);
    assertThat(calls.getLast().body().toString()).contains("Slack waits only three seconds");
  }

  @Test
  void aMessageThatIsTooOldIsAnsweredInAWindow() {
    JsonObject comparison = mina.types("비교");
    String url = stack.slack().newResponseUrl().toString();
    CLOCK.advance(Duration.ofMinutes(31));
    List<Call> calls = mina.clicks(button(comparison, "share"), stack.slack().newTrigger(), url);
    assertThat(calls).extracting(Call::method).containsExactly(Call.RESPONSE_URL, "views.open");
    assertThat(calls.getLast().body().toString()).contains("메시지에 30분까지만 답할 수 있습니다");
  }

  @Test
  void slackInTroubleIsSaidWhereItCanBe() {
    JsonObject comparison = mina.types("compare");
    for (Fault fault :
        List.of(new Fault.Garbage(), new Fault.RateLimited(30), new Fault.SlackError("fatal"))) {
      stack.slack().failNext("views.open", fault);
      assertThat(mina.clicks(button(comparison, "record-decision")).getLast().body().toString())
          .contains("The window could not be opened");
    }
    stack.slack().failNext(Call.RESPONSE_URL, new Fault.RateLimited(30));
    assertThat(mina.clicks(button(comparison, "share")).getLast().method()).isEqualTo("views.open");
  }

  @Test
  void historyOfManyDecisionsTurnsWithoutSkippingOrDoubling() {
    for (int i = 1; i <= 23; i++) {
      mina.types("decide ecs-ec2 title=\"title " + i + "\" because=y");
    }
    List<String> seen = new ArrayList<>();
    JsonObject page = joon.types("history");
    while (true) {
      Member.buttons(page, "show-decision")
          .forEach(show -> seen.addAll(names(show.getAsJsonObject("text").toString())));
      List<JsonObject> older = Member.buttons(page, "history-page");
      if (older.isEmpty()) {
        break;
      }
      Call turned = joon.clicks(older.getFirst()).getFirst();
      page = turned.body();
      assertThat(page.get("replace_original").getAsBoolean()).isTrue();
    }
    List<String> expected = new ArrayList<>();
    for (int i = 23; i >= 1; i--) {
      expected.add("CA-" + i);
    }
    assertThat(seen).isEqualTo(expected);
    JsonObject newest = Member.buttons(page, "history-page:newest").getFirst();
    assertThat(joon.clicks(newest).getFirst().body().toString()).contains("CA-23");
  }

  @Test
  void anEditedOrForeignCursorIsAnsweredWithAWayOn() {
    for (int i = 1; i <= 9; i++) {
      mina.types("decide ecs-ec2 title=x because=y");
    }
    JsonObject older = button(mina.types("history"), "history-page");
    String value = older.get("value").getAsString();
    JsonObject edited = older.deepCopy();
    edited.addProperty(
        "value", value.substring(0, value.length() - 1) + (value.endsWith("A") ? "B" : "A"));
    assertThat(mina.clicks(edited).getFirst().body().toString())
        .contains("That page cannot be turned to any more");
    Member stranger = new Member(stack, CLOCK, team + "X", "U3");
    assertThat(stranger.clicks(older).getFirst().body().toString())
        .contains("That page cannot be turned to any more");
  }

  @Test
  void workspacesSeeNothingOfEachOther() {
    mina.types("decide ecs-ec2 title=\"only ours\" because=y");
    Member stranger = new Member(stack, CLOCK, team + "X", "U1MINA");
    assertThat(stranger.types("history").toString()).contains("has not recorded a decision yet");
    assertThat(stranger.types("show 1").toString()).contains("no decision CA-1");
    assertThat(stranger.types("compare").toString()).doesNotContain("only ours");
    assertThat(stranger.types("decide ecs-ec2 title=theirs because=y").toString()).contains("CA-1");
  }

  @Test
  void anOrganisationWideInstallationKeepsOneLog() {
    JsonObject view =
        mina.clicks(button(mina.types("compare"), "record-decision"))
            .getFirst()
            .body()
            .getAsJsonObject("view");
    String enterprise = "E" + team.substring(1);
    JsonObject wide =
        Member.acrossTheOrganisation(mina.fillsIn(view, "ecs-ec2", "for all", "why"), enterprise);
    assertThat(mina.submits(wide).toString()).contains("CA-1");
    assertThat(mina.types("history").toString())
        .as("the workspace by itself")
        .contains("has not recorded a decision yet");
    assertThat(new Member(stack, CLOCK, enterprise, "U9").types("history").toString())
        .contains("for all");
  }

  @Test
  void everySampleEventIsAnswered() throws IOException {
    Clock signedAt = Clock.fixed(Instant.ofEpochSecond(1_793_613_600), ZoneOffset.UTC);
    try (LocalStack fresh = LocalStack.start(null, List.of(Member.SECRET), signedAt);
        Stream<Path> events = Files.list(Path.of("../events"))) {
      for (Path event :
          events.filter(file -> file.toString().matches(".*\\.v[12]\\.json")).toList()) {
        assertThat(fresh.invoke(Files.readString(event)).status())
            .as(event.toString())
            .isEqualTo(200);
      }
    }
  }

  @Test
  void aDatabaseThatIsGoneIsSaidInASentence() {
    EmbeddedDynamoDb database = EmbeddedDynamoDb.start(null);
    try (DynamoDbClient client =
            DynamoDbClients.interactiveBuilder()
                .endpointOverride(database.endpoint())
                .region(Region.of(EmbeddedDynamoDb.REGION))
                .credentialsProvider(
                    StaticCredentialsProvider.create(AwsBasicCredentials.create("local", "local")))
                .build();
        LocalStack broken =
            LocalStack.start(
                database, client, Duration.ofSeconds(1), List.of(Member.SECRET), CLOCK)) {
      Member member = new Member(broken, CLOCK, team, "U1");
      JsonObject comparison = member.types("compare");
      database.close();
      assertThat(member.types("history").toString()).contains("decision log does not answer");
      assertThat(member.types("기록").toString()).contains("결정 기록에 접근할 수 없습니다");
      assertThat(member.types("show 1").toString()).contains("decision log does not answer");
      assertThat(member.types("decide ecs-ec2 title=x because=y").toString())
          .containsAnyOf("decision log does not answer", "I cannot tell whether this was recorded");
      assertThat(member.types("compare").toString()).contains("\"type\":\"table\"");
      JsonObject view =
          member
              .clicks(button(comparison, "record-decision"))
              .getFirst()
              .body()
              .getAsJsonObject("view");
      JsonObject answer = member.submits(member.fillsIn(view, "ecs-ec2", "x", "why"));
      assertThat(answer.get("response_action").getAsString()).isEqualTo("errors");
      assertThat(answer.toString()).contains("Please press Record again");
    }
  }

  @Test
  void whatIsNotSignedIsRefused() {
    assertThat(stack.invoke("{}").status()).isEqualTo(401);
    assertThat(stack.invoke("no event").status()).isEqualTo(401);
    JsonArray none = new JsonArray();
    assertThat(stack.invoke(none.toString()).status()).isEqualTo(401);
  }

  private static List<String> names(String text) {
    Matcher name = Pattern.compile("CA-\\d+").matcher(text);
    return name.results().map(java.util.regex.MatchResult::group).toList();
  }
}
