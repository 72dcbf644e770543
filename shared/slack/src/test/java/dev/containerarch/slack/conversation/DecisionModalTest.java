package dev.containerarch.slack.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import dev.containerarch.advisor.decision.Content;
import dev.containerarch.advisor.decision.Content.Action;
import dev.containerarch.advisor.decision.Decision;
import dev.containerarch.advisor.decision.Status;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// The modal that records, rewrites and supersedes, played as a client plays it.
class DecisionModalTest {

  private static final String RECOMMENDED = "ecs-managed-instances";
  private static final String GPU =
      "edition=2026 gpu=yes tasks=12 cpu=4 memory=16 region=ap-northeast-2 cost:40";

  private final Team team = new Team();

  private Window opened() {
    team.click("record-decision", "en " + GPU);
    return Window.opened(team);
  }

  private Decision kept() {
    return team.log.of("T1").getLast();
  }

  @Test
  void everythingThatIsFilledInIsKept() {
    Window window =
        opened()
            .enter("title", "Model serving")
            .enter("interim", "ecs-ec2")
            .enter("context", "GPUs <!channel>\r\nare scarce")
            .enter("because", "no hosts")
            .enter("consequences", "less to patch")
            .enter("risks", "a young service")
            .enter("actions", "- Write the runbook <@U2> 2026-12-24\n\nTell everybody 2026-13-40")
            .enter("action-owner", "U3")
            .enter("review", "2027-05-01")
            .enter("deciders", "U1,U2")
            .enter("consulted", "U3")
            .enter("informed", "U4,U5");
    assertThat(window.value("architecture")).isEqualTo(RECOMMENDED);
    window.next();
    assertThat(window.text()).contains("CA-1", "Model serving", "for now", "accepted");
    Content content = kept().content();
    assertThat(kept().status()).isEqualTo(new Status.Accepted());
    assertThat(content.architecture()).isEqualTo(RECOMMENDED);
    assertThat(content.interim()).contains("ecs-ec2");
    assertThat(content.reasoning().context()).isEqualTo("GPUs <!channel>\nare scarce");
    assertThat(content.reasoning().againstRecommendation()).isEmpty();
    assertThat(content.actions())
        .containsExactly(
            new Action(
                "Write the runbook", Optional.of("U2"), Optional.of(LocalDate.of(2026, 12, 24))),
            new Action("Tell everybody 2026-13-40", Optional.of("U3"), Optional.empty()));
    assertThat(kept().reviewOn()).contains(LocalDate.of(2027, 5, 1));
    assertThat(content.people())
        .isEqualTo(new Content.People(List.of("U1", "U2"), List.of("U3"), List.of("U4", "U5")));
    assertThat(content.basis().request()).isEqualTo(GPU);
  }

  @Test
  void aProposalIsRecordedAsOne() {
    opened().enter("title", "x").enter("status", "proposed").next();
    assertThat(kept().status()).isEqualTo(new Status.Proposed());
  }

  @Test
  void aChoiceAgainstTheRecommendationNeedsAWrittenReason() {
    Window window = opened().enter("title", "x").enter("architecture", "ecs-ec2");
    assertThat(window.refused())
        .containsExactly(
            Map.entry(
                "against",
                "This is not what the comparison recommends. Say why you choose it all the same."));
    assertThat(window.value("title")).as("what was typed is kept").isEqualTo("x");
    window.enter("against", "we know it").next();
    assertThat(kept().content().reasoning().againstRecommendation()).isEqualTo("we know it");
  }

  @Test
  void everyProblemIsSaidAtItsField() {
    Window window =
        opened()
            .enter("title", " ")
            .enter("interim", RECOMMENDED)
            .enter("review", "2026-11-01")
            .enter("actions", "x".repeat(301))
            .enter("risks", "x".repeat(3001))
            .enter("deciders", "not-a-member");
    assertThat(window.refused())
        .containsOnlyKeys("title", "interim", "review", "actions", "risks", "deciders")
        .containsEntry("review", "2026-11-01 is in the past.")
        .containsEntry("deciders", "Choose members of this workspace.");
    assertThat(team.log.of("T1")).isEmpty();
    assertThat(window.enter("actions", "x\n".repeat(21)).refused())
        .containsEntry("actions", "21 are too many; at most 20.");
  }

  @Test
  void theReviewDayIsTwelveMonthsAwayAndSoonerForPricesAndEks() {
    team.command("decide ecs-ec2 title=x");
    assertThat(Window.opened(team).value("review")).isEqualTo("2027-11-02");
    assertThat(opened().value("review")).as("the prices are old").isEqualTo("2027-01-31");
    team.command("decide eks-ec2 title=x");
    Window eks = Window.opened(team);
    assertThat(eks.value("review")).isEqualTo("2027-08-01");
    assertThat(eks.view().toString()).contains("ends on 2027-08-01");
    team.says("decide eks-ec2 title=x because=\"we know it\"");
    assertThat(kept().reviewOn()).contains(LocalDate.of(2027, 8, 1));
  }

  @Test
  void whatIsUsedInTheInterimCountsForTheReviewDayOfASuccessor() {
    team.command("decide ecs-ec2 title=x");
    Window.opened(team)
        .enter("interim", "eks-ec2")
        .enter("because", "we know it")
        .enter("against", "we know it")
        .enter("review", "2027-10-01")
        .next();
    team.click("change-decision:supersede", "en 1 1");
    assertThat(Window.opened(team).value("review")).isEqualTo("2027-08-01");
  }

