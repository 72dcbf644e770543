package dev.containerarch.store;

import static dev.containerarch.store.Decisions.ACME;
import static dev.containerarch.store.Reviews.ANA;
import static dev.containerarch.store.Reviews.NINE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.containerarch.advisor.decision.Tenant;
import dev.containerarch.advisor.reminder.ReviewCalendar;
import dev.containerarch.advisor.review.Agenda;
import dev.containerarch.advisor.review.DeadlineCalendar;
import dev.containerarch.advisor.review.DeadlineCalendar.Due;
import dev.containerarch.advisor.review.Door;
import dev.containerarch.advisor.review.Participant;
import dev.containerarch.advisor.review.Proposal;
import dev.containerarch.advisor.review.Review;
import dev.containerarch.advisor.review.ReviewBoard;
import dev.containerarch.advisor.review.ReviewBoard.BoardUnavailable;
import dev.containerarch.advisor.review.ReviewBoard.Changing;
import dev.containerarch.advisor.review.ReviewChange;
import dev.containerarch.advisor.review.Role;
import dev.containerarch.advisor.text.Language;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/// Members have a day to answer: they are reminded at [#REMINDER], half a day before the deadline.
class DynamoDbDeadlineCalendarIT {

  private static final Tenant OTHER = new Tenant("T2OTHER");
  private static final Instant REMINDER = NINE.plus(Duration.ofHours(12));
  private static final Instant DEADLINE = NINE.plus(Duration.ofHours(24));
  private static final Instant IN_FOUR_HOURS = NINE.plus(Duration.ofHours(4));
  private static final Instant IN_A_YEAR = NINE.plus(Duration.ofDays(365));
  private static final Duration MOMENT = Duration.ofMillis(1);

  private EmbeddedTable table;
  private Instant now = NINE;
  private ReviewBoard board;
  private DeadlineCalendar calendar;

  @BeforeEach
  void start() throws Exception {
    table = EmbeddedTable.start();
    board =
        new DynamoDbReviewBoard(
            () -> table.client(),
            EmbeddedTable.NAME,
            new Clock() {
              @Override
              public ZoneId getZone() {
                return ZoneOffset.UTC;
              }

              @Override
              public Clock withZone(ZoneId zone) {
                return this;
              }

              @Override
              public Instant instant() {
                return now;
              }
            },
            Duration.ofMinutes(1));
    calendar =
        new DynamoDbDeadlineCalendar(
            () -> table.client(), EmbeddedTable.NAME, Duration.ofMinutes(1));
  }

  @AfterEach
  void stop() throws Exception {
    table.stop();
  }

  @Test
  void aReviewIsDueWhenItsMembersAreToBeReminded() {
    open(ACME, "Payments");

    assertThat(calendar.until(REMINDER.minus(MOMENT))).isEmpty();
    assertThat(calendar.until(REMINDER)).containsExactly(new Due(ACME, 1));
    assertThat(calendar.until(REMINDER)).as("nobody dealt with it").hasSize(1);
  }

  @Test
  void onceTheyAreRemindedItIsDueAtItsDeadline() {
    Review review = open(ACME, "Payments");

    calendar.seenTo(ACME, review);
    calendar.seenTo(ACME, review);

    assertThat(calendar.until(DEADLINE.minus(MOMENT))).isEmpty();
    assertThat(calendar.until(DEADLINE)).containsExactly(new Due(ACME, 1));
    assertThat(board.find(ACME, 1)).as("which is no change of it").contains(review);
  }

  @Test
  void itLeavesWithItsPhaseAndComesBackWithTheNextOneThatAsks() {
    open(ACME, "Payments");

    change(1, new ReviewChange.Reveal());
    assertThat(calendar.until(IN_A_YEAR)).isEmpty();

    now = DEADLINE;
    change(1, new ReviewChange.SecondRound(DEADLINE.plus(Reviews.A_DAY)));
    assertThat(calendar.until(DEADLINE.plus(Duration.ofHours(12)).minus(MOMENT))).isEmpty();
    assertThat(calendar.until(DEADLINE.plus(Duration.ofHours(12)))).hasSize(1);

    change(1, new ReviewChange.Cancel("no need"));
    assertThat(calendar.until(IN_A_YEAR)).isEmpty();
  }

  @Test
  void aReviewThatWaitsForItsQuorumIsNotDue() {
    open(ACME, "Payments");

    change(1, new ReviewChange.WaitForQuorum(), "");

    assertThat(calendar.until(IN_A_YEAR)).isEmpty();
  }

