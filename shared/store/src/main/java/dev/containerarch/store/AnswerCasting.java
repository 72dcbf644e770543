package dev.containerarch.store;

import dev.containerarch.advisor.review.Review;
import dev.containerarch.advisor.review.ReviewBoard.Casting;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;

/// One answer, until it is known whether it counts; see decision 0023.
///
/// It is written beside the member's earlier one, never over it, without touching anything that
/// other members write. Only the review as it is read afterwards tells whether it counts: it still
/// asks, then whoever shows the answers later will find this one; or they are being shown, then
/// what they write down as counting decides.
///
/// The member's own note has to be read before the review. An answer that counts is then never
/// overwritten: for that, two more answers would have to be written behind it, and whoever writes
/// the second has read the note of the first and, after that, a review that still asked; so the
/// first is found when the answers are shown, and counts in its place.
final class AnswerCasting {

  /// Whoever shows answers needs some four requests. A mark that is older was left by somebody who
  /// was stopped halfway.
  private static final Duration LONGEST_CLOSING = Duration.ofSeconds(1);

  private final ReviewReads reads;
  private final ReviewWrites writes;
  private final int number;
  private final Answer answer;

  /// The mark that is waited for, and how much time was left when it was first seen.
  private String mark = "";

  private Duration leftAtMark = Duration.ZERO;

  AnswerCasting(ReviewReads reads, ReviewWrites writes, int number, Answer answer) {
    this.reads = reads;
    this.writes = writes;
    this.number = number;
    this.answer = answer;
  }

  Casting run() {
    boolean hasWaited = false;
    while (true) {
      int before = lastOrdinal();
      Optional<ReviewItem> found = reads.review(number);
      if (found.isEmpty()) {
        return new Casting.NoSuchReview();
      }
      Review review = found.get().review();
      Optional<Casting> refused = refused(review, hasWaited);
      if (refused.isPresent()) {
        return refused.get();
      }
      if (found.get().closing().isPresent()) {
        hasWaited = true;
        waitFor(found.get().closing().get());
        continue;
      }
      Optional<List<CancellationReason>> overtaken =
          writes.answer(review, answer, before + 1).send(reads.requests());
      if (overtaken.isEmpty()) {
        return settle(before + 1);
      }
      // The same member answered in another window meanwhile: this one comes after it.
      if (!reads.requests().deadline().hasTimeForATry()) {
        throw new OutOfTime();
      }
    }
  }

  private int lastOrdinal() {
    Key key = Key.answered(reads.tenant(), number, answer.asking(), answer.member());
    return Answer.ordinal(reads.requests().get(key));
  }

  private Optional<Casting> refused(Review review, boolean hasWaited) {
    if (review.role(answer.member()).isEmpty()) {
      return Optional.of(new Casting.NotInvited(review));
    }
    if (!asks(review)) {
      return Optional.of(hasWaited ? new Casting.TooLate(review) : new Casting.NotAsked(review));
    }
    return answer.facts().filter(facts -> facts != review.agenda().facts()).isPresent()
        ? Optional.of(new Casting.OtherFacts(review))
        : Optional.empty();
  }

  /// What became of an answer that is written.
  private Casting settle(int ordinal) {
    while (true) {
      ReviewItem now = reads.review(number).orElseThrow(this::gone);
      if (asks(now.review())) {
        if (now.closing().isEmpty()) {
          return new Casting.Kept(now.review(), ordinal > 1);
        }
        waitFor(now.closing().get());
        continue;
      }
      Optional<Counted> counted = reads.counted(number, answer.asking());
      if (counted.isEmpty()) {
        // It was cancelled; nobody's answers are shown.
        return new Casting.NotAsked(now.review());
      }
      // Where a later one of the same member counts, this one was kept and then replaced.
      return counted.get().ordinal(answer.member()) >= ordinal
          ? new Casting.Kept(now.review(), ordinal > 1)
          : new Casting.TooLate(now.review());
    }
  }

  private boolean asks(Review review) {
    return Asking.in(review.phase()).equals(Optional.of(answer.asking()));
  }

  private IllegalStateException gone() {
    return new IllegalStateException("review " + number + " is gone");
  }

  /// Waits a moment for whoever is showing the answers, or takes their mark away when they were
  /// stopped: what they had begun was not done.
  private void waitFor(String closing) {
    Duration left = reads.requests().deadline().left();
    if (!closing.equals(mark)) {
      mark = closing;
      leftAtMark = left;
    }
    if (leftAtMark.minus(left).compareTo(LONGEST_CLOSING) >= 0) {
      open(closing);
    } else if (!reads.requests().deadline().pause()) {
      throw new OutOfTime();
    }
  }

  private void open(String closing) {
    try {
      reads
          .requests()
          .update(
              UpdateItemRequest.builder()
                  .key(Key.review(reads.tenant(), number).attributes())
                  .updateExpression("REMOVE " + ReviewItem.CLOSING)
                  .conditionExpression(ReviewItem.CLOSING + " = :mark")
                  .expressionAttributeValues(Map.of(":mark", AttributeValue.fromS(closing))));
    } catch (ConditionalCheckFailedException e) {
      // Somebody else did it, or they went on after all. The next look tells.
      return;
    }
  }
}
