package dev.containerarch.slack.view;

import static org.assertj.core.api.Assertions.assertThat;

import com.slack.api.util.json.GsonFactory;
import dev.containerarch.advisor.advice.Advisor;
import dev.containerarch.advisor.advice.Recommendation;
import dev.containerarch.advisor.advice.RequestReader;
import dev.containerarch.advisor.knowledge.Knowledge;
import dev.containerarch.advisor.text.Language;
import dev.containerarch.slack.text.Texts;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class RecommendationViewTest {

  private static final Knowledge KNOWLEDGE = Knowledge.load();
  private static final RecommendationView VIEW = new RecommendationView(KNOWLEDGE);

  private static Recommendation recommend(String words) {
    var reading = new RequestReader(KNOWLEDGE).read(List.of(words.split(" ", -1)));
    assertThat(reading.problems()).isEmpty();
    Advisor advisor = new Advisor(KNOWLEDGE);
    return advisor.recommend(advisor.compare(reading.request()));
  }

  private static String json(List<?> blocks) {
    return GsonFactory.createSnakeCase().toJson(blocks).replace("\\u003d", "=");
  }

  private static Answer answer(String words, Language language) {
    return VIEW.answer(recommend(words), Texts.load().in(language));
  }

  private static Answer firmness(String words, Language language) {
    return VIEW.firmness(recommend(words), Texts.load().in(language));
  }

  @Test
  void itSpeaksInTheOrderOfGoodAdvice() {
    assertThat(json(answer("gpu=yes tasks=12", Language.ENGLISH).blocks()))
        .containsSubsequence(
            "ahead of",
            "*Why ",
            "*Would flip if*",
            "*Questions that would decide*",
            "*Why not …*",
            "*Assumptions.*",
            "*Limits of the method.*",
            "Record decision",
            "How firm is it?");
    assertThat(json(answer("gpu=yes tasks=12", Language.KOREAN).blocks()))
        .containsSubsequence(
            "점* 앞섭니다",
            "*왜 ",
            "*결과가 뒤집히는 경우*",
            "*답을 가를 질문*",
            "*나머지를 고르지 않은 까닭*",
            "*가정.*",
            "*방법의 한계.*",
            "결정 기록",
            "얼마나 확실한가?");
  }

  @Test
  void withoutFactsItAsksTheTwoQuestionsThatWouldDecide() {
    String said = json(answer("edition=2026", Language.ENGLISH).blocks());

    assertThat(said).containsPattern("Questions that would decide\\*\\\\n• [^•]*• [^•]*Also able");
    assertThat(said).contains("no fact about your workload is known");
  }

  @Test
  void aQuestionSaysWhatEachAnswerWouldChange() {
    assertThat(json(answer("edition=2026", Language.ENGLISH).blocks()))
        .contains("(`gpu=`) yes → ECS Managed Instances leads.");
    assertThat(json(answer("edition=2026", Language.KOREAN).blocks()))
        .contains("(`gpu=`) 예 → ECS Managed Instances 1위.");
  }

  @Test
  void theLastOneLeftHasNoFirmnessToShow() {
    assertThat(json(answer("only=ecs-ec2,ecs-fargate gpu=yes", Language.ENGLISH).blocks()))
        .contains("the only option left")
        .doesNotContain("How firm is it?", "would decide");
  }

  @Test
  void theAnalysisShowsSharesIntervalsAndWhoWouldChooseAnother() {
    assertThat(json(firmness("edition=2026", Language.ENGLISH).blocks()))
        .containsSubsequence(
            "around your points: ECS on Fargate 80 %",
            "with any points whatever: EKS on EC2 55 %, ECS on Fargate 30 %",
            "\"type\":\"table\"",
            "24.7, then EKS on EC2",
            "*If a criterion did not count*",
            "without Cost: EKS on EC2 leads",
            "*Those who would choose it weigh, on average*",
            "10,000 weightings",
            "edition=2026");
  }

  @Test
  void theAnalysisTellsThePriceOfLimits() {
    assertThat(json(firmness("gpu=yes", Language.ENGLISH).blocks()))
        .contains("*The price of the limits:* without them ECS on Fargate would be 3.7 ahead.");
    assertThat(json(firmness("gpu=no", Language.ENGLISH).blocks()))
        .doesNotContain("price of the limits");
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void thePlainAnalysisHasTheSameFigures(Language language) {
    Answer found = firmness("edition=2026", language);

    assertThat(json(found.plainBlocks()))
        .doesNotContain("\"type\":\"table\"")
        .contains("24.7", "30.2", "EKS on EC2");
  }

  /// Names of products and typed words are Latin in every language; sentences are not.
  @ParameterizedTest
  @ValueSource(
      strings = {"edition=2026", "gpu=yes tasks=12", "machine-learning", "edition=book-2021"})
  void aKoreanReaderFindsNoEnglishSentence(String words) {
    Pattern sentence = Pattern.compile("(?:\\b[a-z]{3,}\\b[ ,.]+){3,}");
    for (Answer found : List.of(answer(words, Language.KOREAN), firmness(words, Language.KOREAN))) {
      assertThat(json(found.blocks()).replaceAll("`[^`]*`", ""))
          .doesNotContainPattern(sentence)
          .doesNotContain("이(가)", "은(는)", "을(를)");
    }
  }
}