  @Test
  void aVoteThatTheClockClosedIsLookedAtOnceMoreAndOneThatTheOwnerClosedIsNot() {
    Review voted = vote(1, "");
    assertThat(voted.mayBeAcceptedByItself()).isTrue();
    assertThat(calendar.until(now)).containsExactly(new Due(ACME, 1));

    calendar.seenTo(ACME, voted);
    assertThat(calendar.until(IN_A_YEAR)).isEmpty();

    Review closed = vote(2, ANA);
    assertThat(closed.mayBeAcceptedByItself()).isFalse();
    assertThat(calendar.until(IN_A_YEAR)).isEmpty();
  }

  private Review vote(int number, String closedBy) {
    open(ACME, "Payments " + number);
    change(number, new ReviewChange.Reveal(), "");
    change(
        number,
        new ReviewChange.Propose(
            new Proposal(1, "ecs-fargate", Optional.empty(), ""), now.plus(Duration.ofHours(1))));
    return change(number, new ReviewChange.CloseVote(), closedBy);
  }

  @Test
  void anExtensionRemindsAgainUnlessItsTimeForThatIsOver() {
    calendar.seenTo(ACME, open(ACME, "Payments"));
    now = DEADLINE;

    Review review = change(1, new ReviewChange.Extend(DEADLINE.plus(Duration.ofHours(13))));
    assertThat(calendar.until(DEADLINE.plus(Duration.ofHours(1)))).hasSize(1);
    calendar.seenTo(ACME, review);
    assertThat(calendar.until(DEADLINE.plus(Duration.ofHours(12)))).isEmpty();

    change(1, new ReviewChange.Extend(DEADLINE.plus(Duration.ofHours(2))));
    assertThat(calendar.until(DEADLINE.plus(Duration.ofHours(2)).minus(MOMENT))).isEmpty();
    assertThat(calendar.until(DEADLINE.plus(Duration.ofHours(2)))).hasSize(1);
  }

  /// Members had a day to weigh, and have less than half of it for what is asked next.
  @ParameterizedTest
  @MethodSource("shortQuestions")
  void aQuestionWithLessTimeThanTheFirstIsRemindedOfWhenHalfOfItIsOver(ReviewChange question) {
    open(ACME, "Payments");
    change(1, new ReviewChange.Reveal());

    Review review = change(1, question);

    assertThat(calendar.until(NINE.plus(Duration.ofHours(2)).minus(MOMENT))).isEmpty();
    assertThat(calendar.until(NINE.plus(Duration.ofHours(2)))).containsExactly(new Due(ACME, 1));
    calendar.seenTo(ACME, review);
    assertThat(calendar.until(IN_FOUR_HOURS.minus(MOMENT))).isEmpty();
    assertThat(calendar.until(IN_FOUR_HOURS)).hasSize(1);
  }

  static List<ReviewChange> shortQuestions() {
    return List.of(
        new ReviewChange.SecondRound(IN_FOUR_HOURS),
        new ReviewChange.ThinkAhead(IN_FOUR_HOURS),
        new ReviewChange.Propose(
            new Proposal(1, "ecs-fargate", Optional.empty(), ""), IN_FOUR_HOURS));
  }

  @ParameterizedTest
  @MethodSource("shortQuestions")
  void aShortExtensionOfAQuestionRemindsNobody(ReviewChange question) {
    open(ACME, "Payments");
    change(1, new ReviewChange.Reveal());
    calendar.seenTo(ACME, change(1, question));
    now = IN_FOUR_HOURS;

    change(1, new ReviewChange.Extend(IN_FOUR_HOURS.plus(Duration.ofHours(2))));

    assertThat(calendar.until(IN_FOUR_HOURS.plus(Duration.ofHours(2)).minus(MOMENT))).isEmpty();
    assertThat(calendar.until(IN_FOUR_HOURS.plus(Duration.ofHours(2)))).hasSize(1);
  }

  @Test
  void whatLeavesThePhaseAsItIsLeavesTheReminderToo() {
    Review opened = open(ACME, "Payments");
    now = REMINDER.plusSeconds(1);

    change(1, new ReviewChange.Invite(List.of(new Participant("U9999", Role.EXPERT))));
    assertThat(calendar.until(REMINDER)).as("still to be done").hasSize(1);

    calendar.seenTo(ACME, opened);
    assertThat(calendar.until(REMINDER)).as("it was changed since").hasSize(1);

    calendar.seenTo(ACME, board.find(ACME, 1).orElseThrow());
    change(1, new ReviewChange.ChangeFacts("gpu=yes"));
    assertThat(calendar.until(REMINDER)).as("done once").isEmpty();
    assertThat(calendar.until(DEADLINE)).hasSize(1);
  }

