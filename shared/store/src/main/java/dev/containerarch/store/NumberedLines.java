package dev.containerarch.store;

import dev.containerarch.advisor.decision.DecisionLog.Listing;
import dev.containerarch.store.Lines.Entry;
import dev.containerarch.store.Paging.Place;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// A page of decisions whose numbers were found elsewhere: one request for their lines, which tell
/// whether they still meet every condition.
record NumberedLines(Requests requests, Paging paging) {

  /// What a batch may ask for. A page that is not full after so many says how far it searched.
  static final int MOST = 100;

  /// A decision that was found.
  ///
  /// @param counts whether its line still has what it was found by
  record Found(Cursor at, Predicate<Entry.Listed> counts) {}

  /// @param found in the order of the list; only the first [#MOST] are looked at
  /// @param more whether there are more than these
  Listing.Page page(List<Found> found, boolean more) {
    List<Found> candidates = found.subList(0, Math.min(MOST, found.size()));
    Map<Integer, Entry> entries = entries(candidates);
    List<Place> places = new ArrayList<>();
    for (Found candidate : candidates) {
      Entry entry = entries.get(candidate.at().last());
      if (entry != null && counts(candidate, entry)) {
        places.add(new Place(entry, candidate.at()));
      }
    }
    boolean hasEnd = more || candidates.size() < found.size();
    return paging.page(places, hasEnd ? Optional.of(candidates.getLast().at()) : Optional.empty());
  }

  private static boolean counts(Found candidate, Entry entry) {
    return switch (entry) {
      case Entry.Listed listed -> candidate.counts().test(listed);
      case Entry.Broken _ -> true;
    };
  }

  private Map<Integer, Entry> entries(List<Found> candidates) {
    Set<Key> keys = new LinkedHashSet<>();
    candidates.forEach(each -> keys.add(Key.line(paging.tenant(), each.at().last())));
    List<Map<String, AttributeValue>> items = requests.get(List.copyOf(keys));
    Map<Integer, Entry> entries = new HashMap<>();
    new Lines(requests, paging.tenant())
        .read(items)
        .forEach(entry -> entries.put(entry.number(), entry));
    return entries;
  }
}
