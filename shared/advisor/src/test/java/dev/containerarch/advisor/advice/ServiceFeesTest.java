package dev.containerarch.advisor.advice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.containerarch.advisor.cost.CostEstimate;
import dev.containerarch.advisor.cost.CostInput;
import dev.containerarch.advisor.cost.price.PriceBook;
import dev.containerarch.advisor.decision.Basis;
import dev.containerarch.advisor.knowledge.Knowledge;
import dev.containerarch.advisor.robustness.Change;
import dev.containerarch.advisor.robustness.Confidence;
import dev.containerarch.advisor.robustness.Firmness;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Money in the score, on the figures of `docs/explanation/worked-cost.md`.
class ServiceFeesTest {

  private static final Knowledge KNOWLEDGE = Knowledge.load();
  private static final PriceBook BOOK = PriceBook.load();
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
  private static final Advisor ADVISOR =
      new Advisor(KNOWLEDGE, () -> FeePrices.bundled(BOOK, TODAY));
  private static final String SEOUL = "tasks=20 cpu=1 memory=2 region=ap-northeast-2";

  /// Of the worked example: its totals without labour.
  private static final Map<String, String> BY_HAND =
      Map.of(
          "ecs-ec2", "851.285",
          "ecs-fargate", "905.373",
          "eks-ec2", "924.285",
          "ecs-managed-instances", "937.37828",
          "eks-auto-mode", "1010.37828",
          "eks-fargate", "1052.979");

  private static final double CHEAPEST = 851.285;
  private static final double WORST = 1.4 * CHEAPEST;

  @Test
  void aFeeIsTheTotalWithoutLabour() {
    BY_HAND.forEach((option, usd) ->
        assertThat(computed(SEOUL).of(option).orElseThrow().amount())
            .as(option)
            .isEqualByComparingTo(usd));
  }

  @Test
  void aFeeIsWorthItsPlaceBetweenTheCheapestAndTheDearest() {
    BY_HAND.forEach((option, usd) ->
        assertThat(computed(SEOUL).value(option).middle())
            .as(option)
            .isCloseTo((WORST - Double.parseDouble(usd)) / (WORST - CHEAPEST), within(1e-12)));
  }

  /// Cost alone, and of it the fee alone: the score is the value of the money.
  @Test
  void theScoreRestsOnTheMoney() {
    Comparison comparison =
        compare(
            SEOUL
                + " cost:1 scalability:0 reliability:0 engineering:0"
                + " service-fee:1 operations:0 learning:0");

    assertThat(comparison.eligible().getFirst().architecture().id()).isEqualTo("ecs-ec2");
    assertThat(comparison.eligible().getFirst().score().total()).isEqualTo(100);
    assertThat(comparison.eligible().getLast().architecture().id()).isEqualTo("eks-fargate");
    // (1.4 · 851.285 − 1,052.979) / (0.4 · 851.285), by the totals of
    // docs/explanation/worked-cost.md.
    assertThat(comparison.eligible().getLast().score().total()).isCloseTo(40.77, within(0.01));
  }

  /// By the written anchors of the rating, 20 % above the cheapest is the middle.
  @Test
  void aFewPerCentAreNotStretchedOverTheWholeScale() {
    ComputedFees fees = (ComputedFees) compare("gpu=yes tasks=12 cpu=4 memory=16").fees();
    double cheapest = fees.fees().getFirst().usd().amount().doubleValue();

    assertThat(fees.worth(cheapest)).isEqualTo(1);
    assertThat(fees.worth(cheapest * 1.08)).isCloseTo(0.8, within(1e-9));
    assertThat(fees.worth(cheapest * 1.2)).isCloseTo(0.5, within(1e-9));
    assertThat(fees.worth(cheapest * 1.4)).isCloseTo(0, within(1e-9));
  }

