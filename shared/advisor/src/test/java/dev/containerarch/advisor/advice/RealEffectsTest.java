package dev.containerarch.advisor.advice;

import static org.assertj.core.api.Assertions.assertThat;

import dev.containerarch.advisor.knowledge.Architecture;
import dev.containerarch.advisor.knowledge.Edition;
import dev.containerarch.advisor.knowledge.Knowledge;
import dev.containerarch.advisor.knowledge.KnowledgeFolder;
import dev.containerarch.advisor.knowledge.SubCriterion;
import dev.containerarch.advisor.workload.FactDefinition;
import dev.containerarch.advisor.workload.FactValue;
import dev.containerarch.advisor.workload.Workload;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/// What holds for the shipped effects whatever the workload is.
class RealEffectsTest {

  private static final Knowledge KNOWLEDGE = Knowledge.load();
  private static final Knowledge WITHOUT_EFFECTS =
      KnowledgeFolder.real().json("effects.json", "{\"effects\": []}").read();

  static LongStream seeds() {
    return LongStream.rangeClosed(1, 100);
  }

  private static List<FactValue> values(FactDefinition fact) {
    return switch (fact) {
      case FactDefinition.Flag _ -> List.of(new FactValue.Flag(false), new FactValue.Flag(true));
      case FactDefinition.Choice choice ->
          choice.values().stream()
              .<FactValue>map(value -> new FactValue.Choice(value.id()))
              .toList();
      case FactDefinition.Quantity quantity -> amounts(quantity);
    };
  }

  /// Ascending, on both sides of every bound that the effects know.
  private static List<FactValue> amounts(FactDefinition.Quantity fact) {
    return java.util.stream.Stream.of(
            "0", "1", "2", "4", "5", "9", "10", "15", "16", "29", "30", "60", "61", "100", "101",
            "180", "181", "249", "250", "2000", "2001", "4000", "4001")
        .map(BigDecimal::new)
        .filter(amount -> amount.compareTo(fact.min()) >= 0 && amount.compareTo(fact.max()) <= 0)
        .<FactValue>map(FactValue.Quantity::new)
        .toList();
  }

  private static Workload random(Random random) {
    Workload workload = Workload.UNKNOWN;
    for (FactDefinition fact : KNOWLEDGE.facts()) {
      if (random.nextBoolean()) {
        List<FactValue> values = values(fact);
        workload = workload.with(fact.name(), values.get(random.nextInt(values.size())));
      }
    }
    return workload;
  }

  private static Comparison compare(
      Knowledge knowledge, Edition edition, Workload workload, List<String> only) {
    return new Advisor(knowledge)
        .compare(new ComparisonRequest(edition.id(), Optional.empty(), workload, Map.of(), only));
  }

