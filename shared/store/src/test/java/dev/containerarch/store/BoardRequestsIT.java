package dev.containerarch.store;

import static dev.containerarch.store.Decisions.ACME;
import static dev.containerarch.store.Reviews.ANA;
import static dev.containerarch.store.Reviews.BEN;
import static dev.containerarch.store.Reviews.NINE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.containerarch.advisor.review.Ballot;
import dev.containerarch.advisor.review.Review;
import dev.containerarch.advisor.review.ReviewBoard;
import dev.containerarch.advisor.review.ReviewBoard.Casting;
import dev.containerarch.advisor.review.ReviewBoard.Changing;
import dev.containerarch.advisor.review.ReviewBoard.Revealed;
import dev.containerarch.advisor.review.ReviewChange;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// Holds what [DynamoDbReviewBoard] says of its requests.
class BoardRequestsIT {

  private static final Instant LATER = NINE.plus(Reviews.A_DAY);

  private EmbeddedTable table;
  private SteppedDynamoDb counted;
  private ReviewBoard board;

  @BeforeEach
  void start() throws Exception {
    table = EmbeddedTable.start();
    counted = new SteppedDynamoDb(table.client());
    board =
        new DynamoDbReviewBoard(
            () -> counted,
            EmbeddedTable.NAME,
            Clock.fixed(NINE, ZoneOffset.UTC),
            Duration.ofMinutes(1));
  }

  @AfterEach
  void stop() throws Exception {
    table.stop();
  }

  @Test
  void everyCallMakesAFew() {
    Reviews.opened(board, 4);
    assertAsked("GetItem", "TransactWriteItems");
    Review review = board.find(ACME, 1).orElseThrow();
    assertAsked("GetItem");
    board.open(ACME);
    assertAsked("GetItem", "BatchGetItem");
    board.over(ACME, 100, 50);
    assertAsked("Query");
    board.cast(ACME, 1, Reviews.ballot(BEN, 1, ""));
    assertAsked("GetItem", "GetItem", "TransactWriteItems", "GetItem");
    board.answered(ACME, review);
    assertAsked("Query");
    board.ownBallot(ACME, 1, BEN);
    assertAsked("BatchGetItem");
    board.ownConcern(ACME, 1, BEN);
    assertAsked("BatchGetItem");
    board.ownVote(ACME, 1, 1, BEN);
    assertAsked("BatchGetItem");
    board.revealed(ACME, review);
    assertAsked("Query");

    change(1, new ReviewChange.ChangeFacts("gpu=yes"));
    assertAsked("GetItem", "TransactWriteItems");
    review = change(2, new ReviewChange.Reveal());
    assertAsked("GetItem", "UpdateItem", "Query", "TransactWriteItems");
    board.answered(ACME, review);
    assertAsked();
    board.revealed(ACME, review);
    assertAsked("Query", "Query");
    change(3, new ReviewChange.SecondRound(LATER));
    change(4, new ReviewChange.Reveal());
    change(5, new ReviewChange.ThinkAhead(LATER));
    change(6, new ReviewChange.ShowConcerns());
    change(7, new ReviewChange.Propose(Reviews.proposal("lambda"), LATER));
    change(8, new ReviewChange.CloseVote());
    change(9, new ReviewChange.Propose(Reviews.proposal("lambda"), LATER));
    review = change(10, new ReviewChange.CloseVote());
    counted.forget();
    board.revealed(ACME, review);
    assertThat(counted.requests()).as("what counts, two rounds, concerns, a vote").hasSize(5);
    counted.forget();
    change(11, new ReviewChange.Cancel("no need"));
    assertAsked("GetItem", "TransactWriteItems");
    board.open(ACME);
    assertAsked("GetItem");
  }

  /// The longest ballots there are, in a script that has three bytes for a character.
  @Test
  void twoHundredLongBallotsAreCountedAndShownInAFewRequests() {
    int number = Reviews.opened(board, Review.MOST_PARTICIPANTS);
    String reason = "길".repeat(Ballot.LONGEST_REASON);
    for (int i = 0; i < Review.MOST_PARTICIPANTS; i++) {
      assertThat(board.cast(ACME, number, Reviews.ballot(Reviews.member(i), 1, reason)))
          .isInstanceOf(Casting.Kept.class);
    }
    counted.forget();

    Review review = board.find(ACME, number).orElseThrow();
    counted.forget();
    assertThat(board.answered(ACME, review)).hasSize(Review.MOST_PARTICIPANTS);
    assertAsked("Query");

    review = change(1, new ReviewChange.Reveal());
    assertAsked("GetItem", "UpdateItem", "Query", "TransactWriteItems");
    Revealed revealed = board.revealed(ACME, review);
    assertAsked("Query", "Query");
    assertThat(revealed.ballots())
        .hasSize(Review.MOST_PARTICIPANTS)
        .allMatch(ballot -> ballot.reason().equals(reason));
    assertThat(sizes("ANSWERED#")).hasSize(Review.MOST_PARTICIPANTS).allMatch(it -> it < 150);
    assertThat(sizes("ANSWER#")).hasSize(Review.MOST_PARTICIPANTS).allMatch(it -> it < 4_096);
    assertThat(sizes("COUNTED#")).hasSize(1).allMatch(it -> it < 4_096);
    assertThat(sizes("REVIEW#")).hasSize(1).allMatch(it -> it < 12_000);
  }

  /// As DynamoDB counts them: names and values in UTF-8, three bytes for a list or map and one for
  /// each of its parts; a number is counted as text here, which is more.
  private List<Integer> sizes(String prefix) {
    return table
        .client()
        .queryPaginator(query ->
            query
                .tableName(EmbeddedTable.NAME)
                .keyConditionExpression("pk = :pk AND begins_with(sk, :prefix)")
                .expressionAttributeValues(
                    Map.of(
                        ":pk",
                        AttributeValue.fromS(Key.partition(ACME)),
                        ":prefix",
                        AttributeValue.fromS(prefix))))
        .items()
        .stream()
        .map(item -> size(AttributeValue.fromM(item)))
        .toList();
  }

  private static int size(AttributeValue value) {
    return switch (value.type()) {
      case S -> value.s().getBytes(StandardCharsets.UTF_8).length;
      case N -> value.n().length();
      case L -> 3 + value.l().stream().mapToInt(part -> 1 + size(part)).sum();
      case M ->
          3
              + value.m().entrySet().stream()
                  .mapToInt(part -> 1 + part.getKey().length() + size(part.getValue()))
                  .sum();
      default -> 1;
    };
  }

  private Review change(int version, ReviewChange change) {
    Changing changing = board.change(ACME, 1, version, change, ANA);
    assertThat(changing).isInstanceOf(Changing.Changed.class);
    return ((Changing.Changed) changing).review();
  }

  private void assertAsked(String... requests) {
    assertThat(counted.requests()).containsExactly(requests);
    counted.forget();
  }
}
