package dev.containerarch.advisor.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.containerarch.advisor.advice.RequestReader;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;

/// The knowledge that is shipped says what was agreed on.
class RealKnowledgeTest {

  private static final Pattern HANGUL = Pattern.compile("\\p{IsHangul}");

  /// Proper names stay as they are in either language.
  private static final Set<String> NAMES =
      Set.of(
          "ECS on EC2",
          "ECS on Fargate",
          "EKS on EC2",
          "EKS on Fargate",
          "ECS Managed Instances",
          "EKS Auto Mode",
          "GPU",
          "Amazon ECS",
          "Amazon EKS",
          "Amazon EC2",
          "Amazon ECR",
          "Amazon EBS",
          "AWS Fargate",
          "AWS Lambda",
          "AWS Batch",
          "AWS App Runner",
          "ECS Express Mode",
          "EKS Provisioned Control Plane",
          "Karpenter",
          "ECS Anywhere",
          "EKS Hybrid Nodes",
          "Graviton (Arm)",
          "Savings Plans",
          "SOCI",
          "ECS Exec",
          "DaemonSet");

  static final List<String> FILES = KnowledgeFolder.FILES;

  private final Knowledge knowledge = Knowledge.load();

  @Test
  void sixArchitecturesInTheirOrder() {
    assertThat(knowledge.architectures())
        .extracting(Architecture::id, Architecture::controlPlane, Architecture::dataPlane)
        .containsExactly(
            tuple("ecs-ec2", "ecs", "ec2"),
            tuple("ecs-fargate", "ecs", "fargate"),
            tuple("eks-ec2", "eks", "ec2"),
            tuple("eks-fargate", "eks", "fargate"),
            tuple("ecs-managed-instances", "ecs", "managed"),
            tuple("eks-auto-mode", "eks", "managed"));
    assertThat(knowledge.architecturesOf(knowledge.edition("2026"))).hasSize(6);
    assertThat(knowledge.architecturesOf(knowledge.edition("book-2021")))
        .extracting(Architecture::id)
        .containsExactly("ecs-ec2", "ecs-fargate", "eks-ec2", "eks-fargate");
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          # sub-criterion, ecs-ec2, ecs-fargate, eks-ec2, eks-fargate, ecs-mi, eks-auto
          service-fee,     3, 3, 3, 2, 3, 2
          operations,      2, 5, 1, 2, 4, 3
          learning,        4, 4, 2, 1, 4, 2
          deploy-speed,    5, 2, 5, 2, 4, 4
          burst,           2, 5, 4, 4, 4, 4
          vertical,        5, 3, 5, 2, 5, 5
          recovery,        4, 5, 4, 3, 4, 4
          investigation,   5, 3, 5, 3, 2, 2
          vendor-support,  4, 5, 3, 3, 5, 4
          hiring,          3, 3, 4, 3, 3, 4
          know-how,        2, 2, 5, 4, 2, 4
          """)
  void ratingsOf2026(
      String part,
      double ecsEc2,
      double ecsFargate,
      double eksEc2,
      double eksFargate,
      double ecsManaged,
      double eksAuto) {
    assertThat(ratings("2026", part))
        .containsExactly(
            OptionalDouble.of(ecsEc2),
            OptionalDouble.of(ecsFargate),
            OptionalDouble.of(eksEc2),
            OptionalDouble.of(eksFargate),
            OptionalDouble.of(ecsManaged),
            OptionalDouble.of(eksAuto));
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          # sub-criterion, ecs-ec2, ecs-fargate, eks-ec2, eks-fargate
          service-fee,     4, 2, 3, 1
          operations,      2, 5, 1, 2
          learning,        4, 4, 2, 1
          deploy-speed,    4, 2, 4, 2
          burst,           2, 4, 2, 4
          vertical,        4, 2, 4, 2
          recovery,        4, 4, 4, 3
          investigation,   4, 3, 4, 3
          vendor-support,  4, 4, 2, 2
          hiring,          4, 4, 3, 3
          """)
  void ratingsOfTheBook(
      String part, double ecsEc2, double ecsFargate, double eksEc2, double eksFargate) {
    assertThat(ratings("book-2021", part))
        .containsExactly(
            OptionalDouble.of(ecsEc2),
            OptionalDouble.of(ecsFargate),
            OptionalDouble.of(eksEc2),
            OptionalDouble.of(eksFargate));
  }

  @Test
  void theBookDoesNotRateWhatStaysKnown() {
    assertThat(ratings("book-2021", "know-how")).hasSize(4).allMatch(OptionalDouble::isEmpty);
  }

  private List<OptionalDouble> ratings(String id, String part) {
    Edition edition = knowledge.edition(id);
    return knowledge.architecturesOf(edition).stream()
        .map(architecture -> edition.rating(part, architecture.id()).rating())
        .toList();
  }

  @Test
  void elevenSubCriteriaAreTheOnesOfTheTables() {
    assertThat(knowledge.subCriteria())
        .extracting(SubCriterion::id)
        .containsExactly(
            "service-fee",
            "operations",
            "learning",
            "deploy-speed",
            "burst",
            "vertical",
            "recovery",
            "investigation",
            "vendor-support",
            "hiring",
            "know-how");
  }

