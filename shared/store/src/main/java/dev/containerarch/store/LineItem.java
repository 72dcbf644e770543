package dev.containerarch.store;

import dev.containerarch.advisor.decision.Decision;
import dev.containerarch.advisor.decision.DecisionLine;
import dev.containerarch.advisor.decision.Status;
import dev.containerarch.advisor.decision.Tenant;
import dev.containerarch.store.Lines.Entry.Listed;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// A decision as it stands in a list, as an item of its own of some 300 bytes: one answer of the
/// database holds thousands of them, and a dozen of the decisions themselves.
final class LineItem {

  static final String STATUS = "status";
  static final String ARCHITECTURE = "architecture";
  static final String INTERIM = "interim";
  static final String BY = "by";
  static final String INVOLVED = "involved";
  static final String CHANNEL = "channel";
  static final String AT = "at";
  static final String REVIEW_ON = "reviewOn";

  /// The version of the decision at which its content was written: what its search terms say too.
  static final String CONTENT_VERSION = "contentVersion";

  private static final String TITLE = "title";

  private LineItem() {}

  /// @param first the first day under which the clock will find it, see [Index#firstDay]
  static Map<String, AttributeValue> of(Tenant tenant, Decision decision, LocalDate first) {
    DecisionLine line = DecisionLine.of(decision);
    Map<String, AttributeValue> item =
        new HashMap<>(Key.line(tenant, decision.number()).attributes());
    item.putAll(Index.attributes(tenant, decision, first));
    item.put(Item.TYPE, AttributeValue.fromS("line"));
    item.put(Item.VERSION, Item.number(decision.version()));
    item.put(CONTENT_VERSION, Item.number(decision.contentVersion()));
    item.put(STATUS, AttributeValue.fromS(line.status().name()));
    item.put(TITLE, AttributeValue.fromS(line.title()));
    item.put(ARCHITECTURE, AttributeValue.fromS(line.architecture()));
    line.interim().ifPresent(id -> item.put(INTERIM, AttributeValue.fromS(id)));
    item.put(BY, AttributeValue.fromS(line.by()));
    if (line.involved().size() > 1) {
      item.put(INVOLVED, AttributeValue.fromSs(List.copyOf(line.involved())));
    }
    if (!line.channel().isEmpty()) {
      item.put(CHANNEL, AttributeValue.fromS(line.channel()));
    }
    item.put(AT, Item.number(line.at().toEpochMilli()));
    line.reviewOn().ifPresent(day -> item.put(REVIEW_ON, AttributeValue.fromS(day.toString())));
    return item;
  }

  /// @throws RuntimeException when it is none
  static Listed read(Map<String, AttributeValue> attributes) {
    Item item = new Item(attributes);
    Set<String> involved = new HashSet<>();
    involved.add(item.text(BY));
    if (attributes.containsKey(INVOLVED)) {
      involved.addAll(attributes.get(INVOLVED).ss());
    }
    DecisionLine line =
        new DecisionLine(
            number(attributes),
            Status.Name.valueOf(item.text(STATUS)),
            item.text(TITLE),
            item.text(ARCHITECTURE),
            item.optional(INTERIM),
            item.text(BY),
            involved,
            item.textOrEmpty(CHANNEL),
            Instant.ofEpochMilli(item.seconds(AT)),
            item.day(REVIEW_ON));
    return new Listed(line, item.integer(CONTENT_VERSION));
  }

  /// The number in the keys of a line, which every index gives.
  static int number(Map<String, AttributeValue> keys) {
    return Integer.parseInt(new Item(keys).text(Key.SK).substring(Key.LINES.length()));
  }

  /// The tenant in the keys of a line, which every index gives.
  static Tenant tenant(Map<String, AttributeValue> keys) {
    return Key.tenant(new Item(keys).text(Key.PK));
  }
}
