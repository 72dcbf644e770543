package dev.containerarch.advisor.advice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import dev.containerarch.advisor.knowledge.Knowledge;
import dev.containerarch.advisor.knowledge.KnowledgeFolder;
import dev.containerarch.advisor.knowledge.Limit;
import dev.containerarch.advisor.scoring.Difference;
import dev.containerarch.advisor.workload.FactValue;
import dev.containerarch.advisor.workload.Workload;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// On the small knowledge: fee 0.45, care 0.15, start 0.40; `gpu=yes` rules out two, memory above
/// 16 rules out three.
class AdvisorTest {

  private static final double ROUNDING = 1e-9;

  private static Comparison compare(KnowledgeFolder folder, String words) {
    Knowledge knowledge = folder.read();
    RequestReader.Reading reading =
        new RequestReader(knowledge)
            .read(Arrays.stream(words.split(" ", -1)).filter(w -> !w.isEmpty()).toList());
    assertThat(reading.problems()).isEmpty();
    return new Advisor(knowledge).compare(reading.request());
  }

  /// One 100, two 50, three 0.
  private static KnowledgeFolder farApart() {
    return KnowledgeFolder.small().rate("one", 5, 5, 5).rate("two", 3, 3, 3).rate("three", 1, 1, 1);
  }

  /// One criterion with three parts of these points.
  private static KnowledgeFolder flat(int fee, int care, int start) {
    KnowledgeFolder folder = KnowledgeFolder.small();
    String parts = folder.at("criteria.json", "criteria", 1, "parts", 0).toString();
    return folder
        .set("criteria.json", "[" + folder.at("criteria.json", "criteria", 0) + "]", "criteria")
        .add("criteria.json", parts, "criteria", 0, "parts")
        .set("criteria.json", "" + fee, "criteria", 0, "parts", 0, "points")
        .set("criteria.json", "" + care, "criteria", 0, "parts", 1, "points")
        .set("criteria.json", "" + start, "criteria", 0, "parts", 2, "points")
        .set("use-cases.json", "{}", "useCases", 0, "points")
        .rate("three", 1, 1, 1);
  }

  private static String order(Comparison comparison) {
    return String.join(
        " ", comparison.eligible().stream().map(o -> o.rank() + o.architecture().id()).toList());
  }

  private static List<String> lines(Comparison comparison) {
    return comparison.whyNot().stream()
        .map(line -> line.getClass().getSimpleName() + " " + line.standing().architecture().id())
        .toList();
  }

  private static Map<String, Double> totals(Comparison comparison) {
    Map<String, Double> totals = new LinkedHashMap<>();
    comparison.standings().forEach(s -> totals.put(s.architecture().id(), s.score().total()));
    return totals;
  }

  private static void assertDifference(Difference difference, String leaf, double points) {
    assertThat(difference.leaf().id()).isEqualTo(leaf);
    assertThat(difference.points()).as(leaf).isCloseTo(points, within(ROUNDING));
  }

  private static <T extends Verdict> T verdict(Comparison comparison, Class<T> kind) {
    assertThat(comparison.verdict()).isInstanceOf(kind);
    return kind.cast(comparison.verdict());
  }

  // Verdicts.

  @Test
  void aClearLeadNamesWinnerRunnerUpAndMargin() {
    Comparison comparison = compare(farApart(), "");

    var leads = verdict(comparison, Verdict.Leads.class);
    assertThat(leads.winner().architecture().id()).isEqualTo("one");
    assertThat(leads.runnerUp().architecture().id()).isEqualTo("two");
    assertThat(leads.margin()).isCloseTo(50, within(ROUNDING));
    assertThat(order(comparison)).isEqualTo("1one 2two 3three");
  }

