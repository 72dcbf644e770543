package dev.containerarch.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.containerarch.advisor.advice.Advisor;
import dev.containerarch.advisor.advice.FeePrices;
import dev.containerarch.advisor.advice.RequestReader;
import dev.containerarch.advisor.cost.price.PriceBook;
import dev.containerarch.advisor.cost.price.PriceSnapshot;
import dev.containerarch.advisor.cost.price.PriceSnapshots;
import dev.containerarch.advisor.cost.price.Rate;
import dev.containerarch.advisor.decision.Basis;
import dev.containerarch.advisor.decision.Change;
import dev.containerarch.advisor.decision.Content;
import dev.containerarch.advisor.decision.Status;
import dev.containerarch.advisor.decision.Tenant;
import dev.containerarch.advisor.knowledge.AsOf;
import dev.containerarch.advisor.knowledge.Knowledge;
import dev.containerarch.advisor.settings.SettingsStore;
import dev.containerarch.functions.clock.ClockHandler;
import dev.containerarch.functions.clock.ClockHandler.WorkLeft;
import dev.containerarch.functions.clock.FactRun;
import dev.containerarch.local.dynamodb.EmbeddedDynamoDb;
import dev.containerarch.local.fakeslack.MovableClock;
import dev.containerarch.store.DynamoDbDeadlineCalendar;
import dev.containerarch.store.DynamoDbDecisionLog;
import dev.containerarch.store.DynamoDbDecisionWatch;
import dev.containerarch.store.DynamoDbOutbox;
import dev.containerarch.store.DynamoDbPriceSnapshots;
import dev.containerarch.store.DynamoDbReviewBoard;
import dev.containerarch.store.DynamoDbReviewCalendar;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// The clock's walk through decisions that hold, with a real log, outbox and prices.
class FactsIT {

  private static final String TABLE = "container-arch";
  private static final Tenant ACME = new Tenant("T0ACME");
  private static final Tenant OTHER = new Tenant("T0OTHER");
  private static final Duration PATIENCE = Duration.ofMinutes(1);
  private static final Duration LIMIT = Duration.ofMinutes(5);
  private static final String REGION = "ap-northeast-2";
  private static final Knowledge KNOWLEDGE = Knowledge.load();
  private static final PriceBook BOOK = PriceBook.load();

  /// Nothing but money counts, so that prices turn the order.
  private static final String QUESTION =
      "region=ap-northeast-2 tasks=12 cpu=1 memory=2 cost:100 scalability:0 reliability:0"
          + " engineering:0 operations:0 learning:0";

  private final MovableClock clock = new MovableClock();
  private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
  private EmbeddedDynamoDb database;
  private DynamoDbDecisionLog log;
  private PriceSnapshots prices;
  private int decisions;

  @BeforeEach
  void start() {
    database = EmbeddedDynamoDb.start(null);
    database.createTable(TABLE);
    log = new DynamoDbDecisionLog(database::client, TABLE, clock, PATIENCE);
    prices = new DynamoDbPriceSnapshots(database::client, TABLE, PATIENCE);
  }

  @AfterEach
  void stop() {
    database.close();
  }

  @Test
  void aDecisionWhosePricesTurnedIsToldOnceToOwnerChannelAndBus() throws IOException {
    record(ACME, QUESTION);
    record(ACME, "gpu=no");
    run();
    assertThat(outbox("what")).isEmpty();

    price("fargate", "40", 1);
    run();
    assertThat(outbox("what")).containsExactlyInAnyOrder("facts", "facts", "event");
    assertThat(outbox("to")).containsExactlyInAnyOrder("U0MINA", "C0GENERAL");
    assertThat(outbox("event")).containsExactly("FACTS_CHANGED");

    run();
    price("fargate", "40.1", 2);
    run();
    assertThat(outbox("what")).as("the same finding with other prices").hasSize(3);

    price("fargate", "0.01", 3);
    run();
    assertThat(outbox("what")).as("another finding").hasSize(6);
    price("fargate", "40", 4);
    run();
    assertThat(outbox("what")).as("a finding that was told before").hasSize(6);
  }

  @Test
  void whatDoesNotHoldAnyMoreIsNobodysConcern() throws IOException {
    int number = record(ACME, QUESTION);
    log.change(ACME, number, 1, new Change.Deprecate("gone"), "U0MINA");
    price("fargate", "40", 1);
    run();
    assertThat(outbox("what")).isEmpty();
  }

  @Test
  void aRunWithNothingNewLooksAtNothing() throws IOException {
    record(ACME, QUESTION);
    run();
    printed.reset();
    run();
    assertThat(printed()).contains("\"looked\":0");
    price("fargate", "1", 1);
    run();
    assertThat(printed()).contains("\"looked\":1");
  }

  @Test
  void aRunThatIsCutShortIsGoneOnWithAndNobodyIsToldTwice() throws IOException {
    for (int i = 0; i < 60; i++) {
      record(ACME, QUESTION);
    }
    record(OTHER, QUESTION);
    price("fargate", "40", 1);

    int runs = 0;
    do {
      // The time that is left is asked for before every page: two pages, and then none.
      run(2);
      runs++;
    } while (printed().endsWith("\"waiting\":1,\"failed\":0}\n") && runs < 10);

    assertThat(runs).isBetween(2, 9);
    assertThat(outbox("what")).hasSize(61 * 3);
    run();
    assertThat(outbox("what")).hasSize(61 * 3);
  }

