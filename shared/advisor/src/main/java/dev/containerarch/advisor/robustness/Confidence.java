package dev.containerarch.advisor.robustness;

/// How firm a recommendation is, in one word; the weakest first.
public enum Confidence {
  /// It recommends nobody: it shows both, and the question that decides.
  CLOSE_CALL,
  LEANING,
  FAIRLY_FIRM,
  FIRM
}
