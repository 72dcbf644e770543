package dev.containerarch.store;

import dev.containerarch.advisor.decision.DecisionFilter;
import dev.containerarch.advisor.decision.DecisionLog.Listing;
import dev.containerarch.advisor.decision.Tenant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;

/// A page of the decisions of a member, in a channel, for an architecture or due for review: one
/// request for the entries of that condition, and one for the lines that they lead to. Where
/// several conditions are set, the one that mostly narrows the most is looked up and the others are
/// applied to the lines.
///
/// Strongly consistent, so nobody misses what they have just recorded.
///
/// @param below only decisions with a lower number
/// @param size how many lines the page has
record FacetSearch(Requests requests, Tenant tenant, DecisionFilter filter, int below, int size) {

  /// Whether there is a condition that this search looks up.
  static boolean serves(DecisionFilter filter) {
    return filter.by().isPresent()
        || filter.channel().isPresent()
        || filter.dueBy().isPresent()
        || filter.architecture().isPresent();
  }

  Listing.Page page() {
    if (filter.by().isPresent()) {
      return having(FacetItem.MEMBER, filter.by().get());
    }
    if (filter.channel().isPresent()) {
      return having(FacetItem.CHANNEL, filter.channel().get());
    }
    return filter
        .dueBy()
        .map(this::due)
        .orElseGet(() -> having(FacetItem.ARCHITECTURE, filter.architecture().orElseThrow()));
  }

  private Listing.Page having(String kind, String value) {
    QueryResponse answer =
        requests.query(
            requests
                .query(
                    Key.facets(tenant, kind),
                    "sk BETWEEN :low AND :high",
                    Map.of(
                        ":low", AttributeValue.fromS(Key.facet(value, 1)),
                        ":high", AttributeValue.fromS(Key.facet(value, below - 1))))
                .scanIndexForward(false)
                .limit(NumberedLines.MOST));
    List<Integer> numbers = new ArrayList<>();
    for (Map<String, AttributeValue> entry : answer.items()) {
      numbers.add(FacetItem.number(entry));
    }
    return lines(numbers, answer.hasLastEvaluatedKey());
  }

  /// Entries stand in the order of their days, so all of them are read: some 15,000 a request.
  private Listing.Page due(LocalDate day) {
    TreeSet<Integer> numbers = new TreeSet<>(Comparator.reverseOrder());
    for (Map<String, AttributeValue> entry :
        requests.all(
            requests.query(
                Key.facets(tenant, FacetItem.REVIEW),
                "sk <= :last",
                Map.of(
                    ":last",
                    AttributeValue.fromS(Key.facet(day.toString(), Key.HIGHEST_NUMBER)))))) {
      int number = FacetItem.number(entry);
      if (number < below) {
        numbers.add(number);
      }
    }
    return lines(List.copyOf(numbers), false);
  }

  private Listing.Page lines(List<Integer> numbers, boolean more) {
    return new NumberedLines(requests, tenant, filter, size).page(numbers, more, _ -> true);
  }
}
