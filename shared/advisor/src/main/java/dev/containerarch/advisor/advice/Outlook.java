package dev.containerarch.advisor.advice;

import dev.containerarch.advisor.robustness.Acceptability;
import dev.containerarch.advisor.robustness.Confidence;
import dev.containerarch.advisor.robustness.Firmness.Reason;
import java.util.List;
import java.util.Set;

/// How firm a lead is, and what would change it.
///
/// Whether somebody leads at all is settled before, by the margin alone (see [Verdict.Leads]): a
/// close call has no outlook. So an outlook is never worded as a close call; a lead that sampling
/// finds as weak as one is [Confidence#LEANING], held down by what makes it weak.
///
/// Two premises cap the word. Without a single fact it is at most leaning. An unknown fact that
/// could rule the leader out, or points that nobody chose, leave it at most fairly firm.
///
/// @param word never [Confidence#CLOSE_CALL]
/// @param heldDownBy what allows no more than this word; empty when it is [Confidence#FIRM]
/// @param share in how many of the weightings around the given points, or of the voices in the
///   room, the leader is first, in per cent: 0, 5, …, 100
/// @param turningPoints what would make somebody else first, or draw level; at most
///   [#MOST_TURNING_POINTS]
/// @param weightings all that was drawn, of which the share is the part that is said; its
///   distribution tells around what
public record Outlook(
    Confidence word,
    Set<Reason> heldDownBy,
    int share,
    List<TurningPoint> turningPoints,
    Acceptability weightings) {

  public static final int MOST_TURNING_POINTS = 3;

  public Outlook {
    if (word == Confidence.CLOSE_CALL) {
      throw new IllegalArgumentException("a close call is a verdict of its own");
    }
    heldDownBy = Set.copyOf(heldDownBy);
    turningPoints = List.copyOf(turningPoints);
  }
}
