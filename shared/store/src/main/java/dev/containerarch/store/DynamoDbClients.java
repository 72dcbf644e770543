package dev.containerarch.store;

import java.time.Duration;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.retries.api.BackoffStrategy;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClientBuilder;

/// The DynamoDB client for answers that somebody waits for.
///
/// Credentials come from the SDK's default chain, the region and an endpoint of one's own from
/// `AWS_REGION` and `AWS_ENDPOINT_URL_DYNAMODB`, which the SDK reads by itself.
public final class DynamoDbClients {

  /// Slack waits three seconds, and DynamoDB is a part of that. A call that does not name its own
  /// limit gets this one, all its tries together.
  private static final Duration CALL = Duration.ofMillis(1_800);

  /// DynamoDB answers in milliseconds: what takes this long is lost, and is worth another try.
  private static final Duration TRY = Duration.ofMillis(600);

  /// Within a region a connection is there in a few milliseconds or not at all.
  private static final Duration CONNECT = Duration.ofMillis(300);

  /// The DynamoDB client would try nine times, and start with pauses of a second when throttled.
  private static final int TRIES = 3;

  private static final Duration FIRST_PAUSE = Duration.ofMillis(25);
  private static final Duration FIRST_PAUSE_WHEN_THROTTLED = Duration.ofMillis(50);
  private static final Duration LONGEST_PAUSE = Duration.ofMillis(400);

  private DynamoDbClients() {}

  /// The caller closes it.
  public static DynamoDbClient interactive() {
    return interactiveBuilder().build();
  }

  /// The same, for who needs to add an endpoint or credentials of their own.
  public static DynamoDbClientBuilder interactiveBuilder() {
    return DynamoDbClient.builder()
        .httpClientBuilder(
            UrlConnectionHttpClient.builder()
                .connectionTimeout(CONNECT)
                // Ends a read that hangs. The timeout of a try cannot do it alone: it interrupts
                // the
                // thread, and a blocked read of a socket does not notice.
                .socketTimeout(TRY))
        .overrideConfiguration(override ->
            override
                .apiCallTimeout(CALL)
                .apiCallAttemptTimeout(TRY)
                .retryStrategy(
                    AwsRetryStrategy.standardRetryStrategy().toBuilder()
                        .maxAttempts(TRIES)
                        .backoffStrategy(
                            BackoffStrategy.exponentialDelay(FIRST_PAUSE, LONGEST_PAUSE))
                        .throttlingBackoffStrategy(
                            BackoffStrategy.exponentialDelay(
                                FIRST_PAUSE_WHEN_THROTTLED, LONGEST_PAUSE))
                        .build()));
  }
}
