package dev.containerarch.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.containerarch.advisor.decision.Change;
import dev.containerarch.advisor.decision.Content;
import dev.containerarch.advisor.decision.DecisionImport.Provenance;
import dev.containerarch.advisor.decision.DecisionLog;
import dev.containerarch.advisor.decision.DecisionLog.Kept;
import dev.containerarch.advisor.decision.Status;
import dev.containerarch.advisor.decision.Tenant;
import dev.containerarch.advisor.reminder.ReviewCalendar;
import dev.containerarch.advisor.settings.SettingsStore;
import dev.containerarch.functions.clock.ClockHandler;
import dev.containerarch.functions.clock.ClockHandler.WorkLeft;
import dev.containerarch.local.dynamodb.EmbeddedDynamoDb;
import dev.containerarch.local.fakeslack.MovableClock;
import dev.containerarch.store.DynamoDbDeadlineCalendar;
import dev.containerarch.store.DynamoDbDecisionImport;
import dev.containerarch.store.DynamoDbDecisionLog;
import dev.containerarch.store.DynamoDbOutbox;
import dev.containerarch.store.DynamoDbPriceSnapshots;
import dev.containerarch.store.DynamoDbReviewBoard;
import dev.containerarch.store.DynamoDbReviewCalendar;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// The clock function with a real log and outbox: after an outage, twice at once, and with a
/// decision that cannot be read.
class ClockIT {

  private static final String TABLE = "container-arch";
  private static final Tenant ACME = new Tenant("T0ACME");
  private static final Duration PATIENCE = Duration.ofMinutes(1);

  /// The clock's day.
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

  private final MovableClock clock = new MovableClock();
  private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
  private EmbeddedDynamoDb database;
  private DynamoDbDecisionLog log;

  /// Who recorded two months ago.
  private DynamoDbDecisionLog before;

  private ReviewCalendar calendar;

  @BeforeEach
  void start() {
    database = EmbeddedDynamoDb.start(null);
    database.createTable(TABLE);
    log = new DynamoDbDecisionLog(database::client, TABLE, clock, PATIENCE);
    before =
        new DynamoDbDecisionLog(
            database::client, TABLE, Clock.offset(clock, Duration.ofDays(-60)), PATIENCE);
    calendar = new DynamoDbReviewCalendar(database::client, TABLE, PATIENCE);
  }

  @AfterEach
  void stop() {
    database.close();
  }

  @Test
  void theOwnerTheChannelAndTheBusAreToldOnceHoweverOftenTheClockRuns() throws IOException {
    record(1, TODAY);

    assertThat(run()).isEqualTo("{\"due\":1,\"put\":3,\"reviews\":0,\"done\":0}");
    assertThat(run()).isEqualTo("{\"due\":1,\"put\":0,\"reviews\":0,\"done\":0}");

    assertThat(outbox("what")).containsExactlyInAnyOrder("reminder", "reminder", "event");
    assertThat(outbox("to")).containsExactlyInAnyOrder("U0MINA", "C0GENERAL");
    assertThat(outbox("event")).containsExactly("REVIEW_DUE");
  }

  @Test
  void whatWasPutOffIsNotDueAndIsOnItsNewDay() throws IOException {
    int number = record(1, TODAY);
    log.change(ACME, number, 1, new Change.Snooze(TODAY.plusDays(1)), "U0MINA");
    record(2, TODAY);
    log.change(ACME, 2, 1, new Change.Deprecate("gone"), "U0MINA");

    assertThat(run()).isEqualTo("{\"due\":0,\"put\":0,\"reviews\":0,\"done\":0}");
    clock.advance(Duration.ofDays(1));
    assertThat(run()).isEqualTo("{\"due\":1,\"put\":3,\"reviews\":0,\"done\":0}");
  }

  @Test
  void aProposalThatIsAcceptedAfterItsReviewDayIsDueOnTheDayOfAcceptance() throws IOException {
    LocalDate passed = TODAY.minusDays(14);
    log.record(ACME, content(1, passed), new Status.Proposed(), "once");
    calendar.toldUntil(TODAY.minusDays(1));
    assertThat(run()).isEqualTo("{\"due\":0,\"put\":0,\"reviews\":0,\"done\":0}");

    log.change(ACME, 1, 1, new Change.Accept(), "U0BEN");
    assertThat(run()).isEqualTo("{\"due\":1,\"put\":3,\"reviews\":0,\"done\":0}");

    assertThat(outbox("day")).containsOnly(passed.toString());
    assertThat(log.find(ACME, 1).orElseThrow().decision().reviewOn()).contains(passed);
  }

