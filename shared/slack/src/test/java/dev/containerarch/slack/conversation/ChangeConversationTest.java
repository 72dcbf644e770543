package dev.containerarch.slack.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import dev.containerarch.advisor.decision.Content;
import dev.containerarch.advisor.decision.Decision;
import dev.containerarch.advisor.decision.LifeCycle;
import dev.containerarch.advisor.decision.Status;
import dev.containerarch.advisor.decision.Step;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What members do with a decision, and what they are told who come second.
class ChangeConversationTest {

  private final Team team = new Team();

  private void proposed() {
    team.says("decide ecs-ec2 title=\"Payments <API>\" because=y as=proposed");
  }

  private void accepted() {
    team.says("decide ecs-ec2 title=\"Payments <API>\" because=y");
  }

  private Decision now() {
    return team.log.of("T1").getLast();
  }

  private Window asked(String step, int version) {
    team.click("change-decision:" + step, "en 1 " + version);
    return Window.opened(team);
  }

  @Test
  void aCardHasTheButtonsOfItsStatus() {
    proposed();
    assertThat(team.says("show 1"))
        .contains("Accept", "Reject…", "Withdraw…", "Edit", "Add note…", "Compare again")
        .doesNotContain("Supersede…", "Still right");
    accepted();
    assertThat(team.says("show 2"))
        .contains("Still right", "Snooze", "Supersede…", "Deprecate…", "Add note…")
        .doesNotContain("Reject…", "Edit");
    assertThat(team.says("보기 2")).contains("여전히 유효", "검토 미루기", "대체…", "폐기…", "메모 추가…");
  }

  @Test
  void acceptingShowsTheNewCardInPlaceOfTheOld() {
    proposed();
    String card = team.clicked("U2", "change-decision:accept", "en 1 1");
    assertThat(card).contains("<@U2> accepted it", "*accepted*", "Supersede…");
    assertThat(team.slack.calls().getLast().body().get("replace_original").getAsBoolean()).isTrue();
    assertThat(now().status()).isEqualTo(new Status.Accepted());
  }

  @Test
  void whoAcceptsSecondIsToldWhoWasFaster() {
    proposed();
    team.clicked("U2", "change-decision:accept", "en 1 1");
    assertThat(team.clicked("U3", "change-decision:accept", "en 1 1"))
        .contains("CA-1 was changed by <@U2>", "is now accepted", "Nothing was overwritten");
    assertThat(now().version()).isEqualTo(2);
  }

  @Test
  void twoWhoAcceptAtOnceAcceptOnce() {
    proposed();
    // The other one is faster between the look at the decision and the change.
    team.log.beforeNextChange(() -> team.clicked("U2", "change-decision:accept", "en 1 1"));
    assertThat(team.clicked("U3", "change-decision:accept", "en 1 1"))
        .contains("CA-1 was changed by <@U2>", "Supersede…");
    assertThat(now().version()).isEqualTo(2);
    assertThat(now().changedBy()).isEqualTo("U2");
  }

  @ParameterizedTest
  @CsvSource({
    "reject, REJECTED, turned it down",
    "withdraw, WITHDRAWN, withdrew it",
  })
  void aProposalEndsWithAReason(String step, Status.Name status, String told) {
    proposed();
    Window window = asked(step, 1).enter("text", "too <dear> `x`").next();
    assertThat(window.text()).contains(told);
    assertThat(now().status().name()).isEqualTo(status);
    assertThat(team.says("show 1")).contains(told + ": too &lt;dear&gt; 'x'");
  }

  @Test
  void aReasonMayBeLeftOut() {
    accepted();
    asked("deprecate", 1).next();
    assertThat(now().status()).isEqualTo(new Status.Deprecated());
  }

  @Test
  void aNoteNeedsWords() {
    accepted();
    Window window = asked("note", 1);
    assertThat(window.refused()).containsExactly(Map.entry("text", "Write the note."));
    window.enter("text", "x".repeat(3001));
    assertThat(window.refused()).containsEntry("text", "At most 3000 characters.");
    window.enter("text", "seen").next();
    assertThat(now().version()).isEqualTo(2);
  }

