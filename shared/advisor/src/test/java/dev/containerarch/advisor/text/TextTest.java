package dev.containerarch.advisor.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextTest {

  @Test
  void aTextIsThereInEachLanguage() {
    Text text = new Text("cost", "비용");

    assertThat(text.in(Language.ENGLISH)).isEqualTo("cost");
    assertThat(text.in(Language.KOREAN)).isEqualTo("비용");
  }

  @ParameterizedTest
  @CsvSource({"'', 비용", "cost, ''", "' ', 비용", "cost, '\t\n'", "'', ''"})
  void neitherSideMayBeBlank(String en, String ko) {
    assertThatThrownBy(() -> new Text(en, ko))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("both languages");
  }
}
