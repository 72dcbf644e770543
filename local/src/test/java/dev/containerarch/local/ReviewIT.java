package dev.containerarch.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.slack.api.Slack;
import dev.containerarch.advisor.decision.Decision;
import dev.containerarch.advisor.decision.Status;
import dev.containerarch.advisor.decision.Tenant;
import dev.containerarch.advisor.review.Agenda;
import dev.containerarch.advisor.review.Ballot;
import dev.containerarch.advisor.review.Concern;
import dev.containerarch.advisor.review.DeadlineCalendar;
import dev.containerarch.advisor.review.Door;
import dev.containerarch.advisor.review.Participant;
import dev.containerarch.advisor.review.Phase;
import dev.containerarch.advisor.review.Proposal;
import dev.containerarch.advisor.review.Review;
import dev.containerarch.advisor.review.ReviewBoard;
import dev.containerarch.advisor.review.ReviewBoard.Casting;
import dev.containerarch.advisor.review.ReviewBoard.Changing;
import dev.containerarch.advisor.review.ReviewChange;
import dev.containerarch.advisor.review.Role;
import dev.containerarch.advisor.review.Vote;
import dev.containerarch.advisor.settings.SettingsStore;
import dev.containerarch.advisor.text.Language;
import dev.containerarch.functions.clock.ClockHandler;
import dev.containerarch.functions.clock.ClockHandler.WorkLeft;
import dev.containerarch.functions.outbox.OutboxHandler;
import dev.containerarch.local.Tripwire.Killed;
import dev.containerarch.local.dynamodb.EmbeddedDynamoDb;
import dev.containerarch.local.fakeslack.Call;
import dev.containerarch.local.fakeslack.FakeSlack;
import dev.containerarch.local.fakeslack.Fault;
import dev.containerarch.local.fakeslack.MovableClock;
import dev.containerarch.slack.delivery.SlackMessages;
import dev.containerarch.store.DynamoDbDeadlineCalendar;
import dev.containerarch.store.DynamoDbDecisionLog;
import dev.containerarch.store.DynamoDbDeliveries;
import dev.containerarch.store.DynamoDbDigestBook;
import dev.containerarch.store.DynamoDbOutbox;
import dev.containerarch.store.DynamoDbPriceSnapshots;
import dev.containerarch.store.DynamoDbReviewBoard;
import dev.containerarch.store.DynamoDbReviewCalendar;
import dev.containerarch.store.OutboxAlongside;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// What leaves by itself because of reviews: the clock at their deadlines, and the outbox with the
/// card, the posts and the direct messages, on the embedded database and a fake Slack, killed
/// between any two steps.
class ReviewIT {

  private static final String TABLE = "container-arch";
  private static final Tenant ACME = new Tenant("T0ACME");
  private static final Tenant OTHER = new Tenant("T0OTHER");
  private static final String CHANNEL = "C0ARCH";
  private static final Duration PATIENCE = Duration.ofMinutes(1);
  private static final Duration WITHIN = Duration.ofHours(2);

  /// What nobody else may read before the reveal.
  private static final String SECRET = "SECRETREASON";

  private static final String FEAR = "SECRETFEAR";

  private final MovableClock clock = new MovableClock();
  private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
  private final List<String> aside = new ArrayList<>();
  private final Tripwire wire = new Tripwire();
  private EmbeddedDynamoDb database;
  private FakeSlack slack;
  private ReviewBoard board;
  private DynamoDbDecisionLog log;
  private LocalOutbox function;
  private int opened;

  @BeforeEach
  void start() {
    database = EmbeddedDynamoDb.start(null);
    database.createTable(TABLE);
    // Slack's messages are named by the time, which has to go on.
    slack = FakeSlack.start(Clock.systemUTC());
    board = new DynamoDbReviewBoard(database::client, TABLE, clock, PATIENCE);
    log =
        new DynamoDbDecisionLog(
            database::client, TABLE, clock, new OutboxAlongside(TABLE), PATIENCE);
    Slack client = SlackRoutes.client(slack, Duration.ofSeconds(5));
    OutboxHandler handler =
        OutboxHandler.local(
            wire.around(log),
            wire.around(board),
            new DynamoDbDigestBook(database::client, TABLE, PATIENCE),
            wire.around(new DynamoDbDeliveries(database::client, TABLE, PATIENCE)),
            wire.around(new SlackMessages(() -> client, _ -> FakeSlack.BOT_TOKEN)),
            SettingsStore.none(),
            new DynamoDbPriceSnapshots(database::client, TABLE, PATIENCE),
            aside::add,
            new PrintStream(printed, true, StandardCharsets.UTF_8),
            clock);
    function = new LocalOutbox(database, TABLE, handler, Duration.ofMinutes(1));
  }

