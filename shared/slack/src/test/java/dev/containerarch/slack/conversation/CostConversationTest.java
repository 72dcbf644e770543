package dev.containerarch.slack.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What a member reads about money. The figures of Seoul are those of
/// `docs/explanation/worked-cost.md`.
class CostConversationTest {

  private static final String SEOUL = "tasks=20 cpu=1 memory=2 region=ap-northeast-2";

  private final Team team = new Team();

  @Test
  void seoulIsTheWorkedExample() {
    assertThat(table("cost " + SEOUL))
        .containsExactly(
            "USD a month|Compute|Control plane|Management fee|Storage, network|Labour|Total",
            "★ ECS on Fargate|828.99|0.00|0.00|76.38|0.00|905.37",
            "ECS Managed Instances|717.44|0.00|86.09|133.84|144.24|1,081.62",
            "EKS on Fargate|903.59|73.00|0.00|76.38|288.48|1,341.46",
            "EKS Auto Mode|717.44|73.00|86.09|133.84|432.72|1,443.10",
            "ECS on EC2|717.44|0.00|0.00|133.84|865.44|1,716.72",
            "EKS on EC2|717.44|73.00|0.00|133.84|1,153.92|2,078.20");
  }

  @Test
  void whatTurnsTheOrderIsExact() {
    assertThat(team.says("cost " + SEOUL))
        .contains(
            "*ECS on Fargate* is the cheapest: *905.37 USD* a month",
            "ECS Managed Instances with 1,081.62 USD, 176.25 more",
            "ECS on Fargate stays the cheapest up to 198 tasks. From 199 on it is ECS on EC2.",
            "labour at 4.5 USD an hour or less: ECS on EC2",
            "reaches 8,248.43 USD a month");
  }

