package dev.containerarch.functions.clock;

import dev.containerarch.advisor.Lazy;
import dev.containerarch.store.DynamoDbClients;
import dev.containerarch.store.DynamoDbDecisionLog;
import dev.containerarch.store.DynamoDbOutbox;
import dev.containerarch.store.DynamoDbReviewCalendar;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/// Puts the function together from its environment.
final class Wiring {

  /// Nobody waits.
  private static final Duration CALL = Duration.ofSeconds(8);

  private Wiring() {}

  /// Wires the function.
  ///
  /// - `TABLE_NAME`: the DynamoDB table
  ///
  /// @throws IllegalStateException when something is missing, by its name
  static ReviewRun of(Map<String, String> environment) {
    Clock clock = Clock.systemUTC();
    String table = environment.getOrDefault("TABLE_NAME", "");
    if (table.isBlank()) {
      throw new IllegalStateException("the environment variable TABLE_NAME is not set");
    }
    Lazy<DynamoDbClient> database = new Lazy<>(DynamoDbClients::interactive);
    return new ReviewRun(
        new DynamoDbReviewCalendar(database, table, CALL),
        new DynamoDbDecisionLog(database, table, clock, CALL),
        new DynamoDbOutbox(database, table, CALL),
        clock,
        System.out);
  }
}
