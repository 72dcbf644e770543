package dev.containerarch.advisor.review;

import java.time.Instant;
import java.util.List;

/// What the owner, or the clock when a deadline has come, does with a review.
public sealed interface ReviewChange {

  /// Show what came of weighing, with or without a quorum.
  record Reveal() implements ReviewChange {}

  /// Go on without a deadline, because it came before a quorum. Only the clock does this.
  record WaitForQuorum() implements ReviewChange {}

  /// Weigh once more; only after the first round.
  record SecondRound(Instant deadline) implements ReviewChange {}

  /// Ask why the decision will have failed.
  record ThinkAhead(Instant deadline) implements ReviewChange {}

  /// Show what was feared.
  record ShowConcerns() implements ReviewChange {}

  /// Put something to the vote, also after a vote.
  ///
  /// @param proposal its poll is given by the review
  record Propose(Proposal proposal, Instant deadline) implements ReviewChange {}

  /// Show the vote.
  record CloseVote() implements ReviewChange {}

  /// Note the decision that was recorded.
  record Decide(int decision, Choice chosen) implements ReviewChange {}

  /// End it without a decision.
  ///
  /// @param reason 1 to [Ballot#LONGEST_REASON] characters
  record Cancel(String reason) implements ReviewChange {}

  /// Move the deadline of the phase.
  record Extend(Instant deadline) implements ReviewChange {}

  /// Let another participant run it.
  record HandOver(String member) implements ReviewChange {}

  /// Run it in place of an owner who has left the workspace. Any participant may; that the owner
  /// has left is for the caller to know.
  record TakeOver() implements ReviewChange {}

  /// Weigh other facts, before anything is voted on.
  ///
  /// @param request in its canonical words
  record ChangeFacts(String request) implements ReviewChange {}

  /// Invite more. They answer from the present phase on; who has a role already keeps it.
  record Invite(List<Participant> participants) implements ReviewChange {
    public Invite {
      participants = List.copyOf(participants);
    }
  }
}
