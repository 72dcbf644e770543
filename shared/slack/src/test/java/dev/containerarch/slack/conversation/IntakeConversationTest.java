package dev.containerarch.slack.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import dev.containerarch.advisor.knowledge.Knowledge;
import dev.containerarch.advisor.workload.FactDefinition;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The modal that asks for facts, from the command to its answer.
class IntakeConversationTest {

  private static final Knowledge KNOWLEDGE = Knowledge.load();
  private static final String IN_A_CHANNEL = "https://hooks.slack.com/app/T1/7/xyz";

  private final Team team = new Team();

  private Window open(String typed) {
    assertThat(team.command(typed).body()).as("the command itself says nothing").isEmpty();
    return Window.opened(team);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"recommend gpu=yes tasks=12", "advise gpu=yes tasks=12", "추천 지피유=예 태스크=12"})
  void wordsAreAnsweredAtOnce(String typed) {
    assertThat(team.says(typed)).contains("ECS Managed Instances", "GPU");
    assertThat(team.slack.calls()).isEmpty();
  }

  @Test
  void wordsThatAreWrongAreSaid() {
    assertThat(team.says("recommend memroy=3")).contains("Did you mean `memory`?");
    assertThat(team.says("recommend os=windows arch=arm64"))
        .contains("`os=windows` and `arch=arm64` contradict each other: Windows containers need");
    assertThat(team.says("추천 os=windows arch=arm64"))
        .contains("`os=windows`, `arch=arm64` — 서로 모순됩니다.");
  }

  @Test
  void threeStepsLeadToTheAnswer() {
    Window window = open("recommend");
    assertThat(window.callbackId()).isEqualTo("intake:1");
    assertThat(window.text()).contains("The situation").doesNotContain("last visit");
    window.enter("existing", "vms").enter("platform-team", "2").next();
    assertThat(window.callbackId()).isEqualTo("intake:2");
    window.enter("gpu", "yes").enter("memory", "512m").next();
    assertThat(window.callbackId()).isEqualTo("intake:3");
    window.enter("tasks", "12").enter("region", "ap-northeast-2").enter("points:cost", "60").next();
    assertThat(window.callbackId()).isEqualTo("result");
    assertThat(window.text())
        .contains(
            "/container-arch recommend edition=2026 existing=vms platform-team=2 gpu=yes memory=0.5"
                + " tasks=12 region=ap-northeast-2 cost:60",
            "Record decision")
        .doesNotContain("Share to channel", "Posted");
  }

  @Test
  void theKoreanModalIsKorean() {
    Window window = open("추천");
    assertThat(window.text()).contains("상황").doesNotContainPattern("\\b(the|and|of|what)\\b");
    window.next();
    assertThat(window.text()).doesNotContainPattern("\\b(the|and|of|what)\\b");
    window.enter("memory", "많이");
    assertThat(window.refused().get("memory"))
        .isEqualTo("memory=에는 0.001부터 32768 GiB까지의 숫자를 적습니다. 입력한 값: 많이");
    window.enter("memory", "4기가").next();
    window.enter("tasks", "3").enter("peak", "2");
    assertThat(window.refused())
        .containsEntry("tasks", "peak=2, tasks=3 — 서로 모순됩니다. 가장 바쁠 때의 태스크 수가 평소보다 적을 수는 없습니다.")
        .containsKey("peak");
    window.enter("peak", "3").next();
    assertThat(window.text()).contains("/container-arch 추천 edition=2026 memory=4 tasks=3 peak=3");
  }

  @Test
  void everythingMayStayUnknown() {
    Window window = open("recommend").next().next().next();
    assertThat(window.text())
        .contains("No fact about your workload is known")
        .contains("/container-arch recommend edition=2026```");
  }

  @Test
  void everyFactIsAskedForOnce() {
    Window window = open("recommend");
    for (int step = 0; step < KNOWLEDGE.intake().size(); step++) {
      for (String fact : KNOWLEDGE.intake().get(step).facts()) {
        assertThat(window.value(fact)).isEmpty();
      }
      window.next();
    }
  }

  @Test
  void aUseCaseFillsInWhatWasNotEntered() {
    Window window = open("recommend").enter("skill", "strong");
    window.choose("use-case", "kubernetes-migration");
    assertThat(window.value("existing")).isEqualTo("kubernetes");
    assertThat(window.value("kubernetes")).isEqualTo("required");
    assertThat(window.value("skill")).isEqualTo("strong");
    assertThat(window.text()).contains("Filled in by the use case.", "runs Kubernetes by hand");
    window.enter("existing", "vms").choose("use-case", "contract-delivery");
    assertThat(window.value("existing")).as("entered by the member").isEqualTo("vms");
    assertThat(window.value("kubernetes")).as("brought by the other use case").isEmpty();
    assertThat(window.value("delivery")).isEqualTo("contract");
    window.choose("use-case", "?");
    assertThat(window.value("delivery")).isEmpty();
    assertThat(window.value("use-case")).isEmpty();
  }

  @Test
  void whatIsTakenOutOfAUseCaseStaysOut() {
    Window window = open("recommend").choose("use-case", "machine-learning").next();
    assertThat(window.value("gpu")).isEqualTo("yes");
    window.enter("gpu", "?").next().next();
    assertThat(window.text())
        .contains("recommend edition=2026 machine-learning gpu=?", "No fact about your workload");
  }

  @Test
  void backKeepsWhatWasEnteredRightOrWrong() {
    Window window = open("recommend").enter("skill", "some").next();
    window.enter("memory", "4 GBB").enter("gpu", "no").click("intake-back");
    assertThat(window.callbackId()).isEqualTo("intake:1");
    assertThat(window.value("skill")).isEqualTo("some");
    window.enter("skill", "none").next();
    assertThat(window.value("memory")).isEqualTo("4 GBB");
    assertThat(window.value("gpu")).isEqualTo("no");
    assertThat(window.refused().keySet()).containsExactly("memory");
    window.enter("memory", "4 GB").next().next();
    assertThat(window.text()).contains("skill=none gpu=no memory=4`");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "cpu | 0 | cpu= must be from 0.001 to 1024 vCPU, not 0.",
        "cpu | -1 | cpu= must be from 0.001 to 1024 vCPU, not -1.",
        "cpu | NaN | cpu= takes a number from 0.001 to 1024 vCPU, not NaN.",
        "memory | 1e99 | memory= must be from 0.001 to 32768 GiB, not 1e99.",
        "memory | <!channel> | memory= takes a number from 0.001 to 32768 GiB, not <!channel>.",
        "memory | 가나다 | memory= takes a number from 0.001 to 32768 GiB, not 가나다.",
        "os | beos | os= takes linux, windows, not beos.",
        "os | windos | Did you mean windows?",
        "gpu | perhaps | gpu= takes yes or no, not perhaps."
      })
  void whatCannotBeTakenIsSaidAtItsInput(String fact, String typed, String sentence) {
    Window window = open("recommend").next();
    window.enter(fact, typed);
    assertThat(window.refused().get(fact)).contains(sentence).doesNotContain("`", "&lt;");
    assertThat(window.callbackId()).isEqualTo("intake:2");
  }

  @Test
  void longAndStrangeInputIsRefusedLikeAnyOther() {
    Window window = open("recommend").next();
    for (String typed :
        List.of("x".repeat(200), "4\u0000GB\u0007x", "\u202e4", "🚀".repeat(100), "a=b:c d,e")) {
      window.enter("memory", typed);
      assertThat(window.refused().keySet()).containsExactly("memory");
      window.close();
      assertThat(team.drafts.of("T1", "U1").orElseThrow()).hasSizeLessThan(3_000);
      assertThat(open("recommend").next().value("memory")).isNotEmpty();
    }
  }

  @Test
  void aContradictionIsSaidAtBothInputs() {
    Window window = open("recommend").next().enter("os", "windows").enter("arch", "arm64");
    assertThat(window.refused())
        .containsOnlyKeys("os", "arch")
        .containsEntry(
            "os",
            "os=windows and arch=arm64 contradict each other: Windows containers need x86"
                + " processors on AWS; on Arm only Linux containers run.");
  }

  @Test
  void pointsAreCheckedToo() {
    Window window = open("recommend").next().next();
    window.enter("points:cost", "-5");
    assertThat(window.refused())
        .containsEntry("points:cost", "cost: takes points from 0 to 1000, not -5.");
    for (String criterion : List.of("cost", "scalability", "reliability", "engineering")) {
      window.enter("points:" + criterion, "0");
    }
    assertThat(window.refused().get("points:cost")).startsWith("All criteria have zero points");
  }

  @Test
  void aFaultInAnEarlierStepLeadsBackToIt() {
    Window window = open("recommend").next().next();
    window.editMetadata("en C1 3 memory=lots");
    window.next();
    assertThat(window.callbackId()).isEqualTo("intake:2");
    assertThat(window.value("memory")).isEqualTo("lots");
    assertThat(window.text()).contains(":warning: `memory=` takes a number from");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "en",
        "xx yy zz",
        "en C1 99999999999 gpu=yes",
        "en C1 x moon=full <!channel> cost:x",
        "en - 1 edition=1999 only=nothing,ecs-ec2",
        "en C1 1 = : =: gpu gpu= :5"
      })
  void editedStateIsReadAsFarAsItGoes(String metadata) {
    Window window = open("recommend");
    window.editMetadata(metadata);
    for (int step = 2; step <= 3; step++) {
      window.next();
      assertThat(window.callbackId()).isEqualTo("intake:" + step);
    }
    window.enter("points:cost", "").next();
    assertThat(window.callbackId()).isEqualTo("result");
  }

  @Test
  void aStepThatIsNotThereIsTheNearestOne() {
    Window window = open("recommend");
    window.view().addProperty("callback_id", "intake:99");
    assertThat(team.interact(window.submission()).body()).contains("\"result\"");
    window.view().addProperty("callback_id", "intake:-1");
    assertThat(team.interact(window.submission()).body()).contains("intake:2");
  }

  @Test
  void aStepSubmittedTwiceIsTheSameStepTwice() {
    JsonObject submission = open("recommend").enter("skill", "some").submission();
    assertThat(team.interact(submission).body()).isEqualTo(team.interact(submission).body());
  }

  @Test
  void theAnswerIsPostedWhereTheMemberWants() {
    Window window = open("recommend").next().next();
    window.share(IN_A_CHANNEL).next();
    assertThat(window.text()).contains("Posted in the conversation that you chose.");
    ListeningSlack.Call call = team.slack.calls().getLast();
    assertThat(call.to()).isEqualTo(IN_A_CHANNEL);
    assertThat(call.body().get("response_type").getAsString()).isEqualTo("in_channel");
    assertThat(Team.read(call.body())).contains("<@U1>");
  }

  @Test
  void anAnswerThatCannotBePostedIsShownAllTheSame() {
    Window window = open("recommend").next().next();
    team.slack.answerNext(404, "no_service");
    window.share(IN_A_CHANNEL).next();
    assertThat(window.text())
        .contains("Slack did not take the answer", "No fact about your workload is known");
    Window elsewhere = open("recommend").next().next();
    int before = team.slack.calls().size();
    elsewhere.share("https://evil.test/x").next();
    assertThat(elsewhere.text()).contains("Slack did not take the answer");
    assertThat(team.slack.calls()).hasSize(before);
  }

  @Test
  void nothingIsPostedUnlessAsked() {
    Window window = open("recommend").next().next();
    assertThat(window.value("share-in")).isEmpty();
    int before = team.slack.calls().size();
    window.next();
    assertThat(team.slack.calls()).hasSize(before);
  }

  @Test
  void aDecisionIsRecordedFromTheAnswer() {
    open("recommend").next().next().enter("tasks", "3").next().click("record-decision");
    ListeningSlack.Call call = team.slack.calls().getLast();
    assertThat(call.to()).isEqualTo("views.push");
    String metadata = call.body().getAsJsonObject("view").get("private_metadata").getAsString();
    assertThat(metadata).isEqualTo("en C1 edition=2026 tasks=3");
    team.interact(team.submission(metadata, "ecs-fargate", "x", ""));
    assertThat(team.log.of("T1").getFirst().content().origin().channel()).isEqualTo("C1");
  }

  @Test
  void whatWasLeftIsTakenUpAgain() {
    Window window = open("recommend").choose("use-case", "machine-learning");
    window.enter("skill", "some").next().enter("memory", "4 GBB").close();
    Window again = open("recommend");
    assertThat(again.text()).contains("what you entered on your last visit", "Start over");
    assertThat(again.value("skill")).isEqualTo("some");
    assertThat(again.value("use-case")).isEqualTo("machine-learning");
    again.next();
    assertThat(again.value("memory")).isEqualTo("4 GBB");
    assertThat(again.value("gpu")).isEqualTo("yes");
  }

  @Test
  void everyStepKeepsADraftAndTheAnswerGivesItUp() {
    Window window = open("recommend").enter("skill", "some").next();
    assertThat(team.drafts.of("T1", "U1")).contains("skill=some");
    window.enter("gpu", "no").next();
    assertThat(team.drafts.of("T1", "U1")).contains("skill=some gpu=no");
    window.next();
    assertThat(team.drafts.of("T1", "U1")).isEmpty();
    assertThat(open("recommend").text()).doesNotContain("last visit");
  }

  @Test
  void aDraftBelongsToOneMember() {
    open("recommend").enter("skill", "some").next();
    open("recommend").of("U2", "T1").choose("use-case", "?").enter("skill", "").close();
    assertThat(team.drafts.of("T1", "U1")).isPresent();
    assertThat(team.drafts.of("T1", "U2")).isEmpty();
    open("recommend").of("U1", "T2").enter("skill", "none").close();
    assertThat(team.drafts.of("T2", "U1")).contains("skill=none");
    assertThat(team.drafts.of("T1", "U1")).contains("skill=some");
  }

  @Test
  void startingOverEmptiesEverything() {
    open("recommend").choose("use-case", "machine-learning").enter("skill", "some").next();
    Window window = open("recommend").click("intake-start-over");
    assertThat(window.value("skill")).isEmpty();
    assertThat(window.value("use-case")).isEmpty();
    assertThat(window.text()).doesNotContain("last visit");
    assertThat(team.drafts.of("T1", "U1")).isEmpty();
  }

  @Test
  void withoutDraftsEverythingElseWorks() {
    team.drafts.breakDown();
    Window window = open("recommend").enter("skill", "some").next();
    window.click("intake-back");
    assertThat(window.value("skill")).isEqualTo("some");
    window.next().next().next();
    assertThat(window.text()).contains("skill=some");
    open("recommend").enter("skill", "some").close();
    assertThat(open("recommend").value("skill")).isEmpty();
  }

  @Test
  void anEmptyVisitLeavesNothing() {
    open("recommend").close();
    assertThat(team.drafts.of("T1", "U1")).isEmpty();
  }

  @Test
  void aModalThatWasClosedElsewhereChangesNothing() {
    Window window = open("recommend").enter("skill", "some");
    window.view().addProperty("callback_id", "something-else");
    window.close();
    window.view().remove("callback_id");
    window.close();
    assertThat(team.drafts.of("T1", "U1")).isEmpty();
  }

  @Test
  void aModalThatSlackDoesNotChangeSaysSo() {
    Window window = open("recommend");
    team.slack.answerNext(200, "{\"ok\":false,\"error\":\"hash_conflict\"}");
    window.choose("use-case", "machine-learning");
    ListeningSlack.Call call = team.slack.calls().getLast();
    assertThat(call.to()).isEqualTo("views.push");
    assertThat(call.body().toString()).contains("The window could not be opened");
  }

  @Test
  void aModalThatDoesNotOpenIsSaidSo() {
    team.slack.answerNext(200, "{\"ok\":false,\"error\":\"expired_trigger_id\"}");
    assertThat(team.says("recommend")).contains("The window could not be opened");
  }

  @Test
  void factsAreAddedToAComparison() {
    team.click("add-facts", "en edition=book-2021 gpu=yes cost:50 only=ecs-ec2,eks-ec2");
    Window window = Window.opened(team).next();
    assertThat(window.value("gpu")).isEqualTo("yes");
    window.enter("memory", "8").next();
    assertThat(window.value("points:cost")).isEqualTo("50");
    window.next();
    assertThat(window.text())
        .contains("edition=book-2021 gpu=yes memory=8 cost:50 only=ecs-ec2,eks-ec2");
  }

  @Test
  void everythingAtItsLongestFitsIntoTheModal() {
    StringBuilder words = new StringBuilder("edition=book-2021 kubernetes-migration");
    for (FactDefinition fact : KNOWLEDGE.facts()) {
      words.append(' ').append(fact.name()).append('=').append(longest(fact));
    }
    KNOWLEDGE.criteria().forEach(each -> words.append(' ').append(each.id()).append(":999.999"));
    KNOWLEDGE.subCriteria().forEach(each -> words.append(' ').append(each.id()).append(":999.999"));
    words.append(" only=");
    KNOWLEDGE.architectures().forEach(each -> words.append(each.id()).append(','));
    team.click("add-facts", "ko " + words);
    Window window = Window.opened(team);
    assertThat(window.metadata()).hasSizeBetween(1_000, 3_000);
    window.choose("use-case", "machine-learning");
    assertThat(window.metadata()).hasSizeBetween(1_000, 3_000);
    window.close();
    Window again = open("추천");
    assertThat(again.metadata()).hasSizeBetween(1_000, 3_000);
    assertThat(again.value("existing")).isEqualTo("kubernetes");
    assertThat(again.refused().keySet()).containsExactly("platform-team");
  }

  private static String longest(FactDefinition fact) {
    return switch (fact) {
      case FactDefinition.Flag _ -> "yes";
      case FactDefinition.Choice choice ->
          choice.values().stream()
              .map(FactDefinition.Choice.Value::id)
              .max(Comparator.comparingInt(String::length))
              .orElseThrow();
      case FactDefinition.Quantity _ -> "가".repeat(200);
    };
  }
}
