package dev.containerarch.store;

import dev.containerarch.advisor.decision.DecisionLog.Listing;
import dev.containerarch.store.Lines.Entry;
import dev.containerarch.store.Paging.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;

/// A page of all decisions, or of those in a status: one request for their lines.
///
/// All of them are read from the base table, strongly consistent, by their numbers: nobody misses
/// what they have just recorded. A status narrows them to its partition of [Index#STATUS], in which
/// they stand by the day of their recording, and which lags behind for a moment.
record LineQuery(Requests requests, Paging paging) {

  /// @param below only decisions with a lower number
  Listing.Page all(int below) {
    return page(
        requests.query(
            Key.partition(paging.tenant()),
            "sk BETWEEN :low AND :high",
            Map.of(
                ":low", AttributeValue.fromS(Key.LINES + Key.digits(1)),
                ":high", AttributeValue.fromS(Key.LINES + Key.digits(below - 1)))),
        item -> Optional.of(Cursor.of(LineItem.number(item))));
  }

  /// @param days of the filter, behind what was shown already
  Listing.Page inStatus(DayRange days) {
    String partition = Index.partition(paging.tenant(), paging.filter().status().orElseThrow());
    return page(
        QueryRequest.builder()
            .tableName(requests.table())
            .indexName(Index.STATUS)
            .keyConditionExpression(
                Index.STATUS_PK + " = :pk AND " + Index.STATUS_SK + " BETWEEN :low AND :high")
            .expressionAttributeValues(
                Map.of(
                    ":pk", AttributeValue.fromS(partition),
                    ":low", AttributeValue.fromS(days.low()),
                    ":high", AttributeValue.fromS(days.high()))),
        item -> Index.recordedOn(item).map(day -> Cursor.of(LineItem.number(item), day)));
  }

  /// @param cursor of a line; empty for one that stands where it does not belong
  private Listing.Page page(
      QueryRequest.Builder query, Function<Map<String, AttributeValue>, Optional<Cursor>> cursor) {
    // One more than the page holds tells whether there is another page.
    QueryResponse answer = requests.query(query.scanIndexForward(false).limit(paging.size() + 1));
    List<Entry> entries = new Lines(requests, paging.tenant()).read(answer.items());
    List<Place> places = new ArrayList<>();
    for (int i = 0; i < entries.size(); i++) {
      Entry entry = entries.get(i);
      cursor.apply(answer.items().get(i)).ifPresent(at -> places.add(new Place(entry, at)));
    }
    boolean hasEnd = answer.hasLastEvaluatedKey() && !places.isEmpty();
    return paging.page(places, hasEnd ? Optional.of(places.getLast().cursor()) : Optional.empty());
  }
}