  /// The cheapest there: Fargate up to 41, Managed Instances to 43, Fargate to 54, Managed
  /// Instances to 57, Fargate to 61, and so on.
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "20|• ECS on Fargate stays the cheapest up to 41 tasks. From 42 to 43 tasks it is ECS Managed Instances. Up",
        "42|• Up to 41 tasks it is ECS on Fargate. From 42 to 43 tasks it is ECS Managed Instances. From 44 to 54 tasks it is ECS on Fargate. Up",
        "60|• From 55 to 57 tasks it is ECS Managed Instances. From 58 to 61 tasks it is ECS on Fargate. From 62 to 64 tasks it is ECS Managed Instances. Up",
        "140|• At a task count of 133 it is ECS on Fargate. ECS Managed Instances stays the cheapest up to 1,000 tasks. Up",
      })
  void anOrderThatTurnsBackIsNotSaidToStay(int tasks, String sentences) {
    assertThat(team.says("cost tasks=" + tasks + " cpu=2 memory=8 region=us-east-1"))
        .contains(
            sentences
                + " to 1,000 tasks, which is as far as I searched, the cheapest changes 19 times,"
                + " for the last time at 134: from there on it is ECS Managed Instances.\n");
  }

  @Test
  void anOrderThatTurnsBackIsNotSaidToStayInKorean() {
    assertThat(team.says("비용계산 tasks=42 cpu=2 memory=8 region=us-east-1"))
        .contains(
            "• 태스크 41개까지는 ECS on Fargate가 가장 저렴합니다. 태스크 42개부터 43개까지는 ECS Managed"
                + " Instances가 가장 저렴합니다. 태스크 44개부터 54개까지는 ECS on Fargate가 가장 저렴합니다. 살펴본"
                + " 범위인 태스크 1,000개까지 가장 저렴한 선택이 19번 바뀌며, 마지막으로 바뀌는 134개부터는 ECS Managed"
                + " Instances가 가장 저렴합니다.\n",
            "USD에 이를 때 ECS Managed Instances가 처음으로 더 저렴해집니다.");
  }

  @Test
  void everythingIsThereToCheckByHand() {
    assertThat(team.says("cost " + SEOUL))
        .contains(
            "21 × t3a.medium (2 vCPU, 4 GiB), 1 a node because of memory; 47.6 % packed",
            "9 × c7i-flex.xlarge would cost 508.01 USD more",
            "Rounded up to a size that Fargate sells",
            "Fargate Linux x86 on-demand, per vCPU-hour: 14,600 × 0.04656 = 679.78 _(S06, 2026-09-11)_",
            "EC2 t3a.medium on-demand, per hour: 0.0468 _(S02, 2026-02-07)_",
            "S06 theuves/fgcalc",
            ":warning: The oldest price is",
            "`wage=72.12` USD an hour of labour",
            "`packing=60` % packing of nodes you run",
            "`burstable=yes`",
            "`arch=x86`",
            "Compare",
            "History");
  }

  @Test
  void koreanIsAnsweredInKorean() {
    assertThat(team.says("비용계산 태스크=20 씨피유=1 메모리=2 리전=서울 시급=30"))
        .contains(
            "가장 저렴한 선택은 *ECS on Fargate*, 월 *905.37 USD*",
            "인건비",
            "태스크 87개까지는 ECS on Fargate가 계속 가장 저렴합니다. 88개부터는 ECS on EC2가 가장 저렴합니다.",
            "적재율",
            "검산",
            "Fargate Linux x86 온디맨드, vCPU·시간 단위: 14,600 × 0.04656 = 679.78",
            "출처",
            "wage=30`")
        .doesNotContain("Assumed", "on-demand", "cheapest", "`wage=72.12`");
    assertThat(team.says("요금계산 " + SEOUL)).contains("월 비용(USD)");
  }

  @ParameterizedTest
  @ValueSource(strings = {"cost", "비용계산"})
  void theAnswerStaysInsideAMessage(String command) {
    assertThat(team.says(command + " " + SEOUL + " peak=90 arch=x86 storage=9 logs=9 egress=9"))
        .hasSizeLessThan(12_000)
        .doesNotContain("…");
  }

  @Test
  void readersSortTheTableAndSeeTheLinesCross() {
    JsonArray blocks =
        JsonParser.parseString(team.command("cost " + SEOUL).body())
            .getAsJsonObject()
            .getAsJsonArray("blocks");

    assertThat(blocks.get(0).getAsJsonObject().get("type").getAsString()).isEqualTo("data_table");
    JsonObject chart = blocks.get(1).getAsJsonObject().getAsJsonObject("chart");
    assertThat(chart.get("type").getAsString()).isEqualTo("line");
    assertThat(chart.getAsJsonArray("series")).hasSize(6);
    // To the crossing at 199 and on, through the 20 that were asked for.
    assertThat(chart.getAsJsonObject("axis_config").getAsJsonArray("categories").toString())
        .isEqualTo("[\"20\",\"50\",\"80\",\"110\",\"140\",\"170\",\"200\",\"230\"]");
    JsonObject fargate = chart.getAsJsonArray("series").get(0).getAsJsonObject();
    assertThat(fargate.get("name").getAsString()).isEqualTo("ECS on Fargate");
    assertThat(
            fargate.getAsJsonArray("data").get(0).getAsJsonObject().get("value").getAsBigDecimal())
        .isEqualByComparingTo("905");
  }

  /// Without the wage of 72.12 for 2 hours Managed Instances are 32.01 dearer.
  @Test
  void whatTheLeadDependsOnIsSaidAtBothEnds() {
    assertThat(team.says("cost " + SEOUL))
        .contains("What the lead of ECS on Fargate over ECS Managed Instances depends on most")
        .containsPattern("USD an hour of labour +27 – 120 +\\+86\\.01 +\\+272\\.01");
  }

  @Test
  void totalsAreShownInAnotherCurrencyAtTheRateThatWasGiven() {
    assertThat(team.says("cost " + SEOUL + " krw=1400"))
        .contains("*In KRW* at 1,400 for a USD, set on 2026-11-", "ECS on Fargate 1,267,522 ·");
    assertThat(team.says("비용계산 " + SEOUL + " 유로화=0.9"))
        .contains("*EUR 환산* (1 USD = 0.9 EUR", "ECS on Fargate 814.84 ·");
    assertThat(team.says("cost " + SEOUL + " wage=56000원 krw=1400")).contains("wage=40");
    assertThat(team.says("cost " + SEOUL + " wage=56000KRW"))
        .contains("`56000 KRW` needs a rate: add `krw=`");
    assertThat(team.says("비용계산 " + SEOUL + " 시급=56000원")).contains("환율이 필요합니다");
  }

  /// The answer names the rate, so that nobody has to ask what the wage was taken at.
  @Test
  void aWageInTheTeamsCurrencyIsTakenAtTheTeamsRate() {
    team.says("settings currency KRW 1400");

    assertThat(team.says("cost " + SEOUL + " wage=56000KRW"))
        .contains("wage=40`", "*In KRW* at 1,400 for a USD, set on 2026-11-")
        .doesNotContain("needs a rate");
    assertThat(team.says("비용계산 " + SEOUL + " 시급=56000원"))
        .contains("wage=40`", "*KRW 환산* (1 USD = 1,400 KRW");
    assertThat(team.says("cost " + SEOUL + " wage=56000KRW krw=1000"))
        .contains("wage=56 krw=1000`", "*In KRW* at 1,000 for a USD");
  }

  @Test
  void aWageInAnotherCurrencyThanTheTeamsStillNeedsItsRate() {
    team.says("settings currency KRW 1400");

    assertThat(team.says("cost " + SEOUL + " wage=40EUR")).contains("`40 EUR` needs a rate");
    // The rate that is typed is the one that the answer names.
    assertThat(team.says("cost " + SEOUL + " wage=56000KRW eur=0.9"))
        .contains("`56000 KRW` needs a rate");
  }

  @Test
  void compareTakesOverWhatItSharesWithACost() {
    assertThat(team.command("cost " + SEOUL + " gpus=2 packing=80").body().replace("\\u003d", "="))
        .contains("tasks=20 cpu=1 memory=2 region=ap-northeast-2 gpu=yes");
    assertThat(team.command("compare tasks=20 cpu=1 memory=2").body().replace("\\u003d", "="))
        .contains("tasks=20 cpu=1 memory=2 region=ap-northeast-2");
  }

  @Test
  void statedInputsCount() {
    assertThat(team.says("cost " + SEOUL + " wage=0"))
        .contains("*ECS on EC2* is the cheapest")
        .doesNotContain("`wage=72.12`");
    assertThat(team.says("cost " + SEOUL + " burstable=no")).doesNotContain("t3a.medium");
    assertThat(team.says("cost " + SEOUL + " extended-support=yes"))
        .contains("extended support surcharge");
  }

  @Test
  void whatAHardLimitRulesOutHasNoTotal() {
    assertThat(table("cost " + SEOUL + " gpu=yes"))
        .contains("✕ ECS on Fargate|–|–|–|–|–|ruled out");
    assertThat(team.says("cost " + SEOUL + " gpu=yes"))
        .contains("Without a total", "ECS on Fargate — ruled out: ");
    assertThat(team.says("cost " + SEOUL + " gpu=yes edition=book-2021"))
        .contains("Hard limits: 2026");
  }

  @Test
  void whatHasNoRateHasNoTotal() {
    assertThat(team.says("cost tasks=20 cpu=1 memory=2 region=ap-northeast-2 spot=50"))
        .contains("no rate known: EC2");
    assertThat(team.says("cost tasks=20 cpu=1 memory=2 region=eu-west-1"))
        .contains("Not in the totals, no rate known: NAT gateway");
  }

  @Test
  void whatIsMissingIsAskedForWithAnExample() {
    assertThat(team.says("cost tasks=12 packing=70"))
        .contains(
            "`cpu=` is missing",
            "`memory=` is missing",
            "`region=` is missing",
            "`/container-arch cost tasks=12 packing=70 cpu=1 memory=2 region=ap-northeast-2`")
        .doesNotContain("`tasks=` is missing", "edition");
    assertThat(team.says("비용계산")).contains("`tasks=` 값이 필요합니다: 평소 태스크 수.");
  }

  @Test
  void unitsAreSaidInTheReadersLanguage() {
    assertThat(team.says("비용계산 " + SEOUL + " wage=10001"))
        .contains("`wage=` 값은 0부터 10000 USD/시간까지입니다.");
    assertThat(team.says("cost " + SEOUL + " upgrades=13"))
        .contains("`upgrades=` must be from 0 to 12 a year, not `13`.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "wagge=30 | `wagge` is neither a fact nor an input of a cost|Did you mean `wage`?",
        "taks=3 | `taks` is neither|Did you mean `tasks`?",
        "packing=5 | `packing=` must be from 10 to 100 %|not `5`",
        "packing=full | `packing=` takes a number from 10 to 100 %|not `full`",
        "spare=1.5 | `spare=` takes a whole number|not `1.5`",
        "wage=10 wage=20 | `wage` was said twice|Which one holds?",
        "burstable=maybe | `burstable=` takes yes or no|not `maybe`",
        "spot=80 savings-plan=30 | together cover 110 %|100 % is the most",
        "peak=3 | `peak=3` and `tasks=20` contradict each other|cannot need fewer tasks",
        "hours=10 peak-hours=20 | `peak-hours=20` is more than|`hours=10`",
        "gpu=yes gpus=0 | `gpu=yes` and `gpus=0` contradict each other|has at least one",
        "gpu=no gpus=2 | `gpu=no` and `gpus=2` contradict each other|has none",
        "region=seol | Did you mean `seoul`?|`region=` takes",
      })
  void whatCannotBeTakenIsAnsweredWithWhatCan(String words, String first, String second) {
    String facts = words.startsWith("region") ? "tasks=20 cpu=1 memory=2" : SEOUL;
    assertThat(team.says("cost " + facts + " " + words)).contains(first, second);
  }

  @Test
  void aContradictionIsSaidInKoreanToo() {
    assertThat(team.says("비용계산 " + SEOUL + " 지피유=예 gpus=0"))
        .contains("`gpu=yes`, `gpus=0` — 서로 모순됩니다. GPU가 필요한");
    assertThat(team.says("비용계산 " + SEOUL + " 지피유=아니요 gpus=2"))
        .contains("`gpu=no`, `gpus=2` — 서로 모순됩니다. GPU가 필요 없는");
  }

  @Test
  void spotIsAFactOrAShare() {
    assertThat(team.says("cost " + SEOUL + " spot=yes")).contains("`spot=0` % bought as Spot");
    assertThat(team.says("cost " + SEOUL + " spot=10")).doesNotContain("`spot=0`");
  }

  @Test
  void theButtonsLeadThereAndBack() {
    String body = team.command("compare " + SEOUL).body();
    assertThat(body).contains("\"costs\"");
    assertThat(team.clicked("costs", "en edition=2026 " + SEOUL))
        .contains("*ECS on Fargate* is the cheapest: *905.37 USD*");
    assertThat(team.clicked("costs", "ko edition=2026 gpu=yes"))
        .contains("`region=` 값이 필요합니다", "비용계산 gpu=yes tasks=20");
    assertThat(team.command("cost " + SEOUL).body())
        .contains("\"compare\"", "en edition\\u003d2026 tasks\\u003d20 cpu\\u003d1");
  }

  @Test
  void pricesNameFigureDateSourceAndWhatIsMissing() {
    assertThat(team.says("prices ap-northeast-2"))
        .contains(
            "*Prices of Seoul* (`ap-northeast-2`)",
            "Fargate Linux x86 on-demand, per vCPU-hour: 0.04656 _(S06, 2026-09-11)_",
            "316 instance types, as of 2026-02-07 (S02)",
            "*No rate known*",
            "Fargate Linux Arm Spot, per vCPU-hour",
            ":warning: The oldest price is",
            "S02 aws-samples/sample-ecs-managed-instances-pricing-calculator");
    assertThat(team.says("가격 서울"))
        .contains(
            "*서울 요금*",
            "인스턴스 유형 316개, 2026-02-07 기준",
            "*알려진 요금 없음*\n• Fargate Linux Arm 스팟, vCPU·시간 단위",
            "출처");
    assertThat(team.says("prices Milan")).contains("*EC2 on demand:* no rate known.");
  }

  @ParameterizedTest
  @CsvSource({"prices, Seoul", "가격, 서울"})
  void pricesWithoutARegionListThem(String command, String place) {
    assertThat(team.says(command)).contains("25", "• `ap-northeast-2` " + place);
  }

  @Test
  void anUnknownRegionGetsTheNearest() {
    assertThat(team.says("prices ap-northeast-22"))
        .contains(
            "no region that I have prices for", "Did you mean `ap-northeast-2`?", "`us-east-1`");
  }

  private List<String> table(String command) {
    JsonObject message = JsonParser.parseString(team.command(command).body()).getAsJsonObject();
    JsonArray rows =
        message.getAsJsonArray("blocks").get(0).getAsJsonObject().getAsJsonArray("rows");
    List<String> lines = new ArrayList<>();
    for (JsonElement row : rows) {
      List<String> cells = new ArrayList<>();
      for (JsonElement cell : row.getAsJsonArray()) {
        cells.add(text(cell.getAsJsonObject()));
      }
      lines.add(String.join("|", cells));
    }
    return lines;
  }

  private static String text(JsonObject cell) {
    if (cell.has("value")) {
      return String.format(Locale.ROOT, "%,.2f", cell.get("value").getAsBigDecimal());
    }
    return cell.has("text")
        ? cell.get("text").getAsString()
        : text(cell.getAsJsonArray("elements").get(0).getAsJsonObject());
  }
}
