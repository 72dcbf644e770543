package dev.containerarch.slack.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.containerarch.advisor.knowledge.Knowledge;
import dev.containerarch.advisor.review.Ballot;
import dev.containerarch.advisor.review.Door;
import dev.containerarch.advisor.review.Participant;
import dev.containerarch.advisor.review.Phase;
import dev.containerarch.advisor.review.Review;
import dev.containerarch.advisor.review.ReviewChange;
import dev.containerarch.advisor.review.Role;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/// A review meeting, from the command that starts it to the recorded decision.
class ReviewConversationTest {

  private final Team team = new Team();

  private final Meetings meeting = new Meetings(team);

  private Review opened() {
    return meeting.opened("");
  }

  private Window answers(String member) {
    return meeting.answers(member);
  }

  private String steps(String member, String word) {
    return meeting.steps(member, word);
  }

  private Window stepWindow(String word) {
    return meeting.stepWindow(word);
  }

  @Test
  void theCommandFillsTheWindowAndSubmittingItOpensTheReview() {
    Window window =
        team.opens(
            "U1",
            "review \"Payments platform\" gpu=no tasks=12 door=one-way within=4h anonymous=yes"
                + " with=<@U2|b>,<@U3>");
    assertThat(window.value("question")).isEqualTo("Payments platform");
    assertThat(window.value("door")).isEqualTo("one-way");
    assertThat(window.value("request")).isEqualTo("gpu=no tasks=12");
    assertThat(window.value("owners")).isEqualTo("U1");
    assertThat(window.value("affected")).isEqualTo("U2,U3");
    assertThat(window.value("within")).isEqualTo("240m");
    assertThat(window.value("anonymous")).isEqualTo("anonymous");

    assertThat(window.enter("experts", "U4").submit()).isEmpty();

    Review review = team.board.review("T1", 1);
    assertThat(review.agenda().question()).isEqualTo("Payments platform");
    assertThat(review.agenda().door()).isEqualTo(Door.ONE_WAY);
    assertThat(review.agenda().request()).contains("gpu=no", "tasks=12", "edition=2026");
    assertThat(review.agenda().answerWithin()).isEqualTo(Duration.ofHours(4));
    assertThat(review.agenda().anonymous()).isTrue();
    assertThat(review.agenda().channel()).isEqualTo("C1");
    assertThat(review.owner()).isEqualTo("U1");
    assertThat(review.participants())
        .containsExactly(
            new Participant("U1", Role.OWNER),
            new Participant("U2", Role.AFFECTED),
            new Participant("U3", Role.AFFECTED),
            new Participant("U4", Role.EXPERT));
    assertThat(window.text())
        .contains("*AR-1* is open", "<#C1>", "4 people", "4 hours to weigh, you too");
  }

  @Test
  void theSameWindowSubmittedTwiceOpensOneReview() {
    Window window = team.opens("U1", "review Payments");
    team.interact(window.submission());
    assertThat(window.submit()).isEmpty();
    assertThat(window.text()).contains("open already");
    assertThat(team.says("reviews")).contains("AR-1").doesNotContain("AR-2");
  }

  @Test
  void aComparisonAndTheHomeStartAReviewToo() {
    Window fromComparison = team.opensBy("U2", "start-review", "en edition=2026 gpu=yes");
    assertThat(fromComparison.value("request")).isEqualTo("gpu=yes");
    assertThat(fromComparison.value("owners")).isEqualTo("U2");
    assertThat(fromComparison.text()).contains("Known:", "GPU: yes");
  }

  @Test
  void theAnswerIsWeighedInPrivateAndCanBeChanged() {
    opened();
    Window window = answers("U2");
    assertThat(window.text())
        .contains("AR-1 · Payments platform", "nobody but you", "How much does moving")
        .doesNotContain("ahead");
    assertThat(window.value("points:cost")).isNotEmpty();
    window
        .enter("points:cost", "70")
        .enter("pick", "eks-auto-mode")
        .enter("sureness", "4")
        .enter("because", "We know Kubernetes");
    assertThat(window.submit()).isEmpty();
    assertThat(window.text()).contains("Your points for AR-1 are kept", "First round");

    Ballot ballot = team.board.ballots("T1", 1).getFirst();
    assertThat(ballot.points()).containsEntry("cost", 70.0);
    assertThat(ballot.pick()).contains("eks-auto-mode");
    assertThat(ballot.sureness()).contains(4);
    assertThat(ballot.reason()).isEqualTo("We know Kubernetes");

    Window again = answers("U2");
    assertThat(again.value("points:cost")).isEqualTo("70");
    assertThat(again.value("pick")).isEqualTo("eks-auto-mode");
    assertThat(again.value("sureness")).isEqualTo("4");
    assertThat(again.value("because")).isEqualTo("We know Kubernetes");
    assertThat(again.enter("points:cost", "10").submit()).isEmpty();
    assertThat(team.board.ballots("T1", 1)).hasSize(1);
    assertThat(team.board.ballots("T1", 1).getFirst().points()).containsEntry("cost", 10.0);
  }

