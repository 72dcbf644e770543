package dev.containerarch.slack.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import dev.containerarch.advisor.decision.DecisionFilter;
import dev.containerarch.advisor.decision.DecisionLog.Listing;
import dev.containerarch.advisor.decision.Status;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// How decisions are found again.
class HistoryConversationTest {

  private final Team team = new Team();

  @Test
  void everyConditionReachesTheLog() {
    assertThat(
            team.says(
                "history payments api status=accepted by=<@U2|mina> architecture=karpenter"
                    + " channel=<#C7|platform> since=2026-10 until=2026-11-02 due=2027"))
        .contains(
            "“payments api”",
            "accepted",
            "<@U2>",
            "EKS on EC2",
            "<#C7>",
            "since 2026-10-01",
            "until 2026-11-02",
            "by 2027-12-31",
            "No decision fits this");
    assertThat(team.log.asked())
        .isEqualTo(
            new DecisionFilter(
                "payments api",
                Optional.of(Status.Name.ACCEPTED),
                Optional.of("U2"),
                Optional.of("eks-ec2"),
                Optional.of("C7"),
                Optional.of(Instant.parse("2026-10-01T00:00:00Z")),
                Optional.of(Instant.parse("2026-11-03T00:00:00Z")),
                Optional.of(LocalDate.of(2027, 12, 31))));
  }

