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
import java.util.function.Predicate;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// A page of decisions whose numbers were found elsewhere: one request for their lines, which tell
/// whether they still meet every condition.
///
/// @param size how many lines the page has
record NumberedLines(Requests requests, Tenant tenant, DecisionFilter filter, int size) {

  /// What a batch may ask for. A page that is not full after so many says how far it searched.
  static final int MOST = 100;

  /// @param numbers newest first; only the first [#MOST] are looked at
  /// @param more whether there are more than these
  /// @param counts whether a line still has what its number was found by
  Listing.Page page(
      List<Integer> numbers, boolean more, Predicate<Map<String, AttributeValue>> counts) {
    List<Integer> candidates = numbers.subList(0, Math.min(MOST, numbers.size()));
    Map<Integer, Map<String, AttributeValue>> items = new HashMap<>();
    List<Key> keys = candidates.stream().map(number -> Key.line(tenant, number)).toList();
    for (Map<String, AttributeValue> item : requests.get(keys)) {
      items.put(LineItem.number(item), item);
    }
    List<DecisionLine> lines = new ArrayList<>();
    for (int number : candidates) {
      Map<String, AttributeValue> item = items.get(number);
      if (item != null && counts.test(item) && filter.matches(LineItem.read(item))) {
        if (lines.size() == size) {
          return new Listing.Page(
              List.copyOf(lines), cursor(lines.getLast().number()), Optional.empty());
        }
        lines.add(LineItem.read(item));
      }
    }
    if (!more && candidates.size() == numbers.size()) {
      return new Listing.Page(List.copyOf(lines), Optional.empty(), Optional.empty());
    }
    int last = candidates.getLast();
    return new Listing.Page(
        List.copyOf(lines),
        cursor(last),
        lines.size() == size ? Optional.empty() : Optional.of(last));
  }

  private Optional<String> cursor(int last) {
    return Optional.of(new Cursor(last).text(tenant));
  }
}
