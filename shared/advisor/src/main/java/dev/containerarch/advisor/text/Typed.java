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
    // Normalising loads tables that a cold start can do without.
    boolean ascii = stripped.chars().allMatch(c -> c < 128);
    return (ascii ? stripped : Normalizer.normalize(stripped, Normalizer.Form.NFKC))
        .toLowerCase(Locale.ROOT);
  }
}