  @Test
  void thePartsOfTheCriteriaAreShownOnRequestWithAllThatWasEntered() {
    opened();
    Window window = answers("U2").enter("points:cost", "70").enter("because", "x");
    assertThat(window.value("points:service-fee")).isEqualTo("no such input");
    window.click("weigh-parts");
    String part = Knowledge.load().subCriteria().getFirst().id();
    assertThat(window.value("points:" + part)).isNotEqualTo("no such input");
    assertThat(window.value("points:cost")).isEqualTo("70");
    assertThat(window.value("because")).isEqualTo("x");
    assertThat(window.enter("points:" + part, "3").submit()).isEmpty();
    assertThat(team.board.ballots("T1", 1).getFirst().points())
        .containsEntry(part, 3.0)
        .containsEntry("cost", 70.0);
    assertThat(answers("U2").value("points:" + part)).isEqualTo("3");
  }

  @Test
  void ranksCountInsteadOfPoints() {
    opened();
    Window window =
        answers("U2")
            .enter("rank:cost", "1")
            .enter("rank:scalability", "2")
            .enter("rank:reliability", "3");
    assertThat(window.refused()).containsKey("rank:engineering");
    assertThat(window.enter("rank:engineering", "4").submit()).isEmpty();
    assertThat(team.board.ballots("T1", 1).getFirst().points())
        .containsEntry("cost", 52.083)
        .containsEntry("engineering", 6.25);
  }

  @Test
  void aFactThatNobodyKnowsCanBeTakenOn() {
    opened();
    Window window = answers("U2");
    String options = window.view().toString();
    assertThat(options).contains("\"settles\"");
    assertThat(window.enter("settles", "kubernetes").submit()).isEmpty();
    assertThat(team.board.ballots("T1", 1).getFirst().settles()).containsExactly("kubernetes");
  }

  @Test
  void aWholeMeetingEndsWithARecordThatQuotesTheDissent() {
    opened();
    meeting.proposed();
    meeting.votes("U1", "support", "");
    meeting.votes("U2", "object", "Nobody trained the team");
    meeting.votes("U3", "can_live_with", "");
    assertThat(steps("U1", "close_vote")).contains("vote of AR-1 is over");

    Window decide = stepWindow("decide");
    assertThat(decide.text()).contains("1 object");
    assertThat(decide.value("title")).isEqualTo("Payments platform");
    assertThat(decide.value("architecture")).isEqualTo("ecs-fargate");
    assertThat(decide.value("because")).contains("Objection by <@U2>: Nobody trained the team");
    assertThat(decide.refused().get("against")).contains("1 object");
    assertThat(decide.enter("against", "Training is booked").submit()).isEmpty();
    assertThat(decide.text()).contains("CA-1", "AR-1 ended with it");

    assertThat(team.board.review("T1", 1).phase()).isInstanceOf(Phase.Decided.class);
    assertThat(team.log.of("T1")).hasSize(1);
    assertThat(team.log.of("T1").getFirst().content().reasoning().reasons())
        .contains("Nobody trained the team");
    assertThat(team.says("review 1")).contains("Decided");
  }

