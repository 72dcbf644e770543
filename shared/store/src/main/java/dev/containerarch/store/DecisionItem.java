package dev.containerarch.store;

import dev.containerarch.advisor.decision.Basis;
import dev.containerarch.advisor.decision.Decision;
import dev.containerarch.advisor.decision.NewDecision;
import dev.containerarch.advisor.decision.Tenant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// A decision as an item whose attributes people can read in the console.
final class DecisionItem {

  private static final String NUMBER = "number";
  private static final String TITLE = "title";
  private static final String ARCHITECTURE = "architecture";
  private static final String REASON = "reason";
  private static final String DECIDED_BY = "decidedBy";
  private static final String CHANNEL = "channel";
  private static final String DECIDED_AT = "decidedAt";
  private static final String BASIS_REQUEST = "basisRequest";
  private static final String BASIS_EDITION = "basisEdition";
  private static final String BASIS_TOTALS = "basisTotals";
  private static final String BASIS_EXCLUDED = "basisExcluded";
  private static final String TOTAL = "total";

  private DecisionItem() {}

  static Map<String, AttributeValue> of(Tenant tenant, Decision decision) {
    NewDecision content = decision.content();
    Map<String, AttributeValue> item =
        new HashMap<>(Key.decision(tenant, decision.number()).attributes());
    item.put(Item.TYPE, AttributeValue.fromS("decision"));
    item.put(Item.VERSION, Item.FIRST_VERSION);
    item.put(NUMBER, AttributeValue.fromN(Integer.toString(decision.number())));
    item.put(TITLE, AttributeValue.fromS(content.title()));
    item.put(ARCHITECTURE, AttributeValue.fromS(content.architecture()));
    if (!content.reason().isEmpty()) {
      item.put(REASON, AttributeValue.fromS(content.reason()));
    }
    item.put(DECIDED_BY, AttributeValue.fromS(content.decidedBy()));
    if (!content.channel().isEmpty()) {
      item.put(CHANNEL, AttributeValue.fromS(content.channel()));
    }
    item.put(DECIDED_AT, AttributeValue.fromS(Key.time(content.decidedAt())));
    item.put(BASIS_REQUEST, AttributeValue.fromS(content.basis().request()));
    item.put(BASIS_EDITION, AttributeValue.fromS(content.basis().edition()));
    item.put(BASIS_TOTALS, totals(content.basis().totals()));
    item.put(BASIS_EXCLUDED, texts(content.basis().excluded()));
    return item;
  }

  static Decision read(Map<String, AttributeValue> attributes) {
    Item item = new Item(attributes);
    Map<String, Double> totals = new LinkedHashMap<>();
    for (AttributeValue pair : item.list(BASIS_TOTALS)) {
      Item total = new Item(pair.m());
      totals.put(total.text(ARCHITECTURE), total.number(TOTAL));
    }
    List<String> excluded = new ArrayList<>();
    for (AttributeValue id : item.list(BASIS_EXCLUDED)) {
      excluded.add(id.s());
    }
    return new Decision(
        item.integer(NUMBER),
        new NewDecision(
            item.text(TITLE),
            item.text(ARCHITECTURE),
            item.textOrEmpty(REASON),
            item.text(DECIDED_BY),
            item.textOrEmpty(CHANNEL),
            item.time(DECIDED_AT),
            new Basis(item.text(BASIS_REQUEST), item.text(BASIS_EDITION), totals, excluded)));
  }

  /// A list, because the order tells who came first and DynamoDB's maps have none.
  private static AttributeValue totals(Map<String, Double> totals) {
    List<AttributeValue> pairs = new ArrayList<>(totals.size());
    totals.forEach((architecture, total) ->
        pairs.add(
            AttributeValue.fromM(
                Map.of(
                    ARCHITECTURE, AttributeValue.fromS(architecture),
                    // The shortest decimal that reads back as the same double: 17 digits at
                    // most, of the 38 that DynamoDB keeps. Adding 0.0 takes the sign off -0.0,
                    // which a decimal number does not have.
                    TOTAL, AttributeValue.fromN(Double.toString(total + 0.0))))));
    return AttributeValue.fromL(pairs);
  }

  private static AttributeValue texts(List<String> texts) {
    List<AttributeValue> values = new ArrayList<>(texts.size());
    for (String text : texts) {
      values.add(AttributeValue.fromS(text));
    }
    return AttributeValue.fromL(values);
  }
}
