package dev.containerarch.slack.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.containerarch.advisor.decision.Tenant;
import dev.containerarch.advisor.settings.TeamSettings;
import dev.containerarch.advisor.text.Language;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What is settled, typed or in a window, and what it does to answers.
class SettingsConversationTest {

  private final Team team = new Team();

  private Window open() {
    team.command("settings");
    return Window.opened(team);
  }

  @Test
  void nothingIsSettledAtFirst() {
    assertThat(team.says("settings show"))
        .contains("Language: as in Slack", "Edition: not set; 2026 edition", "USD only")
        .contains("Nobody has changed the team’s settings yet.", "Change settings");
    assertThat(team.says("설정 보기")).contains("내 설정", "팀 설정을 바꾼 사람이 아직 없습니다.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "settings edition book-2021|Edition: 2021 book",
        "settings region seoul|(`ap-northeast-2`)",
        "settings region=ap-northeast-2|(`ap-northeast-2`)",
        "settings currency krw 1,390.5|KRW, 1,390.5 for one USD, set on 2026-11-02",
        "settings weights cost:40 hiring=3|Cost 40 · ",
        "settings thresholds firm-margin:6 firm-share:85%|`firm-margin` 6 points, `firm-share` 85 %",
        "settings team language ko|not known: Korean",
        "settings team ko|not known: Korean"
      })
  void oneIsSettledAsTyped(String typed, String said) {
    assertThat(team.says(typed)).contains("Saved. This holds now:", said, "Last changed by <@U1>");
    assertThat(team.says("settings reset")).doesNotContain(said);
    assertThat(team.settings.team().settlesTheSameAs(TeamSettings.NONE)).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "settings regoin seoul|`regoin` is no setting|Did you mean `region`?",
        "settings edition 2022|There is no edition `2022`|2026",
        "settings region soul|`region=` takes|not `soul`",
        "settings region|What should it be?|none",
        "settings currency KRW|A currency needs its rate|KRW 1390",
        "settings currency GBP 1|KRW, JPY, EUR|`GBP`",
        "settings currency KRW 0|from 0.01 to 100000|`0`",
        "settings currency KRW NaN|from 0.01 to 100000|`NaN`",
        "settings weights|Which points?|cost:40",
        "settings weights cots:40|`cots` is no criterion|`cost`",
        "settings weights cost:-1|points from 0 to 1000|`-1`",
        "settings weights cost|points from 0 to 1000|`?`",
        "settings weights cost:0 scalability:0 reliability:0 engineering:0|All criteria have zero|settings weights",
        "settings weights service-fee:0 operations:0 learning:0|all of its parts have zero|settings",
        "settings thresholds firm-margn:6|is no threshold|Did you mean `firm-margin`?",
        "settings thresholds firm-share:101|from 0 to 100 %|`101`",
        "settings thresholds firm-margin:1|`close-margin` must not be above `firm-margin`|firm",
        "settings thresholds firm-unknowns:1.5|from 0 to 30|`1.5`",
        "settings language fr|Which language?|ko",
        "settings team fr|Which language?|ko"
      })
  void whatCannotBeSettledIsSaidWithWhatCan(String typed, String first, String second) {
    assertThat(team.says(typed)).contains(first, second);
    assertThat(team.settings.team()).isEqualTo(TeamSettings.NONE);
  }

  @Test
  void hostileWordsAreHarmless() {
    String hostile = "`<!channel>` *x*";
    team.says("settings " + hostile);
    team.says("settings region " + hostile);
    team.says("settings currency " + hostile);
    team.says("settings weights cost:" + hostile);
    team.says("설정 임계값 firm-margin:" + hostile);
    assertThat(team.settings.team()).isEqualTo(TeamSettings.NONE);
  }

  @Test
  void eachIsLeftOpenAgainByItself() {
    team.says("settings weights cost:40 reliability:20");
    team.says("settings region seoul");
    team.says("settings currency EUR 0.9");
    team.says("settings weights cost:");
    assertThat(team.settings.team().points()).containsOnlyKeys("reliability");
    team.says("설정 통화 없음");
    team.says("settings weights none");
    assertThat(team.settings.team().points()).isEmpty();
    assertThat(team.settings.team().currency()).isEmpty();
    assertThat(team.settings.team().region()).contains("ap-northeast-2");
  }

  @Test
  void aDigestIsSwitchedOnAndOffChannelByChannel() {
    assertThat(team.says("settings digest on")).contains("Weekly digest in: <#C1>");
    assertThat(team.says("설정 요약 켜기 <#C0PLATFORM|platform>"))
        .contains("주간 요약을 받는 채널: <#C0PLATFORM>, <#C1>");
    assertThat(team.settings.team().digests()).containsExactly("C0PLATFORM", "C1");
    team.says("settings digest off");
    assertThat(team.settings.team().digests()).containsExactly("C0PLATFORM");
    team.says("settings region seoul");
    assertThat(team.settings.team().digests()).as("other settings").containsExactly("C0PLATFORM");
    assertThat(team.says("settings digest none")).contains("Weekly digest in: no channel");
    assertThat(team.settings.team().digests()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "settings digest",
        "settings digest maybe",
        "settings digest on platform",
        "settings digest on <#D0DIRECT>",
        "settings digest on <#C1> <#C2>",
        "설정 요약 <!channel>"
      })
  void aDigestThatIsNoneIsRefusedWithASentence(String typed) {
    assertThat(team.says(typed)).isNotBlank().doesNotContain("Saved", "저장");
    assertThat(team.settings.team()).isEqualTo(TeamSettings.NONE);
  }

  @Test
  void noMoreThanTwentyChannelsGetADigest() {
    for (int i = 1; i <= TeamSettings.MOST_DIGESTS; i++) {
      team.says("settings digest on <#C" + (10 + i) + ">");
    }
    assertThat(team.says("settings digest on <#C99>")).contains("At most 20 channels");
    assertThat(team.settings.team().digests()).hasSize(TeamSettings.MOST_DIGESTS);
  }

  @Test
  void whoSavesWhatHoldsAlreadyHasChangedNothing() {
    team.says("settings region none");
    assertThat(team.settings.team().changed()).isEmpty();
  }

  @Test
  void whoChoosesALanguageReadsOnInIt() {
    assertThat(team.says("settings language ko")).contains("저장했습니다", "언어: 한국어");
    assertThat(team.says("compare gpu=yes")).contains("아키텍처").doesNotContain("Architecture");
    assertThat(team.says("설정 언어 en")).contains("Saved", "Language: English");
    assertThat(team.says("비교 gpu=yes")).as("the choice counts first").contains("Architecture");
    assertThat(team.says("settings language slack")).contains("as in Slack");
    assertThat(team.settings.team().changed()).as("that was not the team's part").isEmpty();
  }

  @Test
  void slackIsAskedForTheLanguageOnceADay() {
    team.slack.setLocale("ko-KR");
    assertThat(team.says("help")).contains("도움말");
    assertThat(team.says("compare gpu=yes")).contains("아키텍처");
    assertThat(team.slack.askedLocales()).containsExactly("U1");
    assertThat(team.settings.member().slack().orElseThrow().locale()).isEqualTo("ko-KR");
    assertThat(team.says("settings show")).contains("Slack과 같게(ko-KR)");
  }

  @Test
  void whoTypesKoreanOrHasChosenIsNotAskedAbout() {
    assertThat(team.says("비교 gpu=yes")).contains("아키텍처");
    team.says("설정 언어 en");
    team.says("compare gpu=yes");
    assertThat(team.slack.askedLocales()).isEmpty();
  }

  @Test
  void aSlackThatDoesNotSayIsNotAskedAgainForSomeMinutes() {
    team.says("settings team ko");
    assertThat(team.says("compare gpu=yes")).as("the team's default").contains("아키텍처");
    team.says("compare gpu=yes");
    assertThat(team.slack.askedLocales()).containsExactly("U1");
  }

  @Test
  void aLocaleOfNoLanguageOfOursLeavesItToTheTeam() {
    team.slack.setLocale("ja-JP");
    assertThat(team.says("help")).contains("What you can type");
    team.says("settings team ko");
    assertThat(team.says("help")).contains("도움말");
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void withoutATokenSlackIsNotAsked(boolean blank) {
    Team tokenless =
        new Team(
            (BotTokens)
                _ -> {
                  if (blank) {
                    return "";
                  }
                  throw new IllegalStateException("no secrets here");
                });
    tokenless.slack.setLocale("ko-KR");
    assertThat(tokenless.says("compare gpu=yes")).contains("Architecture");
    assertThat(tokenless.slack.askedLocales()).isEmpty();
  }

  @Test
  void theTeamsPointsAreInTheAnswerAndSaidSo() {
    team.says("settings weights cost:70 scalability:10 reliability:10 engineering:10");
    assertThat(team.says("compare gpu=no"))
        .contains("Points: Cost 70 · ", "These are the team’s points.")
        .doesNotContain("by default");
    assertThat(team.says("compare gpu=no cost:10"))
        .contains("Points: Cost 10 · ", "The team’s points among them: Scalability, ");
    assertThat(team.says("compare gpu=no machine-learning"))
        .as("the use case brings points of its own")
        .doesNotContain("These are the team’s points.");
    assertThat(team.says("비교 gpu=no")).contains("팀의 배점입니다.");
  }

  @Test
  void changeWeightsOpensWithTheTeamsPoints() {
    team.says("settings weights cost:70 hiring:9");
    team.click("change-weights", "en edition=2026 gpu=no defaults=cost:70,hiring:9");
    Window window = Window.opened(team);
    assertThat(window.value("points:cost")).isEqualTo("70");
    assertThat(window.value("points:scalability")).isEqualTo("20");
    window.next();
    assertThat(window.text()).contains("edition=2026 gpu=no defaults=cost:70,hiring:9");
  }

  @Test
  void theTeamsEditionRegionAndThresholdsHold() {
    team.says("settings edition book-2021");
    team.says("settings region seoul");
    team.says("settings thresholds close-margin:60 firm-margin:61");
    String answer = team.says("compare gpu=no");
    assertThat(answer)
        .contains("2021 book", "Region: ", "your team calls less than 60 no lead")
        .contains("`close-margin` 60 points")
        .doesNotContain("★ EKS Auto Mode");
    assertThat(team.says("compare gpu=no edition=2026")).contains("2026 edition, as of");
    assertThat(team.says("cost tasks=20 cpu=1 memory=2")).contains("is the cheapest");
    assertThat(team.says("cost tasks=20 cpu=1 memory=2 region=?")).contains("`region=` is missing");
    assertThat(team.says("prices")).contains("(`ap-northeast-2`)", "your team’s region");
    assertThat(team.says("prices all")).contains("Prices are known for");
    assertThat(team.says("recommend gpu=no")).contains("2021 book");
  }

  @Test
  void theTeamsCurrencyStandsBelowACost() {
    team.says("settings currency KRW 1000");
    assertThat(team.says("cost tasks=20 cpu=1 memory=2 region=seoul"))
        .containsPattern("\\*In KRW\\* at 1,000 for a USD, set on [^:]+: .*[0-9],[0-9]{3}");
    assertThat(
            team.clicked("costs", "ko edition=2026 tasks=20 cpu=1 memory=2 region=ap-northeast-2"))
        .contains("*KRW 환산* (1 USD = 1,000 KRW");
  }

  @Test
  void aDecisionKeepsAllThatItsComparisonRestsOn() {
    team.says("settings weights cost:70");
    team.says("settings thresholds firm-margin:6");
    team.says("settings region seoul");
    team.says("decide ecs-fargate title=x gpu=no");
    String request = "edition=2026 gpu=no defaults=region:ap-northeast-2,cost:70,firm-margin:6";
    assertThat(team.says("show 1")).contains(request);
    team.says("settings reset");
    assertThat(team.says("compare " + request))
        .as("it is answered as it was then")
        .contains("Cost 70 · ", "`firm-margin` 6 points");
  }

  @Test
  void aButtonThatSaysNothingAsksForWhatTheTeamHasSettled() {
    team.says("settings weights cost:70");
    assertThat(team.clicked("compare", "en")).contains("Cost 70 · ");
    assertThat(team.clicked("compare", "en edition=2026")).contains("Cost 40 · ");
  }

  @Test
  void theWindowThatAsksForFactsOpensWithTheTeamsRegionAndPoints() {
    team.says("settings region seoul");
    team.says("settings weights cost:70");
    team.command("recommend");
    Window window = Window.opened(team);
    window.next();
    window.next();
    window.next();
    assertThat(window.text()).contains("defaults=region:ap-northeast-2,cost:70");
  }

  @Test
  void whatCannotBeReadIsSaidBelowTheAnswer() {
    team.settings.breakDown();
    assertThat(team.says("compare gpu=no")).contains("could not be read just now", "Cost 40");
    assertThat(team.says("help")).doesNotContain("could not be read");
    assertThat(team.says("settings show")).contains("cannot be reached");
    assertThat(team.says("settings")).contains("cannot be reached");
    assertThat(team.says("settings region seoul")).contains("cannot be reached");
    assertThat(team.says("설정 언어 ko")).contains("저장하지 못했거나");
    team.command("recommend");
    assertThat(Window.opened(team).text()).contains("could not be read just now");
  }

  @Test
  void damageIsSaidAndMended() {
    team.settings.damage();
    assertThat(team.says("compare gpu=no")).contains("settings are damaged");
    assertThat(team.says("settings show")).contains("settings are damaged");
    assertThat(team.says("settings reset")).doesNotContain("damaged");
    assertThat(team.says("compare gpu=no")).doesNotContain("damaged");
  }

  @Test
  void theWindowSavesWhatWasEntered() {
    Window window = open();
    assertThat(window.text()).contains("For you", "For the team");
    window
        .enter("region", "ap-northeast-2")
        .enter("currency", "KRW")
        .enter("rate", "1390")
        .enter("cost", "40")
        .enter("firm-margin", "6")
        .enter("own-language", "ko")
        .next();
    assertThat(window.text()).contains("저장했습니다", "언어: 한국어", "비용 40", "<@U1>");
    TeamSettings saved = team.settings.team();
    assertThat(saved.region()).contains("ap-northeast-2");
    assertThat(saved.points()).containsEntry("cost", 40.0);
    assertThat(saved.thresholds().firmMargin()).isEqualTo(6);
    assertThat(team.settings.member().language()).contains(Language.KOREAN);
    assertThat(open().value("rate")).isEqualTo("1390");
  }

  @Test
  void whatIsWrongIsSaidAtItsInputAndNothingIsSaved() {
    Window window = open();
    window.enter("currency", "KRW").enter("firm-share", "200").enter("cost", "70");
    assertThat(window.refused())
        .containsEntry("rate", "How many KRW are one USD?")
        .containsEntry("firm-share", "firm-share takes a number from 0 to 100 %, not 200.");
    assertThat(team.settings.team()).isEqualTo(TeamSettings.NONE);
    team.settings.breakDown();
    assertThat(window.enter("rate", "9").enter("firm-share", "").refused().values())
        .containsExactly(
            "The settings cannot be saved right now. Please press Save again in a minute.");
  }

  @Test
  void aStaleWindowShowsTheNewestAndLosesNothing() {
    Window window = open();
    team.says("settings weights cost:33 reliability:44");
    window.enter("region", "ap-northeast-2").enter("cost", "70").next();
    assertThat(window.text())
        .contains("while this window was open", "Your entry; saved is 33.", "<@U1>");
    assertThat(team.settings.team().region()).as("nothing is saved yet").isEmpty();
    assertThat(window.value("cost")).isEqualTo("70");
    assertThat(window.value("reliability")).isEqualTo("44");
    assertThat(window.value("region")).isEqualTo("ap-northeast-2");
    window.next();
    assertThat(window.text()).contains("Saved");
    assertThat(team.settings.team().points())
        .containsEntry("cost", 70.0)
        .containsEntry("reliability", 44.0);
    assertThat(team.settings.team().region()).contains("ap-northeast-2");
  }

  @Test
  void aStaleWindowInWhichOnlyTheOwnLanguageWasChangedSavesIt() {
    Window window = open();
    team.says("settings weights cost:33");
    window.enter("own-language", "ko").next();
    assertThat(window.text()).contains("저장했습니다");
    assertThat(team.settings.member().language()).contains(Language.KOREAN);
    assertThat(team.settings.team().points()).containsOnlyKeys("cost");
  }

  @Test
  void twoTeamsAreTwoTeams() {
    team.says("settings region seoul");
    assertThat(team.settings.read(new Tenant("T2"), "U1").team().value().region())
        .isEqualTo(Optional.empty());
  }
}