  /// The clock notes that it has reminded, between the look at a review and its change.
  @Test
  void aReminderIsNotTakenBackByAChangeAtTheSameTime() {
    Review opened = open(ACME, "Payments");
    SteppedDynamoDb stepped =
        new SteppedDynamoDb(table.client()).before(2, () -> calendar.seenTo(ACME, opened));
    ReviewBoard beside =
        new DynamoDbReviewBoard(
            () -> stepped,
            EmbeddedTable.NAME,
            Clock.fixed(NINE, ZoneOffset.UTC),
            Duration.ofMinutes(1));

    assertThat(beside.change(ACME, 1, 1, new ReviewChange.ChangeFacts("gpu=yes"), ANA))
        .isInstanceOf(Changing.Changed.class);

    assertThat(calendar.until(REMINDER)).isEmpty();
    assertThat(calendar.until(DEADLINE)).hasSize(1);
  }

  @Test
  void afterAnOutageOfWeeksEverythingIsThereTheLongestOverdueFirst() {
    now = NINE.plus(Duration.ofDays(20));
    open(ACME, "third", now);
    now = NINE.plus(Duration.ofDays(3));
    open(OTHER, "second", now);
    now = NINE;
    calendar.seenTo(ACME, open(ACME, "first"));
    now = NINE.plus(Duration.ofDays(60));
    open(OTHER, "not yet", now);

    assertThat(calendar.until(NINE.plus(Duration.ofDays(50))))
        .containsExactly(new Due(ACME, 2), new Due(OTHER, 1), new Due(ACME, 1));
  }

  /// Each of them finds the same; what the board does with it is done once.
  @Test
  void twoRunsAtOnceRevealOnce() {
    Review review = open(ACME, "Payments");
    List<Due> one = calendar.until(DEADLINE);
    List<Due> other = calendar.until(DEADLINE);
    assertThat(one).isEqualTo(other).hasSize(1);

    assertThat(board.change(ACME, 1, review.version(), new ReviewChange.Reveal(), ""))
        .isInstanceOf(Changing.Changed.class);
    assertThat(board.change(ACME, 1, review.version(), new ReviewChange.Reveal(), ""))
        .isInstanceOf(Changing.Overtaken.class);
    calendar.seenTo(ACME, review);

    assertThat(calendar.until(IN_A_YEAR)).isEmpty();
  }

  @Test
  void moreThanAPageOfThem() {
    for (int i = 1; i <= 120; i++) {
      open(ACME, "Question " + i);
    }

    assertThat(calendar.until(REMINDER)).hasSize(120).doesNotHaveDuplicates();
  }

  @Test
  void theCalendarOfReviewDatesDoesNotSeeThem() {
    open(ACME, "Payments");
    ReviewCalendar dates =
        new DynamoDbReviewCalendar(() -> table.client(), EmbeddedTable.NAME, Duration.ofMinutes(1));

    assertThat(dates.on(LocalDate.ofInstant(REMINDER, ZoneOffset.UTC))).isEmpty();
    assertThat(dates.on(LocalDate.ofInstant(DEADLINE, ZoneOffset.UTC))).isEmpty();
  }

  @Test
  void whatCannotBeReachedIsUnavailable() throws Exception {
    Review review = open(ACME, "Payments");
    table.stop();
    try (DynamoDbClient gone = EmbeddedTable.interactive(table.endpoint())) {
      DeadlineCalendar unreachable =
          new DynamoDbDeadlineCalendar(() -> gone, EmbeddedTable.NAME, Duration.ofSeconds(2));
      assertThatThrownBy(() -> unreachable.until(NINE))
          .isInstanceOf(BoardUnavailable.class)
          .hasMessageStartingWith("reading the deadlines: ");
      assertThatThrownBy(() -> unreachable.seenTo(ACME, review))
          .isInstanceOf(BoardUnavailable.class)
          .hasMessageStartingWith("noting what was seen to: ");
    }
    table = EmbeddedTable.start();
  }

  private Review open(Tenant tenant, String question) {
    return open(tenant, question, NINE);
  }

  private Review open(Tenant tenant, String question, Instant at) {
    return board
        .open(
            tenant,
            new Agenda(
                question,
                Door.TWO_WAY,
                "",
                1,
                false,
                Reviews.A_DAY,
                "C1",
                Language.ENGLISH,
                ANA,
                at),
            Reviews.participants(3),
            question)
        .review();
  }

  private Review change(int number, ReviewChange change) {
    return change(number, change, ANA);
  }

  private Review change(int number, ReviewChange change, String by) {
    int version = board.find(ACME, number).orElseThrow().version();
    Changing changing = board.change(ACME, number, version, change, by);
    assertThat(changing).isInstanceOf(Changing.Changed.class);
    return ((Changing.Changed) changing).review();
  }
}
