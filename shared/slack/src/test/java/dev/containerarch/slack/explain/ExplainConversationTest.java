package dev.containerarch.slack.explain;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import dev.containerarch.advisor.knowledge.Knowledge;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What a member gets who asks what something is.
class ExplainConversationTest {

  private final Knowledge knowledge = Knowledge.load();
  private final SignedApp app = new SignedApp(knowledge);

  ExplainConversationTest() throws IOException {}

  @AfterEach
  void close() {
    app.close();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          explain fargate                  | serverless compute engine
          EXPLAIN Fargate                  | serverless compute engine
          explain what is?                 | I have no topic
          explain task definition          | the template, in JSON
          explain “task definition”        | the template, in JSON
          explain tco                      | 865 USD
          explain eks-auto-mode            | New since 2024
          explain ecr                      | container registry
          define ecr                       | container registry
          explain GPU                      | No GPU on Fargate
          설명 파게이트                        | 서버리스 컴퓨팅 엔진
          설명 태스크 정의                       | JSON 형식의 템플릿
          용어 ecr                           | 컨테이너 저장소
          """)
  void aTopicIsExplained(String typed, String said) {
    assertThat(texts(app.command(typed))).contains(said);
  }

  @Test
  void theAnswerSaysWhatHoldsTodayAndWhereThatIsFrom() {
    String said = texts(app.command("explain fargate"));

    assertThat(said)
        .contains("*In 2026.*", "Sources: aws/agent-toolkit-for-aws", "As of 2026-09-11.");
  }

  @Test
  void relatedTopicsAreButtonsThatExplainThem() throws InterruptedException {
    JsonObject answer = app.command("explain fargate");

    assertThat(values(answer))
        .containsExactly(
            "en ecs-fargate", "en fargate-price", "en task-size", "en tco", "en ec2", "en");
    assertThat(texts(app.click("explain:tco", "en tco"))).contains("total cost of introducing");
    assertThat(texts(app.click("explain:tco", "ko tco"))).contains("총비용");
  }

  @Test
  void anArchitectureShowsItsRatingsAndLimits() {
    String said = texts(app.command("explain ecs-fargate"));

    assertThat(said)
        .contains("Ratings, 2026 edition", "Operations: *5*", "No GPU on Fargate")
        .doesNotContain("(2021)");
  }

  @Test
  void theBookIsOneButtonOrOneWordAway() throws InterruptedException {
    assertThat(values(app.command("explain ecs-fargate"))).contains("en ecs-fargate book-2021");
    String clicked = texts(app.click("explain:edition-book-2021", "en ecs-fargate book-2021"));
    String typed = texts(app.command("explain ecs-fargate edition=book-2021"));
    String korean = texts(app.command("설명 ecs-fargate 판=book-2021"));

    assertThat(clicked).isEqualTo(typed).contains("Ratings, 2021 book edition", "Operations: *5*");
    assertThat(typed).contains("Know-how and portability: not rated");
    assertThat(korean).contains("평점 없음");
  }

  @Test
  void anArchitectureThatTheBookDoesNotKnowSaysSo() {
    assertThat(texts(app.command("explain eks-auto-mode edition=book-2021")))
        .contains("`eks-auto-mode` is not in the 2021 book edition.");
    assertThat(values(app.command("explain eks-auto-mode")))
        .noneMatch(value -> value.contains("book-2021"));
  }

  @Test
  void anUnknownEditionIsNamedWithThoseThereAre() {
    assertThat(texts(app.command("explain fargate edition=2025")))
        .contains("There is no edition `2025`", "2026, book-2021");
  }

  @Test
  void aPartOfACriterionShowsWhatItsRatingsMean() {
    assertThat(texts(app.command("explain operations")))
        .contains("*What the ratings mean*", "*1* More than 12 hours", "ECS on Fargate: *5*");
    assertThat(texts(app.command("explain cost"))).contains("40 of 100 points", "`operations`");
  }

  @Test
  void aUseCaseShowsItsPremisesAndCanBeCompared() throws InterruptedException {
    JsonObject answer = app.command("explain machine-learning");

    assertThat(texts(answer)).contains("`gpu=yes`", "Advised in the 2026 edition", "Cost 30");
    assertThat(values(answer)).contains("en machine-learning");
    assertThat(app.click("compare", "en machine-learning").get("text").getAsString()).isNotBlank();
  }

  @Test
  void aTypingErrorGetsTheNearestTopics() {
    JsonObject answer = app.command("explain fragate");

    assertThat(texts(answer)).contains("I have no topic `fragate`. Did you mean `fargate`?");
    assertThat(values(answer)).first().isEqualTo("en fargate");
    assertThat(values(answer)).hasSizeLessThanOrEqualTo(4).last().isEqualTo("en");
  }

  @ParameterizedTest
  @ValueSource(strings = {"explain <!channel>", "explain &lt;!channel&gt;", "explain `x` @here"})
  void whatWasTypedMentionsNobody(String typed) {
    assertThat(app.command(typed).toString())
        .doesNotContain("<!channel>")
        .contains("I have no topic");
  }

  @Test
  void withoutATopicThereIsTheListPageByPage() throws InterruptedException {
    JsonObject first = app.command("explain");
    assertThat(texts(first)).contains("*Services*", "`fargate` AWS Fargate");
    assertThat(values(first)).containsExactly("en 2");

    StringBuilder listed = new StringBuilder(texts(first));
    List<String> turn = values(first);
    for (int page = 2; turn.contains("en " + page); page++) {
      JsonObject next = app.click("topics-page:" + page, "en " + page);
      assertThat(next.get("replace_original").getAsBoolean()).isTrue();
      listed.append(texts(next));
      turn = values(next);
    }
    assertThat(knowledge.topics().all())
        .allSatisfy(topic -> assertThat(listed.toString()).contains("`" + topic.id() + "` "));
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "en 0", "en 99999", "en x", "", "ko -1"})
  void anEditedPageNumberGivesAPage(String value) throws InterruptedException {
    assertThat(texts(app.click("topics-page:1", value))).isNotBlank().contains("`");
  }

  @Test
  void aButtonOfATopicThatIsGoneSaysSo() throws InterruptedException {
    assertThat(texts(app.click("explain:gone", "en zzzzzz"))).contains("I have no topic `zzzzzz`.");
  }

  @Test
  void helpTellsOfIt() {
    assertThat(texts(app.command("help"))).contains("`explain fargate`");
    assertThat(texts(app.command("도움말 설명"))).contains("`설명 태스크 정의`");
    assertThat(texts(app.command(""))).contains("`explain fargate`");
  }

  private static String texts(JsonObject message) {
    List<String> texts = new ArrayList<>();
    for (JsonElement block : message.getAsJsonArray("blocks")) {
      collect(block.getAsJsonObject(), texts);
    }
    return String.join("\n", texts);
  }

  private static void collect(JsonObject block, List<String> texts) {
    if (block.has("text")) {
      texts.add(block.getAsJsonObject("text").get("text").getAsString());
    }
    if (block.get("type").getAsString().equals("context")) {
      block
          .getAsJsonArray("elements")
          .forEach(element -> texts.add(element.getAsJsonObject().get("text").getAsString()));
    }
  }

  private static List<String> values(JsonObject message) {
    List<String> values = new ArrayList<>();
    for (JsonElement block : message.getAsJsonArray("blocks")) {
      if (block.getAsJsonObject().get("type").getAsString().equals("actions")) {
        block
            .getAsJsonObject()
            .getAsJsonArray("elements")
            .forEach(button -> values.add(button.getAsJsonObject().get("value").getAsString()));
      }
    }
    return values;
  }
}
