package dev.containerarch.slack.view;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.util.json.GsonFactory;
import dev.containerarch.advisor.advice.Advisor;
import dev.containerarch.advisor.advice.Comparison;
import dev.containerarch.advisor.advice.RequestReader;
import dev.containerarch.advisor.knowledge.Knowledge;
import dev.containerarch.advisor.robustness.Acceptability;
import dev.containerarch.advisor.robustness.OptionAcceptability;
import dev.containerarch.advisor.robustness.WeightDistribution;
import dev.containerarch.advisor.text.Language;
import dev.containerarch.slack.text.Phrases;
import dev.containerarch.slack.text.Texts;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ChartsTest {

  private static final Knowledge KNOWLEDGE = Knowledge.load();

  private static Phrases phrases(Language language) {
    return Texts.load().in(language);
  }

  private static Comparison compare(String words) {
    var reading = new RequestReader(KNOWLEDGE).read(List.of(words.split(" ", -1)));
    assertThat(reading.problems()).isEmpty();
    return new Advisor(KNOWLEDGE).compare(reading.request());
  }

  private static Optional<Picture> contributions(String words) {
    return new ContributionChart(KNOWLEDGE).of(compare(words), phrases(Language.ENGLISH));
  }

  private static JsonObject json(LayoutBlock block) {
    return JsonParser.parseString(GsonFactory.createSnakeCase().toJson(block)).getAsJsonObject();
  }

  /// As worked out by hand for `RealAdviceTest`: 31.5 + 11.667 + 20.833 + 6 = 70.
  @Test
  void eachCriterionIsABarOfEachOption() {
    JsonObject block = json(contributions("edition=2026").orElseThrow().chart());

    assertThat(block.keySet()).containsExactlyInAnyOrder("type", "title", "chart");
    assertThat(block.get("type").getAsString()).isEqualTo("data_visualization");
    JsonObject chart = block.getAsJsonObject("chart");
    assertThat(chart.get("type").getAsString()).isEqualTo("bar");
    assertThat(chart.getAsJsonObject("axis_config").getAsJsonArray("categories"))
        .extracting(category -> category.getAsString())
        .containsExactly(
            "ECS on Fargate",
            "ECS Managed",
            "ECS on EC2",
            "EKS on EC2",
            "EKS Auto Mode",
            "EKS on Fargate");
    assertThat(chart.getAsJsonArray("series"))
        .extracting(
            series -> series.getAsJsonObject().get("name").getAsString(),
            series -> series.getAsJsonObject().getAsJsonArray("data").get(0).toString())
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(
                "Cost", "{\"label\":\"ECS on Fargate\",\"value\":31.5}"),
            org.assertj.core.groups.Tuple.tuple(
                "Scalability", "{\"label\":\"ECS on Fargate\",\"value\":11.7}"),
            org.assertj.core.groups.Tuple.tuple(
                "Reliability", "{\"label\":\"ECS on Fargate\",\"value\":20.8}"),
            org.assertj.core.groups.Tuple.tuple(
                "Engineering", "{\"label\":\"ECS on Fargate\",\"value\":6.0}"));
  }

  @Test
  void theTextHasTheSameNumbers() {
    assertThat(contributions("edition=2026").orElseThrow().table())
        .contains("ECS on Fargate  31.5         11.7         20.8          6.0");
  }

  @Test
  void whatIsRuledOutHasNoBars() {
    assertThat(contributions("gpu=yes").orElseThrow().table())
        .doesNotContain("Fargate")
        .contains("ECS on EC2");
    assertThat(contributions("gpu=yes only=ecs-fargate,eks-fargate")).isEmpty();
    assertThat(contributions("only=ecs-fargate")).isEmpty();
  }

  @Test
  void withoutRoomThereIsLessOfIt() {
    Picture picture = contributions("edition=2026").orElseThrow();
    Phrases phrases = phrases(Language.ENGLISH);

    assertThat(picture.inside(5_000, phrases))
        .extracting(LayoutBlock::getType)
        .containsExactly("data_visualization", "container");
    JsonObject folded = json(picture.inside(5_000, phrases).getLast());
    assertThat(folded.keySet())
        .containsExactlyInAnyOrder(
            "type", "title", "child_blocks", "is_collapsible", "default_collapsed");
    assertThat(folded.getAsJsonArray("child_blocks").toString()).contains("section", "31.5");
    assertThat(picture.inside(MessageSize.of(List.of(picture.chart())), phrases))
        .containsExactly(picture.chart());
    assertThat(picture.inside(100, phrases)).isEmpty();
    assertThat(picture.plainInside(5_000)).extracting(LayoutBlock::getType).contains("section");
    assertThat(picture.plainInside(100)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void ranksAreSharesToTheNearestFive(Language language) {
    Acceptability drawn =
        new Acceptability(
            WeightDistribution.AROUND_THE_WEIGHTS,
            100,
            List.of(
                new OptionAcceptability("ecs-fargate", List.of(0.83, 0.17, 0.0), Optional.empty()),
                new OptionAcceptability("eks-ec2", List.of(0.1, 0.5, 0.4), Optional.empty()),
                new OptionAcceptability(
                    "ecs-managed-instances", List.of(0.07, 0.33, 0.6), Optional.empty())),
            List.of(List.of(), List.of(), List.of()),
            1);
    Picture picture = new RankAcceptabilityChart(KNOWLEDGE).of(drawn, phrases(language));

    JsonObject chart = json(picture.chart()).getAsJsonObject("chart");
    assertThat(chart.getAsJsonArray("series")).hasSize(3);
    assertThat(chart.getAsJsonArray("series").get(1).toString())
        .contains(
            "{\"label\":\"ECS on Fargate\",\"value\":15}",
            "{\"label\":\"ECS Managed\",\"value\":35}");
    assertThat(picture.table().lines().toList().get(2)).matches("ECS on Fargate +85 +15 +0");
    assertThat(picture.table()).contains(language == Language.ENGLISH ? "Rank 1" : "1위");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "edition=2026",
        "gpu=yes",
        "kubernetes-migration existing=kubernetes image=2000 peak=90 tasks=3",
        "edition=book-2021 machine-learning cost:10",
        "gpu=yes privileged=yes daemon=yes os=windows only=ecs-fargate,eks-fargate"
      })
  void aMessageIsNeverLargerThanItIsCounted(String words) {
    for (Language language : Language.values()) {
      Answer answer = new ComparisonView(KNOWLEDGE).answer(compare(words), phrases(language));
      for (List<LayoutBlock> blocks : List.of(answer.blocks(), answer.plainBlocks())) {
        int written = 0;
        for (LayoutBlock block : blocks) {
          written +=
              JsonParser.parseString(GsonFactory.createSnakeCase().toJson(block))
                  .toString()
                  .length();
        }
        assertThat(MessageSize.of(blocks)).isBetween(written, written * 4 / 3);
      }
    }
  }
}
