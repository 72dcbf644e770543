package dev.containerarch.store;

import dev.containerarch.advisor.decision.HistoryEntry;
import dev.containerarch.advisor.decision.Tenant;
import java.util.HashMap;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// One entry of a decision's history as an item of its own, so that no item grows with history.
final class EventItem {

  private static final String AT = "at";
  private static final String BY = "by";
  private static final String EVENT = "event";

  private EventItem() {}

  /// @param ordinal tells entries of the same millisecond apart, from 1
  static Map<String, AttributeValue> of(
      Tenant tenant, int number, HistoryEntry entry, int ordinal) {
    Map<String, AttributeValue> item =
        new HashMap<>(Key.event(tenant, number, entry.at(), ordinal).attributes());
    item.put(Item.TYPE, AttributeValue.fromS("event"));
    item.put(Item.VERSION, Item.FIRST_VERSION);
    item.put(AT, AttributeValue.fromS(Key.time(entry.at())));
    item.put(BY, AttributeValue.fromS(entry.by()));
    item.put(EVENT, AttributeValue.fromS(entry.event().name()));
    return item;
  }

  static HistoryEntry read(Map<String, AttributeValue> attributes) {
    Item item = new Item(attributes);
    return new HistoryEntry(
        item.time(AT), item.text(BY), HistoryEntry.Event.valueOf(item.text(EVENT)));
  }
}
