package dev.containerarch.browser;

import java.util.Locale;

/// The pictures of the documentation.
enum Picture {
  FIRST_COMPARISON,
  DECISION_RECORDED,
  JUMP_TO_A_REVIEW,
  PHONE_IN_KOREAN,
  REVIEW_CARD,
  REVIEW_WEIGHING,
  REVIEW_REVEAL,
  REVIEW_VOTE,
  REVIEW_DECIDED;

  /// In `docs/pictures`.
  String file() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-') + ".png";
  }
}
