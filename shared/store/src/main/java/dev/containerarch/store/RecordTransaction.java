package dev.containerarch.store;

import dev.containerarch.advisor.decision.Decision;
import dev.containerarch.advisor.decision.HistoryEntry;
import dev.containerarch.advisor.decision.NewDecision;
import dev.containerarch.advisor.decision.Tenant;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;
import software.amazon.awssdk.services.dynamodb.model.Update;

/// The one transaction that keeps a decision: it moves the counter on, and puts the decision, its
/// first history entry and the mark that this request was seen. All four or none.
///
/// @param decision with the number that it gets if the counter still stands right below it
/// @param now what decides whether an earlier mark has expired
/// @param token the same for every send of this very transaction: for ten minutes DynamoDB answers
///   a repeated one with success and does nothing. So a send whose answer was lost is sent again.
record RecordTransaction(
    String table, Tenant tenant, Decision decision, String onceKey, Instant now, String token) {

  /// How long a request is remembered. Slack repeats a request within minutes, people click twice
  /// within seconds.
  static final Duration REMEMBERED = Duration.ofDays(1);

  /// The counter's attribute: the last number given.
  static final String LAST = "n";

  private static final String NUMBER = "number";

  /// Places in the transaction, by which DynamoDB gives its reasons for cancelling one.
  private static final int COUNTER = 0;

  private static final int SEEN = 3;

  /// Why it was not carried out.
  sealed interface Cancelled {

    /// The request was recorded before, under this number.
    record SeenBefore(int number) implements Cancelled {}

    /// Somebody else took the number; this is the last one that is taken now.
    record Overtaken(int last) implements Cancelled {}

    /// Another transaction has its hands on the same items, or the table is throttled.
    record Busy() implements Cancelled {}

    /// It would be cancelled the next time too.
    record ForGood() implements Cancelled {}
  }

  static RecordTransaction of(
      String table, Tenant tenant, NewDecision content, int number, String onceKey, Instant now) {
    return new RecordTransaction(
        table, tenant, new Decision(number, content), onceKey, now, UUID.randomUUID().toString());
  }

  /// The same with another number, which makes it another transaction.
  RecordTransaction numbered(int number) {
    return of(table, tenant, decision.content(), number, onceKey, now);
  }

  TransactWriteItemsRequest.Builder request() {
    return TransactWriteItemsRequest.builder()
        .clientRequestToken(token)
        .transactItems(
            moveCounter(),
            putNew(DecisionItem.of(tenant, decision)),
            putNew(EventItem.of(tenant, decision.number(), recorded(), 1)),
            putSeen());
  }

  static Cancelled cancelled(TransactionCanceledException cancellation) {
    List<CancellationReason> reasons = cancellation.cancellationReasons();
    if (reasons.size() <= SEEN) {
      return new Cancelled.ForGood();
    }
    CancellationReason seen = reasons.get(SEEN);
    if (failedItsCondition(seen)) {
      return new Cancelled.SeenBefore(new Item(seen.item()).integer(NUMBER));
    }
    CancellationReason counter = reasons.get(COUNTER);
    if (failedItsCondition(counter)) {
      return new Cancelled.Overtaken(last(counter.item()));
    }
    for (CancellationReason reason : reasons) {
      switch (String.valueOf(reason.code())) {
        case "TransactionConflict", "ProvisionedThroughputExceeded", "ThrottlingError" -> {
          return new Cancelled.Busy();
        }
        default -> {}
      }
    }
    return new Cancelled.ForGood();
  }

  /// The last number that the counter gave: 0 when there is no counter yet.
  static int last(Map<String, AttributeValue> counter) {
    return counter.isEmpty() ? 0 : new Item(counter).integer(LAST);
  }

  private static boolean failedItsCondition(CancellationReason reason) {
    return "ConditionalCheckFailed".equals(reason.code());
  }

  private HistoryEntry recorded() {
    NewDecision content = decision.content();
    return new HistoryEntry(content.decidedAt(), content.decidedBy(), HistoryEntry.Event.RECORDED);
  }

  /// A counter that has gone missing does not start again at 1: numbers are never reused.
  private TransactWriteItem moveCounter() {
    AttributeValue number = number();
    Map<String, AttributeValue> values = new HashMap<>();
    values.put(":next", number);
    values.put(":type", AttributeValue.fromS("counter"));
    boolean first = decision.number() == 1;
    if (!first) {
      values.put(":last", AttributeValue.fromN(Integer.toString(decision.number() - 1)));
    }
    Update.Builder update =
        Update.builder()
            .tableName(table)
            .key(Key.decisionCounter(tenant).attributes())
            .updateExpression("SET #last = :next, #version = :next, #type = :type")
            .conditionExpression(first ? "attribute_not_exists(#last)" : "#last = :last")
            .expressionAttributeNames(
                Map.of("#last", LAST, "#version", Item.VERSION, "#type", Item.TYPE))
            .expressionAttributeValues(values)
            .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD);
    return TransactWriteItem.builder().update(update.build()).build();
  }

  private TransactWriteItem putNew(Map<String, AttributeValue> item) {
    Put put =
        Put.builder()
            .tableName(table)
            .item(item)
            .conditionExpression("attribute_not_exists(pk)")
            .build();
    return TransactWriteItem.builder().put(put).build();
  }

  /// DynamoDB deletes what has expired within days, not at once: until then it counts as gone.
  private TransactWriteItem putSeen() {
    Map<String, AttributeValue> item = new HashMap<>(Key.seen(tenant, onceKey).attributes());
    item.put(Item.TYPE, AttributeValue.fromS("seen"));
    item.put(Item.VERSION, Item.FIRST_VERSION);
    item.put(NUMBER, number());
    item.put(Item.EXPIRES_AT, epochSeconds(now.plus(REMEMBERED)));
    Put put =
        Put.builder()
            .tableName(table)
            .item(item)
            .conditionExpression("attribute_not_exists(pk) OR expiresAt < :now")
            .expressionAttributeValues(Map.of(":now", epochSeconds(now)))
            .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD)
            .build();
    return TransactWriteItem.builder().put(put).build();
  }

  private AttributeValue number() {
    return AttributeValue.fromN(Integer.toString(decision.number()));
  }

  private static AttributeValue epochSeconds(Instant time) {
    return AttributeValue.fromN(Long.toString(time.getEpochSecond()));
  }
}
