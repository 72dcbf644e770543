package dev.containerarch.store;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Random;
import software.amazon.awssdk.awscore.AwsRequest;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsResponse;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

/// A DynamoDB that holds nothing and fails as it is told, in a time of its own: what is waited for
/// passes at once.
final class ScriptedDynamoDb implements DynamoDbClient {

  private final Deque<SdkException> faults = new ArrayDeque<>();
  private final List<TransactWriteItemsRequest> transactions = new ArrayList<>();
  private final List<Duration> pauses = new ArrayList<>();
  private Duration perRequest = Duration.ZERO;
  private Duration elapsed = Duration.ZERO;
  private boolean forEver;
  private boolean interrupted;

  /// The next transaction ends like this.
  ScriptedDynamoDb then(SdkException fault) {
    faults.add(fault);
    return this;
  }

  /// Every transaction from here on ends like the last one named.
  ScriptedDynamoDb forEver() {
    forEver = true;
    return this;
  }

  ScriptedDynamoDb taking(Duration perRequest) {
    this.perRequest = perRequest;
    return this;
  }

  ScriptedDynamoDb interruptingPauses() {
    interrupted = true;
    return this;
  }

  /// Two seconds, in this database's time.
  Patience patience(long seed) {
    return new Patience(
        Duration.ofSeconds(2),
        () -> elapsed.toNanos(),
        pause -> {
          if (interrupted) {
            throw new InterruptedException();
          }
          pauses.add(pause);
          elapsed = elapsed.plus(pause);
        },
        new Random(seed));
  }

  List<TransactWriteItemsRequest> transactions() {
    return transactions;
  }

  List<Duration> pauses() {
    return pauses;
  }

  Duration elapsed() {
    return elapsed;
  }

  @Override
  public GetItemResponse getItem(GetItemRequest request) {
    pass(request);
    return GetItemResponse.builder().build();
  }

  @Override
  public TransactWriteItemsResponse transactWriteItems(TransactWriteItemsRequest request) {
    transactions.add(request);
    pass(request);
    SdkException fault = forEver && faults.size() == 1 ? faults.peek() : faults.poll();
    if (fault != null) {
      throw fault;
    }
    return TransactWriteItemsResponse.builder().build();
  }

  /// A request takes as long as it does, or as long as its caller lets it.
  private void pass(AwsRequest request) {
    Duration allowed =
        request
            .overrideConfiguration()
            .flatMap(override -> override.apiCallTimeout())
            .orElseThrow(() -> new AssertionError("a request without a limit"));
    elapsed = elapsed.plus(perRequest.compareTo(allowed) < 0 ? perRequest : allowed);
  }

  /// A transaction that was cancelled for these reasons, in the order of its parts.
  static TransactionCanceledException cancelled(String... codes) {
    return cancelled(Map.of(), codes);
  }

  /// @param item what a part that failed its condition found
  static TransactionCanceledException cancelled(Map<String, AttributeValue> item, String... codes) {
    List<CancellationReason> reasons = new ArrayList<>();
    for (String code : codes) {
      CancellationReason.Builder reason = CancellationReason.builder().code(code);
      reasons.add(
          code.equals("ConditionalCheckFailed") ? reason.item(item).build() : reason.build());
    }
    TransactionCanceledException.Builder cancelled =
        TransactionCanceledException.builder().cancellationReasons(reasons);
    cancelled.statusCode(400).awsErrorDetails(Faults.details("TransactionCanceledException"));
    return cancelled.build();
  }

  @Override
  public String serviceName() {
    return "dynamodb";
  }

  @Override
  public void close() {}
}
