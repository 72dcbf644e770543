package dev.containerarch.store;

import dev.containerarch.advisor.review.Agenda;
import dev.containerarch.advisor.review.Ballot;
import dev.containerarch.advisor.review.Concern;
import dev.containerarch.advisor.review.Door;
import dev.containerarch.advisor.review.Participant;
import dev.containerarch.advisor.review.Proposal;
import dev.containerarch.advisor.review.ReviewBoard;
import dev.containerarch.advisor.review.Role;
import dev.containerarch.advisor.review.Vote;
import dev.containerarch.advisor.text.Language;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Reviews for tests, and what is said in them.
final class Reviews {

  static final Instant NINE = Instant.parse("2026-11-24T09:00:00Z");
  static final Duration A_DAY = Duration.ofDays(1);

  static final String ANA = "U1000";
  static final String BEN = "U1001";
  static final String CHO = "U1002";
  static final String DAN = "U1003";
  static final String STRANGER = "U9999";

  private static final List<Role> ROLES = List.of(Role.OWNER, Role.AFFECTED, Role.EXPERT);

  private Reviews() {}

  static Agenda agenda(String question) {
    return new Agenda(
        question,
        Door.ONE_WAY,
        "edition=2026 gpu=no tasks=12",
        1,
        false,
        A_DAY,
        "C1",
        Language.KOREAN,
        ANA,
        NINE);
  }

  /// `U1000` and so on, in turn in each of the roles.
  static List<Participant> participants(int count) {
    List<Participant> participants = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      participants.add(new Participant(member(i), ROLES.get(i % ROLES.size())));
    }
    return participants;
  }

  static String member(int i) {
    return "U" + (1000 + i);
  }

  static Ballot ballot(String member, int round, String reason) {
    return new Ballot(
        member,
        round,
        1,
        Map.of("cost", 33.5, "scalability", 0.0, "reliability", 41.0),
        Optional.of("ecs-fargate"),
        Optional.of(4),
        List.of("gpu", "tasks"),
        reason,
        NINE.plusSeconds(60));
  }

  static Concern concern(String member, String text) {
    return new Concern(member, text, NINE.plusSeconds(120));
  }

  static Vote vote(String member, int poll, Vote.Stance stance, String reason) {
    return new Vote(member, poll, stance, reason, NINE.plusSeconds(180));
  }

  static Proposal proposal(String architecture) {
    return new Proposal(1, architecture, Optional.of("ecs-ec2"), "from the summer on");
  }

  /// A review of so many members that has just been opened by [#ANA].
  static int opened(ReviewBoard board, int members) {
    return board
        .open(Decisions.ACME, agenda("Payments"), participants(members), "once" + members)
        .review()
        .number();
  }
}
