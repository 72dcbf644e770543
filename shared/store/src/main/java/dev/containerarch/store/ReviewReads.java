package dev.containerarch.store;

import dev.containerarch.advisor.decision.Tenant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// What the calls to the board read, all of it strongly consistent.
record ReviewReads(Requests requests, Tenant tenant) {

  /// Empty when there is no such review.
  Optional<ReviewItem> review(int number) {
    if (number < 1 || number > Key.HIGHEST_NUMBER) {
      return Optional.empty();
    }
    Map<String, AttributeValue> item = requests.get(Key.review(tenant, number));
    return item.isEmpty() ? Optional.empty() : Optional.of(ReviewItem.read(item));
  }

  /// A note for each member that has answered, by member.
  List<Map<String, AttributeValue>> notes(int review, Asking asking) {
    return beginningWith(Key.answered(review, asking));
  }

  /// Everything that was said to a question, also what does not count.
  List<Map<String, AttributeValue>> answers(int review, Asking asking) {
    return beginningWith(Key.answers(review, asking));
  }

  /// What counts of a review so far.
  List<Counted> counted(int review) {
    return beginningWith(Key.counted(review)).stream().map(Counted::read).toList();
  }

  /// What counts of the answers to a question; empty when they were not shown.
  Optional<Counted> counted(int review, Asking asking) {
    Map<String, AttributeValue> item = requests.get(Key.counted(tenant, review, asking));
    return item.isEmpty() ? Optional.empty() : Optional.of(Counted.read(item));
  }

  private List<Map<String, AttributeValue>> beginningWith(String prefix) {
    return requests.all(
        requests.query(
            Key.partition(tenant),
            "begins_with(sk, :prefix)",
            Map.of(":prefix", AttributeValue.fromS(prefix))));
  }
}
