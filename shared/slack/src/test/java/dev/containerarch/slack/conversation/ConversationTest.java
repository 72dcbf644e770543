package dev.containerarch.slack.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.containerarch.advisor.decision.Decision;
import dev.containerarch.slack.request.HttpAnswer;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConversationTest {

  private static final String MODAL = "en C9 edition=2026 gpu=yes cost:40";

  private final Team team = new Team();

  @Test
  void comparisonShowsTableVerdictAndButtons() {
    HttpAnswer answer = team.command("compare gpu=yes tasks=12 cost:40");
    JsonObject message = JsonParser.parseString(answer.body()).getAsJsonObject();
    assertThat(message.getAsJsonArray("blocks"))
        .extracting(block -> block.getAsJsonObject().get("type").getAsString())
        .startsWith("table", "data_visualization", "container", "section");
    assertThat(Team.read(message))
        .contains("ECS on EC2", "ruled out", "Assumptions", "Record decision", "Share to channel");
    assertThat(answer.body())
        .contains("en edition\\u003d2026 gpu\\u003dyes tasks\\u003d12 cost:40");
  }

  @Test
  void koreanIsAnsweredInKorean() {
    assertThat(team.says("비교 지피유=예 비용:40"))
        .contains("아키텍처", "합계", "제외", "가정", "결정 기록", "채널에 공유")
        .doesNotContain("Assumptions");
    assertThat(team.says("도움말")).contains("`비교", "입력할 수 있는 명령");
  }

  @Test
  void nothingTypedIsWelcomedInSixLinesAndButtons() {
    String welcome = team.says("");
    assertThat(welcome).contains("helps a team decide", "`history`", "Compare", "Help");
    assertThat(welcome.lines().filter(line -> line.startsWith("•"))).hasSize(5);
  }

  @Test
  void everyCommandExplainsItself() {
    for (String command : List.of("compare", "decide", "history", "show", "help")) {
      assertThat(team.says("help " + command)).contains("`" + command);
    }
    for (String command : List.of("비교", "결정", "기록", "보기", "도움말")) {
      assertThat(team.says("도움말 " + command)).contains("`" + command);
    }
  }

  @Test
  void aDecisionTypedOutIsKeptWithItsComparison() {
    assertThat(
            team.says(
                "decide ecs-fargate title=“Payments API” because='small team' tasks=3 cost:50"))
        .contains("Recorded as *CA-1*", "Payments API", "ECS on Fargate", "<@U1>", "small team");
    Decision kept = team.log.of("T1").getFirst();
    assertThat(kept.content().origin().channel()).isEqualTo("C1");
    assertThat(kept.content().origin().by()).isEqualTo("U1");
    assertThat(kept.content().basis().request()).isEqualTo("edition=2026 tasks=3 cost:50");
    assertThat(team.says("show CA-1")).contains("Payments API", "edition=2026 tasks=3 cost:50");
    assertThat(team.says("show #1")).contains("Payments API");
  }

  @Test
  void aDecisionAgainstALimitSaysSo() {
    assertThat(team.says("decide ecs-fargate title=x because=y gpu=yes"))
        .contains("A hard limit ruled this architecture out");
    assertThat(team.says("결정 ecs-fargate 제목=x 이유=y gpu=예")).contains("제약 때문에 제외된");
  }

  @Test
  void theSameCommandDeliveredTwiceRecordsOnce() {
    var form = team.form();
    form.put("text", "decide ecs-fargate title=x because=y");
    assertThat(team.send(form).body()).contains("Recorded as *CA-1*");
    assertThat(team.send(form).body()).contains("nothing was recorded twice");
    assertThat(team.log.of("T1")).hasSize(1);
  }

  @Test
  void aDecisionWithoutATitleOpensTheModalWithWhatIsThere() {
    assertThat(team.command("decide ecs-fargate because=\"small team\" gpu=no").body()).isEmpty();
    JsonObject view = lastView();
    assertThat(team.slack.calls().getLast().body().get("trigger_id").getAsString())
        .isEqualTo("trigger-1");
    assertThat(view.get("private_metadata").getAsString()).isEqualTo("en C1 edition=2026 gpu=no");
    assertThat(view.toString()).contains("\"initial_value\":\"small team\"");
    assertThat(view.toString()).contains("\"initial_option\":").contains("ecs-fargate");
  }

  @Test
  void aModalThatSlackDoesNotOpenIsSaidSo() {
    team.slack.answerNext(200, "{\"ok\":false,\"error\":\"expired_trigger_id\"}");
    assertThat(team.says("decide")).contains("The window could not be opened");
    team.slack.answerNext(500, "oops");
    assertThat(team.says("결정")).contains("창을 열지 못했습니다");
    team.slack.answerNext(0, "");
    assertThat(team.says("decide")).contains("The window could not be opened");
    team.slack.answerNext(200, "<html>");
    assertThat(team.says("decide")).contains("The window could not be opened");
  }

  @Test
  void aTokenThatCannotBeReadIsAModalThatDoesNotOpen() {
    Team tokenless =
        new Team(_ -> {
          throw new IllegalStateException("no parameter");
        });
    assertThat(tokenless.says("decide")).contains("The window could not be opened");
    assertThat(tokenless.clicked("record-decision", "en edition=2026"))
        .contains("The window could not be opened");
  }

  @Test
  void theButtonOpensTheModalOfItsComparison() {
    team.click("record-decision", "ko edition=2026 gpu=yes");
    assertThat(lastView().get("private_metadata").getAsString())
        .isEqualTo("ko C1 edition=2026 gpu=yes");
    assertThat(lastView().getAsJsonObject("title").get("text").getAsString()).isEqualTo("결정 기록");
  }

  @Test
  void theSubmittedModalIsKeptAndGivesWay() {
    HttpAnswer answer =
        team.interact(team.submission(MODAL, "ecs-ec2", " 추천 서빙 ", "because\nof GPUs"));
    JsonObject json = JsonParser.parseString(answer.body()).getAsJsonObject();
    assertThat(json.get("response_action").getAsString()).isEqualTo("update");
    assertThat(json.getAsJsonObject("view").toString()).contains("CA-1", "추천 서빙");
    Decision kept = team.log.of("T1").getFirst();
    assertThat(kept.content().title()).isEqualTo("추천 서빙");
    assertThat(kept.content().reasoning().reasons()).isEqualTo("because\nof GPUs");
    assertThat(kept.content().origin().channel()).isEqualTo("C9");
    assertThat(kept.content().basis().request()).isEqualTo("edition=2026 gpu=yes cost:40");
  }

  @Test
  void aModalSubmittedTwiceRecordsOnce() {
    JsonObject submission = team.submission(MODAL, "ecs-ec2", "x", "why");
    team.interact(submission);
    submission.addProperty("trigger_id", "another");
    assertThat(team.interact(submission).body()).contains("nothing was recorded twice");
    assertThat(team.log.of("T1")).hasSize(1);
  }

  @Test
  void anIncompleteModalStaysWithASentenceAtTheInput() {
    JsonObject errors = errors(team.submission(MODAL, "no-such", "  ", "x".repeat(3001)));
    assertThat(errors.get("architecture").getAsString()).isEqualTo("Choose an architecture.");
    assertThat(errors.get("title").getAsString()).contains("Say in a few words");
    assertThat(errors.get("because").getAsString()).isEqualTo("At most 3000 characters.");
    assertThat(errors(team.submission("ko C1", "ecs-ec2", "가".repeat(151), "")))
        .hasToString("{\"title\":\"150자까지 적을 수 있습니다.\"}");
    assertThat(team.log.of("T1")).isEmpty();
  }

  @Test
  void aModalWhoseInputsAreMissingStays() {
    JsonObject submission = team.submission(MODAL, "ecs-ec2", "x", "why");
    submission.getAsJsonObject("view").add("state", JsonNull.INSTANCE);
    assertThat(errors(submission).keySet()).containsExactlyInAnyOrder("architecture", "title");
    submission.getAsJsonObject("view").remove("private_metadata");
    submission.getAsJsonObject("view").remove("state");
    assertThat(errors(submission).keySet()).containsExactlyInAnyOrder("architecture", "title");
  }

  @Test
  void aModalOfYesterdaySaysSo() {
    JsonObject submission = team.submission("ko", "ecs-ec2", "x", "why");
    submission.getAsJsonObject("view").addProperty("callback_id", "no-such-modal");
    assertThat(team.interact(submission).body()).contains("더 이상 쓰지 않는 버튼이나 창입니다");
  }

  @Test
  void historyTurnsItsPagesWithItsButtons() {
    assertThat(team.says("history")).contains("has not recorded a decision yet");
    for (int i = 1; i <= 20; i++) {
      team.says("decide ecs-fargate title=\"title " + i + "\" because=y");
    }
    String first = team.says("history");
    assertThat(names(first)).isEqualTo(names(20, 13));
    String second = team.clicked("history-page", "en below-13");
    assertThat(names(second)).isEqualTo(names(12, 5));
    assertThat(second).contains("Older", "Newest");
    assertThat(lastMessage().get("replace_original").getAsBoolean()).isTrue();
    String third = team.clicked("history-page", "en below-5");
    assertThat(names(third)).isEqualTo(names(4, 1));
    assertThat(third).contains("Newest").doesNotContain("Older");
    assertThat(names(team.clicked("history-page:newest", "en"))).isEqualTo(names(20, 13));
  }

  private static List<String> names(int from, int to) {
    return IntStream.iterate(from, i -> i >= to, i -> i - 1)
        .mapToObj(i -> "*CA-" + i + "*")
        .toList();
  }

  private static List<String> names(String text) {
    return java.util.regex.Pattern.compile("\\*CA-\\d+\\*")
        .matcher(text)
        .results()
        .map(java.util.regex.MatchResult::group)
        .toList();
  }

  @Test
  void sharingShowsEverybodyWhoAskedWhat() {
    assertThat(team.clicked("share", "en edition=2026 gpu=yes"))
        .contains("<@U1> shared a comparison: `/container-arch compare edition=2026 gpu=yes`");
    assertThat(lastMessage().get("response_type").getAsString()).isEqualTo("in_channel");
    assertThat(lastMessage().get("replace_original").getAsBoolean()).isFalse();
    assertThat(team.clicked("share", "ko edition=2026")).contains("<@U1> 님이 비교를 공유했습니다");
  }

  @Test
  void blocksThatAreRefusedAreSentAgainPlain() {
    team.slack.answerNext(400, "invalid_blocks");
    String plain = team.clicked("share", "en edition=2026 gpu=yes");
    assertThat(team.slack.calls()).hasSize(2);
    assertThat(team.slack.calls().getFirst().body().toString()).contains("\"type\":\"table\"");
    assertThat(team.slack.calls().getLast().body().toString()).doesNotContain("\"type\":\"table\"");
    assertThat(plain).contains("```", "ECS on EC2");
  }

  @ParameterizedTest
  @ValueSource(strings = {"expired_url", "used_url", "no_service"})
  void aResponseUrlThatIsUsedUpIsSaidInAWindow(String reason) {
    team.slack.answerNext(404, reason);
    team.click("share", "en edition=2026");
    assertThat(lastView().toString()).contains("30 minutes only");
  }

  @Test
  void aLostConnectionIsSaidInAWindow() {
    team.slack.answerNext(0, "");
    team.click("help", "ko");
    assertThat(lastView().toString()).contains("30분까지만");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://evil.test/x",
        "https://hooks.slack.com.evil.test/x",
        "https://hooks.slack.com:8443/x",
        "http://hooks.slack.com/x",
        "https://hooks.slack.com@evil.test/x",
        "http://127.0.0.1/x",
        "https:///x",
        "https://[/",
        "file:///etc/passwd",
        ""
      })
  void aResponseUrlIsOnlyFollowedToSlack(String url) {
    assertThat(team.interact(team.click("help", "en", url)).status()).isEqualTo(200);
    assertThat(team.slack.calls())
        .extracting(ListeningSlack.Call::to)
        .as("a window says that the click came too late")
        .containsExactly("views.open");
  }

  @Test
  void aClickWithoutAResponseUrlIsAnsweredInAWindow() {
    JsonObject click = team.click("help", "en", "");
    click.remove("response_url");
    assertThat(team.interact(click).status()).isEqualTo(200);
    assertThat(lastView().toString()).contains("Please type the command again");
  }

  @Test
  void everythingIsKeptApartByWorkspace() {
    team.says("decide ecs-fargate title=ours because=y");
    var theirs = team.form();
    theirs.put("team_id", "T2");
    theirs.put("text", "history");
    assertThat(team.send(theirs).body()).contains("has not recorded a decision yet");
    theirs.put("text", "show 1");
    assertThat(team.send(theirs).body()).contains("Your team has no decision CA-1");
    theirs.put("text", "compare");
    assertThat(team.send(theirs).body()).doesNotContain("ours");
  }

  @Test
  void anOrganisationWideInstallationIsOneTenant() {
    var form = team.form();
    form.put("enterprise_id", "E1");
    form.put("is_enterprise_install", "true");
    form.put("text", "decide ecs-fargate title=x because=y");
    assertThat(team.send(form).status()).isEqualTo(200);
    JsonObject submission = team.submission(MODAL, "ecs-ec2", "y", "why");
    JsonObject enterprise = new JsonObject();
    enterprise.addProperty("id", "E1");
    submission.add("team", JsonNull.INSTANCE);
    submission.add("enterprise", enterprise);
    submission.addProperty("is_enterprise_install", true);
    assertThat(team.interact(submission).body()).contains("CA-2");
    assertThat(team.log.of("E1")).hasSize(2);
    assertThat(team.log.of("T1")).isEmpty();
  }

  @Test
  void anEnterpriseGridWorkspaceIsItsOwnTenant() {
    var form = team.form();
    form.put("enterprise_id", "E1");
    form.put("is_enterprise_install", "false");
    form.put("text", "decide ecs-fargate title=x because=y");
    team.send(form);
    assertThat(team.log.of("T1")).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "history | The decision log does not answer right now. Nothing was changed",
        "기록 | 지금은 결정 기록에 접근할 수 없습니다. 바뀐 것은 없으니",
        "show 1 | The decision log does not answer right now",
        "보기 1 | 지금은 결정 기록에 접근할 수 없습니다",
        "decide ecs-fargate title=x because=y | The decision log does not answer right now. Nothing was",
        "결정 ecs-fargate 제목=x 이유=y | 바뀐 것은 없으니",
      })
  void aSilentLogIsSaidInASentence(String typed, String sentence) {
    team.log.breakDown(false);
    assertThat(team.says(typed)).contains(sentence);
  }

  @Test
  void whatNeedsNoLogIsAnsweredWithoutIt() {
    for (String typed : List.of("", "compare gpu=yes", "help", "explain fargate", "decide")) {
      Team undisturbed = new Team();
      String answer = undisturbed.command(typed).body();
      Team silent = new Team();
      silent.log.breakDown(false);
      assertThat(silent.command(typed).body()).as(typed).isEqualTo(answer);
    }
  }

  @Test
  void aSilentLogIsSaidAtEveryButton() {
    team.log.breakDown(false);
    for (String action : List.of("history-page", "show-decision")) {
      assertThat(team.clicked(action, "en 1")).contains("The decision log does not answer");
      assertThat(team.clicked(action, "ko 1")).contains("결정 기록에 접근할 수 없습니다");
    }
    assertThat(team.clicked("share", "en")).contains("shared a comparison");
  }

  @Test
  void aSilentLogKeepsTheModalWithEverythingEntered() {
    team.log.breakDown(true);
    assertThat(errors(team.submission(MODAL, "ecs-ec2", "x", "why")).get("title").getAsString())
        .contains("Please press Record again; it is never recorded twice");
    assertThat(errors(team.submission("ko C1", "ecs-ec2", "x", "why")).get("title").getAsString())
        .contains("두 번 기록되지는 않습니다");
  }

  @Test
  void doubtWhetherItWasKeptIsNotHidden() {
    team.log.breakDown(true);
    assertThat(team.says("decide ecs-fargate title=x because=y"))
        .contains("I cannot tell whether this was");
    assertThat(team.says("결정 ecs-fargate 제목=x 이유=y")).contains("기록되었는지 알 수 없습니다");
  }

  @Test
  void aBugIsSaidInASentenceToo() {
    team.log.breakWith(new IllegalStateException("<!channel>"));
    assertThat(team.says("history")).contains("Something went wrong on our side");
    assertThat(team.says("기록")).contains("저희 쪽에서 문제가 생겼고");
    assertThat(team.clicked("show-decision", "en 1")).contains("Something went wrong on our side");
    assertThat(errors(team.submission(MODAL, "ecs-ec2", "x", "why")).get("title").getAsString())
        .contains("Something went wrong on our side");
    assertThat(errors(team.submission("ko C1", "ecs-ec2", "x", "why")).get("title").getAsString())
        .contains("저희 쪽에서 문제가 생겼고");
  }

  private JsonObject errors(JsonObject submission) {
    HttpAnswer answer = team.interact(submission);
    assertThat(answer.status()).isEqualTo(200);
    JsonObject json = JsonParser.parseString(answer.body()).getAsJsonObject();
    assertThat(json.get("response_action").getAsString()).isEqualTo("errors");
    return json.getAsJsonObject("errors");
  }

  private JsonObject lastView() {
    ListeningSlack.Call call = team.slack.calls().getLast();
    assertThat(call.to()).isEqualTo("views.open");
    return call.body().getAsJsonObject("view");
  }

  private JsonObject lastMessage() {
    ListeningSlack.Call call = team.slack.calls().getLast();
    assertThat(call.to()).isEqualTo(Team.RESPONSE_URL);
    return call.body();
  }
}
