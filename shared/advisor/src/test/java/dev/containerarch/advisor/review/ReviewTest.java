package dev.containerarch.advisor.review;

import static org.assertj.core.api.Assertions.assertThat;

import dev.containerarch.advisor.agreement.QuorumRule.Advisory;
import dev.containerarch.advisor.agreement.QuorumRule.Reached;
import dev.containerarch.advisor.text.Language;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReviewTest {

  private static final Instant OPENED = Instant.parse("2026-11-24T09:00:00Z");
  private static final Instant DEADLINE = Instant.parse("2026-12-01T09:00:00Z");

  /// Of a week, members are reminded on the last day; of less than two days, when half is over.
  @ParameterizedTest
  @CsvSource({
    "P7D, 2026-11-30T09:00:00Z",
    "P2D, 2026-11-30T09:00:00Z",
    "P1D, 2026-11-30T21:00:00Z",
    "PT1H, 2026-12-01T08:30:00Z",
    "PT1S, 2026-12-01T08:59:59.500Z"
  })
  void membersAreRemindedInTheSecondHalfAndADayBeforeAtTheEarliest(
      Duration answerWithin, Instant remindAt) {
    assertThat(
            review(answerWithin, new Phase.Weighing(1, Optional.of(DEADLINE)), List.of())
                .remindAt())
        .contains(remindAt);
    assertThat(review(answerWithin, new Phase.ThinkingAhead(1, DEADLINE), List.of()).remindAt())
        .contains(remindAt);
  }

  @Test
  void nobodyIsRemindedWithoutADeadline() {
    for (Phase phase :
        List.of(
            new Phase.Weighing(1, Optional.empty()),
            new Phase.Discussing(1, false),
            new Phase.Cancelled(0, "no need"))) {
      assertThat(review(Duration.ofDays(1), phase, List.of()).remindAt()).isEmpty();
    }
  }

  @Test
  void twoThirdsOfAllRolesAreAQuorum() {
    Review review =
        review(
            Duration.ofDays(1),
            new Phase.Weighing(1, Optional.empty()),
            List.of(
                new Participant("U1", Role.OWNER),
                new Participant("U2", Role.AFFECTED),
                new Participant("U3", Role.AFFECTED),
                new Participant("U4", Role.EXPERT),
                new Participant("U5", Role.EXPERT)));

    assertThat(review.quorum(List.of("U1", "U2", "U3", "U4"))).isEqualTo(new Reached());
    assertThat(review.quorum(List.of("U1", "U2", "U3", "U9", "U9")))
        .as("a stranger does not count")
        .isEqualTo(new Advisory(1, List.of("EXPERT")));
    assertThat(review.quorum(List.of("U2", "U3", "U4", "U5")))
        .isEqualTo(new Advisory(0, List.of("OWNER")));
    assertThat(review.quorum(List.of()))
        .isEqualTo(new Advisory(4, List.of("OWNER", "AFFECTED", "EXPERT")));
  }

  @Test
  void whoAnsweredTwiceCountsOnce() {
    Review review =
        review(
            Duration.ofDays(1),
            new Phase.Weighing(1, Optional.empty()),
            List.of(
                new Participant("U1", Role.EXPERT),
                new Participant("U2", Role.EXPERT),
                new Participant("U3", Role.EXPERT)));

    assertThat(review.quorum(List.of("U1", "U1", "U1"))).isEqualTo(new Advisory(2, List.of()));
    assertThat(review.quorum(List.of("U1", "U2", "U3"))).isEqualTo(new Reached());
  }

  @Test
  void whoWasNotInvitedHasNoRole() {
    Review review =
        review(
            Duration.ofDays(1),
            new Phase.Weighing(1, Optional.empty()),
            List.of(new Participant("U1", Role.EXPERT)));

    assertThat(review.role("U1")).contains(Role.EXPERT);
    assertThat(review.role("U2")).isEmpty();
    assertThat(review.name()).isEqualTo("AR-7");
  }

  private static Review review(Duration answerWithin, Phase phase, List<Participant> participants) {
    return new Review(
        7,
        1,
        new Agenda(
            "Payments",
            Door.ONE_WAY,
            "gpu=no",
            1,
            false,
            answerWithin,
            "C1",
            Language.ENGLISH,
            "U1",
            OPENED),
        "U1",
        participants,
        phase,
        OPENED,
        "U1");
  }
}
