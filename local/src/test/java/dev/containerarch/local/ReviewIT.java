package dev.containerarch.local;

import static org.assertj.core.api.Assertions.assertThat;

import dev.containerarch.advisor.decision.Decision;
import dev.containerarch.advisor.decision.Status;
import dev.containerarch.advisor.review.Concern;
import dev.containerarch.advisor.review.Door;
import dev.containerarch.advisor.review.Participant;
import dev.containerarch.advisor.review.Phase;
import dev.containerarch.advisor.review.Review;
import dev.containerarch.advisor.review.ReviewBoard.Changing;
import dev.containerarch.advisor.review.ReviewChange;
import dev.containerarch.advisor.review.Role;
import dev.containerarch.advisor.review.Vote;
import dev.containerarch.local.fakeslack.FakeSlack;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// What leaves by itself because of reviews: the clock at their deadlines, and the outbox with the
/// card, the posts and the direct messages.
class ReviewIT extends ReviewStage {

  private static final String FEAR = "SECRETFEAR";

  @Test
  void theCardIsPostedWithItsMembersAndThenChangedAndNeverSaysWhatTheyAnswered() {
    Review review = open(CHANNEL, Door.TWO_WAY, false, "U1", "U2", "U3");
    deliver();
    assertThat(texts(CHANNEL)).singleElement().asString().contains("AR-1");
    assertThat(posted(CHANNEL)).contains("<@U1>", "<@U2>", "<@U3>", "*0 of 3* have weighed");

    weigh(review, "U2");
    deliver();

    assertThat(posted(CHANNEL)).contains("*1 of 3* have weighed", "<@U1> <@U3>");
    assertThat(methods()).containsExactly("chat.postMessage", "chat.update");
    assertNothingWasTold();
  }

  @Test
  void beforeTheDeadlineThoseWhoHaveNotAnsweredAreRemindedOnce() {
    Review review = open(CHANNEL, Door.TWO_WAY, false, "U1", "U2", "U3");
    weigh(review, "U2");
    clock.advance(Duration.ofMinutes(61));

    assertThat(run()).contains("\"reviews\":1,\"done\":1");
    assertThat(run()).contains("\"reviews\":0,\"done\":0");
    deliver();
    deliver();

    assertThat(texts(FakeSlack.directWith("U1"))).hasSize(1);
    assertThat(texts(FakeSlack.directWith("U3"))).hasSize(1);
    assertThat(texts(FakeSlack.directWith("U2"))).isEmpty();
    assertNothingWasTold();
  }

  @Test
  void whoAnsweredBeforeTheReminderIsSentIsNotReminded() {
    Review review = open(CHANNEL, Door.TWO_WAY, false, "U1", "U2", "U3");
    clock.advance(Duration.ofMinutes(61));
    run();
    weigh(review, "U1");

    deliver();

    assertThat(texts(FakeSlack.directWith("U1"))).isEmpty();
    assertThat(texts(FakeSlack.directWith("U2"))).hasSize(1);
  }

  @Test
  void whoWeighedOnOtherFactsIsAskedToConfirm() {
    Review review = open(CHANNEL, Door.TWO_WAY, false, "U1", "U2", "U3");
    List.of("U1", "U2", "U3").forEach(member -> weigh(review, member));
    changed(review, new ReviewChange.ChangeFacts("edition=2026 gpu=no tasks=9"));
    deliver();
    assertThat(posted(CHANNEL)).contains("*0 of 3* have weighed");
    assertThat(texts(CHANNEL)).anyMatch(text -> text.contains("changed the facts"));
    clock.advance(Duration.ofMinutes(61));
    run();
    deliver();

    assertThat(texts(FakeSlack.directWith("U2"))).hasSize(1);
    clock.advance(WITHIN);
    run();
    assertThat(find(review).phase()).isEqualTo(new Phase.Weighing(1, Optional.empty()));
  }

