package dev.containerarch.advisor.review;

import dev.containerarch.advisor.advice.Room;
import dev.containerarch.advisor.agreement.QuorumRule;
import java.util.List;
import java.util.Optional;

/// What a round of weighing came to, as far as everybody may see it. Where the review is anonymous,
/// members are numbers in it.
///
/// @param round that was revealed last
/// @param ballots how many counted
/// @param stoodBy how many of them are of the round before, because their members did not answer
///   again
/// @param room the comparison under the mean of all weights, and how far the members agree
/// @param spreads how far apart the members are, in the order of the criteria
/// @param leans what the members would choose now, the most wanted first; those without a choice
///   last
/// @param settleable unknown facts that somebody can find out
/// @param quorum whether the result counts or is advisory
/// @param onOlderFacts how many ballots weighed facts that were changed since
/// @param since what changed since the round before; empty after the first
public record GroupAdvice(
    int round,
    int ballots,
    int stoodBy,
    Room room,
    List<CriterionSpread> spreads,
    List<Lean> leans,
    List<Settleable> settleable,
    QuorumRule.Outcome quorum,
    int onOlderFacts,
    Optional<SinceLastRound> since) {

  /// Below so many ballots, who said what is easily guessed.
  public static final int ANONYMOUS_FROM = 4;

  public GroupAdvice {
    spreads = List.copyOf(spreads);
    leans = List.copyOf(leans);
    settleable = List.copyOf(settleable);
  }

  /// How much the members give to a criterion, as shares of all that each has to give.
  ///
  /// @param least 0 to 1
  /// @param mean of the group, 0 to 1
  /// @param most 0 to 1
  /// @param given by each member, the least first
  public record CriterionSpread(
      String criterion, double least, double mean, double most, List<Given> given) {
    public CriterionSpread {
      given = List.copyOf(given);
    }
  }

  /// What one member gives to a criterion.
  ///
  /// @param share of all that the member has to give, 0 to 1
  public record Given(String member, double share) {}

  /// Who would choose an architecture now.
  ///
  /// @param architecture its id; empty for those who said none
  public record Lean(Optional<String> architecture, List<Backer> backers) {
    public Lean {
      backers = List.copyOf(backers);
    }
  }

  /// Somebody who leans to an architecture, or to none.
  ///
  /// @param sureness 1 to 5
  /// @param reason may be empty
  public record Backer(String member, Optional<Integer> sureness, String reason) {}

  /// An unknown fact that somebody can find out.
  public record Settleable(String fact, List<String> members) {
    public Settleable {
      members = List.copyOf(members);
    }
  }

  /// What a second round changed.
  ///
  /// @param moves of the criteria, in their order
  /// @param first who was first after the round before; more than one when they were level
  /// @param otherPicks how many members who answered twice would choose something else now
  /// @param distance how far the members' weights were apart on average in the round before, 0 to
  ///   1; empty for one member
  public record SinceLastRound(
      List<Move> moves, List<String> first, int otherPicks, Optional<Double> distance) {
    public SinceLastRound {
      moves = List.copyOf(moves);
      first = List.copyOf(first);
    }
  }

  /// What the group gives to a criterion, before and now.
  ///
  /// @param before 0 to 1
  /// @param now 0 to 1
  public record Move(String criterion, double before, double now) {}
}
