package dev.containerarch.advisor.review;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What may become of a review, and what it looks like afterwards. Plain computation: nothing is
/// kept here.
public final class ReviewLifeCycle {

  /// A round of weighing can be followed by one more.
  private static final int LAST_ROUND = 2;

  private ReviewLifeCycle() {}

  /// What came of a change.
  public sealed interface Outcome {

    /// It was done.
    ///
    /// @param review as it is afterwards
    record Done(Review review) implements Outcome {}

    /// A review in this phase does not do that.
    record NotAllowed() implements Outcome {}

    /// Only its owner does that.
    record NotTheOwner() implements Outcome {}
  }

  /// A review that has just been opened, in its first round of weighing.
  ///
  /// @throws IllegalArgumentException when nobody or more than [Review#MOST_PARTICIPANTS] take part
  public static Review open(int number, Agenda agenda, List<Participant> participants) {
    List<Participant> each = eachOnce(List.of(), participants);
    if (each.isEmpty() || each.size() > Review.MOST_PARTICIPANTS) {
      throw new IllegalArgumentException(each.size() + " participants");
    }
    return new Review(
        number,
        1,
        agenda,
        agenda.openedBy(),
        each,
        new Phase.Weighing(1, Optional.of(agenda.openedAt().plus(agenda.answerWithin()))),
        agenda.openedAt(),
        agenda.openedBy());
  }

  /// Does something with a review, if its phase allows it.
  ///
  /// @param by Slack's id of who does it; empty for the clock
  public static Outcome change(Review review, ReviewChange change, String by, Instant at) {
    if (!mayDo(review, change, by)) {
      return new Outcome.NotTheOwner();
    }
    return switch (change) {
      case ReviewChange.HandOver(String member)
          when isRunning(review) && isIn(review, member) && !member.equals(review.owner()) ->
          done(review, review.agenda(), member, review.participants(), review.phase(), by, at);
      case ReviewChange.TakeOver() when isRunning(review) ->
          done(review, review.agenda(), by, review.participants(), review.phase(), by, at);
      case ReviewChange.ChangeFacts(String request) when weighsOrTalks(review) ->
          done(
              review,
              review.agenda().on(request),
              review.owner(),
              review.participants(),
              review.phase(),
              by,
              at);
      case ReviewChange.Invite(List<Participant> more) when isRunning(review) -> {
        List<Participant> all = eachOnce(review.participants(), more);
        yield all.size() > Review.MOST_PARTICIPANTS
            ? new Outcome.NotAllowed()
            : done(review, review.agenda(), review.owner(), all, review.phase(), by, at);
      }
      case ReviewChange.HandOver _,
          ReviewChange.TakeOver _,
          ReviewChange.ChangeFacts _,
          ReviewChange.Invite _ ->
          new Outcome.NotAllowed();
      default ->
          after(review.phase(), change)
              .<Outcome>map(phase ->
                  done(
                      review,
                      review.agenda(),
                      review.owner(),
                      review.participants(),
                      phase,
                      by,
                      at))
              .orElseGet(Outcome.NotAllowed::new);
    };
  }

  /// What the owner can do in a phase, in the order in which they look for it.
  public static List<ReviewStep> steps(Phase phase) {
    List<ReviewStep> steps = new ArrayList<>();
    switch (phase) {
      case Phase.Weighing _ -> steps.add(ReviewStep.REVEAL);
      case Phase.Discussing(int round, boolean thoughtAhead) -> {
        steps.add(ReviewStep.PROPOSE);
        if (!thoughtAhead) {
          steps.add(ReviewStep.THINK_AHEAD);
          if (round < LAST_ROUND) {
            steps.add(ReviewStep.SECOND_ROUND);
          }
        }
      }
      case Phase.ThinkingAhead _ -> steps.add(ReviewStep.SHOW_CONCERNS);
      case Phase.Voting _ -> steps.add(ReviewStep.CLOSE_VOTE);
      case Phase.Voted _ -> {
        steps.add(ReviewStep.DECIDE);
        steps.add(ReviewStep.PROPOSE);
      }
      case Phase.Decided _, Phase.Cancelled _ -> {
        return List.of();
      }
    }
    if (phase.asks()) {
      steps.add(ReviewStep.EXTEND);
    }
    if (phase instanceof Phase.Weighing || phase instanceof Phase.Discussing) {
      steps.add(ReviewStep.CHANGE_FACTS);
    }
    steps.add(ReviewStep.INVITE);
    steps.add(ReviewStep.HAND_OVER);
    steps.add(ReviewStep.CANCEL);
    return List.copyOf(steps);
  }

