package dev.containerarch.advisor.outbox;

import dev.containerarch.advisor.decision.Content;
import dev.containerarch.advisor.text.Language;

/// The language in which a team is told of a decision that nobody has just asked for: the one in
/// which the decision was written.
public final class NoticeLanguage {

  private NoticeLanguage() {}

  /// Korean when its title or its reasons have a letter of Hangul, else English.
  public static Language of(Content content) {
    return of(content.title() + content.reasoning().reasons());
  }

  /// Korean when there is a letter of Hangul among words that members wrote, else English.
  public static Language of(String words) {
    boolean hangul =
        words
            .codePoints()
            .anyMatch(
                letter -> Character.UnicodeScript.of(letter) == Character.UnicodeScript.HANGUL);
    return hangul ? Language.KOREAN : Language.ENGLISH;
  }
}