  @Test
  void everyStepSaysWhatHappensNext() {
    opened();
    meeting.everybodyWeighs();
    assertThat(steps("U1", "reveal")).contains("AR-1 is revealed", "Next:", "Discussion");
    assertThat(stepWindow("second_round").next().text())
        .contains("second round of AR-1 is open", "Next:");
    Window again = answers("U2");
    assertThat(again.text()).contains("what you weighed in the first round");
    assertThat(again.value("because")).isEqualTo("reason of U2");
    assertThat(again.submit()).isEmpty();
    assertThat(steps("U1", "reveal")).isNotEmpty();
    Window confirm = Window.opened(team).of("U1", "T1");
    assertThat(confirm.text()).contains("Too few have answered", "1 of 3");
    assertThat(confirm.next().text()).contains("AR-1 is revealed");

    assertThat(stepWindow("think_ahead").next().text()).contains("what could make it fail");
    Window fear = answers("U3");
    assertThat(fear.refused().get("concern")).contains("Write one reason");
    assertThat(fear.enter("concern", "The vendor goes away").submit()).isEmpty();
    assertThat(team.says("U1", "review 1")).doesNotContain("The vendor goes away");
    assertThat(steps("U1", "show_concerns")).contains("What is feared", "Next:");
    assertThat(team.says("U1", "review 1 minutes")).contains("The vendor goes away");
  }

  @Test
  void theOwnerMovesTheDeadlineInvitesHandsOverAndCancels() {
    opened();
    assertThat(stepWindow("extend").enter("within", "10080m").next().text()).contains("deadline");
    assertThat(team.board.review("T1", 1).phase().due())
        .contains(Team.NOW.plus(Duration.ofDays(7)));

    Window invite = stepWindow("invite");
    assertThat(invite.enter("experts", "U2").refused().get("owners")).contains("take part yet");
    assertThat(invite.enter("experts", "U2,U9").next().text()).contains("invited to AR-1");
    assertThat(team.board.review("T1", 1).role("U9")).contains(Role.EXPERT);
    assertThat(team.board.review("T1", 1).role("U2")).contains(Role.AFFECTED);

    Window handOver = stepWindow("hand_over");
    assertThat(handOver.enter("successor", "U8").refused().get("successor"))
        .contains("somebody who takes part");
    assertThat(handOver.enter("successor", "U2").next().text()).contains("<@U2> runs AR-1");
    assertThat(steps("U1", "cancel")).contains("Only <@U2>");

    steps("U2", "cancel");
    Window cancel = Window.opened(team).of("U2", "T1");
    assertThat(cancel.refused().get("because")).contains("Say why");
    assertThat(cancel.enter("because", "No money").next().text()).contains("AR-1 is cancelled");
    assertThat(team.says("review 1")).contains("Cancelled", "No money");
  }

  @Test
  void reviewsListsWhatWaitsFirst() {
    assertThat(team.says("reviews")).contains("no review yet");
    opened();
    team.opens("U2", "review Other with=<@U3>").submit();
    team.opens("U2", "review Old").submit();
    team.board.does("T1", 3, new ReviewChange.Cancel("no"), "U2");
    assertThat(team.says("U3", "reviews"))
        .containsSubsequence("Waiting for you", "AR-2", "AR-1", "Over", "AR-3");
    assertThat(team.says("U9", "reviews"))
        .containsSubsequence("Open", "AR-2", "AR-1", "Over", "AR-3")
        .doesNotContain("Waiting for you");
    meeting.weighs("U3", "ecs-fargate");
    assertThat(team.says("U3", "reviews"))
        .containsSubsequence("Waiting for you", "AR-2", "Open", "AR-1");
    meeting.everybodyWeighs();
    steps("U1", "reveal");
    assertThat(team.says("U1", "reviews"))
        .containsSubsequence("Waiting for you", "AR-1", "waits for your next step");
  }

  @Test
  void manyReviewsAreTurnedPageByPage() {
    for (int i = 1; i <= 12; i++) {
      team.opens("U2", "review Open" + i).submit();
    }
    for (int i = 1; i <= 20; i++) {
      team.opens("U2", "review Gone" + i).submit();
      team.board.does("T1", 12 + i, new ReviewChange.Cancel("no"), "U2");
    }
    String first = team.says("U9", "reviews");
    assertThat(first).contains("AR-12*", "AR-7*", "AR-32*", "AR-27*").doesNotContain("AR-6*");
    assertThat(team.clicked("U9", "reviews-page:open", "en open 7"))
        .contains("AR-6*", "AR-1*")
        .doesNotContain("AR-7*");
    assertThat(team.clicked("U9", "reviews-page:over", "en 27"))
        .contains("AR-26*", "AR-21*")
        .doesNotContain("AR-27*", "AR-20*");
    assertThat(team.clicked("U9", "reviews-page", "en")).contains("AR-12*");
    assertThat(team.clicked("U9", "reviews-page", "en x y")).contains("not one I know");
  }