  @Test
  void aDecisionThatCannotBeReadHoldsUpNoOther() throws IOException {
    record(ACME, QUESTION);
    int broken = record(ACME, QUESTION);
    record(OTHER, QUESTION);
    database
        .client()
        .updateItem(update ->
            update
                .tableName(TABLE)
                .key(
                    Map.of(
                        "pk", AttributeValue.fromS("T#T0ACME"),
                        "sk", AttributeValue.fromS("DECISION#%06d".formatted(broken))))
                .updateExpression("SET title = :title")
                .expressionAttributeValues(Map.of(":title", AttributeValue.fromN("1"))));
    price("fargate", "40", 1);

    run();

    assertThat(outbox("what")).hasSize(6);
    assertThat(printed()).contains("\"number\":" + broken, "\"broken\":1");
  }

  @Test
  void withoutPricesNobodyIsToldAndTheRunSaysSo() throws IOException {
    record(ACME, QUESTION);
    PriceSnapshots down =
        new PriceSnapshots() {
          @Override
          public Newest newest(String region) {
            return new Newest.Unavailable("timeout");
          }

          @Override
          public Keeping keep(PriceSnapshot snapshot) {
            return new Keeping.Failed("timeout");
          }
        };
    assertThatThrownBy(() -> run(down, LIMIT.toSeconds()))
        .isInstanceOf(WorkLeft.class)
        .hasMessageContaining("facts");
    price("fargate", "40", 1);
    run();
    assertThat(outbox("what")).hasSize(3);
  }

  private void run() throws IOException {
    run(prices, LIMIT.toSeconds());
  }

  /// @param pages until the function's time is over
  private void run(int pages) throws IOException {
    run(prices, -pages);
  }

  /// @param left seconds that the function has; below 0 how often it is asked before it has none
  private void run(PriceSnapshots from, long left) throws IOException {
    int[] asked = {0};
    PrintStream out = new PrintStream(printed, true, StandardCharsets.UTF_8);
    FactRun facts =
        FactRun.of(new DynamoDbDecisionWatch(database::client, TABLE, PATIENCE), from, clock, out);
    ClockHandler.local(
            log,
            new DynamoDbReviewBoard(database::client, TABLE, clock, PATIENCE),
            new DynamoDbDeadlineCalendar(database::client, TABLE, PATIENCE),
            new DynamoDbReviewCalendar(database::client, TABLE, PATIENCE),
            new DynamoDbOutbox(database::client, TABLE, PATIENCE),
            SettingsStore.none(),
            from,
            clock,
            new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8))
        .with(
            List.of(_ ->
                facts.run(() ->
                    left >= 0
                        ? Duration.ofSeconds(left)
                        : asked[0]++ < -left ? LIMIT : Duration.ZERO)))
        .handleRequest(
            new ByteArrayInputStream(new byte[0]),
            new ByteArrayOutputStream(),
            new NoContext(LIMIT));
  }

  private int record(Tenant tenant, String question) {
    Basis basis =
        Basis.of(
            new Advisor(KNOWLEDGE, () -> FeePrices.bundled(BOOK, LocalDate.of(2026, 11, 23)))
                .compare(
                    new RequestReader(KNOWLEDGE).read(List.of(question.split(" "))).request()));
    decisions++;
    Content content =
        Content.of(
            "Title " + decisions,
            "ecs-fargate",
            "It is what we know.",
            "U0MINA",
            "C0GENERAL",
            clock.instant(),
            basis);
    return log.record(tenant, content, new Status.Accepted(), "once" + decisions)
        .decision()
        .number();
  }

  /// Keeps a snapshot in which all prices of a product are so many times the bundled ones.
  private void price(String product, String factor, int daysLater) {
    LocalDate day = LocalDate.of(2026, 11, 24).plusDays(daysLater);
    List<Rate> rates = new ArrayList<>();
    for (Rate rate : BOOK.region(REGION).orElseThrow().rates()) {
      if (rate.key().product().equals(product)
          && rates.stream().noneMatch(known -> known.key().equals(rate.key()))) {
        rates.add(
            new Rate(
                rate.key(),
                rate.amount().multiply(new BigDecimal(factor)),
                List.of("PL-FARGATE"),
                new AsOf(day.toString())));
      }
    }
    assertThat(prices.keep(new PriceSnapshot(REGION, day, day, rates)))
        .isInstanceOf(PriceSnapshots.Keeping.Kept.class);
  }

  private String printed() {
    return printed.toString(StandardCharsets.UTF_8);
  }

  /// An attribute of every outbox item that has it.
  private List<String> outbox(String attribute) {
    List<String> values = new ArrayList<>();
    for (Map<String, AttributeValue> item :
        database.client().scanPaginator(scan -> scan.tableName(TABLE)).items()) {
      AttributeValue value = item.get(attribute);
      if (String.valueOf(item.get("sk")).contains("OUTBOX#") && value != null) {
        values.add(value.s());
      }
    }
    return values;
  }
}
