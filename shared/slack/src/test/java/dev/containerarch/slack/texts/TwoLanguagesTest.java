package dev.containerarch.slack.texts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// No sentence is missing in a language, and none was left untranslated.
class TwoLanguagesTest {

  private static final Pattern HANGUL = Pattern.compile("\\p{IsHangul}");
  private static final Pattern LETTER = Pattern.compile("\\p{L}");
  private static final Pattern SLOT_OR_CODE =
      Pattern.compile("\\{[^}]*}|`[^`]*`|:[a-z_]+:|\\\\n|container-arch|AWS|Slack");
  private static final Pattern SLOT = Pattern.compile("\\{([a-z][A-Za-z]*)(?:\\|[^}]+)?}");

  /// Words that are accepted whatever the language, so both files list the same; and a comma, which
  /// needs no word in Korean.
  private static final Set<String> THE_SAME =
      Set.of("explain.edition", "decide.title", "decide.because", "list.and");

  private final Properties english;
  private final Properties korean;

  TwoLanguagesTest() throws IOException {
    english = read("en");
    korean = read("ko");
  }

  private static Properties read(String language) throws IOException {
    try (InputStream in =
        TwoLanguagesTest.class.getResourceAsStream("/texts/" + language + ".properties")) {
      if (in == null) {
        throw new IOException("no texts in " + language);
      }
      Properties properties = new Properties();
      properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
      return properties;
    }
  }

  @Test
  void bothLanguagesHaveTheSameSentences() {
    assertThat(new TreeSet<>(korean.stringPropertyNames()))
        .isEqualTo(new TreeSet<>(english.stringPropertyNames()));
  }

  @Test
  void noSentenceWasLeftInTheOtherLanguage() {
    for (String key : english.stringPropertyNames()) {
      String en = english.getProperty(key);
      String ko = korean.getProperty(key);
      boolean hasWords = LETTER.matcher(SLOT_OR_CODE.matcher(en).replaceAll("")).find();
      if (hasWords && !THE_SAME.contains(key)) {
        assertThat(ko).as(key).isNotEqualTo(en);
        assertThat(HANGUL.matcher(ko).find() || SLOT.matcher(ko).find()).as(key).isTrue();
        assertThat(SLOT_OR_CODE.matcher(en).replaceAll("")).as(key).doesNotContainPattern(HANGUL);
      }
    }
  }

  @Test
  void aSentenceNamesNoValueThatTheOtherLanguageDoesNotHave() {
    for (String key : korean.stringPropertyNames()) {
      assertThat(slots(english.getProperty(key)))
          .as(key)
          .containsAll(slots(korean.getProperty(key)));
    }
  }

  private static Set<String> slots(String template) {
    return SLOT.matcher(template).results().map(slot -> slot.group(1)).collect(Collectors.toSet());
  }
}