  @Test
  void aWideRangeIsTheWholeScale() {
    ComputedFees fees = (ComputedFees) compare("tasks=1 cpu=0.25 memory=0.5").fees();
    double cheapest = fees.fees().getFirst().usd().amount().doubleValue();
    double dearest = fees.fees().getLast().usd().amount().doubleValue();

    assertThat(dearest).isGreaterThan(1.4 * cheapest);
    assertThat(fees.worth(dearest)).isCloseTo(0, within(1e-9));
  }

  @Test
  void leavingAnOptionOutChangesNobodysScore() {
    Comparison all = compare(SEOUL);
    Comparison few = compare(SEOUL + " only=ecs-fargate,eks-ec2");

    for (Standing standing : few.standings()) {
      assertThat(standing.score().total())
          .isEqualTo(
              all.standings().stream()
                  .filter(other -> other.architecture().equals(standing.architecture()))
                  .findFirst()
                  .orElseThrow()
                  .score()
                  .total());
    }
  }

  @Test
  void withoutARegionOneIsAssumedAndKeptWithTheDecision() {
    Comparison comparison = compare("tasks=20 cpu=1 memory=2");

    assertThat(comparison.fees())
        .isInstanceOfSatisfying(
            ComputedFees.class,
            fees -> {
              assertThat(fees.region()).isEqualTo("ap-northeast-2");
              assertThat(fees.regionAssumed()).isTrue();
            });
    String kept = Basis.of(comparison).request();
    assertThat(kept).isEqualTo("edition=2026 tasks=20 cpu=1 memory=2 region=ap-northeast-2");
    // t3a.medium's, the oldest of the prices that took part.
    assertThat(Basis.of(comparison).pricesAsOf()).contains(LocalDate.of(2026, 2, 7));
    assertThat(Basis.of(compare("tasks=20 cpu=1")).pricesAsOf()).isEmpty();
    assertThat(Basis.of(compare(kept)).totals()).isEqualTo(Basis.of(comparison).totals());
    assertThat(comparison.request().canonical()).isEqualTo("edition=2026 tasks=20 cpu=1 memory=2");
  }

  @ParameterizedTest
  @CsvSource({
    "'',               'tasks,cpu,memory'",
    "cpu=1,            'tasks,memory'",
    "cpu=1 memory=2,   tasks",
    "tasks=3 memory=2, cpu",
  })
  void withoutATaskAndHowManyThereIsNoFeeAndNoPriceIsAskedFor(String words, String missing) {
    Advisor advisor =
        new Advisor(
            KNOWLEDGE,
            () -> {
              throw new AssertionError("prices were asked for");
            });

    advisor.recommend(advisor.compare(request(words)));
    assertThat(advisor.compare(request(words)).fees())
        .isEqualTo(
            new ServiceFees.Rated(
                new ServiceFees.Why.TooLittleKnown(List.of(missing.split(",", -1)))));
  }

  @Test
  void theBookIsNotHeldAgainstTodaysPrices() {
    assertThat(compare(SEOUL + " edition=book-2021").fees())
        .isEqualTo(new ServiceFees.Rated(new ServiceFees.Why.OtherEdition()));
  }

  @Test
  void oneOptionWithoutAPriceIsEnoughForRatingsToCount() {
    Comparison comparison = compare(SEOUL + " os=windows");

    assertThat(comparison.fees())
        .isInstanceOfSatisfying(
            ServiceFees.Rated.class,
            rated ->
                assertThat(rated.why())
                    .isInstanceOfSatisfying(
                        ServiceFees.Why.NoTotal.class,
                        none ->
                            assertThat(none.reason())
                                .isInstanceOf(CostEstimate.Reason.NoRate.class)));
    Comparison rated = new Advisor(KNOWLEDGE).compare(request(SEOUL + " os=windows"));
    assertThat(Basis.of(comparison)).isEqualTo(Basis.of(rated));
  }

