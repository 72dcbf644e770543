package dev.containerarch.store;

import dev.containerarch.advisor.decision.Decision;
import dev.containerarch.advisor.decision.DecisionLine;
import dev.containerarch.advisor.decision.DecisionLog.RecordBroken;
import dev.containerarch.advisor.decision.Tenant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// Reads the lines of decisions. One that somebody has changed by hand so that it cannot be read is
/// made anew of its decision, which takes one request more; where that cannot be read either, its
/// number is left.
record Lines(Requests requests, Tenant tenant) {

  /// What was found where a line is.
  sealed interface Entry {

    int number();

    /// A decision as it stands in a list.
    ///
    /// @param contentVersion the version of the decision at which its content was written
    record Listed(DecisionLine line, int contentVersion) implements Entry {

      static Listed of(Decision decision) {
        return new Listed(DecisionLine.of(decision), decision.contentVersion());
      }

      @Override
      public int number() {
        return line.number();
      }
    }

    /// Neither the line nor the decision can be read.
    record Broken(int number) implements Entry {}
  }

  /// An entry for each line, in their order.
  ///
  /// @param items at most 100
  List<Entry> read(List<Map<String, AttributeValue>> items) {
    List<Entry> entries = new ArrayList<>();
    List<Key> unreadable = new ArrayList<>();
    for (Map<String, AttributeValue> item : items) {
      int number = LineItem.number(item);
      try {
        entries.add(LineItem.read(item));
      } catch (RuntimeException e) {
        entries.add(new Entry.Broken(number));
        unreadable.add(Key.decision(tenant, number));
      }
    }
    if (!unreadable.isEmpty()) {
      Map<Integer, Entry> anew = anew(unreadable);
      entries.replaceAll(entry ->
          entry instanceof Entry.Broken ? anew.getOrDefault(entry.number(), entry) : entry);
    }
    return entries;
  }

  private Map<Integer, Entry> anew(List<Key> decisions) {
    Map<Integer, Entry> anew = new HashMap<>();
    for (Map<String, AttributeValue> item : requests.get(decisions)) {
      try {
        Decision decision = DecisionItem.read(item);
        anew.put(decision.number(), Entry.Listed.of(decision));
      } catch (RecordBroken e) {
        anew.put(e.number(), new Entry.Broken(e.number()));
      }
    }
    return anew;
  }
}
