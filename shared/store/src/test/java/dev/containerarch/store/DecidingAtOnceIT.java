package dev.containerarch.store;

import static dev.containerarch.store.Decisions.ACME;
import static dev.containerarch.store.Decisions.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import dev.containerarch.advisor.decision.Content;
import dev.containerarch.advisor.decision.Decision;
import dev.containerarch.advisor.decision.DecisionLog;
import dev.containerarch.advisor.decision.DecisionLog.Recording;
import dev.containerarch.advisor.decision.Status;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DecidingAtOnceIT {

  private EmbeddedTable table;
  private DecisionLog log;

  @BeforeEach
  void start() throws Exception {
    table = EmbeddedTable.start();
    // Nobody is to give up here, however slow the machine is.
    log =
        new DynamoDbDecisionLog(
            () -> table.client(), EmbeddedTable.NAME, Clock.systemUTC(), Duration.ofMinutes(2));
  }

  @AfterEach
  void stop() throws Exception {
    table.stop();
  }

  @Test
  void fiftyMembersGetANumberEachAndNoneIsLost() throws Exception {
    List<Recording> recordings =
        atOnce(50, i -> log.record(ACME, ofFewWords(i), new Status.Accepted(), "once " + i));

    assertThat(recordings).hasOnlyElementsOfType(Recording.Recorded.class);
    assertThat(recordings)
        .extracting(recording -> recording.decision().number())
        .containsExactlyInAnyOrderElementsOf(IntStream.rangeClosed(1, 50).boxed().toList());
    for (Recording recording : recordings) {
      Decision decision = recording.decision();
      DecisionLog.Kept kept = log.find(ACME, decision.number()).orElseThrow();
      assertThat(kept.decision()).isEqualTo(decision);
      assertThat(kept.history()).hasSize(1);
    }
  }

  @Test
  void aRequestThatArrivesTenTimesAtOnceIsRecordedOnce() throws Exception {
    List<Recording> recordings =
        atOnce(
            10,
            _ -> log.record(ACME, Decisions.titled("clicked"), new Status.Accepted(), "the same"));

    assertThat(recordings).filteredOn(Recording.Recorded.class::isInstance).hasSize(1);
    assertThat(recordings).filteredOn(Recording.AlreadyRecorded.class::isInstance).hasSize(9);
    assertThat(recordings)
        .extracting(Recording::decision)
        .containsOnly(Decisions.accepted(1, Decisions.titled("clicked")));
    assertThat(log.find(ACME, 2)).isEmpty();
  }

  /// Each word is an item more in a transaction that is tried again and again.
  private static Content ofFewWords(int member) {
    return Content.of(
        "m" + member, "ecs-ec2", "", "U0MINA", "", NOON, Decisions.titled("x").basis());
  }

  private interface Act {
    Recording by(int member);
  }

  private static List<Recording> atOnce(int members, Act act) throws Exception {
    CountDownLatch start = new CountDownLatch(1);
    List<Future<Recording>> answers = new ArrayList<>();
    try (ExecutorService threads = Executors.newFixedThreadPool(members)) {
      for (int i = 0; i < members; i++) {
        int member = i;
        Callable<Recording> acting =
            () -> {
              start.await();
              return act.by(member);
            };
        answers.add(threads.submit(acting));
      }
      start.countDown();
      List<Recording> recordings = new ArrayList<>();
      for (Future<Recording> answer : answers) {
        recordings.add(answer.get());
      }
      return recordings;
    }
  }
}
