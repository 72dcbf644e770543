package dev.containerarch.slack.text;

import dev.containerarch.advisor.text.Language;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;
import java.util.Properties;

/// All sentences of the conversation, from `texts/en.properties` and `texts/ko.properties`.
public final class Texts {

  private final Map<Language, Phrases> byLanguage;

  private Texts(Map<Language, Phrases> byLanguage) {
    this.byLanguage = byLanguage;
  }

  /// Reads the files that are packed with this class.
  ///
  /// @throws IllegalStateException when a sentence is missing in one of the languages
  public static Texts load() {
    Map<Language, Phrases> byLanguage = new EnumMap<>(Language.class);
    for (Language language : Language.values()) {
      byLanguage.put(
          language, new Phrases(language, read("/texts/" + language.tag() + ".properties")));
    }
    for (Phrases phrases : byLanguage.values()) {
      phrases.requireKeysOf(byLanguage.values());
    }
    return new Texts(byLanguage);
  }

  public Phrases in(Language language) {
    Phrases phrases = byLanguage.get(language);
    if (phrases == null) {
      throw new IllegalStateException("no texts in " + language);
    }
    return phrases;
  }

  private static Properties read(String resource) {
    try (InputStream in = Texts.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException(resource + " is missing");
      }
      Properties properties = new Properties();
      properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
      return properties;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