  @Test
  void whatIsAcceptedRightBeforeMidnightIsDueOnTheNextDay() throws IOException {
    log.record(ACME, content(1, TODAY.minusDays(14)), new Status.Proposed(), "once");
    Instant midnight = TODAY.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
    clock.advance(Duration.between(clock.instant(), midnight.minusSeconds(1)));
    log.change(ACME, 1, 1, new Change.Accept(), "U0BEN");

    // The day is over for the clock, as it is when the index lags.
    calendar.toldUntil(TODAY);
    clock.advance(Duration.ofSeconds(2));

    assertThat(run()).isEqualTo("{\"due\":1,\"put\":3,\"reviews\":0,\"done\":0}");
  }

  @Test
  void aNoteRemindsOfNothingASecondTimeAndKeepsNoReminderBack() throws IOException {
    record(1, TODAY);
    run();
    clock.advance(Duration.ofDays(20));
    run();
    log.change(ACME, 1, 1, new Change.Note("we know"), "U0BEN");
    assertThat(run()).isEqualTo("{\"due\":0,\"put\":0,\"reviews\":0,\"done\":0}");

    log.record(ACME, content(2, TODAY), new Status.Proposed(), "once");
    log.change(ACME, 2, 1, new Change.Accept(), "U0BEN");
    log.change(ACME, 2, 2, new Change.Note("late"), "U0BEN");
    assertThat(run()).isEqualTo("{\"due\":1,\"put\":3,\"reviews\":0,\"done\":0}");
  }

  @Test
  void whatIsBroughtInAfterItsReviewDayIsDueOnTheDayOfTheImport() throws IOException {
    record(1, TODAY.minusDays(40));
    record(2, TODAY.plusDays(1));
    List<Kept> away =
        DecisionLog.Whole.read(log.whole(ACME, DecisionLog.ABOVE_ALL, DecisionLog.MOST_WHOLE))
            .reversed();
    calendar.toldUntil(TODAY.minusDays(1));

    new DynamoDbDecisionImport(database::client, TABLE, clock)
        .bringIn(new Tenant("T0OTHER"), away, new Provenance("T0ACME", clock.instant(), "U0OPS"));

    assertThat(run()).isEqualTo("{\"due\":1,\"put\":3,\"reviews\":0,\"done\":0}");
    assertThat(outbox("day")).containsOnly(TODAY.minusDays(40).toString());
    clock.advance(Duration.ofDays(1));
    // In both places.
    assertThat(run()).isEqualTo("{\"due\":3,\"put\":6,\"reviews\":0,\"done\":0}");
  }

  @Test
  void anOutageIsCaughtUpWith() throws IOException {
    calendar.toldUntil(TODAY.minusDays(40));
    for (int ago : List.of(40, 39, 12, 1, 0)) {
      record(ago + 1, TODAY.minusDays(ago));
    }
    record(100, TODAY.plusDays(1));

    assertThat(run()).isEqualTo("{\"due\":4,\"put\":12,\"reviews\":0,\"done\":0}");

    assertThat(calendar.toldUntil()).contains(TODAY.minusDays(1));
    clock.advance(Duration.ofDays(1));
    assertThat(run()).isEqualTo("{\"due\":2,\"put\":3,\"reviews\":0,\"done\":0}");
  }

