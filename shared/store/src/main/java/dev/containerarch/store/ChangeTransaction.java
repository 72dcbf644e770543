package dev.containerarch.store;

import dev.containerarch.advisor.decision.Decision;
import dev.containerarch.advisor.decision.LifeCycle;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

/// The one transaction that changes a decision: it puts the decision in the place of the version
/// that was seen, the history entry that tells of it, and what follows.
///
/// @param token as for [RecordTransaction]
record ChangeTransaction(List<TransactWriteItem> items, String token) {

  private static final int DECISION = 0;

  static ChangeTransaction of(Writes writes, LifeCycle.Outcome.Done done) {
    List<TransactWriteItem> items = new ArrayList<>();
    items.add(writes.replace(done.decision()));
    items.add(writes.event(done));
    items.addAll(writes.following(done));
    return new ChangeTransaction(List.copyOf(items), UUID.randomUUID().toString());
  }

  TransactWriteItemsRequest.Builder request() {
    return TransactWriteItemsRequest.builder().clientRequestToken(token).transactItems(items);
  }

  /// The decision as somebody else left it, if that is why the transaction was cancelled.
  static Optional<Decision> overtakenBy(TransactionCanceledException cancellation) {
    List<CancellationReason> reasons = cancellation.cancellationReasons();
    return !reasons.isEmpty() && RecordTransaction.failedItsCondition(reasons.get(DECISION))
        ? Optional.of(DecisionItem.read(reasons.get(DECISION).item()))
        : Optional.empty();
  }
}
