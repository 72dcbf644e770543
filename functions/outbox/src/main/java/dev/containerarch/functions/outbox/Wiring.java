package dev.containerarch.functions.outbox;

import com.slack.api.Slack;
import dev.containerarch.advisor.Lazy;
import dev.containerarch.advisor.advice.FeePrices;
import dev.containerarch.advisor.cost.price.PriceSnapshots;
import dev.containerarch.advisor.decision.DecisionLog;
import dev.containerarch.advisor.digest.DigestBook;
import dev.containerarch.advisor.knowledge.Knowledge;
import dev.containerarch.advisor.outbox.Deliveries;
import dev.containerarch.advisor.review.GroupAdvisor;
import dev.containerarch.advisor.review.ReviewBoard;
import dev.containerarch.advisor.settings.SettingsStore;
import dev.containerarch.slack.delivery.Messages;
import dev.containerarch.slack.delivery.SlackMessages;
import dev.containerarch.slack.text.Texts;
import dev.containerarch.store.DynamoDbClients;
import dev.containerarch.store.DynamoDbDecisionLog;
import dev.containerarch.store.DynamoDbDeliveries;
import dev.containerarch.store.DynamoDbDigestBook;
import dev.containerarch.store.DynamoDbPriceSnapshots;
import dev.containerarch.store.DynamoDbReviewBoard;
import dev.containerarch.store.DynamoDbSettings;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.eventbridge.EventBridgeClient;
import software.amazon.awssdk.services.sqs.SqsClient;

/// Puts the function together from its environment.
record Wiring(Round round) {

  private static final String SLACK_API = "https://slack.com/api/";

  /// Nobody waits; but no call may take what [Round#RESERVE] keeps for it.
  private static final Duration CALL = Duration.ofSeconds(4);

  private static final Duration CONNECT = Duration.ofSeconds(1);

  /// Wires the function.
  ///
  /// - `TABLE_NAME`: the DynamoDB table
  /// - `SLACK_BOT_TOKEN_PARAMETER`: name of an SSM SecureString parameter; `SLACK_BOT_TOKEN`
  ///   instead where there is no SSM
  /// - `FAILURES_QUEUE_URL`: the SQS queue for what cannot be delivered
  /// - `EVENT_BUS_NAME`: the EventBridge bus, or its ARN; nothing when there is none
  /// - `SLACK_API_URL`: where Slack is, for a fake one
  /// - `AWS_LAMBDA_FUNCTION_NAME`, which Lambda sets: what metrics are filed under
  ///
  /// @throws IllegalStateException when something is missing, by its name
  static Wiring of(Map<String, String> environment) {
    Clock clock = Clock.systemUTC();
    String table = required(environment, "TABLE_NAME");
    Lazy<DynamoDbClient> database = new Lazy<>(DynamoDbClients::interactive);
    String apiUrl = environment.getOrDefault("SLACK_API_URL", SLACK_API);
    Lazy<Slack> slack = new Lazy<>(() -> SlackMessages.client(apiUrl));
    Courier courier =
        courier(
            new DynamoDbDecisionLog(database, table, clock, CALL),
            new DynamoDbReviewBoard(database, table, clock, CALL),
            new DynamoDbDigestBook(database, table, CALL),
            new DynamoDbDeliveries(database, table, CALL),
            new DynamoDbSettings(database, table, clock),
            new DynamoDbPriceSnapshots(database, table),
            new SlackMessages(slack, BotToken.of(environment, clock)),
            bus(environment.getOrDefault("EVENT_BUS_NAME", "")),
            clock);
    return new Wiring(
        new Round(
            courier::deliver,
            new SqsPutAside(
                new Lazy<>(Wiring::queues), required(environment, "FAILURES_QUEUE_URL")),
            new RunLog(System.out, environment.getOrDefault("AWS_LAMBDA_FUNCTION_NAME", "outbox")),
            clock,
            Thread::sleep));
  }

  /// What delivers, wherever things are kept.
  static Courier courier(
      DecisionLog log,
      ReviewBoard board,
      DigestBook book,
      Deliveries deliveries,
      SettingsStore settings,
      PriceSnapshots snapshots,
      Messages messages,
      Bus bus,
      Clock clock) {
    Knowledge knowledge = Knowledge.load();
    Texts texts = Texts.load();
    return new Courier(
        log,
        new ReviewCourier(
            board,
            GroupAdvisor.of(knowledge, FeePrices.freshest(snapshots, clock)),
            deliveries,
            messages,
            new ReviewRendering(knowledge, texts, settings),
            clock),
        book,
        deliveries,
        messages,
        bus,
        new Rendering(knowledge, texts, settings),
        clock);
  }

  private static Bus bus(String name) {
    return name.isBlank()
        ? Bus.none()
        : new EventBridgeBus(
            new Lazy<>(() ->
                EventBridgeClient.builder()
                    .httpClientBuilder(UrlConnectionHttpClient.builder().connectionTimeout(CONNECT))
                    .overrideConfiguration(override -> override.apiCallTimeout(CALL))
                    .build()),
            name);
  }

  private static SqsClient queues() {
    return SqsClient.builder()
        .httpClientBuilder(UrlConnectionHttpClient.builder().connectionTimeout(CONNECT))
        .overrideConfiguration(override -> override.apiCallTimeout(CALL))
        .build();
  }

  static String required(Map<String, String> environment, String name) {
    String value = environment.get(name);
    if (value == null || value.isBlank()) {
      throw new IllegalStateException("the environment variable " + name + " is not set");
    }
    return value;
  }
}
