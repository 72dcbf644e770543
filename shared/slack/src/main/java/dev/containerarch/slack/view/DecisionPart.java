package dev.containerarch.slack.view;

import java.util.Locale;
import java.util.Optional;

/// A part of a decision that can be shown by itself, because the card has no room for all of it.
public enum DecisionPart {
  CONTEXT,
  REASONS,
  AGAINST,
  CONSEQUENCES,
  RISKS,
  ACTIONS,
  PEOPLE,
  COMPARISON,
  TRAIL;

  String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// The part that a button names.
  public static Optional<DecisionPart> of(String word) {
    for (DecisionPart part : values()) {
      if (part.word().equals(word)) {
        return Optional.of(part);
      }
    }
    return Optional.empty();
  }
}
