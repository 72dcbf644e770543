package dev.containerarch.slack.conversation;

import dev.containerarch.advisor.text.Language;
import dev.containerarch.advisor.text.Vocabulary;
import dev.containerarch.slack.text.Texts;
import java.util.Locale;

/// What may stand behind `settings`.
enum SettingsWord {
  SHOW,
  LANGUAGE,
  TEAM,
  EDITION,
  REGION,
  CURRENCY,
  WEIGHTS,
  THRESHOLDS,
  DIGEST,
  RESET;

  /// The words for them in every language.
  static Vocabulary<SettingsWord> words(Texts texts) {
    Vocabulary.Builder<SettingsWord> words = Vocabulary.builder();
    for (Language language : Language.values()) {
      for (SettingsWord word : values()) {
        words.addAll(
            texts.in(language).words("settings.word." + word.name().toLowerCase(Locale.ROOT)),
            word);
      }
    }
    return words.build();
  }
}
