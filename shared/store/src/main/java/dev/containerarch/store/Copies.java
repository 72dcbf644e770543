package dev.containerarch.store;

import dev.containerarch.advisor.decision.Decision;
import dev.containerarch.advisor.decision.Tenant;
import dev.containerarch.store.Lines.Entry.Listed;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// What lists and searches find a decision by: its line, its words, its facets. All of it follows
/// from the decision, so that an edit by hand can be told.
///
/// @param today the last day under which a line may stand for the clock whose review day has passed
record Copies(Requests requests, Tenant tenant, LocalDate today) {

  /// The keys of those that are missing, or say something else than the decision: one request.
  List<Key> edited(Decision decision) {
    Map<Key, Map<String, AttributeValue>> expected = expected(decision);
    Map<Key, Map<String, AttributeValue>> found = new HashMap<>();
    for (Map<String, AttributeValue> item : requests.get(List.copyOf(expected.keySet()))) {
      found.put(Key.of(item), item);
    }
    List<Key> edited = new ArrayList<>();
    expected.forEach((key, item) -> {
      Map<String, AttributeValue> there = found.getOrDefault(key, Map.of());
      boolean isLine = key.equals(Key.line(tenant, decision.number()));
      if (isLine ? !isLineOf(decision, there) : !there.equals(item)) {
        edited.add(key);
      }
    });
    return edited;
  }

  private Map<Key, Map<String, AttributeValue>> expected(Decision decision) {
    List<Map<String, AttributeValue>> items = new ArrayList<>();
    items.add(LineItem.of(tenant, decision, today));
    items.addAll(FacetItem.ofContent(tenant, decision));
    decision
        .reviewOn()
        .ifPresent(day -> items.add(FacetItem.ofReview(tenant, decision.number(), day)));
    for (String term : SearchTerms.of(decision.content())) {
      items.add(TermItem.of(tenant, decision, term));
    }
    Map<Key, Map<String, AttributeValue>> expected = new LinkedHashMap<>();
    items.forEach(item -> expected.put(Key.of(item), item));
    return expected;
  }

  private boolean isLineOf(Decision decision, Map<String, AttributeValue> item) {
    try {
      return LineItem.read(item).equals(Listed.of(decision))
          && new Item(item).integer(Item.VERSION) == decision.version()
          && isIndexed(decision, item);
    } catch (RuntimeException e) {
      return false;
    }
  }

  private boolean isIndexed(Decision decision, Map<String, AttributeValue> item) {
    Map<String, AttributeValue> lowest = Index.attributes(tenant, decision, LocalDate.MIN);
    Map<String, AttributeValue> highest = Index.attributes(tenant, decision, today);
    for (String key : Index.KEYS) {
      if (item.containsKey(key) != lowest.containsKey(key)) {
        return false;
      }
      if (item.containsKey(key)) {
        String there = new Item(item).text(key);
        if (there.compareTo(new Item(lowest).text(key)) < 0
            || there.compareTo(new Item(highest).text(key)) > 0) {
          return false;
        }
      }
    }
    return true;
  }
}
