package dev.containerarch.local;

import dev.containerarch.advisor.advice.Advisor;
import dev.containerarch.advisor.advice.RoomAdvisor;
import dev.containerarch.advisor.knowledge.Architecture;
import dev.containerarch.advisor.knowledge.Knowledge;
import dev.containerarch.advisor.review.Agenda;
import dev.containerarch.advisor.review.Ballot;
import dev.containerarch.advisor.review.Concern;
import dev.containerarch.advisor.review.Door;
import dev.containerarch.advisor.review.GroupAdvice;
import dev.containerarch.advisor.review.GroupAdvice.Backer;
import dev.containerarch.advisor.review.GroupAdvice.Lean;
import dev.containerarch.advisor.review.GroupAdvisor;
import dev.containerarch.advisor.review.Meeting;
import dev.containerarch.advisor.review.Participant;
import dev.containerarch.advisor.review.Phase;
import dev.containerarch.advisor.review.Proposal;
import dev.containerarch.advisor.review.Review;
import dev.containerarch.advisor.review.ReviewBoard.Revealed;
import dev.containerarch.advisor.review.Role;
import dev.containerarch.advisor.review.Vote;
import dev.containerarch.advisor.text.Language;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// Review meetings in every phase, small and as large as they can be, for the walk of the views.
final class Meetings {

  private static final List<Role> ROLES = List.of(Role.values());
  private static final List<Vote.Stance> STANCES = List.of(Vote.Stance.values());

  private static final Instant AT = Instant.ofEpochSecond(1_793_613_600);
  private static final List<String> CRITERIA =
      List.of("cost", "scalability", "reliability", "engineering");

  /// So that every option that members lean to is named, the longest names among them.
  private final List<String> options;

  private final GroupAdvisor advisor;
  private final Map<String, Meeting> computed = new ConcurrentHashMap<>();

  Meetings(Knowledge knowledge, Advisor advisor) {
    this.advisor = new GroupAdvisor(knowledge, new RoomAdvisor(knowledge, advisor));
    this.options = knowledge.architectures().stream().map(Architecture::id).toList();
  }

  /// The phases of a review, in their order.
  static List<Phase> phases(String text) {
    Proposal proposal =
        new Proposal(
            1, "ecs-fargate", Optional.of("eks-fargate"), cut(text, Proposal.LONGEST_TEXT));
    return List.of(
        new Phase.Weighing(1, Optional.of(AT)),
        new Phase.Weighing(2, Optional.empty()),
        new Phase.Discussing(2, true),
        new Phase.ThinkingAhead(2, AT),
        new Phase.Voting(2, proposal, AT),
        new Phase.Voted(2, proposal),
        new Phase.Decided(2, proposal, proposal.choice(), 999_999),
        new Phase.Cancelled(2, cut(text, Ballot.LONGEST_REASON)));
  }

  /// A meeting in which everything was revealed, and everybody said as much as they can.
  ///
  /// @param members 1 to 200
  /// @param request of the review
  /// @param text what everybody wrote, cut where there is a limit
  Meeting of(int members, boolean anonymous, String request, Phase phase, String text) {
    String key = members + " " + anonymous + " " + request;
    Meeting meeting =
        computed.computeIfAbsent(
            key,
            _ ->
                Meeting.of(
                    review(members, anonymous, request, phase, "?"),
                    List.of(),
                    revealed(members, "?"),
                    advisor));
    Review review = review(members, anonymous, request, phase, text);
    Revealed said = revealed(members, text);
    return new Meeting(
        review,
        meeting.facts(),
        List.of("U0123456789000"),
        anonymous ? said.withoutNames() : said,
        meeting.advice().map(advice -> saying(advice, cut(text, Ballot.LONGEST_REASON))),
        meeting.turnout());
  }

  private static GroupAdvice saying(GroupAdvice advice, String reason) {
    return new GroupAdvice(
        advice.round(),
        advice.ballots(),
        advice.stoodBy(),
        advice.room(),
        advice.spreads(),
        advice.leans().stream()
            .map(lean ->
                new Lean(
                    lean.architecture(),
                    lean.backers().stream()
                        .map(backer -> new Backer(backer.member(), backer.sureness(), reason))
                        .toList()))
            .toList(),
        advice.settleable(),
        advice.quorum(),
        advice.onOlderFacts(),
        advice.since());
  }

  private static Review review(
      int members, boolean anonymous, String request, Phase phase, String text) {
    List<Participant> participants = new ArrayList<>();
    for (int i = 0; i < members; i++) {
      participants.add(new Participant(member(i), ROLES.get(i % ROLES.size())));
    }
    return new Review(
        999_999,
        999_999,
        new Agenda(
            cut(text, Agenda.LONGEST_QUESTION),
            anonymous ? Door.ONE_WAY : Door.TWO_WAY,
            request,
            2,
            anonymous,
            Duration.ofDays(2),
            "C012345678901",
            Language.ENGLISH,
            member(0),
            AT),
        member(0),
        participants,
        phase,
        AT,
        member(0));
  }

  private Revealed revealed(int members, String text) {
    List<Ballot> first = new ArrayList<>();
    List<Ballot> second = new ArrayList<>();
    List<Concern> concerns = new ArrayList<>();
    List<Vote> votes = new ArrayList<>();
    for (int i = 0; i < members; i++) {
      first.add(ballot(i, 1, text));
      if (i % 2 == 0) {
        second.add(ballot(i, 2, text));
      }
      concerns.add(new Concern(member(i), cut(text, Concern.LONGEST_TEXT), AT));
      votes.add(
          new Vote(
              member(i), 1, STANCES.get(i % STANCES.size()), cut(text, Vote.LONGEST_REASON), AT));
    }
    return new Revealed(List.of(first, second), concerns, votes);
  }

  private Ballot ballot(int member, int round, String text) {
    Map<String, Double> points = new LinkedHashMap<>();
    for (String criterion : CRITERIA) {
      points.put(criterion, 10.0);
    }
    points.put(CRITERIA.get((member + round) % CRITERIA.size()), 90.0);
    return new Ballot(
        member(member),
        round,
        1,
        points,
        Optional.of(options.get(member % options.size())),
        Optional.of(1 + member % Ballot.SUREST),
        List.of("gpu", "region", "memory"),
        cut(text, Ballot.LONGEST_REASON),
        AT);
  }

  /// As long as Slack's ids get.
  private static String member(int i) {
    return "U01234567" + (89_000 + i);
  }

  private static String cut(String text, int most) {
    return text.substring(0, Math.min(most, text.length()));
  }
}
