package dev.containerarch.advisor.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class LanguageTest {

  @ParameterizedTest
  @CsvSource({
    "en, ENGLISH",
    "EN, ENGLISH",
    "en-US, ENGLISH",
    "en_GB, ENGLISH",
    "ko, KOREAN",
    "ko-KR, KOREAN",
    "KO_kr, KOREAN",
    "' ko ', KOREAN",
  })
  void tagsAndLocalesAreUnderstood(String tag, Language language) {
    assertThat(Language.of(tag)).contains(language);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "ja-JP", "kok", "english", "e", "-ko", "ko.KR"})
  void otherLanguagesAreNone(String tag) {
    assertThat(Language.of(tag)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void aLanguageIsFoundByItsOwnTagAndLocale(Language language) {
    assertThat(Language.of(language.tag())).contains(language);
    assertThat(Language.of(language.locale().toLanguageTag())).contains(language);
  }

  @Test
  void aTurkishLocaleChangesNothing() {
    // "KO-KR".toLowerCase in Turkish is the same, but an "I" would become a dotless "ı".
    assertThat(Language.of("EN-IN")).contains(Language.ENGLISH);
  }
}