  @Test
  void koreanConditionsAndTheAskerThemselves() {
    team.says("기록 결제 상태=승인 작성자=나 채널=여기 아키텍처=파게이트 검토필요");
    assertThat(team.log.asked())
        .isEqualTo(
            new DecisionFilter(
                "결제",
                Optional.of(Status.Name.ACCEPTED),
                Optional.of("U1"),
                Optional.of("ecs-fargate"),
                Optional.of("C1"),
                Optional.empty(),
                Optional.empty(),
                Optional.of(LocalDate.of(2026, 11, 2))));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "statis=accepted | no condition `statis=` | Did you mean `status`",
        "status=acepted | `acepted` is no status | Did you mean `accepted`",
        "by=@mina | `@mina` is no member | by=me",
        "architecture=karpentr | no architecture `karpentr` | Did you mean `karpenter`",
        "channel=#x | `#x` is no channel | channel=here",
        "since=tomorrow | `tomorrow` is no day | 2026-11",
        "until=2026-13 | `2026-13` is no day | 2026-11",
        "since=2026-12 until=2026-11 | `since` lies behind `until` | did not look",
        "status=accepted status=rejected | `status=` was given twice | did not look",
      })
  void whatCannotBeReadIsSaidWithTheNearestWord(String typed, String sentence, String hint) {
    assertThat(team.says("history " + typed)).contains(sentence, hint);
  }

  @Test
  void hostileConditionsAreEchoedHarmlessly() {
    assertThat(team.says("history <!channel>=1 `=` by=<!here> status=<@U9>"))
        .contains("I did not look");
    assertThat(team.says("history " + "가".repeat(400))).contains("too long");
    assertThat(team.says("history \"<!channel> `x`\"")).contains("“&lt;!channel&gt; 'x'”");
  }

  @Test
  void aFilterIsKeptWhenThePageIsTurned() {
    for (int i = 1; i <= 20; i++) {
      team.says(
          "decide ecs-ec2 title=\"t " + i + "\" because=y" + (i % 2 == 0 ? " as=proposed" : ""));
    }
    String first = team.says("history status=proposed");
    assertThat(first).contains("CA-20", "CA-6", "Older").doesNotContain("CA-19");
    String second = team.clicked("history-page", "en below-6 status=proposed");
    assertThat(second).contains("CA-4", "CA-2", "Only: proposed", "Newest").doesNotContain("CA-5");
    assertThat(team.clicked("history-page:newest", "en status=proposed"))
        .contains("CA-20")
        .doesNotContain("CA-19");
  }

  @Test
  void theButtonCarriesTheWholeFilter() {
    team.log.listNext(
        new Listing.Page(List.of(), Optional.of("cursor"), Optional.of(480), List.of()));
    JsonObject message =
        com.google.gson.JsonParser.parseString(
                team.command("history \"결제 & API\" by=me since=2026 due").body())
            .getAsJsonObject();
    assertThat(Team.read(message))
        .contains("Searched back to CA-480", "Search further", "looked at so far");
    String value =
        message
            .getAsJsonArray("blocks")
            .asList()
            .getLast()
            .getAsJsonObject()
            .getAsJsonArray("elements")
            .get(0)
            .getAsJsonObject()
            .get("value")
            .getAsString();
    DecisionFilter asked = team.log.asked();
    team.log.listNext(Listing.Page.NONE);
    assertThat(team.clicked("history-page", value)).contains("No decision fits this");
    assertThat(team.log.asked()).isEqualTo(asked);
    assertThat(asked.text()).isEqualTo("결제 & API");
  }

  @Test
  void decisionsThatCannotBeReadAreNamedAmongTheOthers() {
    team.log.listNext(
        new Listing.Page(List.of(), Optional.empty(), Optional.empty(), List.of(12, 7)));
    assertThat(team.says("history"))
        .contains("Left out, because changed by hand", "CA-12, CA-7", "`/container-arch verify`")
        .doesNotContain("not recorded a decision yet", "No decision fits");
    team.log.listNext(
        new Listing.Page(List.of(), Optional.empty(), Optional.empty(), List.of(12, 7)));
    assertThat(team.says("stats")).contains("CA-12, CA-7").doesNotContain("not recorded");
  }

  @Test
  void verifyNamesWhatListsFindItByAndWasEdited() {
    team.says("decide ecs-ec2 title=t because=x");
    team.log.misfile("T#T1 LINE#000001");
    assertThat(team.says("verify 1"))
        .contains("not as the app wrote it", "item `T#T1 LINE#000001` of the table")
        .doesNotContain("is whole");
  }

  @Test
  void whatCannotBeLookedForIsSaid() {
    team.log.listNext(new Listing.NothingToLookFor());
    assertThat(team.says("history x")).contains("at least two letters");
    team.log.listNext(new Listing.TooManyWords(5));
    assertThat(team.says("history a b c d e f")).contains("at most 5");
    team.log.listNext(new Listing.TooCommon("<the"));
    assertThat(team.says("history <the")).contains("begin with `&lt;the`");
    team.log.listNext(new Listing.NoSuchCursor());
    assertThat(team.clicked("history-page", "en rubbish")).contains("cannot be turned to");
  }

  @Test
  void aPartIsShownBesideAndItsPagesInstead() {
    team.says("decide ecs-ec2 title=x because=\"the reason\" gpu=yes");
    for (int i = 1; i <= 6; i++) {
      team.click("change-decision:note", "en 1 " + i);
      Window.opened(team).enter("text", ("n" + i + "\n").repeat(1_000).substring(0, 3_000)).next();
    }
    assertThat(team.says("show 1")).contains("Trail", "Comparison");
    assertThat(team.clicked("decision-part:comparison", "en 1 comparison 1"))
        .contains("Recommended then", "edition=2026 gpu=yes");
    assertThat(last("replace_original")).isFalse();
    String first = team.clicked("decision-part:trail", "en 1 trail 1");
    assertThat(first).contains("recorded it", "n1", "Next page").doesNotContain("n6");
    String lastPage = team.clicked("decision-part:turn-on", "en 1 trail 99");
    assertThat(lastPage).contains("n6", "Previous page").doesNotContain("recorded it");
    assertThat(last("replace_original")).isTrue();
    assertThat(team.clicked("decision-part", "en 1 nonsense")).contains("not one I know");
    assertThat(team.clicked("decision-part", "en 1 risks")).contains("Nothing was written here");
  }

  private boolean last(String field) {
    return team.slack.calls().getLast().body().get(field).getAsBoolean();
  }
}
