package dev.containerarch.store;

import dev.containerarch.advisor.decision.Decision;
import dev.containerarch.advisor.decision.DecisionLine;
import dev.containerarch.advisor.decision.Tenant;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// Says that a decision has something by which lists are narrowed: keys and nothing else.
///
/// Nothing takes one back when a proposal is rewritten or a review is put off: whoever finds one
/// looks at the decision's line, which tells how it stands now.
final class FacetItem {

  static final String MEMBER = "MEMBER";
  static final String CHANNEL = "CHANNEL";
  static final String ARCHITECTURE = "ARCHITECTURE";

  /// The day on which it was recorded, in UTC.
  static final String DAY = "DAY";

  /// The day on which it has to be looked at.
  static final String REVIEW = "REVIEW";

  /// The day on which it changed its status, in UTC.
  static final String CHANGED = "CHANGED";

  private FacetItem() {}

  /// Those that its content brings.
  static List<Map<String, AttributeValue>> ofContent(Tenant tenant, Decision decision) {
    DecisionLine line = DecisionLine.of(decision);
    List<Key> keys = new ArrayList<>();
    for (String member : line.involved()) {
      keys.add(Key.facet(tenant, MEMBER, member, line.number()));
    }
    keys.add(Key.facet(tenant, ARCHITECTURE, line.architecture(), line.number()));
    line.interim()
        .filter(id -> !id.equals(line.architecture()))
        .ifPresent(id -> keys.add(Key.facet(tenant, ARCHITECTURE, id, line.number())));
    if (!line.channel().isEmpty()) {
      keys.add(Key.facet(tenant, CHANNEL, line.channel(), line.number()));
    }
    keys.add(Key.facet(tenant, DAY, DayRange.day(line.at()).toString(), line.number()));
    return keys.stream().map(Key::attributes).toList();
  }

  static Map<String, AttributeValue> ofReview(Tenant tenant, int number, LocalDate on) {
    return Key.facet(tenant, REVIEW, on.toString(), number).attributes();
  }

  static Map<String, AttributeValue> ofChange(Tenant tenant, int number, Instant at) {
    return Key.facet(tenant, CHANGED, DayRange.day(at).toString(), number).attributes();
  }

  /// The day of one whose value is a day.
  static LocalDate day(Map<String, AttributeValue> attributes) {
    return DayRange.day(new Item(attributes).text(Key.SK));
  }

  static int number(Map<String, AttributeValue> attributes) {
    String sk = new Item(attributes).text(Key.SK);
    return Integer.parseInt(sk.substring(sk.lastIndexOf('#') + 1));
  }
}