  /// one 5 1 3: 45 + 0 + 20 = 65. two 3 4.5 4: 22.5 + 13.125 + 30 = 65.625. three 4 4 3: 33.75 +
  /// 11.25 + 20 = 65. Two against one: fee −22.5, care +13.125, start +10.
  @Test
  void aCloseCallRecommendsNobodyAndSaysWhatSpeaksForEach() {
    Comparison comparison =
        compare(
            KnowledgeFolder.small()
                .rate("one", 5, 1, 3)
                .rate("two", 3, 4.5, 4)
                .rate("three", 4, 4, 3),
            "");

    var close = verdict(comparison, Verdict.CloseCall.class);
    assertThat(order(comparison)).isEqualTo("1two 2one 2three");
    assertThat(close.level())
        .extracting(o -> o.architecture().id())
        .containsExactly("two", "one", "three");
    assertThat(close.margin()).isCloseTo(0.625, within(ROUNDING));
    assertDifference(close.forFirst().orElseThrow(), "care", 13.125);
    assertDifference(close.forSecond().orElseThrow(), "fee", 22.5);
  }

  /// two 65.625 and one 65 as above; three 3 4 3 is at 22.5 + 11.25 + 20 = 53.75.
  @Test
  void onlyOptionsWithinTwoPointsAreLevel() {
    Comparison comparison =
        compare(
            KnowledgeFolder.small()
                .rate("one", 5, 1, 3)
                .rate("two", 3, 4.5, 4)
                .rate("three", 3, 4, 3),
            "");

    assertThat(verdict(comparison, Verdict.CloseCall.class).level())
        .extracting(o -> o.architecture().id())
        .containsExactly("two", "one");
  }

  @Test
  void equalsAreACloseCallInWhichNothingSpeaksForEither() {
    Comparison comparison = compare(KnowledgeFolder.small(), "");

    assertThat(order(comparison)).isEqualTo("1one 1two 1three");
    var close = verdict(comparison, Verdict.CloseCall.class);
    assertThat(close.level()).hasSize(3);
    assertThat(close.margin()).isZero();
    assertThat(close.forFirst()).isEmpty();
    assertThat(close.forSecond()).isEmpty();
    assertThat(comparison.why().orElseThrow())
        .isEqualTo(new Why(List.of(), List.of(), new Superiority.Everywhere(false)));
    assertThat(lines(comparison)).containsExactly("Level two", "Level three");
  }

  /// (9 · 2.5 + 5 · 1 + 9 · 1.5) / 92 = (9 · 1 + 5 · 1 + 9 · 3) / 92, but doubles put two 7e-15
  /// ahead: a margin below zero would print as −0.0.
  @Test
  void roundingOfDoublesMakesNoMarginBelowZero() {
    Comparison comparison =
        compare(flat(9, 5, 9).rate("one", 3.5, 2, 2.5).rate("two", 2, 2, 4), "");

    assertThat(order(comparison)).isEqualTo("1one 1two 3three");
    assertThat(verdict(comparison, Verdict.CloseCall.class).margin()).isNotNegative();
  }

  /// One (9 · 2 + 9 · ½ + 7 · 1.5) / 100 = 33, two (9 · ½ + 9 · 1 + 7 · 2.5) / 100 = 31. Doubles
  /// make 1.9999999999999964 of the difference.
  @Test
  void aMarginOfExactlyTwoIsALead() {
    Comparison comparison =
        compare(flat(9, 9, 7).rate("one", 3, 1.5, 2.5).rate("two", 1.5, 2, 3.5), "");

    assertThat(verdict(comparison, Verdict.Leads.class).margin()).isCloseTo(2, within(ROUNDING));
  }

  /// 33 against 31 as above, and three like two: none of the two is level with the first one.
  @Test
  void whatIsExactlyTwoPointsBehindIsNotLevel() {
    Comparison comparison =
        compare(
            flat(9, 9, 7)
                .rate("one", 1.5, 2, 3.5)
                .rate("two", 3, 1.5, 2.5)
                .rate("three", 3, 1.5, 2.5),
            "");

    assertThat(verdict(comparison, Verdict.CloseCall.class).level())
        .extracting(o -> o.architecture().id())
        .containsExactly("two", "three");
  }

  @Test
  void whatTheLimitsLeaveIsTheOnlyOptionLeft() {
    Comparison comparison = compare(farApart(), "gpu=yes memory=32");

    assertThat(verdict(comparison, Verdict.OnlyOneLeft.class).option().architecture().id())
        .isEqualTo("one");
    assertThat(comparison.why()).isEmpty();
    assertThat(lines(comparison)).containsExactly("RuledOut two", "RuledOut three");
  }

