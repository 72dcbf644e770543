package dev.containerarch.store;

import dev.containerarch.advisor.decision.DecisionLog.RecordBroken;
import dev.containerarch.advisor.decision.Event;
import dev.containerarch.advisor.decision.HistoryEntry;
import dev.containerarch.advisor.decision.Status;
import dev.containerarch.advisor.decision.Tenant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// One entry of a decision's history as an item of its own, so that no item grows with history.
final class EventItem {

  private static final String NUMBER = "number";
  private static final String ORDINAL = "ordinal";
  private static final String AT = "at";
  private static final String BY = "by";
  private static final String EVENT = "event";
  private static final String PREVIOUS = "previous";
  private static final String HASH = "hash";
  private static final String AS = "as";
  private static final String CONTENT_HASH = "contentHash";
  private static final String TEXT = "text";
  private static final String OTHER = "other";
  private static final String REVIEW_ON = "reviewOn";

  private EventItem() {}

  static Map<String, AttributeValue> of(Tenant tenant, HistoryEntry entry) {
    Map<String, AttributeValue> item =
        new HashMap<>(Key.event(tenant, entry.number(), entry.at(), entry.ordinal()).attributes());
    item.put(Item.TYPE, AttributeValue.fromS("event"));
    item.put(Item.VERSION, Item.FIRST_VERSION);
    item.put(NUMBER, Item.number(entry.number()));
    item.put(ORDINAL, Item.number(entry.ordinal()));
    item.put(AT, AttributeValue.fromS(Key.time(entry.at())));
    item.put(BY, AttributeValue.fromS(entry.by()));
    item.put(EVENT, AttributeValue.fromS(entry.event().kind().name()));
    item.put(PREVIOUS, AttributeValue.fromS(entry.previous()));
    item.put(HASH, AttributeValue.fromS(entry.hash()));
    switch (entry.event()) {
      case Event.Recorded(Status as, String hash) -> {
        item.put(AS, AttributeValue.fromS(as.name().name()));
        item.put(CONTENT_HASH, AttributeValue.fromS(hash));
      }
      case Event.Edited(String hash) -> item.put(CONTENT_HASH, AttributeValue.fromS(hash));
      case Event.Accepted(String hash) -> item.put(CONTENT_HASH, AttributeValue.fromS(hash));
      case Event.Rejected(String reason) -> text(item, reason);
      case Event.Withdrawn(String reason) -> text(item, reason);
      case Event.Deprecated(String reason) -> text(item, reason);
      case Event.Superseded(int by) -> item.put(OTHER, Item.number(by));
      case Event.Noted(String text) -> text(item, text);
      case Event.Confirmed(LocalDate day) -> day(item, day);
      case Event.Snoozed(LocalDate day) -> day(item, day);
    }
    return item;
  }

  /// @throws RecordBroken when it is none
  static HistoryEntry read(Map<String, AttributeValue> attributes) {
    Item item = new Item(attributes);
    try {
      return read(item);
    } catch (RuntimeException e) {
      throw new RecordBroken(number(attributes), true, Item.Broken.attribute(e), e);
    }
  }

  /// The number of the decision, in the key.
  static int number(Map<String, AttributeValue> key) {
    return Integer.parseInt(new Item(key).text(Key.SK).split("#", -1)[1]);
  }

  private static HistoryEntry read(Item item) {
    return new HistoryEntry(
        item.integer(NUMBER),
        item.integer(ORDINAL),
        item.time(AT),
        item.text(BY),
        event(item),
        item.text(PREVIOUS),
        item.text(HASH));
  }

  private static Event event(Item item) {
    return switch (item.word(EVENT, Event.Kind.class)) {
      case RECORDED ->
          new Event.Recorded(
              item.word(AS, Status.Name.class) == Status.Name.PROPOSED
                  ? new Status.Proposed()
                  : new Status.Accepted(),
              item.text(CONTENT_HASH));
      case EDITED -> new Event.Edited(item.text(CONTENT_HASH));
      case ACCEPTED -> new Event.Accepted(item.text(CONTENT_HASH));
      case REJECTED -> new Event.Rejected(item.textOrEmpty(TEXT));
      case WITHDRAWN -> new Event.Withdrawn(item.textOrEmpty(TEXT));
      case DEPRECATED -> new Event.Deprecated(item.textOrEmpty(TEXT));
      case SUPERSEDED -> new Event.Superseded(item.integer(OTHER));
      case NOTED -> new Event.Noted(item.text(TEXT));
      case CONFIRMED -> new Event.Confirmed(item.date(REVIEW_ON));
      case SNOOZED -> new Event.Snoozed(item.date(REVIEW_ON));
    };
  }

  private static void text(Map<String, AttributeValue> item, String text) {
    if (!text.isEmpty()) {
      item.put(TEXT, AttributeValue.fromS(text));
    }
  }

  private static void day(Map<String, AttributeValue> item, LocalDate day) {
    item.put(REVIEW_ON, AttributeValue.fromS(day.toString()));
  }
}
