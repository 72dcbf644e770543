package dev.containerarch.advisor.advice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.containerarch.advisor.knowledge.Knowledge;
import dev.containerarch.advisor.knowledge.KnowledgeFolder;
import dev.containerarch.advisor.knowledge.UseCase;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What the shipped knowledge comes to. The totals were worked out outside this program from the
/// tables of ratings.
class RealAdviceTest {

  private static final Knowledge KNOWLEDGE = Knowledge.load();

  private static Comparison compare(Knowledge knowledge, String words) {
    RequestReader.Reading reading =
        new RequestReader(knowledge)
            .read(Arrays.stream(words.split(" ", -1)).filter(w -> !w.isEmpty()).toList());
    assertThat(reading.problems()).isEmpty();
    return new Advisor(knowledge).compare(reading.request());
  }

  private static Comparison compare(String words) {
    return compare(KNOWLEDGE, words);
  }

  private static String ranking(Comparison comparison) {
    return comparison.eligible().stream()
        .map(option ->
            String.format(
                Locale.ROOT, "%s %.2f", option.architecture().id(), option.score().total()))
        .collect(Collectors.joining(", "));
  }

  private static List<String> excluded(Comparison comparison) {
    return comparison.excluded().stream().map(e -> e.architecture().id()).toList();
  }

  /// ecs-fargate: cost 40 · (.30·½ + .45·1 + .25·¾) = 31.5; scalability 20/3 · (¼ + 1 + ½) =
  /// 11.667; reliability 25/3 · (1 + ½ + 1) = 20.833; engineering 15 · (.6·½ + .4·¼) = 6. Together
  /// 70.
  @Test
  void withDefaultPointsAndNoFactsEcsOnFargateLeadsIn2026() {
    Comparison comparison = compare("");

    assertThat(ranking(comparison))
        .isEqualTo(
            "ecs-fargate 70.00, ecs-managed-instances 66.33, ecs-ec2 59.83, eks-ec2 58.33,"
                + " eks-auto-mode 57.00, eks-fargate 37.33");
    assertThat(comparison.eligible().getFirst().score().total()).isCloseTo(70, within(1e-9));
    assertThat(comparison.eligible().getFirst().byCriterion().get("cost"))
        .isCloseTo(78.75, within(1e-9));
    assertThat(comparison.verdict()).isInstanceOf(Verdict.Leads.class);
    assertThat(comparison.assumptions().noFacts()).isTrue();
    assertThat(comparison.assumptions().pointsByDefault()).isTrue();
    assertThat(comparison.assumptions().unrated()).isEmpty();
  }

  @Test
  void withDefaultPointsEcsOnFargateIsJustAheadInTheBook() {
    Comparison comparison = compare("edition=book-2021");

    assertThat(ranking(comparison))
        .isEqualTo("ecs-fargate 63.25, ecs-ec2 61.17, eks-ec2 42.25, eks-fargate 30.75");
    assertThat(comparison.assumptions().unrated())
        .extracting(part -> part.id())
        .containsExactly("know-how");
  }

  @Test
  void equalPointsForTheFourCriteriaPutEksOnEc2FirstIn2026() {
    assertThat(ranking(compare("cost:25 scalability:25 reliability:25 engineering:25")))
        .startsWith("eks-ec2 68.23, ecs-fargate 65.10, ecs-managed-instances 64.38");
  }

