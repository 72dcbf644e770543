package dev.containerarch.local.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import dev.containerarch.advisor.knowledge.Knowledge;
import dev.containerarch.advisor.text.Language;
import dev.containerarch.slack.text.Texts;
import org.junit.jupiter.api.Test;

class CompletionTest {

  private final Completion completion = new Completion(Knowledge.load(), Texts.load());

  @Test
  void everyWordIsOneThatTheCommandUnderstands() {
    Knowledge knowledge = Knowledge.load();
    for (Language language : Language.values()) {
      JsonObject words = completion.words(language);
      words
          .getAsJsonArray("facts")
          .forEach(fact ->
              assertThat(knowledge.factWords().find(word(fact.getAsJsonObject())))
                  .as("%s", fact)
                  .isPresent());
      words
          .getAsJsonArray("criteria")
          .forEach(one ->
              assertThat(knowledge.criterionWords().find(word(one.getAsJsonObject())))
                  .as("%s", one)
                  .isPresent());
      words
          .getAsJsonArray("useCases")
          .forEach(one ->
              assertThat(knowledge.useCaseWords().find(word(one.getAsJsonObject())))
                  .as("%s", one)
                  .isPresent());
    }
  }

  @Test
  void eachLanguageHasItsOwnWords() {
    assertThat(completion.words(Language.ENGLISH).get("commands").toString()).contains("compare");
    assertThat(completion.words(Language.KOREAN).get("commands").toString()).contains("비교");
    assertThat(completion.words(Language.KOREAN).get("criteria").toString()).contains("비용");
  }

  @Test
  void theConditionsOfTheHistoryAreOfferedWithTheirValues() {
    assertThat(completion.words(Language.ENGLISH).get("filters").toString())
        .contains("\"status\"", "\"accepted\"", "\"me\"", "\"here\"", "\"ecs-fargate\"");
    assertThat(completion.words(Language.KOREAN).get("filters").toString())
        .contains("\"상태\"", "\"승인\"", "\"나\"");
  }

  private static String word(JsonObject entry) {
    return entry.get("word").getAsString();
  }
}
