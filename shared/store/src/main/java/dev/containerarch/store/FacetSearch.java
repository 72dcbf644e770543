package dev.containerarch.store;

import dev.containerarch.advisor.decision.DecisionFilter;
import dev.containerarch.advisor.decision.DecisionLog.Listing;
import dev.containerarch.store.NumberedLines.Found;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;

/// A page of the decisions of a member, in a channel, for an architecture, due for review or of a
/// time: one request for the entries of that condition, and one for the lines that they lead to.
/// Where several conditions are set, the one that mostly narrows the most is looked up and the
/// others are applied to the lines.
///
/// Strongly consistent, so nobody misses what they have just recorded.
record FacetSearch(Requests requests, Paging paging) {

  /// Whether there is a condition that [#byNumber] looks up.
  static boolean serves(DecisionFilter filter) {
    return filter.by().isPresent()
        || filter.channel().isPresent()
        || filter.dueBy().isPresent()
        || filter.architecture().isPresent();
  }

  /// @param below only decisions with a lower number
  Listing.Page byNumber(int below) {
    DecisionFilter filter = paging.filter();
    if (filter.by().isPresent()) {
      return having(FacetItem.MEMBER, filter.by().get(), below);
    }
    if (filter.channel().isPresent()) {
      return having(FacetItem.CHANNEL, filter.channel().get(), below);
    }
    return filter
        .dueBy()
        .map(day -> due(day, below))
        .orElseGet(
            () -> having(FacetItem.ARCHITECTURE, filter.architecture().orElseThrow(), below));
  }

  private Listing.Page having(String kind, String value, int below) {
    QueryResponse answer = newest(kind, Key.facet(value, 1), Key.facet(value, below - 1));
    List<Found> found = new ArrayList<>();
    for (Map<String, AttributeValue> entry : answer.items()) {
      found.add(new Found(Cursor.of(FacetItem.number(entry)), _ -> true));
    }
    return page(found, answer.hasLastEvaluatedKey());
  }

  /// Entries stand in the order of their days, so all of them are read: some 15,000 a request.
  private Listing.Page due(LocalDate day, int below) {
    TreeSet<Integer> numbers = new TreeSet<>(Comparator.reverseOrder());
    for (Map<String, AttributeValue> entry :
        requests.all(
            requests.query(
                Key.facets(paging.tenant(), FacetItem.REVIEW),
                "sk <= :last",
                Map.of(
                    ":last",
                    AttributeValue.fromS(Key.facet(day.toString(), Key.HIGHEST_NUMBER)))))) {
      int number = FacetItem.number(entry);
      if (number < below) {
        numbers.add(number);
      }
    }
    return page(
        numbers.stream().map(number -> new Found(Cursor.of(number), _ -> true)).toList(), false);
  }

  /// Numbers need not rise with the days of recording: an import brings both from elsewhere.
  ///
  /// @param days of the filter, behind what was shown already
  Listing.Page byDay(DayRange days) {
    QueryResponse answer = newest(FacetItem.DAY, days.low(), days.high());
    List<Found> found = new ArrayList<>();
    for (Map<String, AttributeValue> entry : answer.items()) {
      LocalDate day = FacetItem.day(entry);
      found.add(
          new Found(
              Cursor.of(FacetItem.number(entry), day),
              listed -> DayRange.day(listed.line().at()).equals(day)));
    }
    return page(found, answer.hasLastEvaluatedKey());
  }

  private QueryResponse newest(String kind, String low, String high) {
    return requests.query(
        requests
            .query(
                Key.facets(paging.tenant(), kind),
                "sk BETWEEN :low AND :high",
                Map.of(":low", AttributeValue.fromS(low), ":high", AttributeValue.fromS(high)))
            .scanIndexForward(false)
            .limit(NumberedLines.MOST));
  }

  private Listing.Page page(List<Found> found, boolean more) {
    return new NumberedLines(requests, paging).page(found, more);
  }
}
