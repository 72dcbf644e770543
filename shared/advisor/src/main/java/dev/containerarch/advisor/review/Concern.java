package dev.containerarch.advisor.review;

import dev.containerarch.advisor.text.WholeText;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/// Why a member thinks that the decision may have failed a year later. Nobody but the member sees
/// it before everybody's are shown.
///
/// @param member Slack's id
/// @param text 1 to [#LONGEST_TEXT] characters
/// @param at to the millisecond
public record Concern(String member, String text, Instant at) {

  public static final int LONGEST_TEXT = 500;

  public Concern {
    text = WholeText.of(text);
    at = at.truncatedTo(ChronoUnit.MILLIS);
  }
}
