package dev.containerarch.advisor.review;

import dev.containerarch.advisor.agreement.QuorumRule;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/// A review as it stands. Ballots and votes are not in it.
///
/// @param number given in turn within a tenant, from 1
/// @param version how often it was changed, from 1; answers of members do not change it
/// @param owner Slack's id of the member who runs it
/// @param participants who was invited, each once, at most [#MOST_PARTICIPANTS]; the owner may be
///   among them
/// @param changedAt to the millisecond
/// @param changedBy Slack's id of the member; empty when it was the clock
/// @param voteTimedOut whether the vote that is over was closed by the clock; false in every other
///   phase. Who is invited or runs it since changes nothing about that
public record Review(
    int number,
    int version,
    Agenda agenda,
    String owner,
    List<Participant> participants,
    Phase phase,
    Instant changedAt,
    String changedBy,
    boolean voteTimedOut) {

  public static final int MOST_PARTICIPANTS = 200;

  /// Participants whom the card mentions when it appears; the others are told in messages of their
  /// own.
  public static final int MOST_MENTIONED = 100;

  /// What the key of every vote begins with.
  public static final String VOTE_KEY = "review/";

  private static final Duration EARLIEST_REMINDER = Duration.ofDays(1);

  public Review {
    participants = List.copyOf(participants);
    voteTimedOut = voteTimedOut && phase instanceof Phase.Voted;
  }

  /// A review whose phase began with its last change.
  public Review(
      int number,
      int version,
      Agenda agenda,
      String owner,
      List<Participant> participants,
      Phase phase,
      Instant changedAt,
      String changedBy) {
    this(
        number,
        version,
        agenda,
        owner,
        participants,
        phase,
        changedAt,
        changedBy,
        changedBy.isEmpty());
  }

  /// How members call it, such as `AR-7`: an architecture review.
  public static String name(int number) {
    return "AR-" + number;
  }

  public String name() {
    return name(number);
  }

  /// When the members who have not answered are reminded: half of the time before the deadline that
  /// members have to answer, at most a day. Empty in a phase without a deadline.
  public Optional<Instant> remindAt() {
    Duration half = agenda.answerWithin().dividedBy(2);
    Duration before = half.compareTo(EARLIEST_REMINDER) > 0 ? EARLIEST_REMINDER : half;
    return phase.due().map(deadline -> deadline.minus(before));
  }

  /// When something has to happen by itself: at the deadline of the phase, and at once after a vote
  /// that may lead to a decision by itself.
  public Optional<Instant> due() {
    return mayBeAcceptedByItself() ? Optional.of(changedAt) : phase.due();
  }

  /// Whether its proposal is accepted if nobody objected: it can be taken back, and the time for
  /// the vote went by. Where the owner closes a vote, the owner decides.
  public boolean mayBeAcceptedByItself() {
    return voteTimedOut && agenda.door() == Door.TWO_WAY;
  }

  /// Whether those who answered are enough, and of all roles that were invited.
  ///
  /// @param answered Slack's ids; who was not invited does not count
  public QuorumRule.Outcome quorum(Collection<String> answered) {
    List<String> present = new ArrayList<>();
    for (Participant participant : participants) {
      if (answered.contains(participant.member())) {
        present.add(participant.role().name());
      }
    }
    return QuorumRule.DEFAULT.check(
        participants.size(),
        present.size(),
        participants.stream().map(participant -> participant.role().name()).toList(),
        present);
  }

  /// The key under which the vote on a proposal records its decision, so that it never does twice.
  public String onceKey(Proposal proposal) {
    return VOTE_KEY + number + "/" + proposal.poll();
  }

  /// Why a member takes part; empty when they were not invited.
  public Optional<Role> role(String member) {
    for (Participant participant : participants) {
      if (participant.member().equals(member)) {
        return Optional.of(participant.role());
      }
    }
    return Optional.empty();
  }
}
