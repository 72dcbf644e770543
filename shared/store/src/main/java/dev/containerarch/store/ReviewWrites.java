package dev.containerarch.store;

import dev.containerarch.advisor.decision.Tenant;
import dev.containerarch.advisor.outbox.OutboxEntry;
import dev.containerarch.advisor.outbox.ReviewNews;
import dev.containerarch.advisor.review.Review;
import dev.containerarch.advisor.review.ReviewChange;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.Update;

/// The transactions about reviews. Each has what leaves because of it in it.
record ReviewWrites(String table, Tenant tenant) {

  /// The counter's attribute: the numbers of the reviews that are not over.
  static final String OPEN = "open";

  /// Places in the transactions, by which DynamoDB gives its reasons for cancelling one.
  static final int COUNTER = 0;

  static final int SEEN = 1;

  static final int REVIEW = 0;

  static final int NOTE = 0;

  /// Opens a review, if the counter still stands right below its number.
  Transaction open(Review review, String onceKey, Instant now) {
    List<TransactWriteItem> items = new ArrayList<>();
    items.add(moveCounter(review.number()));
    items.add(RecordTransaction.putSeen(table, seen(tenant, onceKey), review.number(), now, false));
    items.add(create(ReviewItem.opened(review).attributes(tenant)));
    leaving(items, ReviewNews.opened(tenant, review));
    return Transaction.of(items);
  }

  /// The mark that a request opened a review. The same key may have recorded a decision.
  static Key seen(Tenant tenant, String onceKey) {
    return Key.seen(tenant, "review " + onceKey);
  }

  /// Puts a review in the place of what it was before, if that is unchanged to the last mark.
  ///
  /// @param counted which answers count, when the change shows them
  Transaction change(
      ReviewItem before, Review after, ReviewChange change, Optional<Counted> counted) {
    List<TransactWriteItem> items = new ArrayList<>();
    items.add(replace(before, before.changed(after), counted.isPresent()));
    counted.ifPresent(answers -> items.add(create(answers.item(tenant, after.number()))));
    if (after.phase().isOver()) {
      items.add(leaveOpen(after.number()));
    }
    leaving(items, ReviewNews.changed(tenant, before.review(), after, change));
    return Transaction.of(items);
  }

  /// Keeps an answer, if its member has not answered again since.
  ///
  /// @param ordinal how often the member will have answered
  Transaction answer(Review review, Answer answer, int ordinal) {
    Put.Builder note =
        Put.builder()
            .tableName(table)
            .item(answer.note(tenant, review.number(), ordinal))
            .conditionExpression(
                ordinal == 1 ? "attribute_not_exists(pk)" : Answer.ORDINAL + " = :before");
    if (ordinal > 1) {
      note.expressionAttributeValues(Map.of(":before", Item.number(ordinal - 1)));
    }
    List<TransactWriteItem> items = new ArrayList<>();
    items.add(TransactWriteItem.builder().put(note.build()).build());
    items.add(put(answer.item(tenant, review.number(), ordinal)));
    leaving(items, List.of(ReviewNews.answered(tenant, review, answer.member(), answer.at())));
    return Transaction.of(items);
  }

  private TransactWriteItem replace(ReviewItem before, ReviewItem after, boolean shows) {
    Map<String, AttributeValue> values = new HashMap<>();
    values.put(":seen", Item.number(before.review().version()));
    Map<String, String> names = new HashMap<>(Map.of("#version", Item.VERSION));
    String condition = "#version = :seen";
    // The clock moves its next look on without a new version.
    Map<String, AttributeValue> attributes = before.attributes(tenant);
    if (attributes.containsKey(Index.DUE_SK)) {
      condition += " AND " + Index.DUE_SK + " = :look";
      values.put(":look", attributes.get(Index.DUE_SK));
    }
    if (shows) {
      // Else answers may have been let in since they were gathered.
      condition += " AND " + ReviewItem.CLOSING + " = :closing";
      values.put(":closing", AttributeValue.fromS(before.closing().orElseThrow()));
    }
    Put put =
        Put.builder()
            .tableName(table)
            .item(after.attributes(tenant))
            .conditionExpression(condition)
            .expressionAttributeNames(names)
            .expressionAttributeValues(values)
            .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD)
            .build();
    return TransactWriteItem.builder().put(put).build();
  }

  /// A counter that has gone missing does not start again at 1: numbers are never reused.
  private TransactWriteItem moveCounter(int number) {
    Map<String, AttributeValue> values = new HashMap<>();
    values.put(":next", Item.number(number));
    values.put(":type", AttributeValue.fromS("counter"));
    values.put(":number", numbers(number));
    if (number > 1) {
      values.put(":last", Item.number(number - 1));
    }
    Update update =
        Update.builder()
            .tableName(table)
            .key(Key.reviewCounter(tenant).attributes())
            .updateExpression(
                "SET #last = :next, #version = :next, #type = :type ADD #open :number")
            .conditionExpression(number == 1 ? "attribute_not_exists(#last)" : "#last = :last")
            .expressionAttributeNames(
                Map.of(
                    "#last",
                    RecordTransaction.LAST,
                    "#version",
                    Item.VERSION,
                    "#type",
                    Item.TYPE,
                    "#open",
                    OPEN))
            .expressionAttributeValues(values)
            .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD)
            .build();
    return TransactWriteItem.builder().update(update).build();
  }

  private TransactWriteItem leaveOpen(int number) {
    Update update =
        Update.builder()
            .tableName(table)
            .key(Key.reviewCounter(tenant).attributes())
            .updateExpression("DELETE #open :number")
            .expressionAttributeNames(Map.of("#open", OPEN))
            .expressionAttributeValues(Map.of(":number", numbers(number)))
            .build();
    return TransactWriteItem.builder().update(update).build();
  }

  private static AttributeValue numbers(int number) {
    return AttributeValue.fromNs(List.of(Integer.toString(number)));
  }

  private void leaving(List<TransactWriteItem> items, List<OutboxEntry> entries) {
    entries.forEach(entry -> items.add(OutboxItem.put(table, entry)));
  }

  private TransactWriteItem create(Map<String, AttributeValue> item) {
    return TransactWriteItem.builder()
        .put(
            Put.builder()
                .tableName(table)
                .item(item)
                .conditionExpression("attribute_not_exists(pk)")
                .build())
        .build();
  }

  private TransactWriteItem put(Map<String, AttributeValue> item) {
    return TransactWriteItem.builder()
        .put(Put.builder().tableName(table).item(item).build())
        .build();
  }
}