  /// The phase after a change; empty when a review in this phase does not do that.
  private static Optional<Phase> after(Phase phase, ReviewChange change) {
    return switch (change) {
      case ReviewChange.Reveal() when phase instanceof Phase.Weighing(int round, var _) ->
          Optional.of(new Phase.Discussing(round, false));
      case ReviewChange.WaitForQuorum()
          when phase instanceof Phase.Weighing(int round, var deadline) && deadline.isPresent() ->
          Optional.of(new Phase.Weighing(round, Optional.empty()));
      case ReviewChange.SecondRound(Instant deadline)
          when phase instanceof Phase.Discussing(int round, boolean thoughtAhead)
              && round < LAST_ROUND
              && !thoughtAhead ->
          Optional.of(new Phase.Weighing(round + 1, Optional.of(deadline)));
      case ReviewChange.ThinkAhead(Instant deadline)
          when phase instanceof Phase.Discussing(int round, boolean thoughtAhead)
              && !thoughtAhead ->
          Optional.of(new Phase.ThinkingAhead(round, deadline));
      case ReviewChange.ShowConcerns()
          when phase instanceof Phase.ThinkingAhead(int round, Instant _) ->
          Optional.of(new Phase.Discussing(round, true));
      case ReviewChange.Propose(Proposal proposal, Instant deadline) ->
          switch (phase) {
            case Phase.Discussing(int round, boolean _) ->
                Optional.of(new Phase.Voting(round, proposal.as(1), deadline));
            case Phase.Voted(int round, Proposal fell) ->
                Optional.of(new Phase.Voting(round, proposal.as(fell.poll() + 1), deadline));
            default -> Optional.empty();
          };
      case ReviewChange.CloseVote()
          when phase instanceof Phase.Voting(int round, Proposal proposal, Instant _) ->
          Optional.of(new Phase.Voted(round, proposal));
      case ReviewChange.Decide(int decision, Choice chosen)
          when phase instanceof Phase.Voted(int round, Proposal proposal) ->
          Optional.of(new Phase.Decided(round, proposal, chosen, decision));
      case ReviewChange.Cancel(String reason) when !phase.isOver() ->
          Optional.of(new Phase.Cancelled(phase.revealed(), reason));
      case ReviewChange.Extend(Instant deadline) ->
          switch (phase) {
            case Phase.Weighing(int round, var _) ->
                Optional.of(new Phase.Weighing(round, Optional.of(deadline)));
            case Phase.ThinkingAhead(int round, Instant _) ->
                Optional.of(new Phase.ThinkingAhead(round, deadline));
            case Phase.Voting(int round, Proposal proposal, Instant _) ->
                Optional.of(new Phase.Voting(round, proposal, deadline));
            default -> Optional.empty();
          };
      default -> Optional.empty();
    };
  }

  /// The clock does what a deadline brings; a participant may take over; all else is the owner's.
  private static boolean mayDo(Review review, ReviewChange change, String by) {
    return switch (change) {
      case ReviewChange.WaitForQuorum() -> by.isEmpty();
      case ReviewChange.TakeOver() -> isIn(review, by);
      case ReviewChange.Reveal _,
          ReviewChange.ShowConcerns _,
          ReviewChange.CloseVote _,
          ReviewChange.Decide _ ->
          by.isEmpty() || by.equals(review.owner());
      default -> by.equals(review.owner());
    };
  }

  private static boolean isRunning(Review review) {
    return !review.phase().isOver();
  }

  private static boolean weighsOrTalks(Review review) {
    return review.phase() instanceof Phase.Weighing || review.phase() instanceof Phase.Discussing;
  }

  private static boolean isIn(Review review, String member) {
    return review.role(member).isPresent();
  }

  /// Who has a role already keeps it.
  private static List<Participant> eachOnce(List<Participant> before, List<Participant> more) {
    List<Participant> all = new ArrayList<>(before);
    for (Participant participant : more) {
      if (all.stream().noneMatch(known -> known.member().equals(participant.member()))) {
        all.add(participant);
      }
    }
    return all;
  }

  private static Outcome.Done done(
      Review review,
      Agenda agenda,
      String owner,
      List<Participant> participants,
      Phase phase,
      String by,
      Instant at) {
    // Clocks of two machines differ; a review does not run backwards for that.
    Instant toTheMillisecond = at.truncatedTo(ChronoUnit.MILLIS);
    return new Outcome.Done(
        new Review(
            review.number(),
            review.version() + 1,
            agenda,
            owner,
            participants,
            phase,
            toTheMillisecond.isBefore(review.changedAt()) ? review.changedAt() : toTheMillisecond,
            by,
            phase.equals(review.phase()) ? review.voteTimedOut() : by.isEmpty()));
  }
}
