package dev.containerarch.advisor.review;

import dev.containerarch.advisor.advice.Comparison;
import dev.containerarch.advisor.agreement.QuorumRule;
import dev.containerarch.advisor.decision.Tenant;
import dev.containerarch.advisor.review.ReviewBoard.Revealed;
import java.util.List;
import java.util.Optional;

/// All that may be said about a review to everybody. It never has more in it than the review has
/// shown, so whoever makes words of it cannot tell too much.
///
/// @param facts what the facts say by themselves
/// @param answered who has answered in this phase; not what
/// @param revealed what was said in the phases that are over, without names where the review is
///   anonymous
/// @param advice what came of the last round that was revealed; empty before, and when nobody
///   answered
/// @param turnout whether enough voted on the newest proposal whose vote is over; empty where no
///   vote is shown, or nobody voted
public record Meeting(
    Review review,
    Comparison facts,
    List<String> answered,
    Revealed revealed,
    Optional<GroupAdvice> advice,
    Optional<QuorumRule.Outcome> turnout) {

  public Meeting {
    answered = List.copyOf(answered);
  }

  /// Reads what a review has shown, and works out what came of it.
  ///
  /// @param review as it was just read
  /// @throws ReviewBoard.BoardUnavailable when it cannot be read
  /// @throws IllegalArgumentException when the review's request cannot be read any more
  public static Meeting of(Tenant tenant, Review review, ReviewBoard board, GroupAdvisor advisor) {
    Revealed revealed = board.revealed(tenant, review);
    return of(review, board.answered(tenant, review), revealed, advisor);
  }

  /// The same of what was read already.
  ///
  /// @param revealed with the members' names
  public static Meeting of(
      Review review, List<String> answered, Revealed revealed, GroupAdvisor advisor) {
    return new Meeting(
        review,
        advisor.facts(review),
        answered,
        review.agenda().anonymous() ? revealed.withoutNames() : revealed,
        advisor.advise(review, revealed),
        revealed.votes().isEmpty()
            ? Optional.empty()
            : Optional.of(review.quorum(revealed.votes().stream().map(Vote::member).toList())));
  }
}
