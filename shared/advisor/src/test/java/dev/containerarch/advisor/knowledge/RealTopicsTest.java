package dev.containerarch.advisor.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.containerarch.advisor.text.Text;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The topics that are shipped can be found by what people type, and say enough.
class RealTopicsTest {

  private static final Pattern HANGUL = Pattern.compile("\\p{IsHangul}");
  private static final Pattern SENTENCE_END = Pattern.compile("[.?](?= |$)");

  private static final int MOST_SENTENCES = 5;

  private final Knowledge knowledge = Knowledge.load();
  private final Topics topics = knowledge.topics();

  @ParameterizedTest
  @CsvSource({
    "fargate, fargate",
    "AWS Fargate, fargate",
    "ECS on Fargate, ecs-fargate",
    "task definition, task-definition",
    "Task Definition?, task-definition",
    "what, ''",
    "tco, tco",
    "total cost of ownership, tco",
    "eks-auto-mode, eks-auto-mode",
    "EKS Auto Mode, eks-auto-mode",
    "auto mode, eks-auto-mode",
    "ecr, ecr",
    "docker hub, ecr",
    "karpenter, karpenter",
    "managed instances, ecs-managed-instances",
    "express mode, ecs-express-mode",
    "blue/green, blue-green",
    "extended support, eks-versions",
    "bin packing, bin-packing",
    "gpu, gpu",
    "fargate-no-gpu, gpu",
    "eks-fargate-no-spot, spot",
    "portability, know-how",
    "support, vendor-support",
    "ml, machine-learning",
    "파게이트, fargate",
    "태스크 정의, task-definition",
    "제어 플레인, control-plane",
    "컨트롤 플레인, control-plane",
    "손익분기 사용률, break-even",
    "데이터플레인, data-plane",
    "총비용, tco",
    "쿠버네티스, kubernetes",
    "쿠버네티스 이전, kubernetes-migration",
    "블록체인 풀 노드, blockchain-node",
    "운영, operations",
    "비용, cost",
    "스팟, spot",
    "지피유, gpu",
  })
  void whatPeopleType(String typed, String topic) {
    assertThat(topics.find(typed).map(Topic::id).orElse("")).isEqualTo(topic);
  }

  @Test
  void everyServiceTermAndOptionThatWasPromisedIsThere() {
    assertThat(topics.all())
        .extracting(Topic::id)
        .contains(
            "ecs",
            "eks",
            "ec2",
            "fargate",
            "ecr",
            "control-plane",
            "data-plane",
            "task",
            "task-definition",
            "service",
            "cluster",
            "tco",
            "ecs-express-mode",
            "karpenter",
            "ecs-managed-instances",
            "eks-auto-mode",
            "eks-provisioned-control-plane",
            "ecs-anywhere",
            "eks-hybrid-nodes",
            "graviton",
            "spot",
            "savings-plans",
            "soci",
            "ecs-exec",
            "app-runner",
            "lambda",
            "aws-batch",
            "bin-packing",
            "eks-versions",
            "eni",
            "blue-green");
  }

  /// What is typed for an entry elsewhere can be explained too.
  @Test
  void everyWordOfEveryEntryIsExplained() {
    List<String> words =
        List.of(
                knowledge.architectures().stream().flatMap(a -> a.aliases().stream()),
                knowledge.criteria().stream().flatMap(c -> c.aliases().stream()),
                knowledge.subCriteria().stream().flatMap(p -> p.aliases().stream()),
                knowledge.useCases().stream().flatMap(u -> u.aliases().stream()),
                knowledge.limits().stream().map(Limit::id))
            .stream()
            .flatMap(stream -> stream)
            .toList();

    assertThat(words).allSatisfy(word -> assertThat(topics.find(word)).as(word).isPresent());
  }

  @Test
  void everyTopicHasAKoreanWordAndAWayOn() {
    assertThat(topics.all())
        .allSatisfy(topic -> {
          assertThat(topic.related()).as(topic.id()).isNotEmpty();
          assertThat(
                  topic.aliases().stream().anyMatch(word -> HANGUL.matcher(word).find())
                      || HANGUL.matcher(topic.name().ko()).find()
                      || !(topic.about() instanceof Topic.About.Itself))
              .as(topic.id())
              .isTrue();
        });
  }

  /// Every topic can be reached from another one.
  @Test
  void noTopicIsAnIsland() {
    List<String> reached =
        topics.all().stream().flatMap(topic -> topic.related().stream()).distinct().toList();

    assertThat(topics.all().stream().map(Topic::id).filter(id -> !reached.contains(id))).isEmpty();
  }

  @Test
  void textsAreShort() {
    assertThat(topics.all().stream().filter(this::isLong).map(Topic::id)).isEmpty();
  }

  private boolean isLong(Topic topic) {
    return sentences(topic.text()) > MOST_SENTENCES || sentences(topic.status()) > MOST_SENTENCES;
  }

  private static long sentences(Text text) {
    return SENTENCE_END.matcher(text.en()).results().count();
  }

  @ParameterizedTest
  @CsvSource({
    "fragate, fargate",
    "task defintion, task-definition",
    "karpentr, karpenter",
    "fargate and spot, fargate spot",
    "hybrid, eks-hybrid-nodes",
    "provisioned control, eks-provisioned-control-plane",
    "파게이투, fargate",
  })
  void whatPeopleMayHaveMeant(String typed, String first) {
    assertThat(topics.nearest(typed, 3))
        .extracting(Topic::id)
        .contains(first.split(" "))
        .hasSizeLessThanOrEqualTo(3);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "?", "/ /", "qqqqqqqq", "<!channel>", "\uD83D\uDE80"})
  void whatMeansNothing(String typed) {
    assertThat(topics.find(typed)).isEmpty();
    assertThat(topics.nearest(typed, 3)).isEmpty();
  }
}