  @Test
  void aReviewDayThatIsTakenOutIsNone() {
    opened().enter("title", "x").enter("review", "").next();
    assertThat(kept().reviewOn()).isEmpty();
  }

  @Test
  void theTextFormRecordsProposalsToo() {
    assertThat(team.says("decide ecs-ec2 title=x because=y as=proposed")).contains("proposed");
    assertThat(kept().status()).isEqualTo(new Status.Proposed());
    assertThat(team.says("결정 ecs-ec2 제목=x 이유=y 상태=승인")).contains("승인됨");
    assertThat(kept().status()).isEqualTo(new Status.Accepted());
    assertThat(team.says("decide ecs-ec2 title=x because=y as=<maybe>"))
        .contains("`as=&lt;maybe&gt;` is not possible");
    assertThat(team.log.of("T1")).hasSize(2);
  }

  @Test
  void theTextFormAsksInAWindowForAReasonThatIsNeeded() {
    assertThat(team.command("decide ecs-ec2 title=\"A & B\" " + GPU).body()).isEmpty();
    Window window = Window.opened(team);
    assertThat(window.value("title")).isEqualTo("A & B");
    assertThat(window.value("architecture")).isEqualTo("ecs-ec2");
    window.enter("against", "we know it").next();
    assertThat(kept().content().architecture()).isEqualTo("ecs-ec2");
  }

  @Test
  void aProposalIsEditedWithAllThatItSays() {
    team.says("decide ecs-ec2 title=draft because=y as=proposed " + GPU);
    team.click("change-decision:edit", "en 1 1");
    Window window = Window.opened(team);
    assertThat(window.value("title")).isEqualTo("draft");
    assertThat(window.value("because")).isEqualTo("y");
    window.enter("title", "final").enter("actions", "Do it <@U2>").next();
    assertThat(window.text()).contains("final", "<@U1> rewrote the proposal");
    assertThat(kept().version()).isEqualTo(2);
    assertThat(kept().content().title()).isEqualTo("final");
    assertThat(kept().content().basis().request()).isEqualTo(GPU);
    assertThat(kept().content().origin().channel()).isEqualTo("C1");
  }

  @Test
  void anEditThatSomebodyElseWasFasterThanKeepsWhatWasTyped() {
    team.says("decide ecs-ec2 title=draft because=y as=proposed");
    team.click("change-decision:edit", "en 1 1");
    Window window = Window.opened(team).enter("title", "mine");
    team.click("change-decision:edit", "en 1 1");
    Window.opened(team).of("U2", "T1").enter("title", "theirs").next();
    window.next();
    assertThat(window.text()).contains("<@U2>", "CA-1 was changed", "still here");
    assertThat(window.value("title")).isEqualTo("mine");
    assertThat(kept().content().title()).isEqualTo("theirs");
    window.next();
    assertThat(kept().content().title()).isEqualTo("mine");
    assertThat(kept().version()).isEqualTo(3);
  }

  @Test
  void anEditOfWhatWasAcceptedMeanwhileBecomesADecisionOfItsOwn() {
    team.says("decide ecs-ec2 title=draft because=y as=proposed");
    team.click("change-decision:edit", "en 1 1");
    Window window = Window.opened(team).enter("title", "mine");
    team.clicked("U2", "change-decision:accept", "en 1 1");
    window.next();
    assertThat(window.text()).contains("<@U2>", "now accepted", "a decision of its own");
    window.next();
    assertThat(team.log.of("T1")).hasSize(2);
    assertThat(team.log.of("T1").getFirst().content().title()).isEqualTo("draft");
    assertThat(kept().content().title()).isEqualTo("mine");
  }

  @Test
  void supersedingChangesBoth() {
    team.says("decide ecs-ec2 title=old because=y " + GPU);
    team.click("change-decision:supersede", "en 1 1");
    Window window = Window.opened(team);
    assertThat(window.text()).contains("takes the place of CA-1");
    assertThat(window.value("title")).isEqualTo("old");
    window.enter("title", "new").enter("architecture", RECOMMENDED).next();
    assertThat(window.text()).contains("CA-2");
    assertThat(team.log.of("T1").getFirst().status()).isEqualTo(new Status.Superseded(2));
    assertThat(kept().content().supersedes()).hasValue(1);
    assertThat(team.says("show 1")).contains("superseded by CA-2", "Show CA-2");
    assertThat(team.says("show 2")).contains("It took the place of CA-1", "Show CA-1");
  }

  @Test
  void supersedingWhatSomebodyElseSupersededLosesNothing() {
    team.says("decide ecs-ec2 title=old because=y");
    team.click("change-decision:supersede", "en 1 1");
    Window window = Window.opened(team).enter("title", "mine").enter("against", "why not");
    team.click("change-decision:supersede", "en 1 1");
    JsonObject theirs = Window.opened(team).enter("against", "z").of("U2", "T1").submission();
    theirs.getAsJsonObject("view").addProperty("id", "V8");
    assertThat(team.interact(theirs).body()).contains("CA-2");
    window.next();
    assertThat(window.text()).contains("<@U2>", "superseded", "a decision of its own");
    assertThat(window.value("title")).isEqualTo("mine");
    window.next();
    assertThat(team.log.of("T1")).hasSize(3);
    assertThat(kept().content().supersedes()).isEmpty();
  }

  @Test
  void aSilentLogKeepsTheModal() {
    Window window = opened().enter("title", "x");
    team.log.breakDown(true);
    assertThat(window.refused().get("title")).contains("never recorded twice");
  }
}
