package dev.containerarch.advisor.agreement;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;

/// When a group's result counts, and is not only advice.
///
/// @param numerator together with the denominator the share of the invited who have to vote
/// @param least ballots that are needed at least; all of them, if fewer are invited
public record QuorumRule(int numerator, int denominator, int least) {

  /// Two thirds of the invited, at least three.
  public static final QuorumRule DEFAULT = new QuorumRule(2, 3, 3);

  /// What comes of the rule.
  public sealed interface Outcome {}

  /// The result counts.
  public record Reached() implements Outcome {}

  /// The result is advisory.
  ///
  /// @param missingBallots how many more are needed, 0 when only roles are missing
  /// @param missingRoles that were named and are not there
  public record Advisory(int missingBallots, List<String> missingRoles) implements Outcome {
    public Advisory {
      missingRoles = List.copyOf(missingRoles);
    }
  }

  public QuorumRule {
    if (numerator < 0 || denominator < 1 || numerator > denominator || least < 0) {
      throw new IllegalArgumentException(
          "not a share of the invited and a least number of ballots: "
              + numerator
              + "/"
              + denominator
              + ", "
              + least);
    }
  }

  /// Whether enough of the invited, and everybody who had to be there, voted.
  ///
  /// @param named roles that have to be there
  /// @param present roles that those who voted have
  /// @throws IllegalArgumentException when there are more ballots than invited
  public Outcome check(
      int invited, int ballots, Collection<String> named, Collection<String> present) {
    if (ballots < 0 || ballots > invited) {
      throw new IllegalArgumentException(ballots + " ballots of " + invited + " invited");
    }
    int share = Math.ceilDiv(numerator * invited, denominator);
    int needed = Math.max(1, Math.max(share, Math.min(least, invited)));
    List<String> missing = new ArrayList<>(new LinkedHashSet<>(named));
    missing.removeAll(present);
    return ballots >= needed && missing.isEmpty()
        ? new Reached()
        : new Advisory(Math.max(0, needed - ballots), missing);
  }
}