  @Test
  void anOptionThatIsRuledOutNeedsNoPrice() {
    Comparison comparison = compare("gpu=yes tasks=12 cpu=4 memory=16");

    ComputedFees fees = (ComputedFees) comparison.fees();
    assertThat(fees.of("ecs-fargate")).isEmpty();
    assertThat(fees.value("ecs-fargate").isMissing()).isTrue();
    assertThat(fees.fees()).hasSize(4);
  }

  @Test
  void moreThanTheModelTakesLeavesTheRatings() {
    assertThat(compare("tasks=20 cpu=0.001 memory=2").fees())
        .isInstanceOfSatisfying(
            ServiceFees.Rated.class,
            rated -> assertThat(rated.why()).isInstanceOf(ServiceFees.Why.Unclear.class));
  }

  @Test
  void aFeeIsNeverTriedAsARating() {
    Recommendation recommendation = ADVISOR.recommend(compare(SEOUL));

    var changes =
        recommendation.robustness().orElseThrow().flips().stream()
            .map(dev.containerarch.advisor.robustness.Flip::change)
            .toList();
    assertThat(changes)
        .filteredOn(Change.Rating.class::isInstance)
        .noneMatch(change -> ((Change.Rating) change).leaf().id().equals(ServiceFees.PART));
    assertThat(changes)
        .filteredOn(Change.Asked.class::isInstance)
        .allMatch(change -> FeeChange.of(((Change.Asked) change).whatIf()).isPresent());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "tasks=20 cpu=1 memory=2 cost:97 service-fee:97 operations:2 learning:1",
        "tasks=400 cpu=2 memory=4 cost:97 service-fee:97 operations:2 learning:1",
        "tasks=6 cpu=0.5 memory=1 arch=arm64 cost:97 service-fee:97 operations:2 learning:1",
      })
  void atTheFeeThatWouldTurnTheAnswerTheLeadIsGone(String words) {
    Comparison comparison = compare(words);
    Optional<TurningPoint.FeeOff> point =
        comparison.outlook().stream()
            .flatMap(outlook -> outlook.turningPoints().stream())
            .filter(TurningPoint.FeeOff.class::isInstance)
            .map(TurningPoint.FeeOff.class::cast)
            .findFirst();

    assertThat(point).isPresent();
    point.ifPresent(off -> {
      ComputedFees fees = (ComputedFees) comparison.fees();
      double weight = weightOfFee(comparison);
      String leader = comparison.eligible().getFirst().architecture().id();
      double moved =
          100
              * weight
              * (fees.worth(off.at().amount().doubleValue())
                  - fees.worth(off.now().amount().doubleValue()));
      double gap =
          off.option().id().equals(leader)
              ? comparison.eligible().get(1).score().total()
                  - comparison.eligible().getFirst().score().total()
              : comparison.eligible().getFirst().score().total()
                  - comparison.eligible().stream()
                      .filter(standing -> standing.architecture().equals(off.option()))
                      .findFirst()
                      .orElseThrow()
                      .score()
                      .total();
      assertThat(moved).isCloseTo(gap, within(1e-6));
      assertThat(Math.abs(off.percent())).isLessThanOrEqualTo(50);
    });
  }

  @Test
  void oldPricesAllowNoMoreThanFairlyFirm() {
    Comparison comparison = compare(SEOUL);
    Advisor lastWinter =
        new Advisor(KNOWLEDGE, () -> FeePrices.bundled(BOOK, LocalDate.of(2026, 2, 8)));

    assertThat(comparison.outlook().orElseThrow().heldDownBy()).contains(Firmness.Reason.PRICE_AGE);
    assertThat(comparison.outlook().orElseThrow().word()).isNotEqualTo(Confidence.FIRM);
    assertThat(lastWinter.compare(request(SEOUL)).outlook().orElseThrow().heldDownBy())
        .doesNotContain(Firmness.Reason.PRICE_AGE);
  }

  @Test
  void whyNotSaysWhatFeeWouldBeEnough() {
    Comparison comparison = compare(SEOUL + " cost:80 service-fee:80");
    String leader = comparison.eligible().getFirst().architecture().id();
    String second = comparison.eligible().get(1).architecture().id();

    Contrast contrast =
        new ContrastAdvisor(KNOWLEDGE, () -> FeePrices.bundled(BOOK, TODAY))
            .contrast(comparison, second);

    double gap =
        comparison.eligible().getFirst().score().total()
            - comparison.eligible().get(1).score().total();
    ComputedFees fees = (ComputedFees) comparison.fees();
    assertThat(contrast.needs())
        .filteredOn(Need.FeeOff.class::isInstance)
        .isNotEmpty()
        .allSatisfy(need -> {
          Need.FeeOff off = (Need.FeeOff) need;
          double moved =
              100
                  * weightOfFee(comparison)
                  * (fees.worth(off.at().amount().doubleValue())
                      - fees.worth(off.now().amount().doubleValue()));
          assertThat(off.option().id().equals(leader) ? -moved : moved)
              .isCloseTo(gap, within(1e-6));
        });
    assertThat(contrast.needs())
        .filteredOn(Need.RatingOff.class::isInstance)
        .noneMatch(need -> ((Need.RatingOff) need).part().id().equals(ServiceFees.PART));
  }

  @Test
  void editionsSayThatMoneyTookTheRatingsPlace() {
    EditionChange change =
        new EditionAdvisor(KNOWLEDGE, ADVISOR).change(request(SEOUL)).orElseThrow();

    assertThat(change.ratings())
        .filteredOn(moved -> moved.part().id().equals(ServiceFees.PART))
        .isNotEmpty()
        .allSatisfy(moved ->
            assertThat(moved.fee().orElseThrow().amount())
                .isEqualByComparingTo(BY_HAND.getOrDefault(moved.architecture().id(), "0")));
  }

  /// What a supposed fact does to money counts too: with `daemon=yes` each EKS node loses a place.
  @Test
  void aSupposedFactIsPricedAnew() {
    Comparison stated = compare(SEOUL + " arch=arm64");
    Premises premises = Premises.of(KNOWLEDGE, request(SEOUL));
    var supposition =
        new Supposition(
            KNOWLEDGE,
            stated.edition(),
            premises,
            KNOWLEDGE.architecturesOf(stated.edition()),
            premises.weights(),
            computed(SEOUL),
            new ServiceFeeSearch(KNOWLEDGE, Optional.of(() -> FeePrices.bundled(BOOK, TODAY))));

    var ranking =
        supposition.ranking(
            "arch", new dev.containerarch.advisor.workload.FactValue.Choice("arm64"));

    assertThat(ranking.stream().map(ranked -> ranked.score().total()))
        .containsExactlyElementsOf(
            stated.eligible().stream().map(standing -> standing.score().total()).toList());
  }

  @Test
  void inputsOfACostAreDefaults() {
    ComputedFees fees = computed(SEOUL);

    assertThat(fees.costs().inputs().assumed()).contains(CostInput.PACKING, CostInput.HOURS);
    assertThat(fees.allTheSame()).isFalse();
  }

  private static double weightOfFee(Comparison comparison) {
    Premises premises = Premises.of(KNOWLEDGE, comparison.request());
    var leaves = premises.points().leaves();
    for (int leaf = 0; leaf < leaves.size(); leaf++) {
      if (leaves.get(leaf).id().equals(ServiceFees.PART)) {
        return premises.weights().get(leaf);
      }
    }
    throw new AssertionError("no service fee");
  }

  private static ComputedFees computed(String words) {
    return (ComputedFees) compare(words).fees();
  }

  private static Comparison compare(String words) {
    return ADVISOR.compare(request(words));
  }

  private static ComparisonRequest request(String words) {
    RequestReader.Reading reading =
        new RequestReader(KNOWLEDGE)
            .read(words.isBlank() ? List.of() : List.of(words.strip().split(" ", -1)));
    assertThat(reading.problems()).isEmpty();
    return reading.request();
  }
}
