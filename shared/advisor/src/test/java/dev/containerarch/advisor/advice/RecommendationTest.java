package dev.containerarch.advisor.advice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.containerarch.advisor.knowledge.Architecture;
import dev.containerarch.advisor.knowledge.Knowledge;
import dev.containerarch.advisor.knowledge.KnowledgeFolder;
import dev.containerarch.advisor.robustness.Robustness;
import dev.containerarch.advisor.workload.Condition;
import dev.containerarch.advisor.workload.FactDefinition;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// On the small knowledge: fee 0.45, care 0.15, start 0.40; `gpu=yes` rules out two, memory above
/// 16 rules out three.
class RecommendationTest {

  private static final double ROUNDING = 1e-9;
  private static final Knowledge SHIPPED = Knowledge.load();

  private static ComparisonRequest request(Knowledge knowledge, String words) {
    RequestReader.Reading reading =
        new RequestReader(knowledge)
            .read(Arrays.stream(words.split(" ", -1)).filter(w -> !w.isEmpty()).toList());
    assertThat(reading.problems()).isEmpty();
    return reading.request();
  }

  private static Recommendation recommend(Knowledge knowledge, String words) {
    Advisor advisor = new Advisor(knowledge);
    return advisor.recommend(advisor.compare(request(knowledge, words)));
  }

  private static Superiority superiority(KnowledgeFolder folder) {
    return recommend(folder.read(), "").comparison().why().orElseThrow().superiority();
  }

  private static List<String> ids(List<Architecture> architectures) {
    return architectures.stream().map(Architecture::id).toList();
  }

  // How far the first is superior.

  @Test
  void theFirstIsSuperiorEverywhereWhenItIsNowhereBehindAnybody() {
    assertThat(
            superiority(
                KnowledgeFolder.small()
                    .rate("one", 5, 5, 5)
                    .rate("two", 3, 5, 3)
                    .rate("three", 1, 1, 5)))
        .isEqualTo(new Superiority.Everywhere(true));
  }

  @Test
  void onePartOnWhichAnybodyIsBetterIsNamed() {
    Superiority found =
        superiority(
            KnowledgeFolder.small()
                .rate("one", 5, 3, 5)
                .rate("two", 3, 5, 3)
                .rate("three", 1, 4, 1));
    assertThat(found)
        .isInstanceOfSatisfying(
            Superiority.AllBut.class, but -> assertThat(but.leaf().id()).isEqualTo("care"));
  }

  @Test
  void whoIsBehindOnTwoPartsAgainstDifferentRivalsIsAheadInSumOnly() {
    assertThat(
            superiority(
                KnowledgeFolder.small()
                    .rate("one", 4, 3, 5)
                    .rate("two", 5, 3, 1)
                    .rate("three", 1, 4, 1)))
        .isEqualTo(new Superiority.InSum());
  }

  // Facts that decide.

  /// Two leads with 72.5, one has 57.5: only `gpu` rules two out.
  @Test
  void anUnknownFactThatRulesTheLeaderOutDecides() {
    KnowledgeFolder folder =
        KnowledgeFolder.small().rate("one", 3, 5, 3).rate("two", 5, 3, 3).rate("three", 1, 1, 1);

    List<DecidingFact> facts = recommend(folder.read(), "").decidingFacts();

    assertThat(facts).extracting(DecidingFact::fact).containsExactly("gpu");
    DecidingFact.Outcome outcome = facts.getFirst().outcomes().getFirst();
    assertThat(outcome.when()).isEqualTo(new Condition.Is("gpu", List.of("yes")));
    assertThat(ids(outcome.first())).containsExactly("one");
    assertThat(outcome.ahead()).as("one 57.5, three 0").isCloseTo(57.5, within(ROUNDING));
  }

  @Test
  void aFactThatIsKnownDecidesNothingAnyMore() {
    KnowledgeFolder folder =
        KnowledgeFolder.small().rate("one", 3, 5, 3).rate("two", 5, 3, 3).rate("three", 1, 1, 1);

    assertThat(recommend(folder.read(), "gpu=no").decidingFacts()).isEmpty();
  }

