package dev.containerarch.slack.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What `recommend` says when it is told something, and what its buttons do.
class RecommendConversationTest {

  private final Team team = new Team();

  private JsonObject lastMessage() {
    return team.slack.calls().getLast().body();
  }

  @Test
  void whatIsTypedIsAnsweredAtOnceInTheOrderOfGoodAdvice() {
    assertThat(team.says("recommend gpu=yes tasks=12"))
        .containsSubsequence(
            "ahead of",
            "*Why ",
            "*Would flip if*",
            "*Questions that would decide*",
            "*Why not …*",
            "*Assumptions.*",
            "*Limits of the method.*");
    assertThat(team.says("추천 지피유=예")).containsSubsequence("점* 앞섭니다", "*답을 가를 질문*", "*방법의 한계.*");
  }

  @Test
  void whatIsWrongIsSaidInsteadOfAnAnswer() {
    assertThat(team.says("recommend gpu=perhaps"))
        .contains("takes yes or no", "gpu=perhaps")
        .doesNotContain("*Limits of the method.*");
  }

  @Test
  void theAnalysisIsOneClickAway() {
    assertThat(team.clicked("firmness", "en edition=2026 gpu=no tasks=12"))
        .contains(
            "*First in how many of the weightings*",
            "*Between which points the first stays first*",
            "*Those who would choose it weigh, on average*");
    assertThat(team.clicked("firmness", "ko edition=2026")).contains("*1위가 유지되는 배점 범위*");
  }

  /// The knowledge may have changed since the button was made, and whoever edits a button only asks
  /// another question.
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en edition=2026 only=ecs-ec2 | there is nothing to compare",
        "en edition=2026 gpu=yes only=ecs-ec2,ecs-fargate | the only option left",
        "en edition=2026 gpu=yes only=ecs-fargate,eks-fargate | No option is left",
        "en nonsense=1 | First in how many of the weightings",
        "'' | First in how many of the weightings"
      })
  void whateverAButtonCarriesSomethingFittingIsSaid(String state, String said) {
    assertThat(team.clicked("firmness", state)).contains(said);
  }

  @Test
  void sharingShowsWhoAskedAndWhat() {
    assertThat(team.clicked("share-recommendation", "en edition=2026 gpu=yes"))
        .contains(
            "<@U1> shared a recommendation: `/container-arch recommend edition=2026 gpu=yes`",
            "*Limits of the method.*");
    assertThat(lastMessage().get("response_type").getAsString()).isEqualTo("in_channel");
    assertThat(team.clicked("share-recommendation", "ko edition=2026"))
        .contains("<@U1> 님이 추천 결과를 공유했습니다");
  }
}
