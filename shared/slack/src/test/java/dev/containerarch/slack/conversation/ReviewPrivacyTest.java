package dev.containerarch.slack.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Nobody but its author sees an answer before all of them are shown, by any command, button or
/// window.
class ReviewPrivacyTest {

  private static final String SECRET = "what U2 keeps to himself";

  private final Team team = new Team();
  private final Meetings meeting = new Meetings(team);

  private void weighsInSecret() {
    meeting.opened("");
    assertThat(
            meeting
                .answers("U2")
                .enter("points:cost", "987")
                .enter("pick", "eks-auto-mode")
                .enter("because", SECRET)
                .submit())
        .isEmpty();
  }

  /// Everything that somebody can see of the first review.
  private String everythingFor(String tenant, String member) {
    List<String> seen = new ArrayList<>();
    for (String command :
        new String[] {
          "review 1", "review show 1", "review 1 minutes", "reviews", "검토 1", "검토 1 회의록", "history"
        }) {
      seen.add(team.saysIn(tenant, member, command));
    }
    for (String part :
        new String[] {"result", "spread", "leans", "comparison", "concerns", "votes"}) {
      seen.add(clicked(tenant, member, "review-part:" + part, "en 1 " + part + " 1"));
    }
    seen.add(clicked(tenant, member, "show-review", "en 1"));
    seen.add(clicked(tenant, member, "review-minutes", "en 1 0"));
    seen.add(clicked(tenant, member, "review-minutes-file", "en 1"));
    seen.add(clicked(tenant, member, "answer-review", "en 1"));
    seen.add(clicked(tenant, member, "reviews-page", "en"));
    team.opensApp(member, "home");
    seen.add(team.slack.calls().getLast().body().toString());
    return String.join("\n", seen);
  }

  /// What Slack was told because of a click.
  private String clicked(String tenant, String member, String action, String value) {
    JsonObject payload = team.click(action, value, Team.RESPONSE_URL);
    payload.getAsJsonObject("team").addProperty("id", tenant);
    payload.getAsJsonObject("user").addProperty("id", member);
    int before = team.slack.calls().size();
    assertThat(team.interact(payload).status()).isEqualTo(200);
    StringBuilder told = new StringBuilder();
    for (ListeningSlack.Call call : team.slack.calls().subList(before, team.slack.calls().size())) {
      told.append(call.body());
    }
    return told.toString();
  }

  @ParameterizedTest
  @ValueSource(strings = {"U1", "U3", "U9"})
  void aBallotIsSeenByNobodyBeforeTheReveal(String other) {
    weighsInSecret();
    assertThat(everythingFor("T1", other)).contains("AR-1").doesNotContain(SECRET, "987");
    assertThat(meeting.answers("U2").value("because")).isEqualTo(SECRET);
    meeting.weighs("U1", "ecs-fargate");
    meeting.weighs("U3", "ecs-fargate");
    meeting.steps("U1", "reveal");
    assertThat(everythingFor("T1", other)).contains(SECRET);
  }

  @Test
  void aSecondBallotIsSeenByNobodyBeforeTheSecondReveal() {
    meeting.opened("");
    meeting.everybodyWeighs();
    meeting.steps("U1", "reveal");
    assertThat(meeting.stepWindow("second_round").submit()).isEmpty();
    assertThat(meeting.answers("U2").enter("because", SECRET).submit()).isEmpty();
    assertThat(everythingFor("T1", "U1")).contains("reason of U2").doesNotContain(SECRET);
  }

  @Test
  void whatIsFearedIsSeenByNobodyBeforeItIsShown() {
    meeting.opened("");
    meeting.everybodyWeighs();
    meeting.steps("U1", "reveal");
    assertThat(meeting.stepWindow("think_ahead").submit()).isEmpty();
    assertThat(meeting.answers("U2").enter("concern", SECRET).submit()).isEmpty();
    assertThat(everythingFor("T1", "U1")).doesNotContain(SECRET);
    meeting.steps("U1", "show_concerns");
    assertThat(everythingFor("T1", "U3")).contains(SECRET);
  }

  @Test
  void aVoteIsSeenByNobodyBeforeTheVoteIsOver() {
    meeting.opened("");
    meeting.proposed();
    meeting.votes("U2", "object", SECRET);
    assertThat(everythingFor("T1", "U1")).doesNotContain(SECRET);
    meeting.votes("U1", "support", "");
    meeting.votes("U3", "support", "");
    meeting.steps("U1", "close_vote");
    assertThat(everythingFor("T1", "U3")).contains(SECRET);
  }

  @Test
  void anotherWorkspaceFindsNoSuchReview() {
    weighsInSecret();
    String seen = everythingFor("T2", "U2");
    assertThat(seen).contains("no review AR-1").doesNotContain(SECRET, "tasks");
    assertThat(clicked("T2", "U1", "change-review:cancel", "en 1 1")).contains("no review AR-1");
    assertThat(clicked("T2", "U2", "take-over-review", "en 1 1")).contains("no review AR-1");
    Window stolen = meeting.answers("U2").of("U2", "T2");
    assertThat(stolen.next().text()).contains("no review AR-1");
  }

  @Test
  void aForgedValueShowsNobodyElsesAnswer() {
    weighsInSecret();
    for (String value :
        new String[] {
          "en 1 U2", "en 1 1 U2 T1", "en U2 1", "en 1 leans 1 U2", "en T1 1", "en 0", ""
        }) {
      for (String action :
          new String[] {
            "answer-review", "show-review", "review-part:leans", "review-minutes", "weigh-parts"
          }) {
        assertThat(clicked("T1", "U3", action, value)).doesNotContain(SECRET, "987");
      }
    }
    Window window = meeting.answers("U3");
    window.editMetadata(window.metadata() + " U2");
    window.click("weigh-parts");
    assertThat(window.view().toString()).doesNotContain(SECRET, "987");
  }

  @Test
  void anonymousAnswersAreShownWithoutNames() {
    meeting.opened("anonymous=yes");
    meeting.proposed();
    meeting.votes("U2", "object", SECRET);
    meeting.votes("U1", "support", "");
    meeting.votes("U3", "support", "");
    meeting.steps("U1", "close_vote");
    for (String part : new String[] {"result", "spread", "leans", "votes"}) {
      assertThat(clicked("T1", "U3", "review-part:" + part, "en 1 " + part + " 1"))
          .as(part)
          .doesNotContain("<@U2>");
    }
    String minutes = team.says("U3", "review 1 minutes");
    String afterPeople = minutes.substring(minutes.indexOf("## Result"));
    assertThat(afterPeople).contains(SECRET, "reason of U2").doesNotContain("U2>", "U3>");
  }
}
