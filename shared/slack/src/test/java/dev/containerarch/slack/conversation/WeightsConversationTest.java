package dev.containerarch.slack.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.containerarch.advisor.knowledge.Knowledge;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The modal that changes points, from the button to its answer.
class WeightsConversationTest {

  private static final List<String> CRITERIA =
      Knowledge.load().criteria().stream().map(criterion -> criterion.id()).toList();

  private final Team team = new Team();

  private Window open(String state) {
    team.click("change-weights", state);
    return Window.opened(team);
  }

  @Test
  void everyAnswerOffersIt() {
    for (String typed : List.of("compare gpu=yes", "recommend gpu=yes")) {
      assertThat(team.says(typed)).contains("Change weights", "Add facts");
    }
    assertThat(team.says("비교 gpu=yes")).contains("배점 변경", "사실 추가");
  }

  @Test
  void theSwingsStandBesideTheCriteria() {
    Window window = open("en edition=2026 cost:50");
    assertThat(window.text()).contains("How much does moving from worst to best matter?", " → ");
    assertThat(window.value("points:cost")).isEqualTo("50");
    assertThat(window.value("points:scalability")).isEqualTo("20");
    assertThat(window.value("points:hiring")).isEmpty();
    assertThat(window.value("rank:cost")).isEmpty();
    assertThat(open("en contract-delivery hiring:7").value("points:cost")).isEqualTo("55");
    assertThat(Window.opened(team).value("points:hiring")).isEqualTo("7");
    assertThat(open("ko edition=2026").text()).contains("최저에서 최고로").doesNotContain("matter");
  }

  @Test
  void changedPointsAreAnsweredWithTheNoticeThatTheyWereScaled() {
    Window window = open("en edition=2026 gpu=yes");
    window.enter("points:cost", "80").enter("points:hiring", "5").next();
    assertThat(window.callbackId()).isEqualTo("result");
    assertThat(window.text())
        .contains("they add up to 140 and were scaled to 100")
        .contains(
            "edition=2026 gpu=yes cost:80 scalability:20 reliability:25 engineering:15 hiring:5");
  }

  @Test
  void whoChangesNothingKeepsTheDefaults() {
    Window window = open("en edition=2026 gpu=yes").next();
    assertThat(window.text())
        .contains("Points by default")
        .contains("recommend edition=2026 gpu=yes```");
  }

  @Test
  void ranksBecomeCentroidWeights() {
    Window window = open("en edition=2026");
    for (int i = 0; i < CRITERIA.size(); i++) {
      window.enter("rank:" + CRITERIA.get(i), Integer.toString(4 - i));
    }
    window.enter("points:cost", "999").next();
    assertThat(window.text())
        .contains("cost:6.25 scalability:14.583 reliability:27.083 engineering:52.083")
        .doesNotContain("were scaled to 100");
  }

  @Test
  void equalRanksGiveEqualPoints() {
    Window window = open("ko edition=2026");
    CRITERIA.forEach(criterion -> window.enter("rank:" + criterion, "1"));
    window.next();
    assertThat(window.text()).contains("cost:25 scalability:25 reliability:25 engineering:25");
  }

  @Test
  void ranksAreAllThereOrNone() {
    Window window = open("en edition=2026").enter("rank:cost", "1");
    assertThat(window.refused())
        .containsOnlyKeys("rank:scalability", "rank:reliability", "rank:engineering")
        .containsEntry("rank:scalability", "Rank every criterion or none; equal ranks are fine.");
    window.enter("rank:cost", "?").next();
    assertThat(window.callbackId()).isEqualTo("result");
  }

  @Test
  void nothingToWeighIsSaidAtTheInput() {
    Window window = open("en edition=2026");
    CRITERIA.forEach(criterion -> window.enter("points:" + criterion, "0"));
    assertThat(window.refused().get("points:cost")).startsWith("All criteria have zero points");
    Window parts = open("ko edition=2026");
    for (String part : List.of("service-fee", "operations", "learning")) {
      parts.enter("points:" + part, "0");
    }
    assertThat(parts.refused().get("points:service-fee")).contains("세부 항목이 모두 0입니다");
  }

  @ParameterizedTest
  @CsvSource({"-1", "NaN", "1001", "1e3", "'0,5'", "many", "<!channel>", "점"})
  void pointsThatAreNoneAreSaidAtTheInput(String typed) {
    Window window = open("en edition=2026").enter("points:cost", typed);
    assertThat(window.refused())
        .containsEntry("points:cost", "cost: takes points from 0 to 1000, not " + typed + ".");
    window = open("en edition=2026").enter("points:hiring", typed);
    assertThat(window.refused()).containsOnlyKeys("points:hiring");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "en", "xx", "en C1 moon=full", "en C1 edition=1999 cost:-1"})
  void editedStateIsTheComparisonWithoutPremises(String metadata) {
    Window window = open("en edition=2026 gpu=yes");
    window.editMetadata(metadata);
    assertThat(window.next().text()).contains("recommend edition=2026");
  }

  @Test
  void aSubmissionWithoutInputsChangesNothing() {
    JsonObject submission = open("en edition=2026 gpu=yes").submission();
    submission.getAsJsonObject("view").add("state", JsonNull.INSTANCE);
    JsonObject answer = JsonParser.parseString(team.interact(submission).body()).getAsJsonObject();
    assertThat(answer.getAsJsonObject("view").getAsJsonArray("blocks").asList().getLast())
        .asString()
        .contains("recommend edition=2026 gpu=yes```");
  }

  @Test
  void theAnswerIsPostedWhereTheMemberWants() {
    Window window = open("en edition=2026").enter("points:cost", "80");
    window.share("https://hooks.slack.com/app/T1/8/xyz").next();
    assertThat(window.text()).contains("Posted in the conversation");
    assertThat(Team.read(team.slack.calls().getLast().body())).contains("<@U1>", "cost:80");
  }
}
