package dev.containerarch.advisor.text;

import java.util.Locale;
import java.util.Optional;

/// A language that every text of the product exists in.
public enum Language {
  ENGLISH("en", Locale.ENGLISH),
  KOREAN("ko", Locale.KOREAN);

  private final String tag;
  private final Locale locale;

  Language(String tag, Locale locale) {
    this.tag = tag;
    this.locale = locale;
  }

  /// The two-letter tag, as it is written in data files and Slack payloads.
  public String tag() {
    return tag;
  }

  public Locale locale() {
    return locale;
  }

  /// The language of a tag or locale such as `ko`, `ko-KR` or `en_US`; empty when it is none of
  /// ours.
  public static Optional<Language> of(String tagOrLocale) {
    String wanted = tagOrLocale.strip().toLowerCase(Locale.ROOT);
    for (Language language : values()) {
      if (wanted.equals(language.tag)
          || wanted.startsWith(language.tag + "-")
          || wanted.startsWith(language.tag + "_")) {
        return Optional.of(language);
      }
    }
    return Optional.empty();
  }
}