  @AfterEach
  void stop() {
    function.close();
    slack.close();
    database.close();
  }

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
  void killedWhileItInvitesEverybodyIsToldOnce() {
    bothAreToldOnceThoughKilled((channel, one, other) -> {
      Review review = open(channel, Door.TWO_WAY, false, "U1");
      deliver();
      changed(
          review,
          new ReviewChange.Invite(
              List.of(new Participant(one, Role.EXPERT), new Participant(other, Role.EXPERT))));
    });
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
  void twoHundredAnswersWithinTenSecondsAreAFewChangesOfTheCardWhichEndsCorrect() throws Exception {
    String[] members = new String[200];
    for (int i = 0; i < members.length; i++) {
      members[i] = "U" + (1_000 + i);
    }
    Review review = open(CHANNEL, Door.TWO_WAY, false, members);
    deliver();
    Instant started = Instant.now();
    try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
      List<Future<?>> answers = new ArrayList<>();
      for (String member : members) {
        answers.add(threads.submit(() -> weigh(review, member)));
      }
      while (!answers.stream().allMatch(Future::isDone)) {
        function.deliver();
      }
      for (Future<?> answer : answers) {
        answer.get();
      }
    }
    function.deliver();
    long seconds = Duration.between(started, Instant.now()).toSeconds();

    assertThat(posted(CHANNEL))
        .contains("*200 of 200* have weighed")
        .doesNotContain("Still missing");
    assertThat(board.answered(ACME, find(review))).hasSize(200);
    // One at once, and one for each second that went by, whatever the machine can do.
    assertThat(methods().stream().filter("chat.update"::equals).count()).isBetween(1L, seconds + 2);
    assertNothingWasTold();
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

  private Review closedByTheClock(Review voting) {
    Changing changing =
        board.change(ACME, voting.number(), voting.version(), new ReviewChange.CloseVote(), "");
    assertThat(changing).isInstanceOf(Changing.Changed.class);
    return ((Changing.Changed) changing).review();
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
  void theClockKilledBetweenAnyTwoStepsDoesEverythingOnce() {
    int steps = 0;
    boolean killed = true;
    while (killed) {
      steps++;
      Review voting = voting(Door.TWO_WAY);
      vote(voting, "U2", Vote.Stance.SUPPORT);
      clock.advance(WITHIN);
      wire.arm(steps);
      killed = false;
      try {
        runWith(wire);
      } catch (Killed e) {
        killed = true;
      }
      wire.disarm();
      run();

      assertThat(find(voting).phase())
          .as("killed at step %d", steps)
          .isInstanceOf(Phase.Decided.class);
      assertThat(log.find(ACME, steps)).as("decision %d", steps).isPresent();
      assertThat(log.find(ACME, steps + 1)).as("a second decision").isEmpty();
    }
    // Finding what is due and the review, closing, reading the votes, recording, deciding.
    assertThat(steps).isGreaterThan(10);
  }

  @Test
  void runsThatOverlapDoEverythingOnce() throws Exception {
    List<Review> reviews = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      Review voting = voting(Door.TWO_WAY);
      vote(voting, "U2", Vote.Stance.SUPPORT);
      reviews.add(voting);
    }
    clock.advance(WITHIN);
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<String>> runs = new ArrayList<>();
      for (int i = 0; i < 4; i++) {
        runs.add(threads.submit(() -> run()));
      }
      int done = 0;
      for (Future<String> run : runs) {
        done += Integer.parseInt(run.get().replaceAll(".*\"done\":(\\d+).*", "$1"));
      }
      assertThat(done).isEqualTo(8);
    }
    deliver();

    for (Review review : reviews) {
      assertThat(find(review).phase()).isInstanceOf(Phase.Decided.class);
    }
    assertThat(log.find(ACME, 4)).isPresent();
    assertThat(log.find(ACME, 5)).isEmpty();
    assertThat(texts(CHANNEL)).filteredOn(text -> text.contains("ended with")).hasSize(4);
    assertThat(texts(CHANNEL)).filteredOn(text -> text.contains("the vote is over")).hasSize(4);
  }

