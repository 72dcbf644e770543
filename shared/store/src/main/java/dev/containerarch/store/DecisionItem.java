package dev.containerarch.store;

import dev.containerarch.advisor.decision.Content;
import dev.containerarch.advisor.decision.Decision;
import dev.containerarch.advisor.decision.DecisionLog.RecordBroken;
import dev.containerarch.advisor.decision.Status;
import dev.containerarch.advisor.decision.Tenant;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalInt;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// A decision as an item whose attributes people can read in the console.
final class DecisionItem {

  private static final String NUMBER = "number";
  private static final String STATUS = "status";
  private static final String SUPERSEDED_BY = "supersededBy";
  private static final String CONTENT_VERSION = "contentVersion";
  private static final String DUE_ON = "dueOn";
  private static final String HEAD = "head";
  private static final String CHANGED_AT = "changedAt";
  private static final String CHANGED_BY = "changedBy";

  private DecisionItem() {}

  static Map<String, AttributeValue> of(Tenant tenant, Decision decision) {
    Map<String, AttributeValue> item =
        new HashMap<>(Key.decision(tenant, decision.number()).attributes());
    item.put(Item.TYPE, AttributeValue.fromS("decision"));
    item.put(Item.VERSION, Item.number(decision.version()));
    item.put(NUMBER, Item.number(decision.number()));
    item.put(CONTENT_VERSION, Item.number(decision.contentVersion()));
    item.put(STATUS, AttributeValue.fromS(decision.status().name().name()));
    if (decision.status() instanceof Status.Superseded(int by)) {
      item.put(SUPERSEDED_BY, Item.number(by));
    }
    decision.reviewOn().ifPresent(day -> item.put(DUE_ON, AttributeValue.fromS(day.toString())));
    item.put(HEAD, AttributeValue.fromS(decision.head()));
    item.put(CHANGED_AT, AttributeValue.fromS(Key.time(decision.changedAt())));
    item.put(CHANGED_BY, AttributeValue.fromS(decision.changedBy()));
    item.putAll(ContentAttributes.of(decision.content()));
    return item;
  }

  /// @throws RecordBroken when it is none
  static Decision read(Map<String, AttributeValue> attributes) {
    Item item = new Item(attributes);
    try {
      return read(item);
    } catch (RuntimeException e) {
      throw new RecordBroken(number(attributes), false, Item.Broken.attribute(e), e);
    }
  }

  /// The number in the key.
  static int number(Map<String, AttributeValue> key) {
    return Integer.parseInt(new Item(key).text(Key.SK).substring(Key.DECISIONS.length()));
  }

  private static Decision read(Item item) {
    Content content = ContentAttributes.read(item);
    return new Decision(
        item.integer(NUMBER),
        item.integer(Item.VERSION),
        item.integer(CONTENT_VERSION),
        status(item),
        item.day(DUE_ON),
        item.text(HEAD),
        item.time(CHANGED_AT),
        item.text(CHANGED_BY),
        content);
  }

  private static Status status(Item item) {
    return switch (item.word(STATUS, Status.Name.class)) {
      case PROPOSED -> new Status.Proposed();
      case ACCEPTED -> new Status.Accepted();
      case REJECTED -> new Status.Rejected();
      case WITHDRAWN -> new Status.Withdrawn();
      case SUPERSEDED -> new Status.Superseded(item.integer(SUPERSEDED_BY));
      case DEPRECATED -> new Status.Deprecated();
    };
  }

  /// The number of a predecessor, which a missing attribute has not.
  static OptionalInt optionalNumber(Item item, String name) {
    return item.attributes().containsKey(name)
        ? OptionalInt.of(item.integer(name))
        : OptionalInt.empty();
  }
}