  @Test
  void defaultPoints() {
    assertThat(knowledge.criteria())
        .extracting(Criterion::id, Criterion::points)
        .containsExactly(
            tuple("cost", 40.0),
            tuple("scalability", 20.0),
            tuple("reliability", 25.0),
            tuple("engineering", 15.0));
    assertThat(partPoints("cost"))
        .isEqualTo(Map.of("service-fee", 30.0, "operations", 45.0, "learning", 25.0));
    assertThat(partPoints("engineering")).isEqualTo(Map.of("hiring", 60.0, "know-how", 40.0));
    assertThat(new HashSet<>(partPoints("scalability").values())).hasSize(1);
    assertThat(new HashSet<>(partPoints("reliability").values())).hasSize(1);
  }

  private Map<String, Double> partPoints(String criterion) {
    return knowledge.criteria().stream()
        .filter(c -> c.id().equals(criterion))
        .flatMap(c -> c.parts().stream())
        .collect(java.util.stream.Collectors.toMap(SubCriterion::id, SubCriterion::points));
  }

  @Test
  void everyFactOfTheDesignMayBeStated() {
    assertThat(knowledge.facts())
        .extracting(fact -> fact.name())
        .contains(
            "gpu",
            "cpu",
            "memory",
            "tasks",
            "peak",
            "hours",
            "image",
            "start",
            "storage",
            "disk",
            "daemon",
            "privileged",
            "arch",
            "os",
            "spot",
            "existing",
            "kubernetes",
            "skill",
            "portability",
            "platform-team",
            "delivery",
            "host-access",
            "region");
  }

  @Test
  void everyFactUseCaseCriterionAndEditionHasAKoreanWord() {
    knowledge
        .facts()
        .forEach(fact -> assertThat(fact.aliases()).as(fact.name()).anyMatch(this::korean));
    knowledge.useCases().forEach(u -> assertThat(u.aliases()).as(u.id()).anyMatch(this::korean));
    knowledge.editions().stream()
        .filter(edition -> !edition.id().equals("2026"))
        .forEach(e -> assertThat(e.aliases()).as(e.id()).anyMatch(this::korean));
    knowledge.criteria().forEach(c -> assertThat(c.aliases()).as(c.id()).anyMatch(this::korean));
    knowledge.subCriteria().forEach(p -> assertThat(p.aliases()).as(p.id()).anyMatch(this::korean));
  }

  private boolean korean(String word) {
    return HANGUL.matcher(word).find();
  }

  @Test
  void sixUseCasesInTheirOrder() {
    assertThat(knowledge.useCases())
        .extracting(UseCase::id)
        .containsExactly(
            "kubernetes-migration",
            "blockchain-node",
            "machine-learning",
            "resource-density",
            "contract-delivery",
            "in-house-product");
    assertThat(knowledge.useCases())
        .allSatisfy(u -> assertThat(u.advises().keySet()).contains("2026", "book-2021"));
  }

  @Test
  void theFactsAreAskedForInThreeSteps() {
    assertThat(knowledge.intake()).hasSize(3);
    assertThat(knowledge.intake().stream().flatMap(step -> step.facts().stream()))
        .containsExactlyInAnyOrderElementsOf(
            knowledge.facts().stream().map(fact -> fact.name()).toList());
  }

  @Test
  void noUseCaseContradictsItself() {
    RequestReader reader = new RequestReader(knowledge);
    assertThat(knowledge.useCases())
        .allSatisfy(useCase -> assertThat(reader.read(List.of(useCase.id())).problems()).isEmpty());
  }

  @Test
  void everySourceIsThereForSomething() {
    Set<String> used = new HashSet<>();
    knowledge.effects().forEach(effect -> used.add(effect.source()));
    knowledge.topics().all().forEach(topic -> used.addAll(topic.sources()));
    knowledge.limits().forEach(limit -> used.add(limit.source()));
    knowledge.contradictions().forEach(contradiction -> used.add(contradiction.source()));
    knowledge
        .editions()
        .forEach(edition ->
            edition
                .ratings()
                .values()
                .forEach(row -> row.values().forEach(rating -> used.add(rating.source()))));

    assertThat(knowledge.sources()).extracting(Source::id).hasSameElementsAs(used);
  }

  @ParameterizedTest
  @FieldSource("FILES")
  void everyTextIsWrittenInBothLanguages(String file) {
    List<JsonObject> texts = new ArrayList<>();
    collectTexts(JsonParser.parseString(KnowledgeFolder.packed(file)), texts);

    assertThat(texts)
        .allSatisfy(text -> {
          String en = text.get("en").getAsString();
          String ko = text.get("ko").getAsString();
          if (!NAMES.contains(en)) {
            assertThat(ko).isNotEqualTo(en).containsPattern(HANGUL);
          }
          assertThat(en).doesNotContainPattern(HANGUL);
        });
    assertThat(texts.isEmpty()).isEqualTo(file.equals("sources.json"));
  }

  private static void collectTexts(JsonElement json, List<JsonObject> texts) {
    if (json instanceof JsonObject object) {
      if (object.has("en")) {
        texts.add(object);
      }
      object.asMap().values().forEach(member -> collectTexts(member, texts));
    } else if (json instanceof JsonArray array) {
      array.forEach(element -> collectTexts(element, texts));
    }
  }
}
