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
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class OutlookTextTest {

  private static final Knowledge KNOWLEDGE = Knowledge.load();

  private static Comparison compare(String words) {
    var reading = new RequestReader(KNOWLEDGE).read(List.of(words.split(" ", -1)));
    assertThat(reading.problems()).isEmpty();
    return new Advisor(KNOWLEDGE).compare(reading.request());
  }

  private static Phrases phrases(Language language) {
    return Texts.load().in(language);
  }

  private static ExplanationText text(Language language) {
    return new ExplanationText(KNOWLEDGE, phrases(language));
  }

  @Test
  void theVerdictSaysHowFirmItIsAndWhyNotFirmer() {
    assertThat(text(Language.ENGLISH).firmVerdict(compare("edition=2026")))
        .isEqualTo(
            "*ECS on Fargate* 70.0 of 100, *3.7* ahead of *ECS Managed Instances*. *Leaning*: first"
                + " in about 80 % of the weightings around these points. Not firmer because no fact"
                + " about your workload is known.");
    assertThat(text(Language.KOREAN).firmVerdict(compare("edition=2026")))
        .isEqualTo(
            "*ECS on Fargate* 100점 만점에 70.0점. *ECS Managed Instances* 대비 *3.7점* 앞섭니다. *다소 우세*: 이"
                + " 배점을 조금씩 바꿔 본 경우의 약 80 %에서 1위입니다. 더 확실하다고 할 수 없는 까닭: 워크로드에 관해 알려진 사실이"
                + " 없음.");
  }

  @Test
  void whatWouldFlipItIsSaidInThreeLines() {
    assertThat(text(Language.ENGLISH).wouldFlipIf(compare("gpu=yes")))
        .hasValue(
            """
            *Would flip if*
            • 5.2 of 100 points move from Operations to Investigation: ECS on EC2 draws level.
            • local data that must survive: above 0 GB (unknown so far) — then ECS Managed Instances \
            is out, and ECS on EC2 leads.
            • the limit “No GPU on Fargate” is lifted: ECS on Fargate leads by 3.7.\
            """);
    assertThat(text(Language.KOREAN).wouldFlipIf(compare("gpu=yes")))
        .hasValue(
            """
            *결과가 뒤집히는 경우*
            • 100점 중 5.2점을 운영 부담에서 장애 조사 항목으로 옮기면 ECS on EC2가 동점이 됩니다.
            • 보존할 로컬 데이터: 0 GB 초과 (아직 모름) — 그렇다면 ECS Managed Instances는 제외되고 ECS on EC2가 1위가 됩니다.
            • ‘Fargate에서는 GPU 사용 불가’ 제약이 없다면 ECS on Fargate가 3.7점 차로 1위입니다.\
            """);
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void itStandsBehindWhyAndBeforeWhyNot(Language language) {
    Answer answer = new ComparisonView(KNOWLEDGE).answer(compare("gpu=yes"), phrases(language));
    String json = GsonFactory.createSnakeCase().toJson(answer.blocks());

    assertThat(json)
        .containsSubsequence(
            phrases(language).say("firm.fairly"),
            "+", // the advantages
            phrases(language).say("flip.title"),
            phrases(language).say("whynot.title"));
    assertThat(answer.text()).doesNotContain("*");
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void aCloseCallKeepsToItsQuestion(Language language) {
    Comparison close = compare("existing=kubernetes kubernetes=wanted skill=strong");

    assertThat(text(language).firmVerdict(close)).isEqualTo(text(language).verdict(close));
    assertThat(text(language).wouldFlipIf(close)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "edition=2026",
        "gpu=yes",
        "gpu=no tasks=12",
        "edition=book-2021 gpu=yes",
        "machine-learning"
      })
  void noParticleStandsDirectlyBehindBold(String words) {
    String korean =
        text(Language.KOREAN).firmVerdict(compare(words))
            + text(Language.KOREAN).wouldFlipIf(compare(words)).orElse("");

    assertThat(korean)
        .doesNotContainPattern(Pattern.compile("[가-힣A-Za-z0-9]\\*(은|는|이|가|을|를|로|으로)"));
  }
}