  @Test
  void aBrokenReviewHoldsUpNoOtherAndIsNotForgotten() {
    Review broken = open(CHANNEL, Door.TWO_WAY, false, "U1", "U2", "U3");
    Review whole = open(OTHER, CHANNEL, Door.TWO_WAY, false, "U1", "U2", "U3");
    clock.advance(WITHIN);
    AttributeValue phase = set(broken, AttributeValue.fromS("NONSENSE"));

    assertThatThrownBy(this::run)
        .isInstanceOf(WorkLeft.class)
        .hasMessageContaining("reviews that could not be seen to: 1");
    assertThat(board.find(OTHER, whole.number()).orElseThrow().phase())
        .isEqualTo(new Phase.Weighing(1, Optional.empty()));

    set(broken, phase);
    assertThat(run()).contains("\"reviews\":1,\"done\":1");
  }

  @Test
  void theOutboxKilledBetweenAnyTwoStepsSendsEveryMessageOnce() {
    int steps = 0;
    boolean killed = true;
    while (killed) {
      steps++;
      String channel = "C0STEP" + steps;
      Review review = open(channel, Door.TWO_WAY, false, "U1", "U2", "U3");
      List.of("U2", "U3").forEach(member -> weigh(review, member));
      killed = isKilledAt(steps);
      changed(review, new ReviewChange.Reveal());
      killed |= isKilledAt(steps);
      deliver();

      assertThat(texts(channel)).as("killed at step %d", steps).hasSize(2);
      assertThat(blocks(channel).getFirst()).as("killed at %d", steps).contains("*Discussion*");
    }
    assertThat(steps).isGreaterThan(12);
  }

  @Test
  void killedWhileItRemindsEverybodyIsRemindedOnce() {
    bothAreToldOnceThoughKilled((channel, one, other) -> {
      open(channel, Door.TWO_WAY, false, one, other);
      deliver();
      clock.advance(Duration.ofMinutes(61));
      run();
    });
  }

  /// What leaves two members something to be told.
  private interface Telling {
    void prepare(String channel, String one, String other);
  }

  private void bothAreToldOnceThoughKilled(Telling telling) {
    int steps = 0;
    boolean killed = true;
    while (killed) {
      steps++;
      String one = "U" + steps + "A";
      String other = "U" + steps + "B";
      telling.prepare("C0STEP" + steps, one, other);
      killed = isKilledAt(steps);
      deliver();

      assertThat(texts(FakeSlack.directWith(one))).as("killed at step %d", steps).hasSize(1);
      assertThat(texts(FakeSlack.directWith(other))).as("killed at step %d", steps).hasSize(1);
      clock.advance(WITHIN);
      run();
      deliver();
    }
    assertThat(steps).isGreaterThan(12);
  }

  @Test
  void aBusySlackInTheMiddleOfRemindersGoesOnLaterAndRepeatsNobody() {
    String[] members = new String[25];
    for (int i = 0; i < members.length; i++) {
      members[i] = "U" + (100 + i);
    }
    open(CHANNEL, Door.TWO_WAY, false, members);
    deliver();
    clock.advance(Duration.ofMinutes(61));
    run();
    slack.failNext("chat.postMessage", new Fault.RateLimited(1));
    slack.refuseIn(FakeSlack.directWith("U110"), "cannot_dm_bot");

    // The time that the function waits for has to pass.
    try (ScheduledExecutorService time = Executors.newSingleThreadScheduledExecutor()) {
      ScheduledFuture<?> passing =
          time.scheduleAtFixedRate(
              () -> clock.advance(Duration.ofMillis(500)), 100, 100, TimeUnit.MILLISECONDS);
      deliver();
      deliver();
      passing.cancel(false);
    }

    for (String member : members) {
      assertThat(texts(FakeSlack.directWith(member)))
          .as(member)
          .hasSize(member.equals("U110") ? 0 : 1);
    }
    assertThat(aside).isEmpty();
  }