  /// Three leads two by less than 2 points; memory above 16 rules three out, and then two is ahead
  /// of one by far.
  @Test
  void inACloseCallAFactDecidesThatLeavesSomebodyClearlyAhead() {
    KnowledgeFolder folder =
        KnowledgeFolder.small().rate("one", 1, 1, 1).rate("two", 5, 5, 4.5).rate("three", 5, 4, 5);

    Recommendation found = recommend(folder.read(), "gpu=no");

    assertThat(found.comparison().verdict()).isInstanceOf(Verdict.CloseCall.class);
    assertThat(found.decidingFacts()).extracting(DecidingFact::fact).containsExactly("memory");
    assertThat(found.decidingFacts().getFirst().outcomes().getFirst().when())
        .isEqualTo(new Condition.Above("memory", BigDecimal.valueOf(16)));
  }

  @Test
  void whereFewerThanTwoAreLeftThereIsNothingToAnalyse() {
    Knowledge small = KnowledgeFolder.small().read();

    assertThat(recommend(small, "only=one"))
        .extracting(Recommendation::robustness, Recommendation::decidingFacts)
        .containsExactly(Optional.empty(), List.of());
  }

  /// Each outcome is what a comparison with that one more fact says.
  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "gpu=no tasks=12 cpu=1 memory=2",
        "machine-learning",
        "contract-delivery",
        "tasks=10 existing=kubernetes skill=strong",
        "edition=book-2021",
        "cost:10 engineering:60"
      })
  void everyOutcomeIsWhatTheComparisonWithThatFactSays(String words) {
    Recommendation found = recommend(SHIPPED, words);

    for (DecidingFact fact : found.decidingFacts()) {
      assertThat(fact.outcomes()).as(fact.fact()).isNotEmpty();
      for (DecidingFact.Outcome outcome : fact.outcomes()) {
        String more =
            switch (outcome.when()) {
              case Condition.Is(String name, List<String> values) -> name + "=" + values.getFirst();
              case Condition.Above(String name, BigDecimal bound) ->
                  name + "=" + justPast(name, bound, BigDecimal.ONE);
              case Condition.Below(String name, BigDecimal bound) ->
                  name + "=" + justPast(name, bound, BigDecimal.ONE.negate());
            };
        Comparison then =
            new Advisor(SHIPPED).compare(request(SHIPPED, (words + " " + more).strip()));
        assertThat(
                then.eligible().stream()
                    .filter(option -> option.rank() == 1)
                    .map(option -> option.architecture().id()))
            .as("%s %s", words, more)
            .containsExactlyElementsOf(ids(outcome.first()));
      }
    }
  }

  /// A whole number where the fact is one, else a thousandth past the bound.
  private static String justPast(String fact, BigDecimal bound, BigDecimal direction) {
    boolean whole =
        SHIPPED.fact(fact) instanceof FactDefinition.Quantity quantity && quantity.whole();
    BigDecimal step = whole ? direction : direction.movePointLeft(3);
    return bound.add(step).stripTrailingZeros().toPlainString();
  }

  /// Without any fact the answer rests on general ratings: there must be something worth asking.
  @Test
  void withoutFactsThereAreTwoQuestionsThatWouldDecide() {
    assertThat(recommend(SHIPPED, "").decidingFacts()).hasSizeGreaterThanOrEqualTo(2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "machine-learning", "gpu=no tasks=12 cpu=1 memory=2"})
  void theAnalysisRanksAsTheComparisonDoes(String words) {
    Recommendation found = recommend(SHIPPED, words);
    Robustness robustness = found.robustness().orElseThrow();

    Map<String, Double> totals = new HashMap<>();
    found
        .comparison()
        .eligible()
        .forEach(option -> totals.put(option.architecture().id(), option.score().total()));
    List<String> ranked = new ArrayList<>();
    robustness
        .ranking()
        .forEach(option -> {
          ranked.add(option.score().option());
          assertThat(option.score().total()).isEqualTo(totals.get(option.score().option()));
        });
    assertThat(ranked)
        .containsExactlyElementsOf(
            found.comparison().eligible().stream().map(o -> o.architecture().id()).toList());
  }
}
