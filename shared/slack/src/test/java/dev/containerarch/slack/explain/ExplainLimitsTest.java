package dev.containerarch.slack.explain;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.Gson;
import com.slack.api.model.block.ActionsBlock;
import com.slack.api.model.block.HeaderBlock;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.SectionBlock;
import com.slack.api.model.block.composition.TextObject;
import com.slack.api.model.block.element.ButtonElement;
import com.slack.api.util.json.GsonFactory;
import dev.containerarch.advisor.knowledge.Edition;
import dev.containerarch.advisor.knowledge.Knowledge;
import dev.containerarch.advisor.knowledge.Topic;
import dev.containerarch.advisor.text.Language;
import dev.containerarch.slack.text.Phrases;
import dev.containerarch.slack.text.Texts;
import dev.containerarch.slack.view.Answer;
import dev.containerarch.slack.view.ExplainView;
import dev.containerarch.slack.view.TopicsView;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Every explanation that there is, in both languages and both editions, against Slack's limits.
class ExplainLimitsTest {

  private static final int MESSAGE = 12_000;
  private static final Gson GSON = GsonFactory.createSnakeCase();

  /// Two Korean words in a row that end a sentence.
  private static final Pattern KOREAN_SENTENCE = Pattern.compile("[가-힣](니다|세요|시오)\\.");

  private final Knowledge knowledge = Knowledge.load();
  private final Texts texts = Texts.load();

  private List<Answer> everyAnswer(Phrases phrases) {
    ExplainView view = new ExplainView(knowledge);
    List<Answer> answers = new ArrayList<>();
    for (Topic topic : knowledge.topics().all()) {
      for (Edition edition : knowledge.editions()) {
        answers.add(view.topic(topic, edition, phrases));
      }
    }
    for (int page = 1; page <= 5; page++) {
      answers.add(new TopicsView(knowledge).page(page, phrases));
    }
    answers.add(view.unknown("x".repeat(8_000), knowledge.topics().all().subList(0, 3), phrases));
    answers.add(view.unknown("<&>`", List.of(), phrases));
    return answers;
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void nothingIsTooLongOrCut(Language language) {
    assertThat(everyAnswer(texts.in(language)))
        .allSatisfy(answer -> {
          assertThat(answer.text()).isNotBlank();
          assertThat(answer.blocks()).hasSizeBetween(1, 50);
          assertThat(GSON.toJson(answer.blocks()).length()).isLessThan(MESSAGE);
          answer.blocks().forEach(ExplainLimitsTest::checkBlock);
        });
  }

  private static void checkBlock(LayoutBlock block) {
    switch (block) {
      case SectionBlock section -> checkText(section.getText(), 3_000);
      case HeaderBlock header -> checkText(header.getText(), 150);
      case ActionsBlock actions -> {
        assertThat(actions.getElements()).hasSizeBetween(1, 25);
        Set<String> ids = new HashSet<>();
        for (var element : actions.getElements()) {
          ButtonElement button = (ButtonElement) element;
          checkText(button.getText(), 75);
          assertThat(button.getValue()).isNotBlank().hasSizeLessThanOrEqualTo(2_000);
          assertThat(button.getActionId()).hasSizeLessThanOrEqualTo(255);
          assertThat(ids.add(button.getActionId())).as(button.getActionId()).isTrue();
        }
      }
      default -> assertThat(block.getType()).isEqualTo("context");
    }
  }

  private static void checkText(TextObject text, int most) {
    String said = text.getText();
    assertThat(said).isNotBlank().hasSizeLessThanOrEqualTo(most);
    assertThat(said.length() == most && said.endsWith("…")).as("cut: " + said).isFalse();
  }

  @Test
  void aKoreanReaderGetsKoreanSentences() {
    ExplainView view = new ExplainView(knowledge);
    Phrases phrases = texts.in(Language.KOREAN);

    for (Topic topic : knowledge.topics().all()) {
      Answer answer = view.topic(topic, knowledge.defaultEdition(), phrases);
      for (LayoutBlock block : answer.blocks()) {
        if (block instanceof SectionBlock section && section.getText().getText().contains(". ")) {
          assertThat(section.getText().getText()).as(topic.id()).containsPattern(KOREAN_SENTENCE);
        }
      }
    }
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void everyKindHasATitle(Language language) {
    for (Topic.Kind kind : Topic.Kind.values()) {
      assertThat(texts.in(language).has("explain.kind." + kind.key())).as(kind.key()).isTrue();
    }
  }
}
