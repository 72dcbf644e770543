package dev.containerarch.store;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// What one member answered: the newest, or where answers were shown, the one that counts.
record OwnAnswer(ReviewReads reads, int number, String member) {

  /// The answer to the first of these questions that the member has answered. One request.
  Optional<Map<String, AttributeValue>> newest(List<Asking> askings) {
    while (true) {
      Map<Key, Map<String, AttributeValue>> found = read(askings);
      boolean isBehind = false;
      for (Asking asking : askings) {
        Map<String, AttributeValue> first = found.getOrDefault(place(asking, 1), Map.of());
        Map<String, AttributeValue> second = found.getOrDefault(place(asking, 2), Map.of());
        Map<String, AttributeValue> counted =
            found.getOrDefault(Key.counted(reads.tenant(), number, asking), Map.of());
        if (counted.isEmpty()) {
          Map<String, AttributeValue> newest =
              Answer.ordinal(first) > Answer.ordinal(second) ? first : second;
          if (!newest.isEmpty()) {
            return Optional.of(newest);
          }
          continue;
        }
        int ordinal = Counted.read(counted).ordinal(member);
        if (ordinal == 0) {
          continue;
        }
        if (ordinal == Answer.ordinal(first)) {
          return Optional.of(first);
        }
        if (ordinal == Answer.ordinal(second)) {
          return Optional.of(second);
        }
        isBehind = true;
      }
      if (!isBehind) {
        return Optional.empty();
      }
      // The parts of one answer of the database are not of the same moment.
      if (!reads.requests().deadline().pause()) {
        throw new IllegalStateException("an answer to review " + number + " is gone");
      }
    }
  }

  private Map<Key, Map<String, AttributeValue>> read(List<Asking> askings) {
    List<Key> keys = new ArrayList<>();
    for (Asking asking : askings) {
      keys.add(Key.counted(reads.tenant(), number, asking));
      keys.add(place(asking, 1));
      keys.add(place(asking, 2));
    }
    Map<Key, Map<String, AttributeValue>> found = new HashMap<>();
    for (Map<String, AttributeValue> item : reads.requests().get(keys)) {
      found.put(new Key(new Item(item).text(Key.PK), new Item(item).text(Key.SK)), item);
    }
    return found;
  }

  private Key place(Asking asking, int ordinal) {
    return Key.answer(reads.tenant(), number, asking, member, ordinal);
  }
}
