package dev.containerarch.advisor.review;

import dev.containerarch.advisor.text.WholeText;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/// What a member says to a proposal. Nobody but the member sees it before the vote is over.
///
/// @param member Slack's id
/// @param poll which proposal of the review
/// @param reason needed for an objection, else it may be empty; at most [#LONGEST_REASON]
///   characters
/// @param at to the millisecond
public record Vote(String member, int poll, Stance stance, String reason, Instant at) {

  public static final int LONGEST_REASON = 1000;

  /// For or against.
  public enum Stance {
    SUPPORT,
    CAN_LIVE_WITH,
    OBJECT,
    ABSTAIN
  }

  /// Whether a proposal is accepted without its owner: silence is consent; a vote in which somebody
  /// objects, or all abstain, is not.
  ///
  /// @param votes on it, revealed
  public static boolean carry(List<Vote> votes) {
    return votes.isEmpty()
        || (votes.stream().noneMatch(vote -> vote.stance() == Stance.OBJECT)
            && votes.stream().anyMatch(vote -> vote.stance() != Stance.ABSTAIN));
  }

  public Vote {
    reason = WholeText.of(reason);
    at = at.truncatedTo(ChronoUnit.MILLIS);
  }
}
