package dev.containerarch.store;

import dev.containerarch.advisor.decision.Content;
import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The words of a text that are looked for: runs of letters, marks and digits, in NFKC and lower
/// case, of [#SHORTEST] characters or more. One syllable of Hangul or one ideograph is a word too.
///
/// A search word finds every word that begins with it. That serves Korean particles: `결제` finds
/// `결제는`.
final class SearchTerms {

  /// Words of one decision that are found. They are written in its own transaction, which has 100
  /// places.
  static final int MOST = 55;

  /// Words that can be looked for at a time; each costs a query.
  static final int MOST_WORDS = 5;

  private static final int SHORTEST = 2;

  /// Code points of a word that count.
  private static final int LONGEST = 24;

  /// Where the scripts begin of which one character may be a word.
  private static final int FIRST_HANGUL = 0x1100;

  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+");

  private SearchTerms() {}

  /// The first words of title, reasons and context, and then of the other texts while there is
  /// room.
  static Set<String> of(Content content) {
    Set<String> terms = new LinkedHashSet<>();
    for (String text :
        List.of(
            content.title(),
            content.reasoning().reasons(),
            content.reasoning().context(),
            content.reasoning().againstRecommendation(),
            content.reasoning().consequences(),
            content.reasoning().risks())) {
      for (String word : words(text)) {
        if (terms.size() == MOST) {
          return terms;
        }
        terms.add(word);
      }
    }
    return terms;
  }

  /// Each word once, in order.
  static Set<String> words(String text) {
    Set<String> words = new LinkedHashSet<>();
    String normal = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    Matcher run = WORD.matcher(normal);
    while (run.find()) {
      String word = run.group();
      int length = word.codePointCount(0, word.length());
      if (length >= SHORTEST || (length == 1 && word.codePointAt(0) >= FIRST_HANGUL)) {
        words.add(length > LONGEST ? word.substring(0, word.offsetByCodePoints(0, LONGEST)) : word);
      }
    }
    return words;
  }
}
