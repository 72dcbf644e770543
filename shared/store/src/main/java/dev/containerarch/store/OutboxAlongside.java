package dev.containerarch.store;

import dev.containerarch.advisor.decision.Decision;
import dev.containerarch.advisor.decision.HistoryEntry;
import dev.containerarch.advisor.decision.Tenant;
import dev.containerarch.advisor.outbox.DecisionNews;
import dev.containerarch.advisor.outbox.OutboxEntry;
import java.util.ArrayList;
import java.util.List;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/// Puts what has to leave because of a change into the outbox, in the change's own transaction.
///
/// @param table that the outbox is in, which is that of the decisions
public record OutboxAlongside(String table) implements Alongside {

  @Override
  public List<TransactWriteItem> items(Tenant tenant, Decision decision, HistoryEntry entry) {
    List<TransactWriteItem> items = new ArrayList<>();
    for (OutboxEntry leaving : DecisionNews.of(tenant, decision, entry)) {
      items.add(OutboxItem.put(table, leaving));
    }
    return items;
  }
}
