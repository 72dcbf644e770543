package dev.containerarch.store;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

/// Writes that are carried out together or not at all, sent until it is known which.
///
/// @param token the same for every send: for ten minutes DynamoDB answers a repeated transaction
///   with success and does nothing. So one whose answer was lost is sent again
record Transaction(List<TransactWriteItem> items, String token) {

  static Transaction of(List<TransactWriteItem> items) {
    return new Transaction(List.copyOf(items), UUID.randomUUID().toString());
  }

  /// @return empty when it was carried out; else, by the places of the writes, which of their
  ///   conditions did not hold
  /// @throws SdkException when nobody knows, or it would fail the next time too
  Optional<List<CancellationReason>> send(Requests requests) {
    while (true) {
      try {
        requests.write(
            TransactWriteItemsRequest.builder().clientRequestToken(token).transactItems(items));
        return Optional.empty();
      } catch (TransactionCanceledException e) {
        List<CancellationReason> reasons = e.cancellationReasons();
        if (reasons.stream().anyMatch(RecordTransaction::failedItsCondition)) {
          return Optional.of(reasons);
        }
        if (!RecordTransaction.isBusy(reasons) || !requests.deadline().pause()) {
          throw e;
        }
      } catch (SdkException e) {
        if (!Fault.mayPass(e) || !requests.deadline().pause()) {
          throw e;
        }
      }
    }
  }
}