  @Test
  void everyReviewThatWaitsIsReachedHoweverManyWait() {
    team.opens("U2", "review Other").submit();
    for (int i = 1; i <= 8; i++) {
      team.opens("U2", "review Mine" + i + " with=<@U3>").submit();
    }

    assertThat(team.says("U3", "reviews"))
        .containsSubsequence("Waiting for you", "AR-9*", "AR-4*", "Open", "AR-1*")
        .contains("More that wait for you")
        .doesNotContain("AR-3*");
    assertThat(team.clicked("U3", "reviews-page:waiting", "en waiting 4"))
        .containsSubsequence("Waiting for you", "AR-3*", "AR-2*")
        .doesNotContain("AR-4*", "AR-1*", "More that wait for you");
    assertThat(team.says("U9", "reviews"))
        .contains("AR-9*", "More open ones")
        .doesNotContain("More that wait for you");
  }

  @Test
  void theMinutesSayEverythingThatWasShown() {
    opened();
    meeting.proposed();
    meeting.votes("U2", "object", "Nobody trained the team");
    meeting.votes("U1", "support", "");
    meeting.votes("U3", "support", "Cheap");
    steps("U1", "close_vote");
    String minutes = team.says("review 1 minutes");
    assertThat(minutes)
        .contains(
            "# AR-1: Payments platform",
            "Run by: <@U1>",
            "Two-way door",
            "Owners: <@U1>",
            "Affected: <@U2>, <@U3>",
            "## Result of round 1",
            "reason of U2",
            "## Proposal",
            "Object: 1",
            "<@U2>: Nobody trained the team",
            "not over");
    assertThat(team.says("검토 1 회의록")).contains("## 참가자", "## 투표", "반대: 1명");
    team.click("review-minutes-file", "en 1");
    assertThat(team.slack.calls().stream().map(ListeningSlack.Call::to))
        .anyMatch(to -> to.contains("files"));
  }

  @Test
  void theHomeShowsWhatWaitsAndWhatIsOpen() {
    opened();
    team.slack.setPerson("U1", "Mina", "deleted");
    team.opensApp("U2", "home");
    String home = team.slack.calls().getLast().body().toString();
    assertThat(home)
        .contains("Reviews that wait for you", "AR-1", "answer-review", "has left the workspace");
    team.opensApp("U9", "home");
    assertThat(team.slack.calls().getLast().body().toString())
        .contains("Open reviews", "AR-1")
        .doesNotContain("Reviews that wait for you");
  }

  @Test
  void inKorean() {
    Window window =
        team.opens("U1", "검토 \"결제 플랫폼\" gpu=아니요 tasks=12 문=일방 기한=4시간 익명=예 참가=<@U2>,<@U3>");
    assertThat(window.value("question")).isEqualTo("결제 플랫폼");
    assertThat(window.value("door")).isEqualTo("one-way");
    assertThat(window.value("within")).isEqualTo("240m");
    assertThat(window.submit()).isEmpty();
    assertThat(window.text()).contains("*AR-1* 검토를 시작했습니다", "4시간 안에 배점");
    Window weigh = team.opensBy("U2", "answer-review", "ko 1");
    assertThat(weigh.next().text()).contains("AR-1 배점을 저장했습니다", "본인만");
    assertThat(team.says("U3", "검토목록")).contains("나를 기다리는 검토", "AR-1");
    assertThat(team.says("U3", "검토 1")).contains("1차 배점", "3명 중 *1명* 배점 완료");
  }

  @Test
  void whoOpensAnEnglishCardInAKoreanSlackReadsKorean() {
    team.slack.setLocale("ko-KR");
    opened();
    Window window = answers("U2");
    assertThat(window.text()).contains("공개하기 전까지는 본인만 볼 수 있고");
    assertThat(window.next().text()).contains("AR-1 배점을 저장했습니다");
    assertThat(team.clicked("U3", "show-review", "en 1")).contains("3명 중 *1명* 배점 완료");
  }

  @Test
  void helpKnowsBothCommands() {
    assertThat(team.says("help review")).contains("door=one-way");
    assertThat(team.says("help reviews")).contains("wait for your answer");
    assertThat(team.says("help")).contains("`reviews`");
  }
}
