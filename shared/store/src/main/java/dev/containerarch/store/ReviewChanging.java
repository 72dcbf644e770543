package dev.containerarch.store;

import dev.containerarch.advisor.review.Phase;
import dev.containerarch.advisor.review.Review;
import dev.containerarch.advisor.review.ReviewBoard.Changing;
import dev.containerarch.advisor.review.ReviewChange;
import dev.containerarch.advisor.review.ReviewLifeCycle;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;

/// One change of a review, until it is made or cannot be.
///
/// A change that shows everybody's answers is made in three steps, see decision 0023: it marks the
/// review as closing, so that no answer is taken for kept from then on; it reads who has answered;
/// and it puts the next phase and what counts in one transaction, if its mark is still there.
///
/// @param version that the member saw
record ReviewChanging(
    ReviewReads reads,
    ReviewWrites writes,
    Clock clock,
    int number,
    int version,
    ReviewChange change,
    String by) {

  Changing run() {
    Optional<ReviewItem> found = reads.review(number);
    while (true) {
      if (found.isEmpty()) {
        return new Changing.NoSuchReview();
      }
      ReviewItem before = found.get();
      Review now = before.review();
      if (version < before.phaseVersion()) {
        return new Changing.Overtaken(now);
      }
      switch (ReviewLifeCycle.change(now, change, by, clock.instant())) {
        case ReviewLifeCycle.Outcome.NotAllowed() -> {
          return new Changing.NotAllowed(now);
        }
        case ReviewLifeCycle.Outcome.NotTheOwner() -> {
          return new Changing.NotTheOwner(now);
        }
        case ReviewLifeCycle.Outcome.Done(Review after) -> {
          Optional<Asking> shown = shown(now.phase(), after.phase());
          if (shown.isPresent() && before.closing().isEmpty()) {
            found = close(before);
          } else {
            Optional<Counted> counted =
                shown.map(asking -> Counted.of(asking, reads.notes(number, asking)));
            Optional<ReviewItem> overtaken = send(before, after, counted);
            if (overtaken.isEmpty()) {
              return new Changing.Changed(after);
            }
            found = overtaken;
          }
          if (!reads.requests().deadline().hasTimeForATry()) {
            throw new OutOfTime();
          }
        }
      }
    }
  }

  /// What was asked, if a change shows the answers to it. Those of a phase that is cancelled are
  /// never shown.
  private static Optional<Asking> shown(Phase before, Phase after) {
    Optional<Asking> asked = Asking.in(before);
    return after instanceof Phase.Cancelled || asked.equals(Asking.in(after))
        ? Optional.empty()
        : asked;
  }

  /// Marks the review as closing.
  ///
  /// @return the review with the mark, or as somebody else left it
  private Optional<ReviewItem> close(ReviewItem before) {
    String mark = UUID.randomUUID().toString();
    try {
      reads
          .requests()
          .update(
              UpdateItemRequest.builder()
                  .key(Key.review(reads.tenant(), number).attributes())
                  .updateExpression("SET " + ReviewItem.CLOSING + " = :mark")
                  .conditionExpression(
                      "#version = :seen AND attribute_not_exists(" + ReviewItem.CLOSING + ")")
                  .expressionAttributeNames(Map.of("#version", Item.VERSION))
                  .expressionAttributeValues(
                      Map.of(
                          ":mark",
                          AttributeValue.fromS(mark),
                          ":seen",
                          Item.number(before.review().version())))
                  .returnValuesOnConditionCheckFailure(
                      ReturnValuesOnConditionCheckFailure.ALL_OLD));
      return Optional.of(before.closing(mark));
    } catch (ConditionalCheckFailedException e) {
      // Also what an update says whose first answer was lost, and which was sent again.
      return e.hasItem() ? Optional.of(ReviewItem.read(e.item())) : Optional.empty();
    }
  }

  /// @return the review as somebody else left it; empty when the change was made
  private Optional<ReviewItem> send(ReviewItem before, Review after, Optional<Counted> counted) {
    return writes
        .change(before, after, change, counted)
        .send(reads.requests())
        .map(reasons -> {
          CancellationReason review = reasons.get(ReviewWrites.REVIEW);
          if (!RecordTransaction.failedItsCondition(review)) {
            throw new IllegalStateException(
                "what counts of review " + number + " is there before it was shown");
          }
          return ReviewItem.read(review.item());
        });
  }
}