  @Test
  void whenNothingIsLeftTheBestOfThoseWithTheFewestLimitsIsNearest() {
    Comparison level = compare(farApart(), "only=two,three gpu=yes memory=32");
    assertThat(verdict(level, Verdict.NoneLeft.class).nearest().architecture().id())
        .isEqualTo("two");
    assertThat(level.eligible()).isEmpty();
    assertThat(level.why()).isEmpty();
    assertThat(lines(level)).containsExactly("RuledOut two", "RuledOut three");

    // A second limit on two makes three, with the lower score, the nearest.
    KnowledgeFolder folder = farApart().repeat("limits.json", "limits", 0);
    folder
        .set("limits.json", "\"no-new\"", "limits", 2, "id")
        .set("limits.json", "{\"fact\": \"team\", \"is\": [\"new\"]}", "limits", 2, "when");
    Comparison two = compare(folder, "only=two,three gpu=yes memory=32 team=new");
    assertThat(verdict(two, Verdict.NoneLeft.class).nearest().architecture().id())
        .isEqualTo("three");
    assertThat(two.excluded().getFirst().limits())
        .extracting(Limit::id)
        .containsExactly("no-gpu", "no-new");
  }

  @Test
  void oneOptionAloneIsNotCompared() {
    Comparison comparison = compare(farApart(), "only=three");

    assertThat(verdict(comparison, Verdict.NothingToCompare.class).option().architecture().id())
        .isEqualTo("three");
    assertThat(comparison.whyNot()).isEmpty();
    assertThat(comparison.why()).isEmpty();
  }

  @Test
  void oneOptionAloneMayBeRuledOut() {
    assertThat(
            verdict(compare(farApart(), "only=two gpu=yes"), Verdict.NoneLeft.class)
                .nearest()
                .failures())
        .singleElement()
        .satisfies(fail -> assertThat(fail.evidence()).isEqualTo(new FactValue.Flag(true)));
  }

  // Limits.

  @ParameterizedTest
  @ValueSource(strings = {"gpu=yes", "gpu=no", "memory=32", "gpu=yes memory=32", "team=new"})
  void limitsNeverChangeAScore(String facts) {
    KnowledgeFolder folder =
        KnowledgeFolder.small().rate("one", 2, 3, 4).rate("two", 5, 4, 4).rate("three", 3, 3, 5);

    assertThat(totals(compare(folder, facts)))
        .containsExactlyInAnyOrderEntriesOf(totals(compare(folder, "")));
  }

  @Test
  void anExcludedOptionStaysInTheTableWithItsScoreAndItsReason() {
    Comparison comparison =
        compare(farApart().rate("two", 5, 5, 5).rate("one", 3, 3, 3), "gpu=yes");

    assertThat(order(comparison)).isEqualTo("1one 2three");
    assertThat(comparison.excluded())
        .singleElement()
        .satisfies(two -> {
          assertThat(two.architecture().id()).isEqualTo("two");
          assertThat(two.score().total()).isCloseTo(100, within(ROUNDING));
          assertThat(two.limits()).extracting(Limit::id).containsExactly("no-gpu");
        });
    assertThat(comparison.standings())
        .extracting(s -> s.architecture().id())
        .containsExactly("one", "three", "two");
  }

  @Test
  void excludedOptionsAreInTheOrderOfTheirScore() {
    assertThat(
            compare(
                    KnowledgeFolder.small().rate("two", 2, 2, 2).rate("three", 4, 4, 4),
                    "gpu=yes memory=32")
                .excluded())
        .extracting(e -> e.architecture().id())
        .containsExactly("three", "two");
  }

  @Test
  void aLimitPassesFailsOrStaysUnknown() {
    assertThat(checksOfTwo("")).singleElement().isInstanceOf(LimitCheck.Unknown.class);
    assertThat(checksOfTwo("gpu=no"))
        .singleElement()
        .asInstanceOf(type(LimitCheck.Pass.class))
        .satisfies(pass -> assertThat(pass.evidence()).isEqualTo(new FactValue.Flag(false)));
    assertThat(checksOfTwo("gpu=yes")).singleElement().isInstanceOf(LimitCheck.Fail.class);
  }

