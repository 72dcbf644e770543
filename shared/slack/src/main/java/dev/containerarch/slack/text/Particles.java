package dev.containerarch.slack.text;

/// Korean particles, which depend on how the word before them sounds at its end: 은 or 는, 이 or 가, 을
/// or 를, 으로 or 로.
///
/// Digits and Latin letters are read as Koreans say them: "EC2" ends like 이, "CA-3" like 삼,
/// "Fargate" like 트.
final class Particles {

  private static final char FIRST_SYLLABLE = '가';
  private static final char LAST_SYLLABLE = '힣';
  private static final int SYLLABLES_PER_VOWEL = 28;
  private static final int FINAL_RIEUL = 8;

  private Particles() {}

  /// How a word ends.
  private enum Ending {
    VOWEL,
    RIEUL,
    CONSONANT
  }

  /// The particle that fits behind a word.
  ///
  /// @param pair the form after a consonant and the form after a vowel, such as `은/는`
  /// @throws IllegalArgumentException when the pair is not two forms
  static String behind(String word, String pair) {
    int slash = pair.indexOf('/');
    if (slash < 1) {
      throw new IllegalArgumentException("not a pair of particles: " + pair);
    }
    String afterConsonant = pair.substring(0, slash);
    String afterVowel = pair.substring(slash + 1);
    return switch (ending(word)) {
      case VOWEL -> afterVowel;
      // 서울로, not 서울으로: 으로 alone treats a final ㄹ like a vowel.
      case RIEUL -> afterConsonant.startsWith("으") ? afterVowel : afterConsonant;
      case CONSONANT -> afterConsonant;
    };
  }

  private static Ending ending(String word) {
    for (int i = word.length() - 1; i >= 0; i--) {
      char c = word.charAt(i);
      if (c >= FIRST_SYLLABLE && c <= LAST_SYLLABLE) {
        int last = (c - FIRST_SYLLABLE) % SYLLABLES_PER_VOWEL;
        return last == 0 ? Ending.VOWEL : last == FINAL_RIEUL ? Ending.RIEUL : Ending.CONSONANT;
      }
      if (Character.isLetterOrDigit(c)) {
        return latin(c, i > 0 ? word.charAt(i - 1) : ' ');
      }
    }
    return Ending.VOWEL;
  }

  private static Ending latin(char c, char before) {
    return switch (c) {
      case '1', '7', '8', 'L', 'l', 'R' -> Ending.RIEUL;
      case '0', '3', '6', 'M', 'm', 'N', 'n' -> Ending.CONSONANT;
      case 'g' -> before == 'n' ? Ending.CONSONANT : Ending.VOWEL;
      default -> Ending.VOWEL;
    };
  }
}
