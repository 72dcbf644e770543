package dev.containerarch.store;

import dev.containerarch.advisor.decision.Content;
import dev.containerarch.advisor.decision.Decision;
import dev.containerarch.advisor.decision.LifeCycle;
import dev.containerarch.advisor.decision.Status;
import dev.containerarch.advisor.review.Review;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;
import software.amazon.awssdk.services.dynamodb.model.Update;

/// The one transaction that keeps a new decision: it moves the counter on, and puts the decision,
/// its first history entry, the mark that this request was seen, its line and its words. Where it
/// takes the place of another decision, that one's change is part of it; with a tenant's first one
/// the tenant is written down. All or nothing.
///
/// @param wanted what is to be kept
/// @param kept the decision, with the number that it gets if the counter still stands right below
///   it
/// @param predecessor the one that gives way, as it will be
/// @param items everything that is written
/// @param token the same for every send of this very transaction: for ten minutes DynamoDB answers
///   a repeated one with success and does nothing. So a send whose answer was lost is sent again.
record RecordTransaction(
    Wanted wanted,
    Decision kept,
    Optional<Decision> predecessor,
    List<TransactWriteItem> items,
    String token) {

  /// How long a request is remembered. Slack repeats a request within minutes, people click twice
  /// within seconds.
  static final Duration REMEMBERED = Duration.ofDays(1);

  /// The counter's attribute: the last number given.
  static final String LAST = "n";

  /// What a mark says: the number that the request was given.
  static final String NUMBER = "number";

  /// Places in the transaction, by which DynamoDB gives its reasons for cancelling one.
  private static final int COUNTER = 0;

  private static final int SEEN = 3;

  /// Only where there is a predecessor.
  private static final int PREDECESSOR = 4;

  /// What is to be kept, under whatever number.
  ///
  /// @param gives the accepted decision that gives way, as it is
  /// @param now what decides whether an earlier mark has expired
  record Wanted(
      Writes writes,
      Content content,
      Status as,
      Optional<Decision> gives,
      String onceKey,
      Instant now) {}

  /// Why it was not carried out.
  sealed interface Cancelled {

    /// The request was recorded before, under this number.
    record SeenBefore(int number) implements Cancelled {}

    /// The predecessor is not as it was seen.
    record PredecessorChanged(Decision now) implements Cancelled {}

    /// Somebody else took the number; this is the last one that is taken now.
    record Overtaken(int last) implements Cancelled {}

    /// Another transaction has its hands on the same items, or the table is throttled.
    record Busy() implements Cancelled {}

    /// It would be cancelled the next time too.
    record ForGood() implements Cancelled {}
  }

  static RecordTransaction of(Wanted wanted, int number) {
    LifeCycle.Outcome.Done kept = LifeCycle.begin(number, wanted.content(), wanted.as());
    Writes writes = wanted.writes();
    List<TransactWriteItem> items = new ArrayList<>();
    items.add(moveCounter(writes, number));
    items.add(writes.create(DecisionItem.of(writes.tenant(), kept.decision())));
    items.add(writes.event(kept));
    items.add(
        putSeen(
            writes.table(),
            Key.seen(writes.tenant(), wanted.onceKey()),
            number,
            wanted.now(),
            // The owner of a review may come back after weeks to complete what broke off.
            wanted.onceKey().startsWith(Review.VOTE_KEY)));
    Optional<LifeCycle.Outcome.Done> gave = wanted.gives().map(before -> giveWay(wanted, number));
    gave.ifPresent(done -> {
      items.add(writes.replace(done.decision()));
      items.add(writes.event(done));
      items.addAll(writes.following(done));
    });
    items.addAll(writes.following(kept));
    if (number == 1) {
      items.add(TenantItem.put(writes));
    }
    return new RecordTransaction(
        wanted,
        kept.decision(),
        gave.map(LifeCycle.Outcome.Done::decision),
        List.copyOf(items),
        UUID.randomUUID().toString());
  }

  /// Whoever asks has seen that the predecessor may give way.
  private static LifeCycle.Outcome.Done giveWay(Wanted wanted, int number) {
    Content.Origin origin = wanted.content().origin();
    return switch (LifeCycle.supersede(
        wanted.gives().orElseThrow(), number, origin.by(), origin.at())) {
      case LifeCycle.Outcome.Done done -> done;
      case LifeCycle.Outcome.NotAllowed(Status status) ->
          throw new IllegalStateException("what is " + status.name() + " gives no way");
    };
  }

  /// The same with another number, which makes it another transaction.
  RecordTransaction numbered(int number) {
    return of(wanted, number);
  }

  TransactWriteItemsRequest.Builder request() {
    return TransactWriteItemsRequest.builder().clientRequestToken(token).transactItems(items);
  }

  Cancelled cancelled(TransactionCanceledException cancellation) {
    List<CancellationReason> reasons = cancellation.cancellationReasons();
    if (reasons.size() <= SEEN) {
      return new Cancelled.ForGood();
    }
    CancellationReason seen = reasons.get(SEEN);
    if (failedItsCondition(seen)) {
      return new Cancelled.SeenBefore(new Item(seen.item()).integer(NUMBER));
    }
    if (predecessor.isPresent() && failedItsCondition(reasons.get(PREDECESSOR))) {
      return new Cancelled.PredecessorChanged(DecisionItem.read(reasons.get(PREDECESSOR).item()));
    }
    CancellationReason counter = reasons.get(COUNTER);
    if (failedItsCondition(counter)) {
      return new Cancelled.Overtaken(last(counter.item()));
    }
    return isBusy(reasons) ? new Cancelled.Busy() : new Cancelled.ForGood();
  }

  /// Whether the very same transaction may be carried out in a moment.
  static boolean isBusy(List<CancellationReason> reasons) {
    for (CancellationReason reason : reasons) {
      switch (String.valueOf(reason.code())) {
        case "TransactionConflict", "ProvisionedThroughputExceeded", "ThrottlingError" -> {
          return true;
        }
        default -> {}
      }
    }
    return false;
  }

  static boolean failedItsCondition(CancellationReason reason) {
    return "ConditionalCheckFailed".equals(reason.code());
  }

  /// The number under which a request was recorded before, as its mark says, if it still counts.
  static Optional<Integer> seen(Map<String, AttributeValue> mark, Instant now) {
    return mark.isEmpty() || isExpired(mark, now)
        ? Optional.empty()
        : Optional.of(new Item(mark).integer(NUMBER));
  }

  /// What is remembered for good does not say when it expires.
  private static boolean isExpired(Map<String, AttributeValue> mark, Instant now) {
    return mark.containsKey(Item.EXPIRES_AT)
        && new Item(mark).seconds(Item.EXPIRES_AT) < now.getEpochSecond();
  }

  /// The last number that the counter gave: 0 when there is no counter yet.
  static int last(Map<String, AttributeValue> counter) {
    return counter.isEmpty() ? 0 : new Item(counter).integer(LAST);
  }

  /// A counter that has gone missing does not start again at 1: numbers are never reused.
  private static TransactWriteItem moveCounter(Writes writes, int number) {
    Map<String, AttributeValue> values = new HashMap<>();
    values.put(":next", Item.number(number));
    values.put(":type", AttributeValue.fromS("counter"));
    boolean first = number == 1;
    if (!first) {
      values.put(":last", Item.number(number - 1));
    }
    Update.Builder update =
        Update.builder()
            .tableName(writes.table())
            .key(Key.decisionCounter(writes.tenant()).attributes())
            .updateExpression("SET #last = :next, #version = :next, #type = :type")
            .conditionExpression(first ? "attribute_not_exists(#last)" : "#last = :last")
            .expressionAttributeNames(
                Map.of("#last", LAST, "#version", Item.VERSION, "#type", Item.TYPE))
            .expressionAttributeValues(values)
            .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD);
    return TransactWriteItem.builder().update(update.build()).build();
  }

  /// The mark that a request was seen. DynamoDB deletes what has expired within days, not at once:
  /// until then it counts as gone.
  ///
  /// @param forGood whether it never expires
  static TransactWriteItem putSeen(
      String table, Key key, int number, Instant now, boolean forGood) {
    Map<String, AttributeValue> item = new HashMap<>(key.attributes());
    item.put(Item.TYPE, AttributeValue.fromS("seen"));
    item.put(Item.VERSION, Item.FIRST_VERSION);
    item.put(NUMBER, Item.number(number));
    if (!forGood) {
      item.put(Item.EXPIRES_AT, Item.number(now.plus(REMEMBERED).getEpochSecond()));
    }
    Put put =
        Put.builder()
            .tableName(table)
            .item(item)
            .conditionExpression("attribute_not_exists(pk) OR expiresAt < :now")
            .expressionAttributeValues(Map.of(":now", Item.number(now.getEpochSecond())))
            .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD)
            .build();
    return TransactWriteItem.builder().put(put).build();
  }
}