  @Test
  void anArchivedChannelHoldsUpNeitherTheMembersNorTheOthers() {
    open(CHANNEL, Door.TWO_WAY, false, "U1", "U2", "U3");
    open("C0OPEN", Door.TWO_WAY, false, "U4", "U5", "U6");
    slack.refuseIn(CHANNEL, "is_archived");
    clock.advance(Duration.ofMinutes(61));
    run();

    deliver();

    assertThat(texts(CHANNEL)).isEmpty();
    assertThat(texts("C0OPEN")).hasSize(1);
    assertThat(texts(FakeSlack.directWith("U2"))).hasSize(1);
    assertThat(texts(FakeSlack.directWith("U1")))
        .hasSize(2)
        .anyMatch(text -> text.contains("I cannot write to its channel"));
    assertThat(aside).isEmpty();
  }

  @Test
  void anOwnerIsToldOnceThatTheChannelIsArchived() {
    Review review = open(CHANNEL, Door.TWO_WAY, false, "U1", "U2", "U3");
    deliver();
    slack.refuseIn(CHANNEL, "is_archived");
    weigh(review, "U2");
    deliver();
    changed(review, new ReviewChange.Reveal());
    deliver();

    assertThat(texts(FakeSlack.directWith("U1")))
        .containsExactly(
            "AR-1: I cannot write to its channel. It is archived, or I am not in it. Nothing is"
                + " lost: unarchive it or type `/invite` with my name there. Whoever is invited can"
                + " answer with `/container-arch reviews` all the same.");
    assertThat(texts(FakeSlack.directWith("U2"))).isEmpty();
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

  private Review discussed(String... members) {
    Review review = open(CHANNEL, Door.TWO_WAY, false, members);
    for (String member : members) {
      weigh(review, member);
    }
    return changed(review, new ReviewChange.Reveal());
  }

  private Review voting(Door door) {
    Review review = open(CHANNEL, door, false, "U1", "U2", "U3");
    for (String member : List.of("U1", "U2", "U3")) {
      weigh(review, member);
    }
    Review discussed = changed(review, new ReviewChange.Reveal());
    return changed(
        discussed,
        new ReviewChange.Propose(
            new Proposal(1, "ecs-fargate", Optional.empty(), "One service first."),
            clock.instant().plus(WITHIN)));
  }

  private Review open(String channel, Door door, boolean anonymous, String... members) {
    return open(ACME, channel, door, anonymous, members);
  }

  private Review open(
      Tenant tenant, String channel, Door door, boolean anonymous, String... members) {
    opened++;
    List<Participant> participants = new ArrayList<>();
    for (String member : members) {
      participants.add(new Participant(member, Role.EXPERT));
    }
    return board
        .open(
            tenant,
            new Agenda(
                "Payments platform",
                door,
                "edition=2026 gpu=no",
                1,
                anonymous,
                WITHIN,
                channel,
                Language.ENGLISH,
                members[0],
                clock.instant()),
            participants,
            "once" + opened)
        .review();
  }

  private void weigh(Review review, String member) {
    assertThat(
            board.cast(
                ACME,
                review.number(),
                new Ballot(
                    member,
                    1,
                    1,
                    Map.of("cost", 10.0 + member.length()),
                    Optional.of("eks-auto-mode"),
                    Optional.of(3),
                    List.of(),
                    SECRET + member,
                    clock.instant())))
        .isInstanceOf(Casting.Kept.class);
  }

  private void vote(Review review, String member, Vote.Stance stance) {
    assertThat(
            board.cast(
                ACME,
                review.number(),
                new Vote(member, 1, stance, "Because " + SECRET, clock.instant())))
        .isInstanceOf(Casting.Kept.class);
  }

  private Review changed(Review review, ReviewChange change) {
    Changing changing =
        board.change(ACME, review.number(), review.version(), change, review.owner());
    assertThat(changing).isInstanceOf(Changing.Changed.class);
    return ((Changing.Changed) changing).review();
  }

  private Review find(Review review) {
    return board.find(ACME, review.number()).orElseThrow();
  }

  private String run() {
    return run(
        new DynamoDbDeadlineCalendar(database::client, TABLE, PATIENCE),
        board,
        new DynamoDbOutbox(database::client, TABLE, PATIENCE),
        log);
  }

  private void runWith(Tripwire tripwire) {
    run(
        tripwire.around(new DynamoDbDeadlineCalendar(database::client, TABLE, PATIENCE)),
        tripwire.around(board),
        tripwire.around(new DynamoDbOutbox(database::client, TABLE, PATIENCE)),
        tripwire.around(log));
  }

  private String run(
      DeadlineCalendar calendar,
      ReviewBoard reviews,
      dev.containerarch.advisor.outbox.Outbox outbox,
      dev.containerarch.advisor.decision.DecisionLog decisions) {
    ByteArrayOutputStream answer = new ByteArrayOutputStream();
    try {
      ClockHandler.local(
              decisions,
              reviews,
              calendar,
              new DynamoDbReviewCalendar(database::client, TABLE, PATIENCE),
              outbox,
              SettingsStore.none(),
              new DynamoDbPriceSnapshots(database::client, TABLE, PATIENCE),
              clock,
              new PrintStream(printed, true, StandardCharsets.UTF_8))
          .handleRequest(
              new ByteArrayInputStream(new byte[0]), answer, new NoContext(Duration.ofMinutes(5)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return answer.toString(StandardCharsets.UTF_8);
  }

  /// A moment later, so that no card has to wait for its turn.
  private void deliver() {
    clock.advance(Duration.ofSeconds(2));
    function.deliver();
  }

  private boolean isKilledAt(int step) {
    wire.arm(step);
    try {
      deliver();
      return false;
    } catch (Killed e) {
      return true;
    } finally {
      wire.disarm();
    }
  }

  /// Nothing that members answered is in Slack, in the log, in the outbox or in the queue.
  private void assertNothingWasTold() {
    assertThat(everythingInSlack()).doesNotContain(SECRET);
    assertThat(slack.calls()).noneMatch(call -> call.body().toString().contains("eks-auto-mode"));
    assertThat(everythingInTheOutbox()).doesNotContain(SECRET, "eks-auto-mode");
    assertThat(printed()).doesNotContain(SECRET);
    assertThat(aside).noneMatch(message -> message.contains(SECRET));
  }

  private String everythingInSlack() {
    StringBuilder all = new StringBuilder();
    slack.calls().forEach(call -> all.append(call.body()));
    return all.toString();
  }

  private String everythingInTheOutbox() {
    StringBuilder all = new StringBuilder();
    for (Map<String, AttributeValue> item : items()) {
      all.append(item);
    }
    return all.toString();
  }

  private List<Map<String, AttributeValue>> items() {
    return database.client().scanPaginator(scan -> scan.tableName(TABLE)).items().stream()
        .filter(item -> String.valueOf(item.get("sk")).contains("OUTBOX#"))
        .toList();
  }

  private List<String> outbox(String attribute) {
    return items().stream()
        .filter(item -> item.containsKey(attribute))
        .map(item -> item.get(attribute).s())
        .toList();
  }

  private AttributeValue set(Review review, AttributeValue phase) {
    Map<String, AttributeValue> key =
        Map.of(
            "pk", AttributeValue.fromS("T#T0ACME"),
            "sk", AttributeValue.fromS("REVIEW#%06d".formatted(review.number())));
    AttributeValue before =
        Objects.requireNonNull(
            database.client().getItem(get -> get.tableName(TABLE).key(key)).item().get("phase"));
    database
        .client()
        .updateItem(update ->
            update
                .tableName(TABLE)
                .key(key)
                .updateExpression("SET #phase = :phase")
                .expressionAttributeNames(Map.of("#phase", "phase"))
                .expressionAttributeValues(Map.of(":phase", phase)));
    return before;
  }

  private List<String> methods() {
    return slack.calls().stream().map(Call::method).toList();
  }

  private List<String> texts(String channel) {
    return slack.messagesIn(channel).stream()
        .map(message -> message.get("text").getAsString())
        .toList();
  }

  private List<String> blocks(String channel) {
    return slack.messagesIn(channel).stream()
        .map(message -> String.valueOf(message.get("blocks")))
        .toList();
  }

  private String posted(String channel) {
    return String.join("\n", blocks(channel));
  }

  private String printed() {
    return printed.toString(StandardCharsets.UTF_8);
  }
}
