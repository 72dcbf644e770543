package dev.containerarch.functions.clock;

import dev.containerarch.advisor.Lazy;
import dev.containerarch.store.DynamoDbClients;
import dev.containerarch.store.DynamoDbDecisionLog;
import dev.containerarch.store.DynamoDbDecisionWatch;
import dev.containerarch.store.DynamoDbDigestBook;
import dev.containerarch.store.DynamoDbOutbox;
import dev.containerarch.store.DynamoDbPriceSnapshots;
import dev.containerarch.store.DynamoDbReviewCalendar;
import dev.containerarch.store.DynamoDbSettings;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/// Puts the function together from its environment.
///
/// @param others what is done after the reviews
record Wiring(ReviewRun reviews, List<ClockRun> others) {

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
    DynamoDbDecisionLog log = new DynamoDbDecisionLog(database, table, clock, CALL);
    return new Wiring(
        new ReviewRun(
            new DynamoDbReviewCalendar(database, table, CALL), log, outbox, clock, System.out),
        List.of(
            new DigestRun(
                new DynamoDbDigestBook(database, table, CALL),
                log,
                new DynamoDbSettings(database, table, clock, CALL),
                outbox,
                clock,
                System.out),
            FactRun.of(
                new DynamoDbDecisionWatch(database, table, CALL),
                new DynamoDbPriceSnapshots(database, table, CALL),
                clock,
                System.out)));
  }
}