  private static List<LimitCheck> checksOfTwo(String words) {
    return compare(farApart(), words).standings().stream()
        .filter(s -> s.architecture().id().equals("two"))
        .flatMap(s ->
            switch (s) {
              case Standing.Eligible eligible -> eligible.checks().stream();
              case Standing.Excluded out -> out.checks().stream();
            })
        .toList();
  }

  @Test
  void aLimitOfAnotherEditionDoesNotCount() {
    KnowledgeFolder folder = farApart().set("limits.json", "[\"2026\"]", "limits", 0, "editions");

    assertThat(compare(folder, "gpu=yes edition=book").excluded()).isEmpty();
    assertThat(compare(folder, "gpu=yes").excluded()).hasSize(1);
  }

  // Why and why not.

  /// One against two: fee +22.5, start +20, care +7.5, together 50. Fee alone covers 45 %, fee and
  /// start cover 85 %.
  @Test
  void theAdvantagesAreAsFewAsCoverFourFifthsOfTheLead() {
    Why why = compare(farApart(), "").why().orElseThrow();

    assertThat(why.advantages()).hasSize(2);
    assertDifference(why.advantages().getFirst(), "fee", 22.5);
    assertDifference(why.advantages().getLast(), "start", 20);
    assertThat(why.drawbacks()).isEmpty();
  }

  /// Points 5, 2, 2 of 9; one 4 5 3.5, two 4 1 2.5: care leads by 16/72 and start by 4/72, so care
  /// is exactly 80 % of the lead. Doubles put it a hair below.
  @Test
  void exactlyFourFifthsAreEnough() {
    Why why =
        compare(flat(5, 2, 2).rate("one", 4, 5, 3.5).rate("two", 4, 1, 2.5), "")
            .why()
            .orElseThrow();

    assertThat(why.advantages())
        .singleElement()
        .satisfies(d -> assertDifference(d, "care", 200 / 9.0));
  }

  /// One 5 1 5, two 3 5 3: fee +22.5, start +20, care −15; the lead is 27.5. Fee alone covers 82 %
  /// of it, but not also the 15 that it is paid with: a reader who adds up the lines must come near
  /// the lead.
  @Test
  void theDrawbacksAreWhatTheLeadIsPaidWith() {
    Why why = compare(farApart().rate("one", 5, 1, 5).rate("two", 3, 5, 3), "").why().orElseThrow();

    assertThat(why.advantages()).hasSize(2);
    assertDifference(why.advantages().getFirst(), "fee", 22.5);
    assertDifference(why.advantages().getLast(), "start", 20);
    assertThat(why.drawbacks()).singleElement().satisfies(d -> assertDifference(d, "care", 15));
  }

  @Test
  void theWinnerOfTheShippedKnowledgeIsExplainedWithAtMostThreeAdvantagesAndTwoDrawbacks() {
    Knowledge knowledge = Knowledge.load();
    for (String useCase :
        List.of("ml", "blockchain", "density", "contract", "product", "k8s-migration")) {
      for (String edition : List.of("2026", "book-2021")) {
        Comparison comparison = compare(KnowledgeFolder.real(), useCase + " edition=" + edition);
        Why why = comparison.why().orElseThrow();
        double lead =
            comparison.eligible().get(0).score().total()
                - comparison.eligible().get(1).score().total();
        double covered = sum(why.advantages());

        assertThat(why.advantages()).hasSizeBetween(1, 3);
        assertThat(why.drawbacks()).hasSizeLessThanOrEqualTo(2);
        double toCover = 0.8 * lead + sum(why.drawbacks());
        assertThat(covered >= toCover || why.advantages().size() == 3).isTrue();
        assertThat(covered - why.advantages().getLast().points()).isLessThan(toCover);
        assertThat(comparison.whyNot())
            .hasSize(knowledge.architecturesOf(comparison.edition()).size() - 1);
      }
    }
  }

  private static double sum(List<Difference> differences) {
    return differences.stream().mapToDouble(Difference::points).sum();
  }

