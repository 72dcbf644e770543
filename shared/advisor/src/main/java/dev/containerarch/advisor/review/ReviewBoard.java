package dev.containerarch.advisor.review;

import dev.containerarch.advisor.decision.Tenant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Where reviews, ballots and votes are kept. Everything is kept apart by tenant.
///
/// What a member said is given to nobody else before the phase that it belongs to is over: not by
/// the rules of a caller, but because this port has no way to ask for it.
public interface ReviewBoard {

  /// Opens a review in its first round of weighing, under the next number.
  ///
  /// @param onceKey the same key never opens twice
  /// @throws BoardUnavailable when nothing was kept, or nobody knows
  Opening open(Tenant tenant, Agenda agenda, List<Participant> participants, String onceKey);

  /// A review.
  ///
  /// @throws BoardUnavailable when it cannot be read
  Optional<Review> find(Tenant tenant, int number);

  /// The reviews that are not over, newest first; at most [#MOST_OPEN].
  ///
  /// @throws BoardUnavailable when they cannot be read
  List<Review> open(Tenant tenant);

  /// Reviews that are over, the highest number first.
  ///
  /// @param below only those with a lower number
  /// @param size 1 to 50
  /// @throws BoardUnavailable when they cannot be read
  List<Review> over(Tenant tenant, int below, int size);

  /// Does something with a review.
  ///
  /// @param version the one that the member saw; the present phase must still be that one's
  /// @param by Slack's id of the owner; empty for the clock
  /// @throws BoardUnavailable when nothing was kept, or nobody knows
  Changing change(Tenant tenant, int number, int version, ReviewChange change, String by);

  /// Keeps a ballot in place of the member's earlier one in that round.
  ///
  /// @throws BoardUnavailable when it was not kept, or nobody knows; casting it again is safe
  Casting cast(Tenant tenant, int number, Ballot ballot);

  /// Keeps what a member fears in place of what they feared before.
  ///
  /// @throws BoardUnavailable as for [#cast(Tenant, int, Ballot)]
  Casting cast(Tenant tenant, int number, Concern concern);

  /// Keeps a vote in place of the member's earlier one on that proposal.
  ///
  /// @throws BoardUnavailable as for [#cast(Tenant, int, Ballot)]
  Casting cast(Tenant tenant, int number, Vote vote);

  /// Who has answered in the phase that the review is in, on the facts that it has now; nobody in a
  /// phase that asks nothing.
  ///
  /// @throws BoardUnavailable when it cannot be read
  List<String> answered(Tenant tenant, Review review);

  /// The member's own ballot of the newest round in which they cast one.
  ///
  /// @throws BoardUnavailable when it cannot be read
  Optional<Ballot> ownBallot(Tenant tenant, int number, String member);

  /// What the member fears.
  ///
  /// @throws BoardUnavailable when it cannot be read
  Optional<Concern> ownConcern(Tenant tenant, int number, String member);

  /// The member's own vote on a proposal.
  ///
  /// @throws BoardUnavailable when it cannot be read
  Optional<Vote> ownVote(Tenant tenant, int number, int poll, String member);

  /// What everybody may see now.
  ///
  /// @throws BoardUnavailable when it cannot be read
  Revealed revealed(Tenant tenant, Review review);

  /// Open reviews that are listed.
  int MOST_OPEN = 100;

  /// A number above those of all reviews.
  int ABOVE_ALL = 1_000_000;

  /// A board without reviews, on which none can be opened.
  static ReviewBoard none() {
    return NoReviews.BOARD;
  }

  /// What a review has shown so far. It names who said what: where the review is anonymous, see
  /// [Revealed#withoutNames()].
  ///
  /// @param rounds the ballots of each round that was revealed, the first round first; a ballot
  ///   that came while it was revealed may be missing, and is never added later
  /// @param concerns of the pre-mortem, once it is over
  /// @param votes on the newest proposal whose vote is over
  record Revealed(List<List<Ballot>> rounds, List<Concern> concerns, List<Vote> votes) {
    public Revealed {
      rounds = rounds.stream().map(List::copyOf).toList();
      concerns = List.copyOf(concerns);
      votes = List.copyOf(votes);
    }

    /// The ballots of the last round that was revealed; none before the first.
    public List<Ballot> ballots() {
      return rounds.isEmpty() ? List.of() : rounds.getLast();
    }

    /// The newest ballot of everybody: who does not answer in a second round stands by the first.
    public List<Ballot> standing() {
      Map<String, Ballot> newest = new LinkedHashMap<>();
      for (List<Ballot> round : rounds) {
        round.forEach(ballot -> newest.put(ballot.member(), ballot));
      }
      return List.copyOf(newest.values());
    }

    /// The same, with a number in place of every member's id, and no times. A number stands for the
    /// same member throughout, and follows from what was said alone.
    public Revealed withoutNames() {
      return Anonymity.of(this);
    }
  }

  /// What came of opening.
  sealed interface Opening {

    Review review();

    /// It is new.
    record Opened(Review review) implements Opening {}

    /// The same request opened it before.
    record AlreadyOpened(Review review) implements Opening {}
  }

  /// What came of a change.
  sealed interface Changing {

    /// It was made.
    ///
    /// @param review as it is now
    record Changed(Review review) implements Changing {}

    /// Somebody changed its phase since the member saw it. Nothing was done.
    record Overtaken(Review now) implements Changing {}

    /// A review in this phase does not do that. Nothing was done.
    record NotAllowed(Review now) implements Changing {}

    /// Only its owner does that. Nothing was done.
    record NotTheOwner(Review now) implements Changing {}

    /// The tenant has no such review.
    record NoSuchReview() implements Changing {}
  }

  /// What came of an answer.
  sealed interface Casting {

    /// It was kept, and will be counted.
    ///
    /// @param again whether the member had answered before
    record Kept(Review review, boolean again) implements Casting {}

    /// The review does not ask for it, or no longer. What was written is not kept.
    record NotAsked(Review now) implements Casting {}

    /// It came while everybody's answers were being shown, and does not count.
    record TooLate(Review now) implements Casting {}

    /// The facts were changed since the member saw them; it was not kept.
    record OtherFacts(Review now) implements Casting {}

    /// Only participants answer.
    record NotInvited(Review now) implements Casting {}

    /// The tenant has no such review.
    record NoSuchReview() implements Casting {}
  }

  /// The board cannot be reached, or refuses for now because it is too busy.
  final class BoardUnavailable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /// Says what failed.
    ///
    /// @param message for the deployer; nothing that a member wrote
    public BoardUnavailable(String message, Throwable cause) {
      super(message, cause);
    }
  }
}
