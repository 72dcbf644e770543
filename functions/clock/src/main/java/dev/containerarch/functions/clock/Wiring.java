package dev.containerarch.functions.clock;

import dev.containerarch.advisor.Lazy;
import dev.containerarch.advisor.advice.FeePrices;
import dev.containerarch.advisor.cost.price.EksVersions;
import dev.containerarch.advisor.cost.price.PriceSnapshots;
import dev.containerarch.advisor.decision.DecisionLog;
import dev.containerarch.advisor.decision.ReviewDay;
import dev.containerarch.advisor.knowledge.Knowledge;
import dev.containerarch.advisor.review.GroupAdvisor;
import dev.containerarch.advisor.review.ReviewBoard;
import dev.containerarch.advisor.settings.SettingsStore;
import dev.containerarch.slack.text.Texts;
import dev.containerarch.store.DynamoDbClients;
import dev.containerarch.store.DynamoDbDeadlineCalendar;
import dev.containerarch.store.DynamoDbDecisionLog;
import dev.containerarch.store.DynamoDbOutbox;
import dev.containerarch.store.DynamoDbPriceSnapshots;
import dev.containerarch.store.DynamoDbReviewBoard;
import dev.containerarch.store.DynamoDbReviewCalendar;
import dev.containerarch.store.DynamoDbSettings;
import dev.containerarch.store.OutboxAlongside;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/// Puts the function together from its environment.
record Wiring(DeadlineRun deadlines, ReviewDateRun dates) {

  /// Nobody waits.
  private static final Duration CALL = Duration.ofSeconds(8);

  /// Wires the function.
  ///
  /// - `TABLE_NAME`: the DynamoDB table
  ///
  /// @throws IllegalStateException when something is missing, by its name
  static Wiring of(Map<String, String> environment) {
    Clock clock = Clock.systemUTC();
    String table = environment.getOrDefault("TABLE_NAME", "");
    if (table.isBlank()) {
      throw new IllegalStateException("the environment variable TABLE_NAME is not set");
    }
    Lazy<DynamoDbClient> database = new Lazy<>(DynamoDbClients::interactive);
    DynamoDbOutbox outbox = new DynamoDbOutbox(database, table, CALL);
    DynamoDbDecisionLog log =
        new DynamoDbDecisionLog(database, table, clock, new OutboxAlongside(table), CALL);
    DynamoDbReviewBoard board = new DynamoDbReviewBoard(database, table, clock, CALL);
    return new Wiring(
        new DeadlineRun(
            new DynamoDbDeadlineCalendar(database, table, CALL),
            board,
            outbox,
            acceptance(
                board,
                log,
                new DynamoDbSettings(database, table, clock),
                new DynamoDbPriceSnapshots(database, table),
                clock),
            clock,
            System.out),
        new ReviewDateRun(
            new DynamoDbReviewCalendar(database, table, CALL), log, outbox, clock, System.out));
  }

  static Acceptance acceptance(
      ReviewBoard board,
      DecisionLog log,
      SettingsStore settings,
      PriceSnapshots snapshots,
      Clock clock) {
    Lazy<Knowledge> knowledge = new Lazy<>(Knowledge::load);
    return new Acceptance(
        board,
        log,
        settings,
        new Lazy<>(() -> GroupAdvisor.of(knowledge.get(), FeePrices.freshest(snapshots, clock))),
        new Lazy<>(() -> new ReviewDay(knowledge.get(), EksVersions.load())),
        new Lazy<>(Texts::load));
  }
}
