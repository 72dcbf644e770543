package dev.containerarch.slack.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.containerarch.advisor.review.Phase;
import dev.containerarch.advisor.review.ReviewChange;
import dev.containerarch.advisor.review.Vote;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What goes wrong in a review meeting: a clear sentence each, and nothing lost.
class ReviewBadInputTest {

  private final Team team = new Team();
  private final Meetings meeting = new Meetings(team);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "review Payments door=three | it is `one-way` when",
        "review Payments within=5m | from `1h` to `4w`",
        "review Payments within=9w | from `1h` to `4w`",
        "review Payments within=soon | from `1h` to `4w`",
        "review Payments anonymous=maybe | it is `yes` or `no`",
        "review Payments with=@mina | I do not know the member",
        "review Payments taskss=12 | Did you mean `tasks`",
        "review Payments gpu=purple | takes yes or no",
        "review show x | no number of a review",
        "review 7 | no review AR-7",
        "review 7 minutes | no review AR-7",
        "검토 결제 기한=5분 | `1시간`부터 `4주`까지",
        "검토 7 | AR-7 검토를 찾을 수 없습니다"
      })
  void saysWhatIsWrongWithACommandAndWhatIsAccepted(String typed, String sentence) {
    assertThat(team.says(typed)).contains(sentence);
  }

  @Test
  void saysAtTheInputWhatKeepsAReviewFromOpening() {
    Window window = team.opens("U1", "review");
    window.enter("owners", "").enter("request", "taskss=12 gpu=yes").enter("question", "");
    assertThat(window.refused())
        .containsEntry("question", "Say in a sentence what is to be decided.")
        .hasEntrySatisfying("request", said -> assertThat(said).contains("Did you mean tasks"))
        .hasEntrySatisfying("owners", said -> assertThat(said).contains("at least one person"));
    window.enter("question", "x".repeat(151)).enter("within", "5m");
    assertThat(window.refused())
        .hasEntrySatisfying("question", said -> assertThat(said).contains("150"))
        .hasEntrySatisfying("within", said -> assertThat(said).contains("1 hour", "28 days"));
    assertThat(team.says("reviews")).contains("no review yet");
  }

  @Test
  void moreThanTwoHundredAreTooMany() {
    Window window = team.opens("U1", "review Payments");
    window.enter(
        "experts",
        IntStream.rangeClosed(1, 200)
            .mapToObj(i -> "UEXPERT" + i)
            .collect(Collectors.joining(",")));
    assertThat(window.refused().get("experts")).contains("201 people are too many", "200");
  }

  @Test
  void appsAndWhoHasLeftAreNotInvited() {
    team.slack.setPerson("U7", "Deploybot", "is_bot");
    team.slack.setPerson("U8", "Jun", "deleted");
    Window window = team.opens("U1", "review Payments");
    window.enter("affected", "U2,U7").enter("experts", "U8");
    assertThat(window.refused())
        .containsEntry("affected", "Deploybot is an app and cannot answer. Choose people only.")
        .hasEntrySatisfying("experts", said -> assertThat(said).contains("Jun has left"));
    window.enter("affected", "USLACKBOT").enter("experts", "not-an-id");
    assertThat(window.refused())
        .hasEntrySatisfying("affected", said -> assertThat(said).contains("Slackbot is an app"))
        .hasEntrySatisfying("experts", said -> assertThat(said).contains("this workspace"));
  }

  @Test
  void aReviewOfFactsThatLeaveNoOptionIsHeldWithANote() {
    Window window =
        team.opens("U1", "review Payments only=eks-fargate daemon=yes gpu=yes with=<@U2>");
    assertThat(window.text()).contains("rule out every option");
    assertThat(window.next().text()).contains("*AR-1* is open", "rule out every option");
    assertThat(meeting.answers("U2").enter("pick", "eks-fargate").submit()).isEmpty();
  }

  @Test
  void whereNoChannelIsKnownItIsAskedFor() {
    Map<String, String> form = team.form();
    form.put("channel_id", "D7");
    form.put("text", "review Payments");
    team.send(form);
    Window window = Window.opened(team);
    assertThat(window.refused().get("channel")).contains("Choose a channel");
    assertThat(window.enter("channel", "D9").refused().get("channel")).contains("not enough");
    assertThat(window.enter("channel", "C9").submit()).isEmpty();
    assertThat(team.board.review("T1", 1).agenda().channel()).isEqualTo("C9");
  }

  @Test
  void whoIsNotInvitedCannotAnswer() {
    meeting.opened("");
    assertThat(team.clicked("U9", "answer-review", "en 1")).contains("not invited to AR-1");
    Window window = meeting.answers("U2").of("U9", "T1");
    assertThat(window.enter("because", "mine").next().text())
        .contains("not invited to AR-1", "What you wrote", "mine");
    assertThat(team.board.ballots("T1", 1)).isEmpty();
  }

  @Test
  void allPointsZeroAreRefusedAtTheInput() {
    meeting.opened("");
    Window window =
        meeting
            .answers("U2")
            .enter("points:cost", "0")
            .enter("points:scalability", "0")
            .enter("points:reliability", "0")
            .enter("points:engineering", "0");
    assertThat(window.refused()).containsKey("points:cost");
    assertThat(window.enter("points:cost", "lots").refused()).containsKey("points:cost");
    assertThat(window.enter("points:cost", "1").submit()).isEmpty();
  }

  @Test
  void aWindowThatIsSentAfterThePhaseChangedShowsWhatWasEntered() {
    meeting.opened("");
    Window late = meeting.answers("U2").enter("points:cost", "77").enter("because", "my reason");
    team.board.does("T1", 1, new ReviewChange.Reveal(), "");
    assertThat(late.next().text())
        .contains("AR-1 does not ask for this", "Discussion", "Cost: 77", "my reason");
    assertThat(team.board.ballots("T1", 1)).isEmpty();
  }

  @Test
  void anAnswerThatComesWhileAllAreShownIsNotCountedAndShown() {
    meeting.opened("");
    Window late = meeting.answers("U2").enter("because", "my reason");
    team.board.closeBeforeNextCast();
    assertThat(late.next().text()).contains("it is not counted", "my reason");
  }

  @Test
  void factsThatChangedMeanwhileAreShownAndConfirmed() {
    meeting.opened("");
    Window window = meeting.answers("U2").enter("points:cost", "77").enter("because", "my reason");
    team.board.beforeNextCast(() ->
        team.board.does(
            "T1", 1, new ReviewChange.ChangeFacts("edition=2026 gpu=yes memory=8"), "U1"));
    assertThat(window.submit()).isEmpty();
    assertThat(window.text())
        .contains(
            "facts were changed while this window was open",
            "GPU: yes (before: no)",
            "new: ",
            "no longer known: ");
    assertThat(window.value("points:cost")).isEqualTo("77");
    assertThat(window.value("because")).isEqualTo("my reason");
    assertThat(window.next().text()).contains("Your points for AR-1 are kept");
    assertThat(team.board.ballots("T1", 1).getFirst().facts()).isEqualTo(2);
  }

  @Test
  void whoWeighedOtherFactsIsAskedToConfirm() {
    meeting.opened("");
    meeting.weighs("U2", "ecs-fargate");
    Window facts = meeting.stepWindow("change_facts");
    assertThat(facts.value("request")).isEqualTo("gpu=no tasks=12");
    assertThat(facts.enter("request", "gpuu=yes").refused().get("request")).contains("gpu");
    assertThat(facts.enter("request", "gpu=no tasks=500").next().text())
        .contains("facts of AR-1 are changed", "Next:");
    assertThat(team.says("U2", "reviews")).contains("Waiting for you");
    Window again = meeting.answers("U2");
    assertThat(again.text()).contains("facts were changed after you weighed");
    assertThat(again.value("because")).isEqualTo("reason of U2");
    assertThat(again.submit()).isEmpty();
    assertThat(team.says("U2", "reviews")).doesNotContain("Waiting for you");
  }

  @Test
  void onlyTheOwnerReveals() {
    meeting.opened("");
    meeting.everybodyWeighs();
    assertThat(meeting.steps("U2", "reveal")).contains("Only <@U1>", "Nothing was done");
    assertThat(team.board.review("T1", 1).phase()).isInstanceOf(Phase.Weighing.class);
  }

  @Test
  void twoRevealsAtOnceRevealOnce() {
    meeting.opened("");
    meeting.everybodyWeighs();
    int version = team.board.review("T1", 1).version();
    team.board.beforeNextChange(() -> team.board.does("T1", 1, new ReviewChange.Reveal(), ""));
    assertThat(team.clicked("U1", "change-review:reveal", "en 1 " + version))
        .contains("has gone on since you saw it", "Discussion");
    assertThat(team.clicked("U1", "change-review:reveal", "en 1 " + version))
        .contains("has gone on since you saw it", "Discussion");
    assertThat(team.board.review("T1", 1).version()).isEqualTo(version + 1);
  }

  @Test
  void aButtonOfAnOldCardShowsHowItStandsNow() {
    meeting.opened("");
    meeting.everybodyWeighs();
    meeting.steps("U1", "reveal");
    assertThat(team.clicked("U1", "change-review:extend", "en 1 1"))
        .contains("was changed by <@U1>", "Discussion", "You run this review");
    assertThat(team.clicked("U2", "answer-review", "en 1"))
        .contains("does not ask for this", "Discussion");
    assertThat(team.clicked("change-review:reveal", "en 99 1")).contains("no review AR-99");
    assertThat(team.clicked("change-review:reveal", "en x")).contains("not one I know");
    assertThat(team.clicked("change-review:fly", "en 1 1")).contains("not one I know");
  }

  @Test
  void aStepWhoseWindowWasOvertakenComesAgainWithWhatWasEntered() {
    meeting.opened("");
    meeting.everybodyWeighs();
    Window cancel = meeting.stepWindow("cancel").enter("because", "No money");
    meeting.steps("U1", "reveal");
    assertThat(cancel.submit()).isEmpty();
    assertThat(cancel.text()).contains("was changed by <@U1>", "still here");
    assertThat(cancel.value("because")).isEqualTo("No money");
    assertThat(cancel.next().text()).contains("AR-1 is cancelled");
  }

  @Test
  void votingTwiceCountsTheLastAndAfterTheCloseNothing() {
    meeting.opened("");
    meeting.proposed();
    meeting.votes("U2", "support", "");
    assertThat(meeting.answers("U2").value("stance")).isEqualTo("support");
    Window late = meeting.answers("U2");
    meeting.votes("U2", "abstain", "");
    assertThat(team.board.votes("T1", 1)).hasSize(1);
    assertThat(team.board.votes("T1", 1).getFirst().stance()).isEqualTo(Vote.Stance.ABSTAIN);
    team.board.does("T1", 1, new ReviewChange.CloseVote(), "");
    assertThat(late.enter("stance", "object").enter("because", "too late").next().text())
        .contains("does not ask for this", "too late");
    assertThat(team.board.votes("T1", 1).getFirst().stance()).isEqualTo(Vote.Stance.ABSTAIN);
  }

  @Test
  void anObjectionNeedsAReason() {
    meeting.opened("");
    meeting.proposed();
    Window window = meeting.answers("U2");
    assertThat(window.refused()).containsKey("stance");
    assertThat(window.enter("stance", "object").refused().get("because"))
        .contains("why you object");
    assertThat(window.enter("because", "x".repeat(1_001)).refused().get("because"))
        .contains("1000");
  }

  @Test
  void aVoteOfAbstentionsWithoutAQuorumCanBeEndedAndDecided() {
    meeting.opened("");
    meeting.proposed();
    meeting.votes("U2", "abstain", "");
    Window close = meeting.stepWindow("close_vote");
    assertThat(close.text()).contains("Too few have voted", "1 of 3");
    assertThat(close.next().text()).contains("vote of AR-1 is over");
    assertThat(meeting.stepWindow("decide").next().text()).contains("CA-1");
  }

  @Test
  void anOwnerWhoHasLeftIsReplacedByAParticipant() {
    meeting.opened("");
    assertThat(team.clicked("U2", "take-over-review", "en 1 1")).contains("still in the workspace");
    team.slack.setPerson("U1", "Mina", "deleted");
    assertThat(team.says("U2", "review 1")).contains("has left the workspace");
    assertThat(team.says("U9", "review 1")).doesNotContain("has left the workspace");
    assertThat(team.clicked("U9", "take-over-review", "en 1 1")).contains("not invited");
    assertThat(team.clicked("U2", "take-over-review", "en 1 1")).contains("You run AR-1 now");
    assertThat(team.clicked("U2", "take-over-review", "en 1 1")).contains("already");
    assertThat(team.board.review("T1", 1).owner()).isEqualTo("U2");
  }

  @Test
  void aBoardThatDoesNotAnswerLosesNothing() {
    meeting.opened("");
    Window weigh = meeting.answers("U2").enter("because", "my reason");
    Window open = team.opens("U1", "review Other");
    Window cancel = meeting.stepWindow("cancel").enter("because", "No money");
    team.board.breakDown();
    assertThat(team.says("review 1")).contains("cannot be reached right now");
    assertThat(team.says("reviews")).contains("cannot be reached right now");
    assertThat(team.clicked("answer-review", "en 1")).contains("cannot be reached right now");
    assertThat(weigh.refused().toString()).contains("nothing that you entered is lost");
    assertThat(open.refused().get("question")).contains("never opened twice");
    assertThat(cancel.refused().get("because")).contains("Please try again");
    team.opensApp("U1", "home");
    assertThat(team.slack.calls().getLast().body().toString())
        .contains("cannot be reached", "Latest decisions");
    team.board.comeBack();
    assertThat(weigh.next().text()).contains("are kept");
    assertThat(open.next().text()).contains("AR-2");
  }

  @Test
  void aDecisionThatDiedInBetweenIsCompletedByDoingItAgain() {
    meeting.opened("");
    meeting.voted();
    Window decide = meeting.stepWindow("decide");
    team.board.failNextChange();
    assertThat(decide.refused().get("title")).contains("press Record again");
    assertThat(team.log.of("T1")).hasSize(1);
    assertThat(decide.next().text()).contains("CA-1", "AR-1 ended with it");
    assertThat(team.log.of("T1")).hasSize(1);
    assertThat(team.board.review("T1", 1).phase()).isInstanceOf(Phase.Decided.class);
    assertThat(decide.view().toString()).contains("CA-1");
  }

  @Test
  void aDecisionAgainstTheVoteNeedsAReasonAndIsTheOneThatIsShown() {
    meeting.opened("");
    meeting.voted();
    Window decide = meeting.stepWindow("decide").enter("architecture", "ecs-ec2");
    assertThat(decide.refused().get("against")).isNotEmpty();
    assertThat(team.log.of("T1")).isEmpty();
    assertThat(decide.enter("against", "Nobody may use Fargate here.").submit()).isEmpty();
    assertThat(team.says("review 1")).contains("Decided in *CA-1*: *ECS on EC2*");
    assertThat(team.says("review 1 minutes")).contains("ECS on EC2, recorded as CA-1");
  }

  @Test
  void aDecisionOtherThanTheVoteNeedsAReasonThoughTheScoreRecommendsIt() {
    meeting.opened("");
    meeting.voted();
    Window decide = meeting.stepWindow("decide").enter("interim", "ecs-ec2");
    assertThat(decide.refused().get("against")).contains("not what was voted on");
  }

  @Test
  void aDecisionOfAReviewThatWentOnIsNotRecorded() {
    meeting.opened("");
    meeting.voted();
    Window decide = meeting.stepWindow("decide").enter("consequences", "what I wrote");
    team.board.does("T1", 1, new ReviewChange.Cancel("no"), "U1");
    assertThat(decide.next().text()).contains("was changed by <@U1>", "what I wrote");
    assertThat(team.log.of("T1")).isEmpty();
  }

  @Test
  void onlyTheOwnerDecides() {
    meeting.opened("");
    meeting.voted();
    Window decide = meeting.stepWindow("decide").of("U2", "T1");
    assertThat(decide.next().text()).contains("Only <@U1>");
    assertThat(team.log.of("T1")).isEmpty();
    assertThat(team.board.review("T1", 1).phase()).isInstanceOf(Phase.Voted.class);
  }
}
