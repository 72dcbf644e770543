package dev.containerarch.advisor.text;

import java.text.Normalizer;
import java.util.Locale;

/// Words as people type them, in one spelling.
public final class Typed {

  private Typed() {}

  /// Stripped, in lower case, with full-width letters and digits made ordinary and Hangul put
  /// together from its parts: a Korean keyboard and a Mac's clipboard may give either.
  public static String normal(String typed) {
    String stripped = typed.strip();
    // Normalising loads tables that a cold start can do without, and hardly any word needs it.
    boolean needed = stripped.chars().anyMatch(c -> isJamo(c) || isFullWidth(c));
    return (needed ? Normalizer.normalize(stripped, Normalizer.Form.NFKC) : stripped)
        .toLowerCase(Locale.ROOT);
  }

  /// A part of a Hangul syllable that stands by itself.
  private static boolean isJamo(int c) {
    return (c >= 0x1100 && c <= 0x11FF) || (c >= 0x3130 && c <= 0x318F);
  }

  private static boolean isFullWidth(int c) {
    return c >= 0xFF00 && c <= 0xFFEF;
  }
}
