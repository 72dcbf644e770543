package dev.containerarch.store;

import dev.containerarch.advisor.decision.Decision;
import dev.containerarch.advisor.decision.HistoryEntry;
import dev.containerarch.advisor.decision.Tenant;
import java.util.List;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/// What else is written in the transaction that changes a decision: what has to leave because of
/// it.
///
/// Where one decision takes the place of another, it is asked for each of the two.
@FunctionalInterface
public interface Alongside {

  /// Items for one changed decision. A transaction has 100 places, and the rest are taken.
  int MOST = 5;

  /// Nothing has to leave.
  Alongside NOTHING = (_, _, _) -> List.of();

  /// What leaves because of one change.
  ///
  /// @param decision as it will be
  /// @param entry the line of history that tells what happened
  /// @return at most [#MOST] writes, none of them to an item of the decision itself
  List<TransactWriteItem> items(Tenant tenant, Decision decision, HistoryEntry entry);
}
