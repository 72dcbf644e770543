package dev.containerarch.slack.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import dev.containerarch.advisor.decision.Basis;
import dev.containerarch.advisor.decision.Change;
import dev.containerarch.advisor.decision.Content;
import dev.containerarch.advisor.decision.Decision;
import dev.containerarch.advisor.decision.Tenant;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What a member does about a reminder. Reminders belong to a whole conversation, so two may do it
/// at once, and long after the reminder was written.
class ReminderButtonsTest {

  private final Team team = new Team();

  @BeforeEach
  void aDecisionThatHolds() {
    team.says("decide ecs-fargate title=Alpha because=x");
  }

  @ParameterizedTest
  @CsvSource({"1w,2026-11-09", "1m,2026-12-02", "3m,2027-02-02"})
  void aReviewIsPutOff(String length, LocalDate until) {
    assertThat(team.chosen("snooze-review", "en 1 1", length))
        .contains("CA-1", "put the review off", until.toString());
    assertThat(decision().reviewOn()).isEqualTo(Optional.of(until));
  }

  @Test
  void theSecondOfTwoIsToldWhoWasFaster() {
    team.chosen("snooze-review", "en 1 1", "1w");
    assertThat(team.chosen("snooze-review", "en 1 1", "3m"))
        .contains("Nothing was overwritten", "<@U1>");
    assertThat(decision().reviewOn()).isEqualTo(Optional.of(LocalDate.of(2026, 11, 9)));
  }

  @Test
  void theSecondOfTwoAtOnceIsToldToo() {
    team.log.beforeNextChange(() ->
        team.log.change(new Tenant("T1"), 1, 1, new Change.Deprecate("no longer used"), "U2"));
    assertThat(team.chosen("snooze-review", "en 1 1", "1w")).contains("<@U2>", "no longer valid");
    assertThat(decision().reviewOn()).isEmpty();
  }

  @Test
  void whatNoLongerHoldsIsNotPutOff() {
    team.log.change(new Tenant("T1"), 1, 1, new Change.Deprecate("x"), "U2");
    assertThat(team.chosen("snooze-review", "en 1 2", "1w")).contains("no longer valid", "<@U2>");
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "en 1", "en 1 x", "en 0 1", "en 1 1 1", "", "ko <!channel> 1"})
  void aMenuThatSaysNothingIsAnsweredWithASentence(String blockId) {
    assertThat(team.chosen("snooze-review", blockId, "1w")).isNotBlank();
    assertThat(team.chosen("snooze-review", "en 1 1", "9y")).contains("not one I know");
    assertThat(decision().version()).isEqualTo(1);
  }

  @Test
  void aDecisionThatIsNotThereIsSaidToBeMissing() {
    assertThat(team.chosen("snooze-review", "en 99 1", "1w")).contains("CA-99");
  }

  @Test
  void aReminderThatOthersSeeIsNotReplacedByTheAnswerToOne() {
    JsonObject payload = team.click("change-decision:confirm", "en 1 7", Team.RESPONSE_URL);
    JsonObject message = new JsonObject();
    message.addProperty("type", "message");
    message.addProperty("ts", "1.2");
    payload.add("message", message);
    assertThat(team.interact(payload).status()).isEqualTo(200);
    JsonObject answer = team.slack.calls().getLast().body();
    assertThat(Team.read(answer)).contains("Nothing was overwritten");
    assertThat(answer.get("replace_original").getAsBoolean()).isFalse();
    assertThat(answer.get("response_type").getAsString()).isEqualTo("ephemeral");
  }

  @Test
  void aReplayWhoseWinnerChangedOffersToSupersede() {
    team.log.edit("T1", decision -> decidedOn(decision, "edition=2026 gpu=yes"));
    assertThat(team.clicked("replay", "en 1")).contains("ruled out", "Supersede");
    team.log.edit("T1", decision -> decidedOn(decision, "edition=2026"));
    assertThat(team.clicked("replay", "en 1")).doesNotContain("Supersede");
  }

  private static Decision decidedOn(Decision decision, String request) {
    Content content = decision.content();
    Basis basis = content.basis();
    return new Decision(
        decision.number(),
        decision.version(),
        decision.contentVersion(),
        decision.status(),
        decision.reviewOn(),
        decision.head(),
        decision.changedAt(),
        decision.changedBy(),
        new Content(
            content.title(),
            content.architecture(),
            content.interim(),
            content.reasoning(),
            content.actions(),
            content.reviewOn(),
            content.people(),
            content.origin(),
            content.supersedes(),
            new Basis(
                request,
                basis.edition(),
                basis.knowledgeAsOf(),
                basis.pricesAsOf(),
                basis.totals(),
                basis.excluded(),
                basis.recommended(),
                basis.firmness())));
  }

  private Decision decision() {
    return team.log.of("T1").getFirst();
  }
}
