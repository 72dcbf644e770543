package dev.containerarch.store;

import dev.containerarch.advisor.decision.Tenant;
import dev.containerarch.advisor.review.DeadlineCalendar;
import dev.containerarch.advisor.review.Review;
import dev.containerarch.advisor.review.ReviewBoard.BoardUnavailable;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;

/// The deadlines of reviews, as an index of the table has them in the order of time; see decision
/// 0024. Looking is one query for every 1 MB of keys, some 8,000 reviews that are due; noting a
/// reminder is one write.
///
/// The board puts reviews into it and takes them out. What it says comes a moment late, so a review
/// may have been dealt with already.
public final class DynamoDbDeadlineCalendar implements DeadlineCalendar {

  private final Supplier<DynamoDbClient> client;
  private final String table;
  private final Duration limit;

  /// @param client asked for with every request, so that it may be made at the first; left open
  /// @param limit how long a request may take, all its tries together
  public DynamoDbDeadlineCalendar(Supplier<DynamoDbClient> client, String table, Duration limit) {
    this.client = client;
    this.table = table;
    this.limit = limit;
  }

  @Override
  public List<Due> until(Instant now) {
    try {
      List<Due> due = new ArrayList<>();
      for (Map<String, AttributeValue> keys :
          client
              .get()
              .queryPaginator(query ->
                  query
                      .tableName(table)
                      .indexName(Index.DUE)
                      .keyConditionExpression("#pk = :all AND #sk <= :now")
                      .expressionAttributeNames(Map.of("#pk", Index.DUE_PK, "#sk", Index.DUE_SK))
                      .expressionAttributeValues(
                          Map.of(
                              ":all", AttributeValue.fromS(Index.DEADLINE),
                              // Behind `#` nothing that a key has comes after `~`.
                              ":now", AttributeValue.fromS(Key.time(now) + "#~")))
                      .overrideConfiguration(override -> override.apiCallTimeout(limit)))
              .items()) {
        due.add(due(new Item(keys)));
      }
      return List.copyOf(due);
    } catch (SdkException e) {
      throw unavailable("reading the deadlines", e);
    }
  }

  private static Due due(Item keys) {
    return new Due(
        Key.tenant(keys.text(Key.PK)),
        Integer.parseInt(keys.text(Key.SK).substring(Key.REVIEWS.length())));
  }

  @Override
  public void seenTo(Tenant tenant, Review review) {
    try {
      client.get().updateItem(update(tenant, review));
    } catch (ConditionalCheckFailedException e) {
      // It was changed since, and stands where the change put it.
      return;
    } catch (SdkException e) {
      throw unavailable("noting what was seen to", e);
    }
  }

  private UpdateItemRequest update(Tenant tenant, Review review) {
    Map<String, String> names = new HashMap<>();
    Map<String, AttributeValue> values = new HashMap<>();
    names.put("#version", Item.VERSION);
    names.put("#sk", Index.DUE_SK);
    values.put(":seen", Item.number(review.version()));
    Optional<Instant> deadline = review.phase().due();
    if (deadline.isPresent()) {
      values.put(
          ":deadline",
          AttributeValue.fromS(Index.deadline(deadline.get(), tenant, review.number())));
    } else {
      names.put("#pk", Index.DUE_PK);
    }
    return UpdateItemRequest.builder()
        .tableName(table)
        .key(Key.review(tenant, review.number()).attributes())
        .updateExpression(deadline.isPresent() ? "SET #sk = :deadline" : "REMOVE #pk, #sk")
        .conditionExpression("#version = :seen")
        .expressionAttributeNames(names)
        .expressionAttributeValues(values)
        .overrideConfiguration(override -> override.apiCallTimeout(limit))
        .build();
  }

  private static BoardUnavailable unavailable(String doing, SdkException fault) {
    return new BoardUnavailable(doing + ": " + Fault.kind(fault), fault);
  }
}