  private static List<Double> totals(Comparison comparison, List<String> of) {
    return comparison.standings().stream()
        .filter(standing -> of.contains(standing.architecture().id()))
        .sorted(Comparator.comparing(standing -> standing.architecture().id()))
        .map(standing -> standing.score().total())
        .toList();
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void effectsDoNotDependOnWhatElseIsInTheList(long seed) {
    Random random = new Random(seed);
    Workload workload = random(random);
    for (Edition edition : KNOWLEDGE.editions()) {
      List<String> some = new ArrayList<>();
      for (Architecture architecture : KNOWLEDGE.architecturesOf(edition)) {
        if (some.isEmpty() || random.nextBoolean()) {
          some.add(architecture.id());
        }
      }

      Comparison all = compare(KNOWLEDGE, edition, workload, List.of());
      Comparison few = compare(KNOWLEDGE, edition, workload, some);

      assertThat(totals(few, some)).isEqualTo(totals(all, some));
      assertThat(few).isEqualTo(compare(KNOWLEDGE, edition, workload, some));
    }
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void limitsAreWhatTheyWereWithoutEffects(long seed) {
    Workload workload = random(new Random(seed));
    for (Edition edition : KNOWLEDGE.editions()) {
      assertThat(
              compare(KNOWLEDGE, edition, workload, List.of()).excluded().stream()
                  .map(e -> e.architecture().id() + e.limits()))
          .containsExactlyInAnyOrderElementsOf(
              compare(WITHOUT_EFFECTS, edition, workload, List.of()).excluded().stream()
                  .map(e -> e.architecture().id() + e.limits())
                  .toList());
    }
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void ratingsStayBetweenTheAnchorsInHalfSteps(long seed) {
    Workload workload = random(new Random(seed));
    for (Edition edition : KNOWLEDGE.editions()) {
      for (Adjustment adjustment : compare(KNOWLEDGE, edition, workload, List.of()).adjustments()) {
        assertThat(adjustment.because()).isNotEmpty();
        assertThat(adjustment.changes())
            .isNotEmpty()
            .allSatisfy(change -> {
              assertThat(change.after()).isBetween(1.0, 5.0);
              assertThat(change.after() * 2).isEqualTo(Math.rint(change.after() * 2));
              assertThat(change.before()).isNotEqualTo(OptionalDouble.of(change.after()));
            });
      }
    }
  }

  /// More of something never moves a rating first one way and then the other.
  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void everyNumberMovesARatingInOneDirectionOnly(long seed) {
    Workload others = random(new Random(seed));
    for (Edition edition : KNOWLEDGE.editions()) {
      for (FactDefinition fact : KNOWLEDGE.facts()) {
        if (fact instanceof FactDefinition.Quantity) {
          assertOneDirection(
              edition, values(fact).stream().map(v -> others.with(fact.name(), v)).toList());
        }
      }
    }
  }

  private static void assertOneDirection(Edition edition, List<Workload> ascending) {
    List<SituatedRatings> ratings =
        ascending.stream()
            .map(w -> new SituatedRatings(KNOWLEDGE, edition, w, ServiceFees.Rated.notAsked()))
            .toList();
    for (SubCriterion part : KNOWLEDGE.subCriteria()) {
      for (Architecture architecture : KNOWLEDGE.architecturesOf(edition)) {
        List<Double> row =
            ratings.stream()
                .map(r -> r.rating(part.id(), architecture.id()))
                .flatMap(rating -> rating.stream().boxed())
                .toList();
        List<Double> up = row.stream().sorted().toList();
        assertThat(row.equals(up) || row.equals(up.reversed()))
            .as("%s of %s: %s", part.id(), architecture.id(), row)
            .isTrue();
      }
    }
  }

  /// The more there is of it, the more it speaks for EKS and the less for ECS.
  @ParameterizedTest
  @CsvSource({
    "skill, none some strong",
    "kubernetes, tired neutral wanted required",
    "portability, no preferred required",
    "existing, none kubernetes",
    "delivery, contract product"
  })
  void whatSpeaksForKubernetesRaisesEksOrLowersEcs(String fact, String ascending) {
    for (Edition edition : KNOWLEDGE.editions()) {
      List<SituatedRatings> ratings =
          java.util.Arrays.stream(ascending.split(" ", -1))
              .map(id -> Workload.UNKNOWN.with(fact, new FactValue.Choice(id)))
              .map(workload ->
                  new SituatedRatings(KNOWLEDGE, edition, workload, ServiceFees.Rated.notAsked()))
              .toList();
      for (SubCriterion part : KNOWLEDGE.subCriteria()) {
        for (Architecture architecture : KNOWLEDGE.architecturesOf(edition)) {
          List<Double> row =
              ratings.stream()
                  .flatMap(r -> r.rating(part.id(), architecture.id()).stream().boxed())
                  .toList();
          Comparator<Double> order =
              architecture.controlPlane().equals("eks")
                  ? Comparator.naturalOrder()
                  : Comparator.reverseOrder();
          assertThat(row).as(part.id() + " of " + architecture.id()).isSortedAccordingTo(order);
        }
      }
    }
  }

  @Test
  void withoutFactsNothingIsMoved() {
    for (Edition edition : KNOWLEDGE.editions()) {
      assertThat(compare(KNOWLEDGE, edition, Workload.UNKNOWN, List.of()).adjustments()).isEmpty();
    }
  }

  /// With no requirement stated, the situation itself has to speak for EKS.
  @Test
  void aTeamThatKnowsAndWantsKubernetesIsSentToEksAndATiredOneIsNot() {
    assertThat(winner("existing=kubernetes kubernetes=wanted skill=strong")).startsWith("eks-");
    assertThat(winner("existing=kubernetes kubernetes=tired")).isEqualTo("ecs-fargate");
    assertThat(winner("skill=none platform-team=0 delivery=contract")).isEqualTo("ecs-fargate");
  }

  private static String winner(String words) {
    var reading = new RequestReader(KNOWLEDGE).read(List.of(words.split(" ", -1)));
    assertThat(reading.problems()).isEmpty();
    return new Advisor(KNOWLEDGE)
        .compare(reading.request())
        .eligible()
        .getFirst()
        .architecture()
        .id();
  }

  @Test
  void inTheBookKnowHowIsRatedOnlyWhereTheSituationMakesItCount() {
    Edition book = KNOWLEDGE.edition("book-2021");
    Workload portable = Workload.UNKNOWN.with("portability", new FactValue.Choice("preferred"));

    Comparison comparison = compare(KNOWLEDGE, book, portable, List.of());

    assertThat(comparison.assumptions().unrated()).isEmpty();
    assertThat(comparison.adjustments()).hasSize(1);
    assertThat(comparison.adjustments().getFirst().changes())
        .extracting(change -> change.architecture().id() + " " + change.after())
        .containsExactly("ecs-ec2 2.0", "ecs-fargate 2.0", "eks-ec2 4.0", "eks-fargate 4.0");
  }
}