  @ParameterizedTest(name = "{0} excludes {1}")
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      textBlock =
          """
          gpu=yes              | ecs-fargate eks-fargate
          gpu=no               | -
          cpu=16               | -
          cpu=16.25            | ecs-fargate eks-fargate
          memory=120           | -
          memory=120.5GB       | ecs-fargate eks-fargate
          privileged=yes       | ecs-fargate eks-fargate
          privileged=no        | -
          daemon=yes           | eks-fargate
          daemon=no            | -
          storage=0            | -
          storage=1            | ecs-fargate ecs-managed-instances eks-fargate
          arch=arm64           | eks-fargate
          arch=x86             | -
          os=windows           | ecs-managed-instances eks-auto-mode eks-fargate
          os=linux             | -
          spot=yes             | eks-fargate
          spot=no              | -
          disk=175             | -
          disk=176             | eks-fargate
          disk=200             | eks-fargate
          disk=201             | ecs-fargate eks-fargate
          host-access=yes      | ecs-fargate ecs-managed-instances eks-auto-mode eks-fargate
          host-access=no       | -
          portability=required | ecs-ec2 ecs-fargate ecs-managed-instances
          portability=preferred| -
          kubernetes=required  | ecs-ec2 ecs-fargate ecs-managed-instances
          kubernetes=wanted    | -
          """)
  void hardLimitsOf2026(String fact, @org.jspecify.annotations.Nullable String ids) {
    assertExcluded(fact, ids);
  }

  @ParameterizedTest(name = "{0} excludes {1}")
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      textBlock =
          """
          gpu=yes              | ecs-fargate eks-fargate
          cpu=4                | -
          cpu=4.5              | ecs-fargate eks-fargate
          memory=30            | -
          memory=31            | ecs-fargate eks-fargate
          privileged=yes       | ecs-fargate eks-fargate
          daemon=yes           | eks-fargate
          storage=1            | ecs-fargate eks-fargate
          host-access=yes      | ecs-fargate eks-fargate
          portability=required | ecs-ec2 ecs-fargate
          kubernetes=required  | ecs-ec2 ecs-fargate
          """)
  void hardLimitsOfTheBook(String fact, @org.jspecify.annotations.Nullable String ids) {
    assertExcluded("edition=book-2021 " + fact, ids);
  }

  private static void assertExcluded(String words, @org.jspecify.annotations.Nullable String ids) {
    assertThat(excluded(compare(words)))
        .containsExactlyInAnyOrderElementsOf(
            ids == null ? List.of() : Arrays.asList(ids.split(" ", -1)));
  }

  static Stream<Arguments> useCasesInBothEditions() {
    return KNOWLEDGE.useCases().stream()
        .flatMap(useCase ->
            KNOWLEDGE.editions().stream().map(edition -> Arguments.of(useCase.id(), edition.id())));
  }

  @ParameterizedTest(name = "{0} in {1}")
  @MethodSource("useCasesInBothEditions")
  void scoringArrivesAtTheAdviceOfTheUseCase(String id, String edition) {
    UseCase useCase = KNOWLEDGE.useCase(id);
    Comparison comparison = compare("edition=" + edition + " " + id);

    List<String> first =
        switch (comparison.verdict()) {
          case Verdict.Leads leads -> List.of(leads.winner().architecture().id());
          case Verdict.OnlyOneLeft left -> List.of(left.option().architecture().id());
          case Verdict.CloseCall close ->
              close.level().stream().map(option -> option.architecture().id()).toList();
          case Verdict.NoneLeft _, Verdict.NothingToCompare _ -> List.of();
        };

    assertThat(first).isNotEmpty();
    assertThat(useCase.advises().get(edition)).containsAll(first);
    assertThat(comparison.useCase()).contains(useCase);
  }

  @ParameterizedTest
  @ValueSource(strings = {"machine-learning", "resource-density"})
  void whereTheSeedLeavesTheControlPlaneOpenTheAnswerSaysSo(String id) {
    assertThat(KNOWLEDGE.useCase(id).note().en()).contains("Both control planes");
  }

  @Test
  void requiredPortabilityLeavesABlockchainNodeOnEks() {
    assertThat(compare("blockchain-node portability=required").eligible())
        .extracting(option -> option.architecture().controlPlane())
        .isNotEmpty()
        .containsOnly("eks");
  }

  @Test
  void aSeventhArchitectureIsAChangeOfDataOnly() {
    KnowledgeFolder folder = KnowledgeFolder.real().addArchitecture("ecs-on-the-moon", "2026");
    KNOWLEDGE.subCriteria().forEach(part -> folder.rate("2026", part.id(), "ecs-on-the-moon", "5"));
    Knowledge more = folder.read();

    Comparison comparison = compare(more, "");

    assertThat(comparison.eligible()).hasSize(7);
    assertThat(ranking(comparison)).isEqualTo("ecs-on-the-moon 100.00, " + ranking(compare("")));
    assertThat(ranking(compare(more, "only=alias-ecs-on-the-moon,ecs-ec2")))
        .isEqualTo("ecs-on-the-moon 100.00, ecs-ec2 59.83");
    assertThat(ranking(compare(more, "edition=book-2021")))
        .isEqualTo(ranking(compare("edition=book-2021")));
  }
}