  @Test
  void aReviewIsConfirmedOrPutOffToALaterDay() {
    accepted();
    Window confirm = asked("confirm", 1);
    assertThat(confirm.value("day")).isEqualTo("2027-11-02");
    confirm.enter("day", "2026-11-02");
    assertThat(confirm.refused()).containsEntry("day", "2026-11-02 is not after today.");
    confirm.enter("day", "");
    assertThat(confirm.refused()).containsEntry("day", "Choose a day.");
    confirm.enter("day", "2027-01-31").next();
    assertThat(now().reviewOn()).contains(LocalDate.of(2027, 1, 31));
    Window snooze = asked("snooze", 2);
    assertThat(snooze.value("day")).isEqualTo("2026-12-02");
    snooze.next();
    assertThat(now().reviewOn()).contains(LocalDate.of(2026, 12, 2));
  }

  @ParameterizedTest
  @EnumSource(Step.class)
  void aButtonOfAnOldCardShowsHowItStandsNow(Step step) {
    accepted();
    team.click("change-decision:supersede", "en 1 1");
    Window.opened(team).of("U2", "T1").enter("against", "z").next();
    int before = team.log.of("T1").getFirst().version();
    assertThat(team.clicked("change-decision:" + step.word(), "en 1 1"))
        .contains("CA-1 was changed by <@U2>", "superseded by CA-2", "Show CA-2")
        .doesNotContain("Supersede…");
    assertThat(team.log.of("T1").getFirst().version()).isEqualTo(before);
  }

  @Test
  void whatTheStatusDoesNotAllowIsSaid() {
    accepted();
    assertThat(team.clicked("change-decision:reject", "en 1 1"))
        .contains("CA-1 is accepted, and this cannot be done");
    assertThat(team.clicked("change-decision:accept", "ko 1 1")).contains("CA-1 결정의 상태가 승인됨이므로");
  }

  @Test
  void aReasonThatComesTooLateIsGivenBack() {
    proposed();
    Window window = asked("reject", 1).enter("text", "my long reason");
    team.clicked("U2", "change-decision:accept", "en 1 1");
    window.next();
    assertThat(window.text()).contains("<@U2>", "What you wrote", "my long reason");
    assertThat(now().status()).isEqualTo(new Status.Accepted());
  }

  @Test
  void aNoteThatComesSecondStaysInItsWindow() {
    accepted();
    Window window = asked("note", 1).enter("text", "second");
    asked("note", 1).of("U2", "T1").enter("text", "first").next();
    window.next();
    assertThat(window.text()).contains("<@U2>", "still here");
    assertThat(window.value("text")).isEqualTo("second");
    window.next();
    assertThat(now().version()).isEqualTo(3);
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "en 1", "en 1 x", "en 0 1", "en 1 1 1", "en 99999999 1"})
  void aButtonThatWasEditedDoesNothing(String value) {
    accepted();
    assertThat(team.clicked("change-decision:note", value)).contains("not one I know");
    assertThat(team.clicked("change-decision:burn", "en 1 1")).contains("not one I know");
    assertThat(team.clicked("change-decision:note", "en 7 1")).contains("no decision CA-7");
  }

  @Test
  void aSilentLogKeepsWhatWasTyped() {
    accepted();
    Window window = asked("note", 1).enter("text", "kept");
    team.log.breakDown(true);
    assertThat(window.refused().get("text")).contains("does not answer right now");
    team.log.breakDown(false);
    assertThat(team.clicked("change-decision:note", "en 1 1")).contains("does not answer");
  }

  @Test
  void anotherTeamsDecisionIsNotThere() {
    accepted();
    JsonObject click = team.click("change-decision:deprecate", "en 1 1", Team.RESPONSE_URL);
    click.getAsJsonObject("team").addProperty("id", "T2");
    team.interact(click);
    assertThat(Team.read(team.slack.calls().getLast().body())).contains("no decision CA-1");
  }

  @Test
  void aRecordThatWasEditedByHandIsFoundOut() {
    accepted();
    assertThat(team.says("verify 1")).contains("CA-1 is whole", "1 entries");
    assertThat(team.says("검증 1")).contains("온전합니다");
    team.log.edit(
        "T1",
        decision ->
            LifeCycle.begin(
                    decision.number(),
                    Content.of(
                        "another",
                        "eks-ec2",
                        "y",
                        "U9",
                        "C1",
                        decision.changedAt(),
                        decision.content().basis()),
                    new Status.Accepted())
                .decision());
    assertThat(team.says("show 1")).contains(":warning: This record was changed without the app");
    assertThat(team.says("verify CA-1"))
        .contains("CA-1 is not as the app wrote it", "not what its history vouches for");
    assertThat(team.says("verify")).contains("`verify 12`");
    assertThat(team.says("verify 9")).contains("no decision CA-9");
    assertThat(team.says("verify <x>")).contains("no number of a decision");
  }
}
