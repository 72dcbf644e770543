package dev.containerarch.slack.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What a member reads who asks why an option is not the first.
class WhyNotConversationTest {

  private final Team team = new Team();

  private static List<JsonObject> elements(String body, String action) {
    return JsonParser.parseString(body).getAsJsonObject().getAsJsonArray("blocks").asList().stream()
        .map(JsonElement::getAsJsonObject)
        .filter(block -> block.get("type").getAsString().equals("actions"))
        .flatMap(block -> block.getAsJsonArray("elements").asList().stream())
        .map(JsonElement::getAsJsonObject)
        .filter(element -> element.get("action_id").getAsString().split(":", -1)[0].equals(action))
        .toList();
  }

  private static String menuBlock(String body) {
    return JsonParser.parseString(body).getAsJsonObject().getAsJsonArray("blocks").asList().stream()
        .map(JsonElement::getAsJsonObject)
        .filter(block -> block.has("block_id"))
        .map(block -> block.get("block_id").getAsString())
        .findFirst()
        .orElseThrow();
  }

  @Test
  void everyComparisonOffersAllOptionsButTheOneInFront() {
    String body = team.command("compare gpu=yes tasks=12").body();

    JsonObject menu = elements(body, "why-not").getFirst();
    assertThat(menu.get("type").getAsString()).isEqualTo("static_select");
    assertThat(menu.getAsJsonArray("options"))
        .extracting(option -> option.getAsJsonObject().get("value").getAsString())
        .containsExactlyInAnyOrder(
            "ecs-ec2", "eks-ec2", "eks-auto-mode", "ecs-fargate", "eks-fargate");
    assertThat(menuBlock(body)).isEqualTo("en edition=2026 gpu=yes tasks=12");
    assertThat(team.chosen("why-not", menuBlock(body), "ecs-fargate"))
        .contains("Why not ECS on Fargate?", "ruled out", "No GPU on Fargate", "GPU: no");
  }

  @Test
  void aRequestThatIsTooLongForAMenuIsAskedInAMessageOfItsOwn() {
    String facts =
        "existing=kubernetes kubernetes=neutral skill=strong portability=preferred platform-team=3"
            + " delivery=product host-access=no region=ap-northeast-2 daemon=no privileged=no"
            + " arch=x86 os=linux spot=no image=300 tasks=12 peak=30 memory=4 cpu=2 gpu=no hours=730";
    String body = team.command("compare " + facts).body();

    JsonObject button = elements(body, "why-not").getFirst();
    assertThat(button.get("type").getAsString()).isEqualTo("button");
    assertThat(team.clicked("why-not", button.get("value").getAsString()))
        .contains("Which one do you ask about?");
    JsonObject asked = team.slack.calls().getLast().body();
    List<JsonObject> choices = elements(asked.toString(), "why-not");
    assertThat(choices).hasSize(5);
    assertThat(elements(body, "editions")).isEmpty();
    assertThat(elements(asked.toString(), "editions")).hasSize(1);
    JsonObject choice = choices.getFirst();
    assertThat(
            team.clicked(choice.get("action_id").getAsString(), choice.get("value").getAsString()))
        .contains("Why not " + choice.getAsJsonObject("text").get("text").getAsString())
        .contains("Facts: ");
  }

  @Test
  void differencesAreShownWithTheirReasonsAndWhatItWouldNeed() {
    String body = team.command("why-not eks-ec2").body();

    assertThat(Team.read(JsonParser.parseString(body).getAsJsonObject()))
        .contains(
            "*Why not EKS on EC2?* 58.3 of 100, *11.7* behind ECS on Fargate (70.0).",
            "−18.0",
            "What it would need",
            "points to move from",
            "Operations");
    assertThat(body).contains("data_visualization", "\"value\":-18.0");
  }

  @Test
  void theOneInFrontIsShownAgainstTheSecond() {
    assertThat(team.says("why-not ecs-fargate"))
        .contains("*ECS on Fargate* is the one in front: 70.0 of 100, *3.7* ahead of ECS Managed")
        .doesNotContain("What it would need");
  }

  @Test
  void koreanIsAnsweredInKorean() {
    assertThat(team.says("왜아님 eks-파게이트 지피유=예"))
        .contains("EKS on Fargate, 왜 아닌가?", "1위가 되려면", "제약에 걸리지 않아야 합니다", "GPU")
        .doesNotContain("Why not", "would need");
    assertThat(team.says("이유 eks-ec2")).contains("뒤집니다", "옮기면 ECS on Fargate와 동점이 됩니다");
  }

  @ParameterizedTest
  @ValueSource(strings = {"why eks-fargte", "why-not eks-fargte", "whynot gpu=no eks-fargte"})
  void aTypingErrorGetsTheNearestArchitecture(String typed) {
    assertThat(team.says(typed)).contains("is no architecture", "Did you mean `eks-fargate`?");
  }

  @Test
  void whatCannotBeAnsweredIsSaid() {
    assertThat(team.says("why-not")).contains("Which one do you ask about?");
    assertThat(team.says("why-not only=ecs-ec2")).contains("Nothing else was compared");
    assertThat(team.says("why-not eks-ec2 only=ecs-ec2,ecs-fargate"))
        .contains("not among what you asked to compare");
    assertThat(team.says("why-not eks-auto-mode edition=book-2021"))
        .contains("is not in the 2021 book edition");
    assertThat(team.says("why-not ecs-ec2 only=ecs-ec2")).contains("Nothing else was compared");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "x", "en", "en nonsense", "en eks-ec2 nonsense=1", "ko eks-ec2"})
  void aMenuOfAnotherTimeIsAnsweredAllTheSame(String blockId) {
    assertThat(team.chosen("why-not", blockId, "eks-ec2")).contains("EKS on EC2");
    assertThat(team.chosen("why-not", blockId, "gone")).isNotEmpty();
  }
}
