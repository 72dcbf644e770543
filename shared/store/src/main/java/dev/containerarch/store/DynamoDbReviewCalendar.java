package dev.containerarch.store;

import dev.containerarch.advisor.decision.Tenant;
import dev.containerarch.advisor.reminder.ReviewCalendar;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;

/// The review calendar: the index of due days, and one item that says how far the clock has come. A
/// day is one query for every 1 MB of keys in it.
public final class DynamoDbReviewCalendar implements ReviewCalendar {

  private static final String DAY = "day";

  private final Supplier<DynamoDbClient> client;
  private final String table;
  private final Duration limit;

  /// @param client asked for with every request, so that it may be made at the first; left open
  /// @param limit how long a request may take, all its tries together
  public DynamoDbReviewCalendar(Supplier<DynamoDbClient> client, String table, Duration limit) {
    this.client = client;
    this.table = table;
    this.limit = limit;
  }

  @Override
  public List<Due> on(LocalDate day) {
    try {
      List<Due> due = new ArrayList<>();
      for (Map<String, AttributeValue> keys :
          client
              .get()
              .queryPaginator(query ->
                  query
                      .tableName(table)
                      .indexName(Index.DUE)
                      .keyConditionExpression("#pk = :day")
                      .expressionAttributeNames(Map.of("#pk", Index.DUE_PK))
                      .expressionAttributeValues(
                          Map.of(":day", AttributeValue.fromS(Index.due(day))))
                      .overrideConfiguration(override -> override.apiCallTimeout(limit)))
              .items()) {
        due.add(due(new Item(keys).text(Index.DUE_SK)));
      }
      return due;
    } catch (SdkException e) {
      throw unavailable("reading the calendar", e);
    }
  }

  /// `T#<tenant>#000042`.
  private static Due due(String sortKey) {
    int hash = sortKey.lastIndexOf('#');
    return new Due(
        new Tenant(sortKey.substring(Key.TENANT.length(), hash)),
        Integer.parseInt(sortKey.substring(hash + 1)));
  }

  @Override
  public Optional<LocalDate> toldUntil() {
    try {
      Map<String, AttributeValue> item =
          client
              .get()
              .getItem(get ->
                  get.tableName(table)
                      .key(Key.REVIEW_CLOCK.attributes())
                      .consistentRead(true)
                      .overrideConfiguration(override -> override.apiCallTimeout(limit)))
              .item();
      return item.isEmpty()
          ? Optional.empty()
          : Optional.of(LocalDate.parse(new Item(item).text(DAY)));
    } catch (SdkException e) {
      throw unavailable("reading how far the clock is", e);
    }
  }

  @Override
  public void toldUntil(LocalDate day) {
    try {
      client
          .get()
          .updateItem(update ->
              update
                  .tableName(table)
                  .key(Key.REVIEW_CLOCK.attributes())
                  .updateExpression("SET #day = :day, #type = :type")
                  .conditionExpression("attribute_not_exists(#day) OR #day < :day")
                  .expressionAttributeNames(Map.of("#day", DAY, "#type", Item.TYPE))
                  .expressionAttributeValues(
                      Map.of(
                          ":day", AttributeValue.fromS(day.toString()),
                          ":type", AttributeValue.fromS("clock")))
                  .overrideConfiguration(override -> override.apiCallTimeout(limit)));
    } catch (ConditionalCheckFailedException e) {
      // Another run is further, or this one's first answer was lost: either way it is noted.
      return;
    } catch (SdkException e) {
      throw unavailable("noting how far the clock is", e);
    }
  }

  private static CalendarUnavailable unavailable(String doing, SdkException fault) {
    return new CalendarUnavailable(doing + ": " + Fault.kind(fault), fault);
  }
}
