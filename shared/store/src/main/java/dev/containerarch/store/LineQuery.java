package dev.containerarch.store;

import dev.containerarch.advisor.decision.DecisionFilter;
import dev.containerarch.advisor.decision.DecisionLine;
import dev.containerarch.advisor.decision.DecisionLog.Listing;
import dev.containerarch.advisor.decision.Tenant;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;

/// A page of all decisions, or of those in a status, or of a time: at most [#MOST_REQUESTS]
/// requests.
///
/// Without a status it reads the lines of the base table, strongly consistent, so nobody misses
/// what they have just recorded. A status narrows it to its partition of [Index#STATUS], which lags
/// behind for a moment. A time is looked for only near its end: a request tells how far up to
/// begin, and the first line before its beginning ends the list.
///
/// @param below only decisions with a lower number
/// @param size how many lines the page has
record LineQuery(Requests requests, Tenant tenant, DecisionFilter filter, int below, int size) {

  static final int MOST_REQUESTS = 2;

  /// Lines that a request looks at where not every line counts: some 50 ms of the database's time.
  private static final int LINES = 300;

  /// Decisions are numbered when they are written and dated a moment before, each by its own
  /// process's clock. So numbers and dates may differ in their order by so many and so long.
  private static final int NUMBERS_OUT_OF_ORDER = 50;

  private static final Duration TIME_OUT_OF_ORDER = Duration.ofMinutes(5);

  Listing.Page page() {
    boolean ofATime = filter.since().isPresent() || filter.until().isPresent();
    int top = filter.until().map(this::top).orElse(below);
    if (top <= 1) {
      return new Listing.Page(List.of(), Optional.empty(), Optional.empty());
    }
    List<DecisionLine> lines = new ArrayList<>();
    QueryRequest.Builder query = query(top);
    for (int request = filter.until().isPresent() ? 2 : 1; ; request++) {
      // One more than the page holds tells whether there is another page.
      QueryResponse answer = requests.query(query.limit(ofATime ? LINES : size + 1 - lines.size()));
      for (Map<String, AttributeValue> item : answer.items()) {
        DecisionLine line = LineItem.read(item);
        if (isBefore(line)) {
          return new Listing.Page(List.copyOf(lines), Optional.empty(), Optional.empty());
        }
        if (!filter.matches(line)) {
          continue;
        }
        if (lines.size() == size) {
          return new Listing.Page(
              List.copyOf(lines), cursor(lines.getLast().number()), Optional.empty());
        }
        lines.add(line);
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

  private boolean isBefore(DecisionLine line) {
    return filter
        .since()
        .filter(from -> line.at().isBefore(from.minus(TIME_OUT_OF_ORDER)))
        .isPresent();
  }

  /// All decisions of the days up to a time have lower numbers than this.
  private int top(Instant until) {
    String day = FacetItem.day(until.plus(TIME_OUT_OF_ORDER));
    List<Map<String, AttributeValue>> newest =
        requests
            .query(
                requests
                    .query(
                        Key.facets(tenant, FacetItem.DAY),
                        "sk <= :last",
                        Map.of(":last", AttributeValue.fromS(Key.facet(day, Key.HIGHEST_NUMBER))))
                    .scanIndexForward(false)
                    .limit(1))
            .items();
    return newest.isEmpty()
        ? 1
        : Math.min(below, FacetItem.number(newest.getFirst()) + 1 + NUMBERS_OUT_OF_ORDER);
  }

  private QueryRequest.Builder query(int top) {
    Map<String, AttributeValue> values = new HashMap<>();
    QueryRequest.Builder query = QueryRequest.builder().tableName(requests.table());
    if (filter.status().isPresent()) {
      query
          .indexName(Index.STATUS)
          .keyConditionExpression(
              Index.STATUS_PK + " = :pk AND " + Index.STATUS_SK + " BETWEEN :low AND :high");
      values.put(":pk", AttributeValue.fromS(Index.partition(tenant, filter.status().get())));
      values.put(":low", AttributeValue.fromS(Key.digits(1)));
      values.put(":high", AttributeValue.fromS(Key.digits(top - 1)));
    } else {
      query.keyConditionExpression("pk = :pk AND sk BETWEEN :low AND :high").consistentRead(true);
      values.put(":pk", AttributeValue.fromS(Key.partition(tenant)));
      values.put(":low", AttributeValue.fromS(Key.LINES + Key.digits(1)));
      values.put(":high", AttributeValue.fromS(Key.LINES + Key.digits(top - 1)));
    }
    return query.expressionAttributeValues(values).scanIndexForward(false);
  }
}