  @Test
  void aSecondRoundThatNobodyAnswersIsShownWithTheFirst() {
    Review review = discussed("U1", "U2", "U3");
    changed(review, new ReviewChange.SecondRound(clock.instant().plus(WITHIN)));
    deliver();
    assertThat(posted(CHANNEL)).doesNotContain("Only advice");
    clock.advance(WITHIN);
    run();
    deliver();

    assertThat(find(review).phase()).isEqualTo(new Phase.Discussing(2, false));
    assertThat(texts(CHANNEL)).noneMatch(text -> text.contains("nobody weighed"));
  }

  @Test
  void whoIsInvitedLaterIsToldOnceAndNobodyElseIs() {
    Review review = open(CHANNEL, Door.TWO_WAY, false, "U1", "U2", "U3");
    deliver();
    Review more =
        changed(
            review,
            new ReviewChange.Invite(
                List.of(
                    new Participant("U2", Role.OWNER),
                    new Participant("U8", Role.EXPERT),
                    new Participant("U9", Role.EXPERT))));
    changed(
        more,
        new ReviewChange.Invite(
            List.of(new Participant("U9", Role.EXPERT), new Participant("U10", Role.EXPERT))));

    deliver();
    deliver();

    for (String member : List.of("U8", "U9", "U10")) {
      assertThat(texts(FakeSlack.directWith(member)))
          .as(member)
          .containsExactly("<@U1> invites you to AR-1. It asks for your answer.");
      assertThat(posted(FakeSlack.directWith(member))).contains("Weigh", "Show AR-1");
    }
    for (String member : List.of("U1", "U2", "U3")) {
      assertThat(texts(FakeSlack.directWith(member))).as(member).isEmpty();
    }
    assertNothingWasTold();
  }

  @Test
  void whoIsInvitedWhileEverybodyTalksIsNotAskedForAnything() {
    Review review = discussed("U1", "U2", "U3");
    changed(review, new ReviewChange.Invite(List.of(new Participant("U9", Role.EXPERT))));

    deliver();

    assertThat(texts(FakeSlack.directWith("U9"))).isEmpty();
  }

  @Test
  void whomTheCardDoesNotMentionIsToldInAMessage() {
    String[] members = new String[Review.MOST_MENTIONED + 12];
    for (int i = 0; i < members.length; i++) {
      members[i] = "U" + (1_000 + i);
    }
    open(CHANNEL, Door.TWO_WAY, false, members);

    deliver();
    deliver();

    for (int i = 0; i < members.length; i++) {
      boolean mentioned = i < Review.MOST_MENTIONED;
      assertThat(posted(CHANNEL).contains("<@" + members[i] + ">"))
          .as(members[i])
          .isEqualTo(mentioned);
      assertThat(texts(FakeSlack.directWith(members[i]))).as(members[i]).hasSize(mentioned ? 0 : 1);
    }
  }

  @Test
  void atTheDeadlineAQuorumIsShownOnce() {
    Review review = open(CHANNEL, Door.TWO_WAY, false, "U1", "U2", "U3");
    List.of("U1", "U2", "U3").forEach(member -> weigh(review, member));
    deliver();
    assertNothingWasTold();
    clock.advance(WITHIN);

    assertThat(run()).contains("\"reviews\":1,\"done\":1");
    assertThat(run()).contains("\"reviews\":0,\"done\":0");
    deliver();

    assertThat(find(review).phase()).isEqualTo(new Phase.Discussing(1, false));
    assertThat(texts(CHANNEL)).hasSize(2);
    assertThat(texts(CHANNEL).getLast()).contains("here is what everybody weighed");
    assertThat(posted(CHANNEL)).contains(SECRET + "U2");
    assertThat(outbox("event"))
        .containsExactlyInAnyOrder("ARCHITECTURE_REVIEW_OPENED", "ARCHITECTURE_REVIEW_REVEALED");
    assertThat(everythingInTheOutbox()).doesNotContain(SECRET);
    assertThat(printed()).doesNotContain(SECRET);
  }

