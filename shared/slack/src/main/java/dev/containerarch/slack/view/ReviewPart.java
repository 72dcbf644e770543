package dev.containerarch.slack.view;

import java.util.Locale;
import java.util.Optional;

/// A part of what a review has revealed that can be shown by itself, because its post has no room
/// for all of it.
public enum ReviewPart {
  /// What came of weighing, in short.
  RESULT,
  /// What everybody gives to each criterion.
  SPREAD,
  /// Who would choose what now, with all reasons.
  LEANS,
  /// The comparison under the group's weights.
  COMPARISON,
  /// What is feared.
  CONCERNS,
  /// All votes.
  VOTES;

  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// The part that a button names.
  public static Optional<ReviewPart> of(String word) {
    for (ReviewPart part : values()) {
      if (part.word().equals(word)) {
        return Optional.of(part);
      }
    }
    return Optional.empty();
  }
}
