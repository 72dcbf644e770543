package dev.containerarch.functions.prices;

import dev.containerarch.advisor.Lazy;
import dev.containerarch.advisor.cost.price.InstanceType;
import dev.containerarch.advisor.cost.price.PriceBook;
import dev.containerarch.store.DynamoDbClients;
import dev.containerarch.store.DynamoDbPriceSnapshots;
import java.time.Clock;
import java.time.Duration;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.retries.api.BackoffStrategy;
import software.amazon.awssdk.services.pricing.PricingClient;
import software.amazon.awssdk.services.pricing.PricingClientBuilder;

/// Puts the function together from its environment.
record Wiring(PriceRefresh refresh) {

  /// Nobody waits for a snapshot to be written.
  private static final Duration TABLE = Duration.ofSeconds(10);

  /// A page with a hundred products and all their reserved terms has megabytes.
  private static final Duration TRY = Duration.ofSeconds(40);

  private static final Duration CONNECT = Duration.ofSeconds(3);
  private static final int TRIES = 6;

  /// Wires the function.
  ///
  /// - `TABLE_NAME`: the DynamoDB table
  /// - `PRICE_LIST_REGION`: where the Price List API is asked, `us-east-1` unless set. It exists in
  ///   few regions, and each of them has the prices of all.
  /// - `AWS_LAMBDA_FUNCTION_NAME`, which Lambda sets: what metrics are filed under
  ///
  /// @throws IllegalStateException when something is missing, by its name
  static Wiring of(Map<String, String> environment) {
    Clock clock = Clock.systemUTC();
    Region region = Region.of(environment.getOrDefault("PRICE_LIST_REGION", "us-east-1"));
    return new Wiring(
        new PriceRefresh(
            PriceBook.load(),
            new PriceList(builder().region(region).build(), instanceTypes()),
            new DynamoDbPriceSnapshots(
                new Lazy<>(DynamoDbClients::interactive),
                required(environment, "TABLE_NAME"),
                TABLE),
            clock,
            new RunLog(
                System.out, environment.getOrDefault("AWS_LAMBDA_FUNCTION_NAME", "prices"))));
  }

  /// A client that waits out throttling: the API lets a few requests a second through.
  static PricingClientBuilder builder() {
    return PricingClient.builder()
        .httpClientBuilder(
            UrlConnectionHttpClient.builder().connectionTimeout(CONNECT).socketTimeout(TRY))
        .overrideConfiguration(override ->
            override
                .apiCallAttemptTimeout(TRY)
                .retryStrategy(
                    AwsRetryStrategy.standardRetryStrategy().toBuilder()
                        .maxAttempts(TRIES)
                        .throttlingBackoffStrategy(
                            BackoffStrategy.exponentialDelay(
                                Duration.ofMillis(500), Duration.ofSeconds(15)))
                        .build()));
  }

  static Set<String> instanceTypes() {
    Set<String> names = new HashSet<>();
    for (InstanceType type : PriceBook.instanceTypes()) {
      names.add(type.name());
    }
    return names;
  }

  private static String required(Map<String, String> environment, String name) {
    String value = environment.get(name);
    if (value == null || value.isBlank()) {
      throw new IllegalStateException("the environment variable " + name + " is not set");
    }
    return value;
  }
}
