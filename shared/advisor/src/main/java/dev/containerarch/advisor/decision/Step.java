package dev.containerarch.advisor.decision;

import java.util.Locale;

/// What a member can do with a decision that there is.
public enum Step {
  ACCEPT,
  REJECT,
  WITHDRAW,
  EDIT,
  CONFIRM,
  SNOOZE,
  SUPERSEDE,
  DEPRECATE,
  NOTE;

  /// In lower case, as in a key or a button.
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
