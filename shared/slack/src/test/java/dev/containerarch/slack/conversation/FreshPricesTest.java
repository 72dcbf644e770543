package dev.containerarch.slack.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.containerarch.advisor.cost.price.PriceSnapshot;
import dev.containerarch.advisor.cost.price.PriceSnapshots;
import dev.containerarch.advisor.cost.price.Rate;
import dev.containerarch.advisor.cost.price.RateKey;
import dev.containerarch.advisor.knowledge.AsOf;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What a member reads about money when there are fresher prices than the bundled ones, or nobody
/// knows if there are.
class FreshPricesTest {

  private static final String SEOUL = "tasks=20 cpu=1 memory=2 region=ap-northeast-2";
  private static final LocalDate DAY = LocalDate.of(2026, 11, 1);

  private final List<String> asked = new ArrayList<>();

  @Test
  void costsAndPricesGoByTheFresherFigureAndNameItsDate() {
    Team team = new Team(answering(found("fargate", "linux-x86", "vcpu-hour", "0.05")));

    assertThat(team.says("cost " + SEOUL))
        .contains(
            "Fargate Linux x86 on-demand, per vCPU-hour: 14,600 × 0.05 = 730.00 _(PL-ECS, 2026-11-01)_",
            "Fargate Linux x86 on-demand, per GB-hour: 29,200 × 0.00511",
            "PL-ECS AWS Price List API, AmazonECS")
        .doesNotContain("Fresher prices could not be read");
    assertThat(team.says("prices Seoul"))
        .contains("Fargate Linux x86 on-demand, per vCPU-hour: 0.05 _(PL-ECS, 2026-11-01)_");
    assertThat(asked).as("once for both").containsExactly("ap-northeast-2");
  }

  @Test
  void withoutFresherPricesTheAnswerIsAsBefore() {
    Team team = new Team(answering(new PriceSnapshots.Newest.None()));

    assertThat(team.says("cost " + SEOUL)).isEqualTo(new Team().says("cost " + SEOUL));
    assertThat(team.says("compare " + SEOUL)).doesNotContain("Fresher prices");
  }

  @Test
  void whenNobodyKnowsTheBundledFiguresAreGivenAndItIsSaid() {
    Team team = new Team(answering(new PriceSnapshots.Newest.Broken("down")));

    assertThat(team.says("cost " + SEOUL))
        .contains("905.37 USD", "Fresher prices could not be read just now");
    assertThat(team.says("prices Seoul")).contains("0.04656", "Fresher prices could not be read");
    assertThat(team.says("가격 서울")).contains("최신 요금을 지금 읽지 못했습니다");
    assertThat(team.says("compare " + SEOUL)).contains("Fresher prices could not be read just now");
  }

  @Test
  void onlyAnswersThatNeedThePricesOfARegionAskForThem() {
    Team team = new Team(answering(new PriceSnapshots.Newest.None()));

    team.says("compare tasks=20 cpu=1 region=ap-northeast-2");
    team.says("recommend gpu=no");
    team.says("compare " + SEOUL + " edition=book-2021");
    team.says("cost tasks=20");
    team.says("prices");
    team.says("prices nowhere");
    team.says("history");

    assertThat(asked).isEmpty();
  }

  /// Seoul's Fargate at 0.05 instead of 0.04656 for a vCPU-hour: 729.10 + 149.212 + 76.385.
  @Test
  void aComparisonGoesByTheSameFiguresAsACost() {
    Team team = new Team(answering(found("fargate", "linux-x86", "vcpu-hour", "0.05")));

    assertThat(team.says("compare " + SEOUL)).contains("ECS on Fargate 955.60");
    assertThat(team.says("cost " + SEOUL)).contains("955.60");
    assertThat(asked).as("once for both").containsExactly("ap-northeast-2");
  }

  private static PriceSnapshots.Newest found(String product, String item, String unit, String usd) {
    Rate rate =
        new Rate(
            new RateKey(product, item, "on-demand", unit),
            new BigDecimal(usd),
            List.of("PL-ECS"),
            new AsOf(DAY.toString()));
    return new PriceSnapshots.Newest.Found(
        new PriceSnapshot("ap-northeast-2", DAY, DAY, List.of(rate)));
  }

  private PriceSnapshots answering(PriceSnapshots.Newest newest) {
    return new PriceSnapshots() {
      @Override
      public Newest newest(String region) {
        asked.add(region);
        return newest;
      }

      @Override
      public Keeping keep(PriceSnapshot snapshot) {
        throw new AssertionError("a conversation keeps no prices");
      }
    };
  }
}
