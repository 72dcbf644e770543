package dev.containerarch.advisor.review;

import java.util.Locale;

/// What the owner can do with a review that there is.
public enum ReviewStep {
  REVEAL,
  SECOND_ROUND,
  THINK_AHEAD,
  SHOW_CONCERNS,
  PROPOSE,
  CLOSE_VOTE,
  DECIDE,
  EXTEND,
  CHANGE_FACTS,
  INVITE,
  HAND_OVER,
  CANCEL;

  /// In lower case, as in a key or a button.
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