  /// One 100. Two 50, worse everywhere. Three 1 5 5 with the fee at 0: behind on the fee by 45.
  @Test
  void whyNotHasOneLineForEachOtherOptionInTheirOrder() {
    Comparison comparison = compare(farApart().rate("one", 5, 5, 4).rate("three", 1, 5, 5), "");

    // one 45 + 15 + 30 = 90, three 0 + 15 + 40 = 55, two 50.
    assertThat(lines(comparison)).containsExactly("Behind three", "Dominated two");
    assertThat(comparison.whyNot().getFirst())
        .asInstanceOf(type(WhyNot.Behind.class))
        .satisfies(behind -> {
          assertThat(behind.points()).isCloseTo(35, within(ROUNDING));
          assertThat(behind.most()).singleElement().satisfies(d -> assertDifference(d, "fee", 45));
          assertThat(behind.butBetter())
              .singleElement()
              .satisfies(d -> assertDifference(d, "start", 10));
        });
    assertThat(comparison.whyNot().getLast())
        .asInstanceOf(type(WhyNot.Dominated.class))
        .satisfies(dominated -> {
          assertThat(dominated.points()).isCloseTo(40, within(ROUNDING));
          assertThat(dominated.forEveryWeighting()).isTrue();
        });
  }

  @Test
  void dominanceThatHangsOnAZeroIsNotForEveryWeighting() {
    Comparison comparison = compare(farApart().rate("one", 5, 5, 1).rate("two", 3, 3, 3), "pace:0");

    assertThat(comparison.whyNot().getFirst())
        .asInstanceOf(type(WhyNot.Dominated.class))
        .satisfies(dominated -> assertThat(dominated.forEveryWeighting()).isFalse());
  }

  @Test
  void excludedOptionsComeAfterTheOthers() {
    assertThat(lines(compare(farApart(), "gpu=yes")))
        .containsExactly("Dominated three", "RuledOut two");
  }

  // What each criterion by itself comes to.

  /// Price: (3 · 1 + 1 · 0) / 4; pace: ½. With all parts at zero the parts count the same: (1 + 0)
  /// / 2.
  @Test
  void eachCriterionIsValuedByItself() {
    KnowledgeFolder folder = farApart().rate("one", 5, 1, 3).rate("two", 1, 1, 1);

    assertThat(compare(folder, "").eligible().getFirst().byCriterion())
        .isEqualTo(Map.of("price", 75.0, "pace", 50.0));
    assertThat(compare(folder, "price:0 fee:0 care:0").eligible().getFirst().byCriterion())
        .isEqualTo(Map.of("price", 50.0, "pace", 50.0));
  }

  // Assumptions.

  @Test
  void withoutAnyFactTheAnswerSaysSo() {
    assertThat(compare(farApart(), "").assumptions().noFacts()).isTrue();
    assertThat(compare(farApart(), "gpu=?").assumptions().noFacts()).isTrue();
    assertThat(compare(farApart(), "gpu=no").assumptions().noFacts()).isFalse();
    assertThat(compare(farApart(), "batch").assumptions().noFacts()).isFalse();
  }

  @Test
  void undecidedLimitsAreNamedByFactThoseOfTheWinnerFirst() {
    KnowledgeFolder threeFirst = farApart().rate("three", 5, 5, 5).rate("one", 1, 1, 1);

    assertThat(compare(farApart(), "").assumptions().undecided().keySet())
        .containsExactly("gpu", "memory");
    assertThat(compare(threeFirst, "").assumptions().undecided().keySet())
        .containsExactly("memory", "gpu");
    assertThat(compare(threeFirst, "").assumptions().undecided().get("memory"))
        .extracting(Limit::id)
        .containsExactly("no-large");
  }

  @Test
  void whatIsKnownOrWouldRuleOutNobodyLeftIsNotUndecided() {
    assertThat(compare(farApart(), "gpu=no").assumptions().undecided().keySet())
        .containsExactly("memory");
    assertThat(compare(farApart(), "gpu=yes").assumptions().undecided().keySet())
        .containsExactly("memory");
    assertThat(compare(farApart(), "only=one").assumptions().undecided()).isEmpty();
  }

  @Test
  void aLimitOnTwoOptionsIsUndecidedOnce() {
    KnowledgeFolder folder = farApart().add("limits.json", "\"one\"", "limits", 0, "excludes");

    assertThat(compare(folder, "").assumptions().undecided().get("gpu")).hasSize(1);
  }