  @Test
  void anAnonymousRevealQuotesReasonsAndNamesNobody() {
    Review review = open(CHANNEL, Door.TWO_WAY, true, "U1", "U2", "U3");
    List.of("U1", "U2", "U3").forEach(member -> weigh(review, member));
    clock.advance(WITHIN);
    run();
    deliver();

    String reveal = blocks(CHANNEL).getLast();
    assertThat(reveal).contains(SECRET).doesNotContain("<@U1>", "<@U2>", "<@U3>");
  }

  @Test
  void atTheDeadlineWithoutAQuorumNothingIsShownAndTheOwnerIsTold() {
    Review review = open(CHANNEL, Door.TWO_WAY, false, "U1", "U2", "U3");
    weigh(review, "U2");
    clock.advance(WITHIN);

    run();
    run();
    deliver();

    assertThat(find(review).phase()).isEqualTo(new Phase.Weighing(1, Optional.empty()));
    assertThat(texts(FakeSlack.directWith("U1"))).hasSize(1);
    assertThat(texts(CHANNEL)).hasSize(2);
    assertNothingWasTold();
  }

  @Test
  void whatIsFearedIsShownWhenItsTimeIsOver() {
    Review review = discussed("U1", "U2", "U3");
    Review thinking = changed(review, new ReviewChange.ThinkAhead(clock.instant().plus(WITHIN)));
    board.cast(ACME, review.number(), new Concern("U2", FEAR, clock.instant()));
    deliver();
    assertThat(everythingInSlack()).contains("AR-1").doesNotContain(FEAR);
    assertThat(everythingInTheOutbox()).doesNotContain(FEAR);
    clock.advance(WITHIN);

    run();
    run();
    deliver();

    assertThat(find(thinking).phase()).isEqualTo(new Phase.Discussing(1, true));
    assertThat(blocks(CHANNEL).getLast()).contains(FEAR, "<@U2>");
  }

  @Test
  void aProposalThatNobodyObjectsToIsAcceptedAtItsDeadlineWithoutAnybodyDoingAnything() {
    Review voting = voting(Door.TWO_WAY);
    vote(voting, "U2", Vote.Stance.SUPPORT);
    clock.advance(WITHIN);

    assertThat(run()).contains("\"reviews\":1,\"done\":2");
    assertThat(run()).contains("\"reviews\":0,\"done\":0");
    deliver();

    assertThat(find(voting).phase()).isInstanceOf(Phase.Decided.class);
    Decision decision = log.find(ACME, 1).orElseThrow().decision();
    assertThat(decision.status()).isInstanceOf(Status.Accepted.class);
    assertThat(decision.content().architecture()).isEqualTo("ecs-fargate");
    assertThat(decision.content().origin().by()).isEqualTo("U1");
    assertThat(decision.reviewOn()).isPresent();
    assertThat(texts(CHANNEL)).anyMatch(text -> text.contains("AR-1 ended with CA-1"));
  }

  @Test
  void silenceIsConsent() {
    Review voting = voting(Door.TWO_WAY);
    clock.advance(WITHIN);

    run();

    assertThat(find(voting).phase()).isInstanceOf(Phase.Decided.class);
  }

  @Test
  void whatIsVotedIsSeenByNobodyBeforeTheVoteIsOver() {
    Review voting = voting(Door.TWO_WAY);
    board.cast(ACME, voting.number(), new Vote("U2", 1, Vote.Stance.OBJECT, FEAR, clock.instant()));
    deliver();
    assertThat(blocks(CHANNEL).getFirst()).contains("*1 of 3* have voted");
    assertThat(everythingInSlack()).doesNotContain(FEAR);
    clock.advance(WITHIN);
    run();
    assertThat(everythingInTheOutbox()).doesNotContain(FEAR);
    deliver();

    assertThat(blocks(CHANNEL).getLast()).contains(FEAR, "Object: *1*");
    assertThat(printed()).doesNotContain(FEAR);
  }

