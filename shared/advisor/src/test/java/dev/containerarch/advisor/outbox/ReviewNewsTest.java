package dev.containerarch.advisor.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.containerarch.advisor.decision.Tenant;
import dev.containerarch.advisor.outbox.Outgoing.BusEvent;
import dev.containerarch.advisor.outbox.Outgoing.ReviewCall;
import dev.containerarch.advisor.outbox.Outgoing.ReviewCard;
import dev.containerarch.advisor.outbox.Outgoing.ReviewPost;
import dev.containerarch.advisor.review.Agenda;
import dev.containerarch.advisor.review.Choice;
import dev.containerarch.advisor.review.Door;
import dev.containerarch.advisor.review.Participant;
import dev.containerarch.advisor.review.Phase;
import dev.containerarch.advisor.review.Proposal;
import dev.containerarch.advisor.review.Review;
import dev.containerarch.advisor.review.ReviewChange;
import dev.containerarch.advisor.review.ReviewLifeCycle;
import dev.containerarch.advisor.review.Role;
import dev.containerarch.advisor.text.Language;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ReviewNewsTest {

  private static final Tenant ACME = new Tenant("T1ACME");
  private static final Instant NINE = Instant.parse("2026-11-24T09:00:00Z");
  private static final Instant LATER = Instant.parse("2026-11-30T09:00:00Z");

  private static final Review REVIEW =
      ReviewLifeCycle.open(
          7,
          new Agenda(
              "Payments",
              Door.ONE_WAY,
              "gpu=no",
              1,
              false,
              Duration.ofDays(1),
              "C1",
              Language.KOREAN,
              "U1",
              NINE),
          List.of(new Participant("U1", Role.EXPERT), new Participant("U2", Role.AFFECTED)));

  @Test
  void aReviewThatIsOpenedShowsItsCard() {
    assertThat(ReviewNews.opened(ACME, REVIEW))
        .hasSize(2)
        .startsWith(new OutboxEntry(ACME, NINE, Language.KOREAN, new ReviewCard(7, "1", "C1")));
  }

  static Stream<Arguments> changes() {
    Proposal proposal = new Proposal(1, "ecs-fargate", Optional.empty(), "");
    return Stream.of(
        Arguments.of(new ReviewChange.Reveal(), ReviewPost.Kind.REVEALED, null),
        Arguments.of(
            new ReviewChange.WaitForQuorum(), ReviewPost.Kind.NO_QUORUM, ReviewCall.Kind.NO_QUORUM),
        Arguments.of(new ReviewChange.SecondRound(LATER), ReviewPost.Kind.SECOND_ROUND, null),
        Arguments.of(new ReviewChange.ThinkAhead(LATER), ReviewPost.Kind.THINK_AHEAD, null),
        Arguments.of(new ReviewChange.ShowConcerns(), ReviewPost.Kind.CONCERNS, null),
        Arguments.of(new ReviewChange.Propose(proposal, LATER), ReviewPost.Kind.VOTE, null),
        Arguments.of(new ReviewChange.CloseVote(), ReviewPost.Kind.VOTED, ReviewCall.Kind.VOTED),
        Arguments.of(
            new ReviewChange.Decide(12, new Choice("ecs-fargate", Optional.empty())),
            ReviewPost.Kind.DECIDED,
            null),
        Arguments.of(new ReviewChange.Cancel("no need"), ReviewPost.Kind.CANCELLED, null),
        Arguments.of(new ReviewChange.ChangeFacts("gpu=yes"), ReviewPost.Kind.FACTS_CHANGED, null),
        Arguments.of(new ReviewChange.Extend(LATER), null, null),
        Arguments.of(new ReviewChange.HandOver("U2"), null, ReviewCall.Kind.HANDED_OVER),
        Arguments.of(new ReviewChange.TakeOver(), null, null),
        Arguments.of(new ReviewChange.Invite(List.of()), null, null));
  }

  @ParameterizedTest
  @MethodSource("changes")
  void aChangeBringsTheCardUpToDateAndTellsWhomItConcerns(
      ReviewChange change, ReviewPost.@Nullable Kind post, ReviewCall.@Nullable Kind call) {
    Review after =
        new Review(
            7,
            4,
            REVIEW.agenda(),
            "U1",
            REVIEW.participants(),
            new Phase.Discussing(1, false),
            LATER,
            "U1");

    List<OutboxEntry> entries = ReviewNews.changed(ACME, REVIEW, after, change);

    assertThat(entries)
        .allSatisfy(entry -> {
          assertThat(entry.tenant()).isEqualTo(ACME);
          assertThat(entry.at()).isEqualTo(LATER);
          assertThat(entry.language()).isEqualTo(Language.KOREAN);
        });
    assertThat(entries.stream().map(OutboxEntry::what).filter(what -> !(what instanceof BusEvent)))
        .containsExactlyElementsOf(
            Stream.of(
                    Optional.of(new ReviewCard(7, "4", "C1")),
                    Optional.ofNullable(post).map(kind -> new ReviewPost(kind, 7, 4, "C1")),
                    Optional.ofNullable(call).map(kind -> new ReviewCall(kind, 7, 4)))
                .flatMap(Optional::stream)
                .map(Outgoing.class::cast)
                .toList());
    assertThat(entries.stream().map(entry -> entry.what().key())).doesNotHaveDuplicates();
  }

  @Test
  void whoIsInvitedLaterOrBeyondTheMentionsOfTheCardIsToldIfSomethingIsAsked() {
    assertThat(calls(ReviewNews.opened(ACME, with(Review.MOST_MENTIONED, 1, WEIGHING)))).isEmpty();
    assertThat(calls(ReviewNews.opened(ACME, with(Review.MOST_MENTIONED + 1, 1, WEIGHING))))
        .containsExactly(new ReviewCall(ReviewCall.Kind.INVITED, 7, 1, Review.MOST_MENTIONED));

    Review before = with(3, 4, WEIGHING);
    ReviewChange invite = new ReviewChange.Invite(List.of());
    assertThat(calls(ReviewNews.changed(ACME, before, with(5, 5, WEIGHING), invite)))
        .containsExactly(new ReviewCall(ReviewCall.Kind.INVITED, 7, 5, 3));
    assertThat(calls(ReviewNews.changed(ACME, before, with(3, 5, WEIGHING), invite)))
        .as("all of them took part already")
        .isEmpty();
    assertThat(
            calls(
                ReviewNews.changed(
                    ACME, before, with(5, 5, new Phase.Discussing(1, false)), invite)))
        .as("nothing is asked")
        .isEmpty();
    assertThat(new ReviewCall(ReviewCall.Kind.INVITED, 7, 5, 3).keyFor("U9"))
        .as("once for each review and member")
        .isEqualTo(new ReviewCall(ReviewCall.Kind.INVITED, 7, 6, 4).keyFor("U9"))
        .isNotEqualTo(new ReviewCall(ReviewCall.Kind.INVITED, 8, 5, 3).keyFor("U9"));
  }

  private static final Phase WEIGHING = new Phase.Weighing(1, Optional.of(LATER));

  private static Review with(int participants, int version, Phase phase) {
    return new Review(
        7,
        version,
        REVIEW.agenda(),
        "U1",
        IntStream.range(0, participants)
            .mapToObj(i -> new Participant("U" + (1_000 + i), Role.EXPERT))
            .toList(),
        phase,
        LATER,
        "U1");
  }

  private static List<Outgoing> calls(List<OutboxEntry> entries) {
    return entries.stream().map(OutboxEntry::what).filter(ReviewCall.class::isInstance).toList();
  }

  @Test
  void theBusIsToldOfTheBeginningTheRevealAndTheEndAndOfNoReason() {
    assertThat(events(ReviewNews.opened(ACME, REVIEW)))
        .containsExactly(EventType.ARCHITECTURE_REVIEW_OPENED);
    assertThat(events(ReviewNews.changed(ACME, REVIEW, REVIEW, new ReviewChange.Reveal())))
        .containsExactly(EventType.ARCHITECTURE_REVIEW_REVEALED);
    assertThat(
            events(
                ReviewNews.changed(
                    ACME,
                    REVIEW,
                    REVIEW,
                    new ReviewChange.Decide(12, new Choice("ecs-fargate", Optional.empty())))))
        .containsExactly(EventType.ARCHITECTURE_REVIEW_DECIDED);
    assertThat(events(ReviewNews.changed(ACME, REVIEW, REVIEW, new ReviewChange.Cancel("SECRET"))))
        .containsExactly(EventType.ARCHITECTURE_REVIEW_CANCELLED);
    assertThat(events(ReviewNews.changed(ACME, REVIEW, REVIEW, new ReviewChange.CloseVote())))
        .isEmpty();

    Review cancelled =
        new Review(
            7,
            4,
            REVIEW.agenda(),
            "U1",
            REVIEW.participants(),
            new Phase.Cancelled(1, "SECRET"),
            LATER,
            "U1");
    assertThat(
            ReviewNews.changed(ACME, REVIEW, cancelled, new ReviewChange.Cancel("SECRET"))
                .toString())
        .contains("AR-7")
        .doesNotContain("SECRET");
  }

  private static List<EventType> events(List<OutboxEntry> entries) {
    return entries.stream()
        .map(OutboxEntry::what)
        .filter(BusEvent.class::isInstance)
        .map(what -> ((BusEvent) what).type())
        .toList();
  }

  @Test
  void eachAnswerBringsTheCardUpToDateAndSaysNothingOfIt() {
    OutboxEntry one = ReviewNews.answered(ACME, REVIEW, "U1", LATER);
    OutboxEntry again = ReviewNews.answered(ACME, REVIEW, "U1", LATER.plusMillis(1));
    OutboxEntry other = ReviewNews.answered(ACME, REVIEW, "U2", LATER);

    assertThat(one)
        .isEqualTo(
            new OutboxEntry(
                ACME,
                LATER,
                Language.KOREAN,
                new ReviewCard(7, "1/U1/" + LATER.toEpochMilli(), "C1")));
    assertThat(Stream.of(one, again, other).map(entry -> entry.what().key()))
        .doesNotHaveDuplicates();
  }

  @Test
  void aDeadlineThatIsNearIsTheSameReminderHoweverOftenTheClockLooks() {
    OutboxEntry entry = ReviewNews.deadlineNear(ACME, REVIEW);

    assertThat(entry)
        .isEqualTo(
            new OutboxEntry(
                ACME,
                NINE.plus(Duration.ofHours(12)),
                Language.KOREAN,
                new ReviewCall(ReviewCall.Kind.REMINDER, 7, 1)));
  }
}