  @Test
  void runsThatOverlapPutEachEntryOnce() throws Exception {
    for (int i = 1; i <= 5; i++) {
      record(i, TODAY.minusDays(i % 3));
    }
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<String>> runs = new ArrayList<>();
      for (int i = 0; i < 8; i++) {
        runs.add(threads.submit(this::run));
      }
      int put = 0;
      for (Future<String> run : runs) {
        put += Integer.parseInt(run.get().replaceAll(".*\"put\":(\\d+).*", "$1"));
      }
      assertThat(put).isEqualTo(15);
    }
    assertThat(outbox("what")).hasSize(15);
  }

  @Test
  void aDecisionThatCannotBeReadIsNamedAndHoldsUpNeitherAnotherNorItsDay() throws IOException {
    int broken = record(1, TODAY.minusDays(2));
    record(2, TODAY.minusDays(1));
    damage(broken);

    assertThat(run()).isEqualTo("{\"due\":2,\"put\":3,\"reviews\":0,\"done\":0}");
    assertThat(printed.toString(StandardCharsets.UTF_8))
        .contains("\"level\":\"ERROR\"", "\"why\":\"CA-" + broken + ": title\"", "\"broken\":1");
    assertThat(calendar.toldUntil()).contains(TODAY.minusDays(1));
    assertThat(run()).isEqualTo("{\"due\":0,\"put\":0,\"reviews\":0,\"done\":0}");
  }

  @Test
  void oneThatIsMendedOnItsDayIsTold() throws IOException {
    int broken = record(1, TODAY);
    AttributeValue title = damage(broken);
    assertThat(run()).isEqualTo("{\"due\":1,\"put\":0,\"reviews\":0,\"done\":0}");

    set(broken, title);
    assertThat(run()).isEqualTo("{\"due\":1,\"put\":3,\"reviews\":0,\"done\":0}");
  }

  @Test
  void whatBreaksInOneRunKeepsNoOtherFromBeingDone() {
    record(1, TODAY);
    List<String> done = new ArrayList<>();
    ClockHandler handler =
        handler()
            .with(
                List.of(
                    _ -> {
                      throw new IllegalStateException("a title");
                    },
                    _ -> Optional.of("the second is not whole"),
                    _ -> {
                      done.add("third");
                      return Optional.empty();
                    }));

    assertThatThrownBy(() ->
            handler.handleRequest(
                new ByteArrayInputStream(new byte[0]),
                new ByteArrayOutputStream(),
                new NoContext(Duration.ofMinutes(5))))
        .isInstanceOf(WorkLeft.class)
        .hasMessageContaining("java.lang.IllegalStateException; the second is not whole")
        .hasMessageNotContaining("title");
    assertThat(done).containsExactly("third");
    assertThat(outbox("what")).hasSize(3);
  }

  private String run() throws IOException {
    ByteArrayOutputStream answer = new ByteArrayOutputStream();
    handler()
        .handleRequest(
            new ByteArrayInputStream(new byte[0]), answer, new NoContext(Duration.ofMinutes(5)));
    return answer.toString(StandardCharsets.UTF_8);
  }

  private ClockHandler handler() {
    return ClockHandler.local(
        log,
        new DynamoDbReviewBoard(database::client, TABLE, clock, PATIENCE),
        new DynamoDbDeadlineCalendar(database::client, TABLE, PATIENCE),
        calendar,
        new DynamoDbOutbox(database::client, TABLE, PATIENCE),
        SettingsStore.none(),
        new DynamoDbPriceSnapshots(database::client, TABLE, PATIENCE),
        clock,
        new PrintStream(printed, true, StandardCharsets.UTF_8));
  }

  private int record(int ordinal, LocalDate reviewOn) {
    return before
        .record(ACME, content(ordinal, reviewOn), new Status.Accepted(), "once" + ordinal)
        .decision()
        .number();
  }

  private static Content content(int ordinal, LocalDate reviewOn) {
    return OutboxIT.content(ordinal, "C0GENERAL").reviewedOn(reviewOn);
  }

  private AttributeValue damage(int number) {
    Map<String, AttributeValue> key = key(number);
    AttributeValue title =
        database
            .client()
            .getItem(get -> get.tableName(TABLE).key(key))
            .item()
            .getOrDefault("title", AttributeValue.fromS("lost"));
    set(number, AttributeValue.fromN("1"));
    return title;
  }

  private void set(int number, AttributeValue title) {
    database
        .client()
        .updateItem(update ->
            update
                .tableName(TABLE)
                .key(key(number))
                .updateExpression("SET title = :title")
                .expressionAttributeValues(Map.of(":title", title)));
  }

  private static Map<String, AttributeValue> key(int number) {
    return Map.of(
        "pk", AttributeValue.fromS("T#T0ACME"),
        "sk", AttributeValue.fromS("DECISION#%06d".formatted(number)));
  }

  /// An attribute of every outbox item that has it.
  private List<String> outbox(String attribute) {
    List<String> values = new ArrayList<>();
    for (Map<String, AttributeValue> item :
        database.client().scan(scan -> scan.tableName(TABLE)).items()) {
      AttributeValue value = item.get(attribute);
      if (String.valueOf(item.get("sk")).contains("OUTBOX#") && value != null) {
        values.add(value.s());
      }
    }
    return values;
  }
}
