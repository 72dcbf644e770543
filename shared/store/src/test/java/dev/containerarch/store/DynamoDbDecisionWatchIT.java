package dev.containerarch.store;

import static dev.containerarch.store.Decisions.ACME;
import static dev.containerarch.store.Decisions.NOON;
import static dev.containerarch.store.Decisions.OTHER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.containerarch.advisor.decision.Change;
import dev.containerarch.advisor.decision.Decision;
import dev.containerarch.advisor.decision.DecisionLog;
import dev.containerarch.advisor.decision.Status;
import dev.containerarch.advisor.decision.Tenant;
import dev.containerarch.advisor.outbox.OutboxEntry;
import dev.containerarch.advisor.replay.Finding;
import dev.containerarch.advisor.replay.Replay.Answer;
import dev.containerarch.advisor.watch.DecisionWatch;
import dev.containerarch.advisor.watch.DecisionWatch.Memory;
import dev.containerarch.advisor.watch.DecisionWatch.Page;
import dev.containerarch.advisor.watch.DecisionWatch.Walk;
import dev.containerarch.advisor.watch.DecisionWatch.Watched;
import dev.containerarch.advisor.watch.FactReminders;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

class DynamoDbDecisionWatchIT {

  private final CountedRequests counted = new CountedRequests();
  private EmbeddedTable table;
  private DynamoDbClient client;
  private DecisionLog log;
  private DecisionWatch watch;

  @BeforeEach
  void start() throws Exception {
    table = EmbeddedTable.start();
    client = EmbeddedTable.watched(table.endpoint(), counted);
    log =
        new DynamoDbDecisionLog(
            () -> client,
            EmbeddedTable.NAME,
            Clock.fixed(NOON, ZoneOffset.UTC),
            Duration.ofMinutes(1));
    watch = new DynamoDbDecisionWatch(() -> client, EmbeddedTable.NAME, Duration.ofMinutes(1));
  }

  @AfterEach
  void stop() throws Exception {
    client.close();
    table.stop();
  }

  @Test
  void aTenantIsFoundFromItsFirstDecisionOnAndKeepsItsPlace() {
    assertThat(watch.walks()).isEmpty();
    record(ACME, 2);
    record(OTHER, 1);
    assertThat(watch.walks())
        .containsExactlyInAnyOrder(new Walk(ACME, "", 1), new Walk(OTHER, "", 1));

    watch.note(new Walk(ACME, "now", 17));
    record(ACME, 1);

    assertThat(watch.walks()).contains(new Walk(ACME, "now", 17), new Walk(OTHER, "", 1));
    assertThat(new Walk(ACME, "now", 17).isDoneWith("now")).isFalse();
    assertThat(new Walk(ACME, "now", 1).isDoneWith("now")).isTrue();
    assertThat(new Walk(ACME, "now", 1).isDoneWith("later")).isFalse();
  }

  @Test
  void aWalkSeesEveryDecisionThatHoldsOnceInPagesOfTwoRequests() {
    record(ACME, 60);
    record(OTHER, 3);
    log.record(ACME, Decisions.titled("proposed"), new Status.Proposed(), "p");
    log.change(ACME, 30, 1, new Change.Deprecate("gone"), "U0MINA");

    List<Integer> seen = new ArrayList<>();
    int below = DecisionLog.ABOVE_ALL;
    while (below > 1) {
      counted.forget();
      Page page = watch.inForce(ACME, below, DecisionWatch.MOST);
      assertThat(counted.names()).hasSizeLessThanOrEqualTo(2);
      page.decisions().forEach(watched -> seen.add(watched.number()));
      below = page.below();
    }

    assertThat(seen)
        .hasSize(59)
        .doesNotHaveDuplicates()
        .doesNotContain(30, 61)
        .isSortedAccordingTo((a, b) -> b - a);
  }

  @Test
  void aFindingIsToldOnceWhoeverFindsItAndTogetherWithItsMemory() throws Exception {
    record(ACME, 1);
    Watched.Whole seen = whole(1);
    assertThat(seen.memory()).isEqualTo(Memory.NOTHING);

    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<Boolean>> told = new ArrayList<>();
      for (int i = 0; i < 6; i++) {
        told.add(threads.submit(() -> tell(seen, finding(2))));
      }
      int times = 0;
      for (Future<Boolean> each : told) {
        times += each.get() ? 1 : 0;
      }
      assertThat(times).isEqualTo(1);
    }

    assertThat(outbox()).hasSize(3);
    Watched.Whole now = whole(1);
    assertThat(now.memory().has(finding(2))).isTrue();
    assertThat(now.memory().has(finding(3))).isFalse();
    assertThat(tell(seen, finding(3))).as("with a memory that is not the newest").isFalse();
    assertThat(tell(now, finding(3))).isTrue();
    assertThat(whole(1).memory().told())
        .containsExactly(finding(2).fingerprint(), finding(3).fingerprint());
    assertThat(outbox()).hasSize(6);
  }

  @Test
  void aDecisionThatWasDamagedByHandIsNamedAndHidesNoOther() {
    record(ACME, 3);
    client.updateItem(update ->
        update
            .tableName(EmbeddedTable.NAME)
            .key(Key.decision(ACME, 2).attributes())
            .updateExpression("SET title = :number")
            .expressionAttributeValues(Map.of(":number", AttributeValue.fromN("1"))));

    assertThat(watch.inForce(ACME, DecisionLog.ABOVE_ALL, 25).decisions())
        .hasSize(3)
        .filteredOn(Watched.Broken.class::isInstance)
        .extracting(Watched::number)
        .containsExactly(2);
  }

  @Test
  void theMemoryOfManyFindingsForgetsTheOldest() {
    Memory memory = Memory.NOTHING;
    for (int place = 1; place <= 60; place++) {
      memory = memory.with(finding(place));
    }
    assertThat(memory.told()).hasSize(50);
    assertThat(memory.version()).isEqualTo(60);
    assertThat(memory.has(finding(60))).isTrue();
    assertThat(memory.has(finding(10))).isFalse();
  }

  private boolean tell(Watched.Whole seen, Finding finding) {
    Decision decision = seen.decision();
    List<OutboxEntry> entries = FactReminders.of(ACME, decision, finding, NOON);
    return watch.tell(ACME, decision.number(), seen.memory(), finding, entries);
  }

  private Watched.Whole whole(int number) {
    return (Watched.Whole) watch.inForce(ACME, number + 1, 1).decisions().getFirst();
  }

  private static Finding finding(int place) {
    return new Finding(
        Answer.OVERTAKEN, List.of("eks-auto"), OptionalInt.of(1), OptionalInt.of(place), List.of());
  }

  private void record(Tenant tenant, int count) {
    for (int i = 0; i < count; i++) {
      log.record(
          tenant,
          Decisions.titled("t" + i),
          new Status.Accepted(),
          tenant.id() + System.nanoTime());
    }
  }

  private List<String> outbox() {
    return client
        .query(query ->
            query
                .tableName(EmbeddedTable.NAME)
                .keyConditionExpression("pk = :pk AND begins_with(sk, :outbox)")
                .expressionAttributeValues(
                    Map.of(
                        ":pk", AttributeValue.fromS(Key.partition(ACME)),
                        ":outbox", AttributeValue.fromS(Key.OUTBOX))))
        .items()
        .stream()
        .map(item -> new Item(item).text("what"))
        .toList();
  }
}