  @Test
  void anObjectionOrNothingButAbstentionsOrAOneWayDoorLeaveItToTheOwner() {
    Review objected = voting(Door.TWO_WAY);
    vote(objected, "U2", Vote.Stance.OBJECT);
    Review abstained = voting(Door.TWO_WAY);
    vote(abstained, "U2", Vote.Stance.ABSTAIN);
    Review oneWay = voting(Door.ONE_WAY);
    vote(oneWay, "U2", Vote.Stance.SUPPORT);
    clock.advance(WITHIN);

    assertThat(run()).contains("\"reviews\":3,\"done\":3");
    assertThat(run()).contains("\"reviews\":0,\"done\":0");
    deliver();

    for (Review review : List.of(objected, abstained, oneWay)) {
      assertThat(find(review).phase()).isInstanceOf(Phase.Voted.class);
    }
    assertThat(log.find(ACME, 1)).isEmpty();
    assertThat(texts(FakeSlack.directWith("U1"))).hasSize(3);
  }

  @Test
  void theOwnerIsAskedForNothingWhereTheClockAcceptsByItself() {
    Review carried = voting(Door.TWO_WAY);
    vote(carried, "U2", Vote.Stance.SUPPORT);
    Review silent = voting(Door.TWO_WAY);
    closedByTheClock(carried);
    closedByTheClock(silent);

    deliver();
    assertThat(find(carried).phase()).isInstanceOf(Phase.Voted.class);
    run();
    deliver();

    assertThat(find(carried).phase()).isInstanceOf(Phase.Decided.class);
    assertThat(find(silent).phase()).isInstanceOf(Phase.Decided.class);
    assertThat(texts(FakeSlack.directWith("U1"))).isEmpty();
  }

  @Test
  void whoIsInvitedOrTakesItOverBeforeTheClockAcceptsDoesNotStopThat() {
    Review invited = closedByTheClock(voting(Door.TWO_WAY));
    changed(invited, new ReviewChange.Invite(List.of(new Participant("U9", Role.EXPERT))));
    Review handedOver = closedByTheClock(voting(Door.TWO_WAY));
    changed(handedOver, new ReviewChange.HandOver("U2"));

    assertThat(run()).contains("\"reviews\":2,\"done\":2");

    assertThat(find(invited).phase()).isInstanceOf(Phase.Decided.class);
    assertThat(find(handedOver).phase()).isInstanceOf(Phase.Decided.class);
  }

  @Test
  void aVoteThatTheOwnerClosesIsForTheOwnerToDecide() {
    Review voting = voting(Door.TWO_WAY);
    changed(voting, new ReviewChange.CloseVote());
    clock.advance(WITHIN);

    assertThat(run()).contains("\"reviews\":0,\"done\":0");

    assertThat(find(voting).phase()).isInstanceOf(Phase.Voted.class);
  }

  @Test
  void whatIsAskedNoMoreIsNotAskedAnyMore() {
    Review review = discussed("U1", "U2", "U3");
    changed(review, new ReviewChange.SecondRound(clock.instant().plus(WITHIN)));
    Review now = find(review);
    changed(now, new ReviewChange.Cancel("We bought it instead."));

    deliver();

    assertThat(texts(CHANNEL))
        .noneMatch(text -> text.contains("weigh once more"))
        .anyMatch(text -> text.contains("cancelled AR-1"));
    assertThat(everythingInTheOutbox()).doesNotContain("We bought it instead.");
  }

  private Review closedByTheClock(Review voting) {
    Changing changing =
        board.change(ACME, voting.number(), voting.version(), new ReviewChange.CloseVote(), "");
    assertThat(changing).isInstanceOf(Changing.Changed.class);
    return ((Changing.Changed) changing).review();
  }
}
