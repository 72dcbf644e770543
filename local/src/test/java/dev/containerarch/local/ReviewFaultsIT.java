package dev.containerarch.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.containerarch.advisor.decision.Tenant;
import dev.containerarch.advisor.review.Door;
import dev.containerarch.advisor.review.Participant;
import dev.containerarch.advisor.review.Phase;
import dev.containerarch.advisor.review.Review;
import dev.containerarch.advisor.review.ReviewChange;
import dev.containerarch.advisor.review.Role;
import dev.containerarch.advisor.review.Vote;
import dev.containerarch.functions.clock.ClockHandler.WorkLeft;
import dev.containerarch.local.Tripwire.Killed;
import dev.containerarch.local.fakeslack.FakeSlack;
import dev.containerarch.local.fakeslack.Fault;
import dev.containerarch.store.DynamoDbDeadlineCalendar;
import dev.containerarch.store.DynamoDbOutbox;
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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// What leaves because of reviews leaves once, also where the clock or the outbox is killed between
/// any two steps, where they overlap, where many answer at once, and where Slack or an item is in
/// trouble.
@Execution(ExecutionMode.CONCURRENT)
class ReviewFaultsIT extends ReviewStage {

  private static final Tenant OTHER = new Tenant("T0OTHER");

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

  private void runWith(Tripwire tripwire) {
    run(
        tripwire.around(new DynamoDbDeadlineCalendar(database::client, TABLE, PATIENCE)),
        tripwire.around(board),
        tripwire.around(new DynamoDbOutbox(database::client, TABLE, PATIENCE)),
        tripwire.around(log));
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

  /// What leaves two members something to be told.
  private interface Telling {
    void prepare(String channel, String one, String other);
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
}