  @Test
  void subCriteriaThatTheEditionDoesNotRateAreNamed() {
    KnowledgeFolder folder = farApart().rate("2026", "care", "two", "null");

    assertThat(compare(folder, "").assumptions().unrated())
        .extracting(part -> part.id())
        .containsExactly("care");
    assertThat(compare(folder, "only=one,three").assumptions().unrated()).isEmpty();
    assertThat(compare(folder, "edition=book").assumptions().unrated()).isEmpty();
  }

  @Test
  void thePointsInUseArePrinted() {
    Assumptions assumptions = compare(farApart(), "price:90 fee:7").assumptions();

    assertThat(assumptions.points()).isEqualTo(Map.of("price", 90.0, "pace", 40.0));
    assertThat(assumptions.pointsSum()).isEqualTo(130);
    assertThat(assumptions.pointsByDefault()).isFalse();
    assertThat(compare(farApart(), "gpu=no").assumptions().pointsByDefault()).isTrue();
  }

  @Test
  void pointsOfAUseCaseAreNotTheDefault() {
    assertThat(compare(farApart(), "batch").assumptions().pointsByDefault()).isFalse();

    KnowledgeFolder partsOnly = farApart().set("use-cases.json", "{}", "useCases", 0, "points");
    assertThat(compare(partsOnly, "batch").assumptions().pointsByDefault()).isFalse();

    KnowledgeFolder factsOnly = partsOnly.set("use-cases.json", "{}", "useCases", 0, "partPoints");
    assertThat(compare(factsOnly, "batch").assumptions().pointsByDefault()).isTrue();
  }

  // Use cases.

  /// Batch: pace 0, so only price counts, fee and care at 3 : 3. One 5 1 → 50, two 3 3 → 50.
  @Test
  void theUseCaseSetsPointsAndFactsUnlessTheyAreStated() {
    KnowledgeFolder folder = farApart().rate("one", 5, 1, 3).rate("two", 3, 3, 3);

    Comparison batch = compare(folder, "batch");
    assertThat(batch.eligible().getFirst().score().total()).isCloseTo(50, within(ROUNDING));
    assertThat(order(batch)).isEqualTo("1one 1two 3three");
    assertThat(batch.workload().facts()).containsOnlyKeys("memory");
    assertThat(batch.useCase().orElseThrow().id()).isEqualTo("batch");

    Comparison stated = compare(folder, "batch care:0 memory=32");
    assertThat(order(stated)).isEqualTo("1one 2two");
    assertThat(stated.eligible().getFirst().score().total()).isCloseTo(100, within(ROUNDING));
    assertThat(stated.excluded()).extracting(e -> e.architecture().id()).containsExactly("three");
  }

  // The rest.

  @Test
  void theSameRequestGivesTheSameAnswer() {
    for (String words : List.of("", "gpu=yes", "batch memory=32", "edition=book price:3")) {
      assertThat(compare(farApart(), words)).isEqualTo(compare(farApart(), words));
    }
    assertThat(compare(KnowledgeFolder.real(), "ml cost:3"))
        .isEqualTo(compare(KnowledgeFolder.real(), "ml cost:3"));
  }

  @Test
  void aRequestThatTheReaderWouldRefuseIsABugOfTheCaller() {
    Knowledge knowledge = KnowledgeFolder.small().read();
    Advisor advisor = new Advisor(knowledge);
    Optional<String> none = Optional.empty();

    for (ComparisonRequest request :
        List.of(
            new ComparisonRequest("1999", none, Workload.UNKNOWN, Map.of(), List.of()),
            new ComparisonRequest("2026", Optional.of("x"), Workload.UNKNOWN, Map.of(), List.of()),
            new ComparisonRequest(
                "2026", none, Workload.UNKNOWN, Map.of("price", 0.0, "pace", 0.0), List.of()),
            new ComparisonRequest("2026", none, Workload.UNKNOWN, Map.of("start", 0.0), List.of()),
            new ComparisonRequest("2026", none, Workload.UNKNOWN, Map.of("price", -1.0), List.of()),
            new ComparisonRequest(
                "book-2021", none, Workload.UNKNOWN, Map.of(), List.of("three")))) {
      assertThatThrownBy(() -> advisor.compare(request))
          .as(request.canonical())
          .isInstanceOf(IllegalArgumentException.class);
    }
  }
}
