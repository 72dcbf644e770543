package dev.containerarch.store;

import dev.containerarch.advisor.decision.Decision;
import dev.containerarch.advisor.decision.LifeCycle;
import dev.containerarch.advisor.decision.Tenant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/// The parts of which the transactions about decisions are made.
///
/// @param alongside what has to leave because of a change
record Writes(String table, Tenant tenant, Alongside alongside) {

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
    items.add(put(LineItem.of(tenant, decision)));
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

  private TransactWriteItem put(Map<String, AttributeValue> item) {
    return TransactWriteItem.builder()
        .put(Put.builder().tableName(table).item(item).build())
        .build();
  }
}
