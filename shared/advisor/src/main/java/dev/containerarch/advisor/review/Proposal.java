package dev.containerarch.advisor.review;

import dev.containerarch.advisor.text.WholeText;
import java.util.Optional;

/// What is voted on.
///
/// @param poll which vote of the review it is, from 1: a proposal that fell is followed by another
/// @param architecture id of the architecture to choose
/// @param interim id of the architecture to use until that one takes over
/// @param text what else belongs to it; may be empty, at most [#LONGEST_TEXT] characters
public record Proposal(int poll, String architecture, Optional<String> interim, String text) {

  public static final int LONGEST_TEXT = 2000;

  public Proposal {
    text = WholeText.of(text);
  }

  public Choice choice() {
    return new Choice(architecture, interim);
  }

  /// The same as another vote of the review.
  public Proposal as(int otherPoll) {
    return new Proposal(otherPoll, architecture, interim, text);
  }
}
