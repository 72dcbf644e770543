package dev.containerarch.store;

import dev.containerarch.advisor.decision.Decision;
import dev.containerarch.advisor.decision.Event;
import dev.containerarch.advisor.decision.LifeCycle;
import dev.containerarch.advisor.decision.Tenant;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.Update;

/// The parts of which the transactions about decisions are made.
///
/// @param alongside what has to leave because of a change
/// @param at when it is written
record Writes(String table, Tenant tenant, Alongside alongside, Instant at) {

  /// An item that must not be there yet.
  TransactWriteItem create(Map<String, AttributeValue> item) {
    Put put =
        Put.builder()
            .tableName(table)
            .item(item)
            .conditionExpression("attribute_not_exists(pk)")
            .build();
    return TransactWriteItem.builder().put(put).build();
  }

  /// A decision in the place of its version before.
  TransactWriteItem replace(Decision decision) {
    Put put =
        Put.builder()
            .tableName(table)
            .item(DecisionItem.of(tenant, decision))
            .conditionExpression("#version = :seen")
            .expressionAttributeNames(Map.of("#version", Item.VERSION))
            .expressionAttributeValues(Map.of(":seen", Item.number(decision.version() - 1)))
            .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD)
            .build();
    return TransactWriteItem.builder().put(put).build();
  }

  TransactWriteItem event(LifeCycle.Outcome.Done done) {
    return create(EventItem.of(tenant, done.entry()));
  }

  /// Whatever follows from the decision's own item: its line, its words and facets where the
  /// content is new, its review day, the day of a new status, and what has to leave.
  List<TransactWriteItem> following(LifeCycle.Outcome.Done done) {
    Decision decision = done.decision();
    List<TransactWriteItem> items = new ArrayList<>();
    Map<String, AttributeValue> line = LineItem.of(tenant, decision, Index.firstDay(at));
    items.add(done.entry().event() instanceof Event.Noted ? renew(line) : put(line));
    if (decision.contentVersion() == done.entry().ordinal()) {
      for (String term : SearchTerms.of(decision.content())) {
        items.add(put(TermItem.of(tenant, decision, term)));
      }
      for (Map<String, AttributeValue> facet : FacetItem.ofContent(tenant, decision)) {
        items.add(put(facet));
      }
    }
    decision
        .reviewOn()
        .ifPresent(day -> items.add(put(FacetItem.ofReview(tenant, decision.number(), day))));
    if (done.entry().event().changesStatus()) {
      items.add(put(FacetItem.ofChange(tenant, decision.number(), done.entry().at())));
    }
    List<TransactWriteItem> leaving = alongside.items(tenant, decision, done.entry());
    if (leaving.size() > Alongside.MOST) {
      throw new IllegalStateException(leaving.size() + " items alongside a change");
    }
    items.addAll(leaving);
    return items;
  }

  /// A line that stays under the day under which it stands for the clock: nobody is reminded a
  /// second time because of a note.
  private TransactWriteItem renew(Map<String, AttributeValue> line) {
    Map<String, String> names = new HashMap<>();
    Map<String, AttributeValue> values = new HashMap<>();
    List<String> sets = new ArrayList<>();
    Map<String, AttributeValue> key = Map.of(Key.PK, line.get(Key.PK), Key.SK, line.get(Key.SK));
    line.forEach((name, value) -> {
      if (!key.containsKey(name)) {
        names.put("#" + name, name);
        values.put(":" + name, value);
        sets.add(
            name.equals(Index.DUE_PK)
                ? "#%1$s = if_not_exists(#%1$s, :%1$s)".formatted(name)
                : "#%1$s = :%1$s".formatted(name));
      }
    });
    Update update =
        Update.builder()
            .tableName(table)
            .key(key)
            .updateExpression("SET " + String.join(", ", sets))
            .expressionAttributeNames(names)
            .expressionAttributeValues(values)
            .build();
    return TransactWriteItem.builder().update(update).build();
  }

  private TransactWriteItem put(Map<String, AttributeValue> item) {
    return TransactWriteItem.builder()
        .put(Put.builder().tableName(table).item(item).build())
        .build();
  }
}
