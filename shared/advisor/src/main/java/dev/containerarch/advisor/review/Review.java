package dev.containerarch.advisor.review;

import java.time.Instant;
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
public record Review(
    int number,
    int version,
    Agenda agenda,
    String owner,
    List<Participant> participants,
    Phase phase,
    Instant changedAt,
    String changedBy) {

  public static final int MOST_PARTICIPANTS = 200;

  public Review {
    participants = List.copyOf(participants);
  }

  /// How members call it, such as `AR-7`: an architecture review.
  public static String name(int number) {
    return "AR-" + number;
  }

  public String name() {
    return name(number);
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
