package dev.containerarch.advisor.decision;

import java.time.Instant;

/// A decision that has no number yet.
///
/// @param title what was decided about, 1 to [#LONGEST_TITLE] characters
/// @param architecture id of the chosen architecture
/// @param reason why, up to [#LONGEST_REASON] characters; may be empty
/// @param decidedBy Slack's id of the member who recorded it
/// @param channel Slack's id of the conversation in which it was recorded; may be empty
/// @param decidedAt to the millisecond
public record NewDecision(
    String title,
    String architecture,
    String reason,
    String decidedBy,
    String channel,
    Instant decidedAt,
    Basis basis) {

  public static final int LONGEST_TITLE = 150;
  public static final int LONGEST_REASON = 3000;
}
