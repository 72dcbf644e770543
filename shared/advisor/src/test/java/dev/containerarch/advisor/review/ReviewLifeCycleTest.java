package dev.containerarch.advisor.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.containerarch.advisor.review.ReviewLifeCycle.Outcome;
import dev.containerarch.advisor.text.Language;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ReviewLifeCycleTest {

  private static final Instant OPENED = Instant.parse("2026-11-24T09:00:00Z");
  private static final Instant DEADLINE = Instant.parse("2026-11-25T09:00:00Z");
  private static final Instant LATER = Instant.parse("2026-11-30T09:00:00Z");
  private static final Instant NOW = Instant.parse("2026-11-24T15:00:00.123456Z");

  private static final String OWNER = "U1";
  private static final String MEMBER = "U2";
  private static final String STRANGER = "U9";
  private static final String CLOCK = "";

  private static final Agenda AGENDA =
      new Agenda(
          "Payments",
          Door.ONE_WAY,
          "gpu=no",
          1,
          false,
          Duration.ofDays(1),
          "C1",
          Language.ENGLISH,
          OWNER,
          OPENED);
  private static final List<Participant> PARTICIPANTS =
      List.of(new Participant(OWNER, Role.EXPERT), new Participant(MEMBER, Role.AFFECTED));

  private static final Choice CHOSEN = new Choice("ecs-ec2", Optional.empty());

  private static final String SAME = "=";
  private static final String NOT_ALLOWED = ".";

  /// Every change in every phase. `W1` weighs in round 1, `W1-` without a deadline, `W1+` with the
  /// later one; `D1` discusses round 1, `D1a` after thinking ahead, which is `T1`; `V1.2` votes on
  /// the second proposal after round 1, `P1.2` has voted, `X1.2` has decided, `C1` was cancelled.
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      useHeadersInDisplayName = false,
      textBlock =
          """
          #     reveal wait second ahead shown propose close decide cancel extend hand take facts invite
          W1   | D1  | W1- | .   | .   | .   | .     | .    | .    | C0 | W1+   | = | = | = | =
          W1-  | D1  | .   | .   | .   | .   | .     | .    | .    | C0 | W1+   | = | = | = | =
          W2   | D2  | W2- | .   | .   | .   | .     | .    | .    | C1 | W2+   | = | = | = | =
          W2-  | D2  | .   | .   | .   | .   | .     | .    | .    | C1 | W2+   | = | = | = | =
          D1   | .   | .   | W2+ | T1+ | .   | V1.1+ | .    | .    | C1 | .     | = | = | = | =
          D1a  | .   | .   | .   | .   | .   | V1.1+ | .    | .    | C1 | .     | = | = | = | =
          D2   | .   | .   | .   | T2+ | .   | V2.1+ | .    | .    | C2 | .     | = | = | = | =
          D2a  | .   | .   | .   | .   | .   | V2.1+ | .    | .    | C2 | .     | = | = | = | =
          T1   | .   | .   | .   | .   | D1a | .     | .    | .    | C1 | T1+   | = | = | . | =
          T2   | .   | .   | .   | .   | D2a | .     | .    | .    | C2 | T2+   | = | = | . | =
          V1.1 | .   | .   | .   | .   | .   | .     | P1.1 | .    | C1 | V1.1+ | = | = | . | =
          V2.3 | .   | .   | .   | .   | .   | .     | P2.3 | .    | C2 | V2.3+ | = | = | . | =
          P1.1 | .   | .   | .   | .   | .   | V1.2+ | .    | X1.1 | C1 | .     | = | = | . | =
          P2.3 | .   | .   | .   | .   | .   | V2.4+ | .    | X2.3 | C2 | .     | = | = | . | =
          X1.1 | .   | .   | .   | .   | .   | .     | .    | .    | .  | .     | . | . | . | .
          C0   | .   | .   | .   | .   | .   | .     | .    | .    | .  | .     | . | . | . | .
          C2   | .   | .   | .   | .   | .   | .     | .    | .    | .  | .     | . | . | . | .
          """)
  void whatEachChangeMakesOfEachPhase(
      String phase,
      String reveal,
      String wait,
      String second,
      String ahead,
      String shown,
      String propose,
      String close,
      String decide,
      String cancel,
      String extend,
      String handOver,
      String takeOver,
      String facts,
      String invite) {
    List<String> expected =
        List.of(
            reveal, wait, second, ahead, shown, propose, close, decide, cancel, extend, handOver,
            takeOver, facts, invite);
    Review review = in(phase(phase));
    List<String> actual = new ArrayList<>();
    for (ReviewChange change : changes()) {
      // Each by somebody who may: who may not is another test.
      String by = change instanceof ReviewChange.WaitForQuorum ? CLOCK : OWNER;
      actual.add(
          switch (ReviewLifeCycle.change(review, change, by, NOW)) {
            case Outcome.Done(Review after) ->
                after.phase().equals(review.phase()) ? SAME : code(after.phase());
            case Outcome.NotAllowed() -> NOT_ALLOWED;
            case Outcome.NotTheOwner() -> "not the owner";
          });
    }
    assertThat(actual).isEqualTo(expected);
  }

  private static List<ReviewChange> changes() {
    return List.of(
        new ReviewChange.Reveal(),
        new ReviewChange.WaitForQuorum(),
        new ReviewChange.SecondRound(LATER),
        new ReviewChange.ThinkAhead(LATER),
        new ReviewChange.ShowConcerns(),
        new ReviewChange.Propose(proposal(1), LATER),
        new ReviewChange.CloseVote(),
        new ReviewChange.Decide(12, CHOSEN),
        new ReviewChange.Cancel("no need"),
        new ReviewChange.Extend(LATER),
        new ReviewChange.HandOver(MEMBER),
        new ReviewChange.TakeOver(),
        new ReviewChange.ChangeFacts("gpu=yes"),
        new ReviewChange.Invite(List.of(new Participant("U3", Role.OWNER))));
  }

  private static Proposal proposal(int poll) {
    return new Proposal(poll, "ecs-fargate", Optional.of("lambda"), "from the summer on");
  }

  private static Phase phase(String code) {
    int round = code.charAt(1) - '0';
    Proposal proposal = code.length() > 3 ? proposal(code.charAt(3) - '0') : proposal(1);
    Instant deadline = code.endsWith("+") ? LATER : DEADLINE;
    return switch (code.charAt(0)) {
      case 'W' ->
          new Phase.Weighing(round, code.endsWith("-") ? Optional.empty() : Optional.of(deadline));
      case 'D' -> new Phase.Discussing(round, code.endsWith("a"));
      case 'T' -> new Phase.ThinkingAhead(round, deadline);
      case 'V' -> new Phase.Voting(round, proposal, deadline);
      case 'P' -> new Phase.Voted(round, proposal);
      case 'X' -> new Phase.Decided(round, proposal, CHOSEN, 12);
      case 'C' -> new Phase.Cancelled(round, "no need");
      default -> throw new IllegalArgumentException(code);
    };
  }

  private static String code(Phase phase) {
    return Stream.of(
            "W1", "W1-", "W1+", "W2", "W2-", "W2+", "D1", "D1a", "D2", "D2a", "T1", "T1+", "T2",
            "T2+", "V1.1", "V1.1+", "V1.2+", "V2.1+", "V2.3+", "V2.4+", "P1.1", "P2.3", "X1.1",
            "X2.3", "C0", "C1", "C2")
        .filter(code -> phase(code).equals(phase))
        .findFirst()
        .orElse(phase.toString());
  }

  private static Review in(Phase phase) {
    return new Review(7, 5, AGENDA, OWNER, PARTICIPANTS, phase, OPENED, OWNER);
  }

  static Stream<Arguments> whoMay() {
    return Stream.of(
        Arguments.of("W1", new ReviewChange.Reveal(), Set.of(OWNER, CLOCK)),
        Arguments.of("W1", new ReviewChange.WaitForQuorum(), Set.of(CLOCK)),
        Arguments.of("D1", new ReviewChange.SecondRound(LATER), Set.of(OWNER)),
        Arguments.of("D1", new ReviewChange.ThinkAhead(LATER), Set.of(OWNER)),
        Arguments.of("T1", new ReviewChange.ShowConcerns(), Set.of(OWNER, CLOCK)),
        Arguments.of("D1", new ReviewChange.Propose(proposal(1), LATER), Set.of(OWNER)),
        Arguments.of("V1.1", new ReviewChange.CloseVote(), Set.of(OWNER, CLOCK)),
        Arguments.of("P1.1", new ReviewChange.Decide(12, CHOSEN), Set.of(OWNER, CLOCK)),
        Arguments.of("W1", new ReviewChange.Cancel("no need"), Set.of(OWNER)),
        Arguments.of("W1", new ReviewChange.Extend(LATER), Set.of(OWNER)),
        Arguments.of("W1", new ReviewChange.HandOver(MEMBER), Set.of(OWNER)),
        Arguments.of("W1", new ReviewChange.TakeOver(), Set.of(OWNER, MEMBER)),
        Arguments.of("W1", new ReviewChange.ChangeFacts("gpu=yes"), Set.of(OWNER)),
        Arguments.of("W1", new ReviewChange.Invite(List.of()), Set.of(OWNER)));
  }

  @ParameterizedTest(name = "{1} in {0} by {2}")
  @MethodSource("whoMay")
  void nobodyElseMay(String phase, ReviewChange change, Set<String> who) {
    for (String by : List.of(OWNER, MEMBER, STRANGER, CLOCK)) {
      Outcome outcome = ReviewLifeCycle.change(in(phase(phase)), change, by, NOW);
      if (who.contains(by)) {
        assertThat(outcome).as(by).isInstanceOf(Outcome.Done.class);
      } else {
        assertThat(outcome).as(by).isEqualTo(new Outcome.NotTheOwner());
      }
    }
  }

  @Test
  void whoMayNotIsToldThatEvenWhereNobodyMay() {
    assertThat(ReviewLifeCycle.change(in(phase("D1")), new ReviewChange.CloseVote(), MEMBER, NOW))
        .isEqualTo(new Outcome.NotTheOwner());
  }

  @Test
  void aChangeIsTheNextVersionWithItsTimeAndItsMember() {
    Review after = done(in(phase("W1")), new ReviewChange.Reveal(), OWNER);

    assertThat(after)
        .isEqualTo(
            new Review(
                7,
                6,
                AGENDA,
                OWNER,
                PARTICIPANTS,
                new Phase.Discussing(1, false),
                Instant.parse("2026-11-24T15:00:00.123Z"),
                OWNER));
    assertThat(done(in(phase("W1")), new ReviewChange.Reveal(), CLOCK).changedBy()).isEmpty();
  }

  @Test
  void aClockThatIsBehindDoesNotLetAReviewRunBackwards() {
    Review review = in(phase("W1"));

    Outcome outcome =
        ReviewLifeCycle.change(
            review, new ReviewChange.Reveal(), OWNER, OPENED.minus(Duration.ofMinutes(3)));

    assertThat(((Outcome.Done) outcome).review().changedAt()).isEqualTo(OPENED);
  }

  @Test
  void deadlinesAreToTheMillisecond() {
    Instant exact = Instant.parse("2026-11-30T09:00:00.123456789Z");
    Instant kept = Instant.parse("2026-11-30T09:00:00.123Z");

    assertThat(done(in(phase("D1")), new ReviewChange.SecondRound(exact), OWNER).phase().due())
        .contains(kept);
    assertThat(done(in(phase("D1")), new ReviewChange.ThinkAhead(exact), OWNER).phase().due())
        .contains(kept);
    assertThat(
            done(in(phase("D1")), new ReviewChange.Propose(proposal(1), exact), OWNER)
                .phase()
                .due())
        .contains(kept);
  }

  @Test
  void aReviewIsOpenedByItsOwnerInItsFirstRound() {
    Review review = ReviewLifeCycle.open(7, AGENDA, PARTICIPANTS);

    assertThat(review)
        .isEqualTo(
            new Review(
                7,
                1,
                AGENDA,
                OWNER,
                PARTICIPANTS,
                new Phase.Weighing(1, Optional.of(DEADLINE)),
                OPENED,
                OWNER));
  }

  @Test
  void nobodyAndTooManyAreNoReview() {
    assertThatThrownBy(() -> ReviewLifeCycle.open(7, AGENDA, List.of()))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> ReviewLifeCycle.open(7, AGENDA, members(Review.MOST_PARTICIPANTS + 1)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(ReviewLifeCycle.open(7, AGENDA, members(Review.MOST_PARTICIPANTS)).participants())
        .hasSize(Review.MOST_PARTICIPANTS);
  }

  @Test
  void whoIsNamedTwiceTakesPartOnceInTheFirstRole() {
    List<Participant> named =
        List.of(
            new Participant(MEMBER, Role.EXPERT),
            new Participant(OWNER, Role.OWNER),
            new Participant(MEMBER, Role.AFFECTED));

    assertThat(ReviewLifeCycle.open(7, AGENDA, named).participants())
        .containsExactly(new Participant(MEMBER, Role.EXPERT), new Participant(OWNER, Role.OWNER));
  }

  @Test
  void whoIsInvitedAgainKeepsTheirRole() {
    Review after =
        done(
            in(phase("W1")),
            new ReviewChange.Invite(
                List.of(
                    new Participant(MEMBER, Role.OWNER),
                    new Participant(STRANGER, Role.OWNER),
                    new Participant(STRANGER, Role.EXPERT))),
            OWNER);

    assertThat(after.participants())
        .containsExactly(
            new Participant(OWNER, Role.EXPERT),
            new Participant(MEMBER, Role.AFFECTED),
            new Participant(STRANGER, Role.OWNER));
  }

  @Test
  void noMoreAreInvitedThanTakePartInAnyReview() {
    Review full =
        new Review(
            7, 5, AGENDA, OWNER, members(Review.MOST_PARTICIPANTS - 1), phase("W1"), OPENED, OWNER);
    Participant one = new Participant("U5000", Role.EXPERT);
    Participant another = new Participant("U5001", Role.EXPERT);

    assertThat(done(full, new ReviewChange.Invite(List.of(one)), OWNER).participants())
        .hasSize(Review.MOST_PARTICIPANTS);
    assertThat(
            ReviewLifeCycle.change(
                full, new ReviewChange.Invite(List.of(one, another)), OWNER, NOW))
        .isEqualTo(new Outcome.NotAllowed());
  }

  private static List<Participant> members(int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> new Participant("U" + (1000 + i), Role.EXPERT))
        .toList();
  }

  @Test
  void aReviewIsHandedOverToAnotherParticipantAlone() {
    Review after = done(in(phase("V1.1")), new ReviewChange.HandOver(MEMBER), OWNER);

    assertThat(after.owner()).isEqualTo(MEMBER);
    assertThat(after.agenda().openedBy()).isEqualTo(OWNER);
    for (String nobody : List.of(STRANGER, OWNER, "")) {
      assertThat(
              ReviewLifeCycle.change(
                  in(phase("V1.1")), new ReviewChange.HandOver(nobody), OWNER, NOW))
          .as(nobody)
          .isEqualTo(new Outcome.NotAllowed());
    }
  }

  @Test
  void aVoteThatTimedOutIsAcceptedByItselfWhoeverIsInvitedOrRunsItSince() {
    Review timedOut = done(in(phase("V1.1")), new ReviewChange.CloseVote(), CLOCK);
    Review closed = done(in(phase("V1.1")), new ReviewChange.CloseVote(), OWNER);

    for (ReviewChange change :
        List.of(
            new ReviewChange.Invite(List.of(new Participant(STRANGER, Role.EXPERT))),
            new ReviewChange.HandOver(MEMBER))) {
      assertThat(done(timedOut, change, OWNER).voteTimedOut()).isTrue();
      assertThat(done(closed, change, OWNER).voteTimedOut()).isFalse();
    }
    assertThat(done(timedOut, new ReviewChange.TakeOver(), MEMBER).voteTimedOut()).isTrue();
    assertThat(done(timedOut, new ReviewChange.Decide(12, CHOSEN), CLOCK).voteTimedOut()).isFalse();
  }

  @Test
  void whoHandedItOverRunsItNoMore() {
    Review after = done(in(phase("W1")), new ReviewChange.HandOver(MEMBER), OWNER);

    assertThat(ReviewLifeCycle.change(after, new ReviewChange.Reveal(), OWNER, NOW))
        .isEqualTo(new Outcome.NotTheOwner());
    assertThat(ReviewLifeCycle.change(after, new ReviewChange.Reveal(), MEMBER, NOW))
        .isInstanceOf(Outcome.Done.class);
  }

  @Test
  void whoTakesItOverRunsIt() {
    Review after = done(in(phase("W1")), new ReviewChange.TakeOver(), MEMBER);

    assertThat(after.owner()).isEqualTo(MEMBER);
    assertThat(after.changedBy()).isEqualTo(MEMBER);
  }

  @Test
  void otherFactsAreTheNextVersionOfThem() {
    Review after = done(in(phase("D1")), new ReviewChange.ChangeFacts("gpu=yes"), OWNER);

    assertThat(after.agenda()).isEqualTo(AGENDA.on("gpu=yes"));
    assertThat(after.agenda().request()).isEqualTo("gpu=yes");
    assertThat(after.agenda().facts()).isEqualTo(2);
  }

  /// What the owner is offered is what they can do, in every phase.
  @ParameterizedTest
  @CsvSource({
    "W1", "W1-", "W2", "W2-", "D1", "D1a", "D2", "D2a", "T1", "T2", "V1.1", "P1.1", "P2.3", "X1.1",
    "C0"
  })
  void everyStepThatIsOfferedCanBeTakenAndNoOther(String phase) {
    Set<ReviewStep> can = EnumSet.noneOf(ReviewStep.class);
    for (ReviewChange change : changes()) {
      if (ReviewLifeCycle.change(in(phase(phase)), change, OWNER, NOW) instanceof Outcome.Done) {
        step(change).ifPresent(can::add);
      }
    }

    assertThat(ReviewLifeCycle.steps(phase(phase)))
        .containsExactlyInAnyOrderElementsOf(can)
        .doesNotHaveDuplicates();
  }

  private static Optional<ReviewStep> step(ReviewChange change) {
    return switch (change) {
      case ReviewChange.Reveal _ -> Optional.of(ReviewStep.REVEAL);
      case ReviewChange.SecondRound _ -> Optional.of(ReviewStep.SECOND_ROUND);
      case ReviewChange.ThinkAhead _ -> Optional.of(ReviewStep.THINK_AHEAD);
      case ReviewChange.ShowConcerns _ -> Optional.of(ReviewStep.SHOW_CONCERNS);
      case ReviewChange.Propose _ -> Optional.of(ReviewStep.PROPOSE);
      case ReviewChange.CloseVote _ -> Optional.of(ReviewStep.CLOSE_VOTE);
      case ReviewChange.Decide _ -> Optional.of(ReviewStep.DECIDE);
      case ReviewChange.Cancel _ -> Optional.of(ReviewStep.CANCEL);
      case ReviewChange.Extend _ -> Optional.of(ReviewStep.EXTEND);
      case ReviewChange.HandOver _ -> Optional.of(ReviewStep.HAND_OVER);
      case ReviewChange.ChangeFacts _ -> Optional.of(ReviewStep.CHANGE_FACTS);
      case ReviewChange.Invite _ -> Optional.of(ReviewStep.INVITE);
      // The clock's, and what somebody does whose owner has left.
      case ReviewChange.WaitForQuorum _, ReviewChange.TakeOver _ -> Optional.empty();
    };
  }

  private static Review done(Review review, ReviewChange change, String by) {
    Outcome outcome = ReviewLifeCycle.change(review, change, by, NOW);
    assertThat(outcome).isInstanceOf(Outcome.Done.class);
    return ((Outcome.Done) outcome).review();
  }
}
