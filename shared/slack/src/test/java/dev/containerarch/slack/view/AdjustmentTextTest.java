package dev.containerarch.slack.view;

import static org.assertj.core.api.Assertions.assertThat;

import com.slack.api.util.json.GsonFactory;
import dev.containerarch.advisor.advice.Advisor;
import dev.containerarch.advisor.advice.Comparison;
import dev.containerarch.advisor.advice.RequestReader;
import dev.containerarch.advisor.knowledge.Knowledge;
import dev.containerarch.advisor.text.Language;
import dev.containerarch.slack.text.Phrases;
import dev.containerarch.slack.text.Texts;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class AdjustmentTextTest {

  /// Everything that moves a rating at once.
  private static final String MUCH =
      "existing=kubernetes kubernetes=tired skill=strong portability=preferred platform-team=12"
          + " delivery=contract image=5000 start=10 tasks=2 peak=90 cpu=12 memory=100 disk=150";

  private static final Knowledge KNOWLEDGE = Knowledge.load();

  private static Comparison compare(String words) {
    var reading = new RequestReader(KNOWLEDGE).read(List.of(words.split(" ", -1)));
    assertThat(reading.problems()).isEmpty();
    return new Advisor(KNOWLEDGE).compare(reading.request());
  }

  private static Phrases phrases(Language language) {
    return Texts.load().in(language);
  }

  private static String section(String words, Language language) {
    return new AdjustmentText(KNOWLEDGE, phrases(language)).section(compare(words)).orElse("");
  }

  @Test
  void aLineSaysWhatMovedFromWhereToWhereAndWhy() {
    assertThat(section("existing=ecs", Language.ENGLISH))
        .isEqualTo(
            """
            *What your situation changes in the ratings* (1 worst, 5 best)
            • *Learning*: ECS on EC2 4 → 5, ECS on Fargate 4 → 5, ECS Managed Instances 4 → 5. \
            The team runs ECS already and keeps its task definitions. _our judgement, 2026-11-23_\
            """);
    assertThat(section("existing=ecs", Language.KOREAN))
        .isEqualTo(
            """
            *상황에 따라 달라진 평점* (1점 최저, 5점 최고)
            • *학습 비용*: ECS on EC2 4 → 5, ECS on Fargate 4 → 5, ECS Managed Instances 4 → 5. \
            팀이 이미 ECS를 운영하고 있어 태스크 정의를 그대로 씁니다. _자체 판단, 2026-11-23_\
            """);
  }

  @Test
  void aRatingGivenForTheFirstTimeComesFromNotRated() {
    assertThat(section("edition=book-2021 portability=preferred", Language.ENGLISH))
        .contains("ECS on EC2 not rated → 2", "EKS on EC2 not rated → 4");
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void withoutAnythingMovedThereIsNoSection(Language language) {
    assertThat(section("gpu=yes", language)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void atMostSixLinesAreSaidAndTheRestIsCounted(Language language) {
    int all = compare(MUCH).adjustments().size();
    String section = section(MUCH, language);
    List<String> lines = section.lines().toList();
    long said = lines.stream().filter(line -> line.startsWith("•")).count();

    assertThat(said).isBetween(3L, 6L);
    assertThat(section.length()).isLessThan(2100);
    assertThat(lines.getLast())
        .isEqualTo(phrases(language).say("effect.more", "count", all - said));
  }

  @ParameterizedTest
  @CsvSource({"ENGLISH, 2026", "KOREAN, 2026", "ENGLISH, book-2021", "KOREAN, book-2021"})
  void theWholeAnswerStaysInsideAMessage(Language language, String edition) {
    Comparison comparison =
        compare("kubernetes-migration edition=" + edition + " " + MUCH.replace("tired", "wanted"));
    Answer answer = new ComparisonView(KNOWLEDGE).answer(comparison, phrases(language));

    assertThat(GsonFactory.createSnakeCase().toJson(answer.blocks())).hasSizeLessThan(12_000);
    assertThat(GsonFactory.createSnakeCase().toJson(answer.plainBlocks())).hasSizeLessThan(12_000);
  }

  /// Learning is what EKS is ahead in only because of what the team knows: the reason behind its
  /// own rating (all that must be learnt) would say the opposite.
  @Test
  void aLeadThatTheSituationMadeIsExplainedByTheSituation() {
    Comparison comparison =
        compare("existing=kubernetes kubernetes=wanted skill=strong only=eks-ec2,ecs-fargate");

    assertThat(comparison.eligible().getFirst().architecture().id()).isEqualTo("eks-ec2");
    assertThat(new ExplanationText(KNOWLEDGE, phrases(Language.ENGLISH)).why(comparison))
        .hasValueSatisfying(why ->
            assertThat(why)
                .contains("*Learning*: The team runs Kubernetes already")
                .doesNotContain("have to be understood"));
  }
}
