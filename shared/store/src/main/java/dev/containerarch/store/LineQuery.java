package dev.containerarch.store;

import dev.containerarch.advisor.decision.DecisionFilter;
import dev.containerarch.advisor.decision.DecisionLine;
import dev.containerarch.advisor.decision.DecisionLog.Listing;
import dev.containerarch.advisor.decision.Tenant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;

/// A page of a list without a text to look for: at most [#MOST_REQUESTS] requests.
///
/// Without a status it reads the lines of the base table, strongly consistent, so nobody misses
/// what they have just recorded. A status narrows it to its partition of [Index#STATUS], which lags
/// behind for a moment. Other conditions are a filter, which DynamoDB applies to what it has read:
/// the first request looks at the newest lines only, because mostly that is enough and then little
/// is sent; the second one at as many as an answer may take, 1 MB, some 3,500 lines. A page that is
/// not full by then says how far it searched.
///
/// @param below only decisions with a lower number
/// @param size how many lines the page has
record LineQuery(Requests requests, Tenant tenant, DecisionFilter filter, int below, int size) {

  static final int MOST_REQUESTS = 2;

  /// Lines that the first request of a filtered page looks at.
  private static final int NEWEST = 300;

  Listing.Page page() {
    boolean filtered = isFiltered();
    List<DecisionLine> lines = new ArrayList<>();
    QueryRequest.Builder query = query();
    for (int request = 1; ; request++) {
      if (!filtered) {
        // One more than the page holds tells whether there is another page.
        query.limit(size + 1 - lines.size());
      } else if (request == 1) {
        query.limit(NEWEST);
      } else {
        query.limit(null);
      }
      QueryResponse answer = requests.query(query);
      for (Map<String, AttributeValue> item : answer.items()) {
        lines.add(LineItem.read(item));
      }
      if (lines.size() > size) {
        List<DecisionLine> page = List.copyOf(lines.subList(0, size));
        return new Listing.Page(page, cursor(page.getLast().number()), Optional.empty());
      }
      if (!answer.hasLastEvaluatedKey()) {
        return new Listing.Page(List.copyOf(lines), Optional.empty(), Optional.empty());
      }
      if (request == MOST_REQUESTS) {
        int last = LineItem.number(answer.lastEvaluatedKey());
        return new Listing.Page(
            List.copyOf(lines),
            cursor(last),
            lines.size() == size ? Optional.empty() : Optional.of(last));
      }
      query.exclusiveStartKey(answer.lastEvaluatedKey());
    }
  }

  private Optional<String> cursor(int last) {
    return Optional.of(new Cursor(last).text(tenant));
  }

  private boolean isFiltered() {
    return filter.by().isPresent()
        || filter.architecture().isPresent()
        || filter.channel().isPresent()
        || filter.since().isPresent()
        || filter.until().isPresent()
        || filter.dueBy().isPresent();
  }

  private QueryRequest.Builder query() {
    Map<String, AttributeValue> values = new HashMap<>();
    Map<String, String> names = new HashMap<>();
    QueryRequest.Builder query = QueryRequest.builder().tableName(requests.table());
    if (filter.status().isPresent()) {
      query
          .indexName(Index.STATUS)
          .keyConditionExpression(
              Index.STATUS_PK + " = :pk AND " + Index.STATUS_SK + " BETWEEN :low AND :high");
      values.put(":pk", AttributeValue.fromS(Index.partition(tenant, filter.status().get())));
      values.put(":low", AttributeValue.fromS(Key.digits(1)));
      values.put(":high", AttributeValue.fromS(Key.digits(below - 1)));
    } else {
      query.keyConditionExpression("pk = :pk AND sk BETWEEN :low AND :high").consistentRead(true);
      values.put(":pk", AttributeValue.fromS(Key.partition(tenant)));
      values.put(":low", AttributeValue.fromS(Key.LINES + Key.digits(1)));
      values.put(":high", AttributeValue.fromS(Key.LINES + Key.digits(below - 1)));
    }
    List<String> conditions = conditions(names, values);
    if (!conditions.isEmpty()) {
      query.filterExpression(String.join(" AND ", conditions));
    }
    if (!names.isEmpty()) {
      query.expressionAttributeNames(names);
    }
    return query.expressionAttributeValues(values).scanIndexForward(false);
  }

  /// The same conditions as [DecisionFilter#matches].
  private List<String> conditions(Map<String, String> names, Map<String, AttributeValue> values) {
    List<String> conditions = new ArrayList<>();
    filter
        .by()
        .ifPresent(member -> {
          conditions.add("(#by = :by OR contains(involved, :by))");
          names.put("#by", LineItem.BY);
          values.put(":by", AttributeValue.fromS(member));
        });
    filter
        .architecture()
        .ifPresent(id -> {
          conditions.add("(architecture = :architecture OR #interim = :architecture)");
          names.put("#interim", LineItem.INTERIM);
          values.put(":architecture", AttributeValue.fromS(id));
        });
    filter
        .channel()
        .ifPresent(id -> {
          conditions.add("channel = :channel");
          values.put(":channel", AttributeValue.fromS(id));
        });
    filter
        .since()
        .ifPresent(from -> {
          conditions.add("#at >= :since");
          names.put("#at", LineItem.AT);
          values.put(":since", Item.number(from.toEpochMilli()));
        });
    filter
        .until()
        .ifPresent(to -> {
          conditions.add("#at < :until");
          names.put("#at", LineItem.AT);
          values.put(":until", Item.number(to.toEpochMilli()));
        });
    filter
        .dueBy()
        .ifPresent(day -> {
          conditions.add("reviewOn <= :due");
          values.put(":due", AttributeValue.fromS(day.toString()));
        });
    return conditions;
  }
}
