package dev.containerarch.slack.view;

import static org.assertj.core.api.Assertions.assertThat;

import dev.containerarch.advisor.knowledge.Knowledge;
import dev.containerarch.advisor.text.Language;
import dev.containerarch.advisor.workload.Condition;
import dev.containerarch.slack.text.Texts;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class FactTextTest {

  private static final Knowledge KNOWLEDGE = Knowledge.load();

  private static String said(Condition.OfOneFact condition, Language language) {
    return new FactText(KNOWLEDGE, Texts.load().in(language)).value(condition);
  }

  @Test
  void peopleAreCountedInWholeNumbers() {
    var many = new Condition.Above("platform-team", BigDecimal.valueOf(4));
    var few = new Condition.Below("platform-team", new BigDecimal("2"));

    assertThat(said(many, Language.ENGLISH)).isEqualTo("at least 5");
    assertThat(said(many, Language.KOREAN)).isEqualTo("5 이상");
    assertThat(said(few, Language.ENGLISH)).isEqualTo("at most 1");
    assertThat(said(few, Language.KOREAN)).isEqualTo("1 이하");
  }

  @Test
  void whatIsMeasuredKeepsItsBound() {
    var memory = new Condition.Above("memory", BigDecimal.valueOf(16));

    assertThat(said(memory, Language.ENGLISH)).isEqualTo("above 16 GiB");
    assertThat(said(memory, Language.KOREAN)).isEqualTo("16 GiB 초과");
  }
}
