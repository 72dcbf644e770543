package dev.containerarch.store;

import static dev.containerarch.store.Decisions.ACME;
import static dev.containerarch.store.Reviews.ANA;
import static dev.containerarch.store.Reviews.BEN;
import static dev.containerarch.store.Reviews.NINE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.containerarch.advisor.review.Ballot;
import dev.containerarch.advisor.review.Phase;
import dev.containerarch.advisor.review.Review;
import dev.containerarch.advisor.review.ReviewBoard;
import dev.containerarch.advisor.review.ReviewBoard.BoardUnavailable;
import dev.containerarch.advisor.review.ReviewBoard.Casting;
import dev.containerarch.advisor.review.ReviewBoard.Changing;
import dev.containerarch.advisor.review.ReviewBoard.Opening;
import dev.containerarch.advisor.review.ReviewChange;
import dev.containerarch.store.EndpointBetween.Behaviour;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// A board whose table is out of reach, whose answers get lost, or whose items were damaged.
class BrokenBoardIT {

  private static final Behaviour FORWARD = new Behaviour.Forward();

  private EmbeddedTable table;

  @BeforeEach
  void start() throws Exception {
    table = EmbeddedTable.start();
  }

  @AfterEach
  void stop() throws Exception {
    table.stop();
  }

  static Stream<Behaviour> failures() {
    return Stream.of(
        new Behaviour.Refuse(400, "ThrottlingException"),
        new Behaviour.Refuse(400, "AccessDeniedException"),
        new Behaviour.Refuse(500, "InternalServerError"));
  }

  @ParameterizedTest
  @MethodSource("failures")
  void whateverFailsIsAnUnavailableBoard(Behaviour failure) throws Exception {
    Reviews.opened(board(table.client()), 4);
    Review review = find();
    try (EndpointBetween between = new EndpointBetween(table.endpoint(), _ -> failure);
        DynamoDbClient client = EmbeddedTable.interactive(between.endpoint())) {
      assertThatEveryCallFindsItUnavailable(hasty(client), review);
    }
    assertThat(find()).isEqualTo(review);
  }

  @Test
  void aDatabaseThatIsDownIsAnUnavailableBoard() throws Exception {
    Reviews.opened(board(table.client()), 4);
    try (DynamoDbClient client = EmbeddedTable.interactive(whereNobodyListens())) {
      assertThatEveryCallFindsItUnavailable(hasty(client), find());
    }
  }

  private static void assertThatEveryCallFindsItUnavailable(ReviewBoard board, Review review) {
    Map<String, ThrowingCallable> calls =
        Map.of(
            "opening a review: ",
                () -> board.open(ACME, Reviews.agenda("secret"), Reviews.participants(2), "o"),
            "finding a review: ", () -> board.find(ACME, 1),
            "listing open reviews: ", () -> board.open(ACME),
            "listing reviews: ", () -> board.over(ACME, 9, 9),
            "changing a review: ",
                () -> board.change(ACME, 1, 1, new ReviewChange.Cancel("secret"), ANA),
            "keeping an answer: ", () -> board.cast(ACME, 1, Reviews.ballot(BEN, 1, "secret")),
            "reading who has answered: ", () -> board.answered(ACME, review),
            "reading a member's own answer: ", () -> board.ownBallot(ACME, 1, BEN),
            "reading what was revealed: ", () -> board.revealed(ACME, review));
    calls.forEach((doing, call) ->
        assertThatThrownBy(call)
            .as(doing)
            .isInstanceOf(BoardUnavailable.class)
            .hasMessageStartingWith(doing)
            .hasMessageNotContaining("secret"));
  }

  /// More often than the SDK tries by itself.
  @ParameterizedTest
  @ValueSource(ints = {1, 5})
  void answersOfTransactionsThatGetLostCostNothing(int lost) throws Exception {
    try (EndpointBetween between =
            new EndpointBetween(table.endpoint(), losing("TransactWriteItems", lost));
        DynamoDbClient client = EmbeddedTable.interactive(between.endpoint())) {
      Opening opening =
          board(client).open(ACME, Reviews.agenda("P"), Reviews.participants(4), "once");
      assertThat(opening).isInstanceOf(Opening.Opened.class);
      assertThat(find()).isEqualTo(opening.review());
    }
    try (EndpointBetween between =
            new EndpointBetween(table.endpoint(), losing("TransactWriteItems", lost));
        DynamoDbClient client = EmbeddedTable.interactive(between.endpoint())) {
      assertThat(board(client).cast(ACME, 1, Reviews.ballot(BEN, 1, "kept")))
          .isEqualTo(new Casting.Kept(find(), false));
    }
    try (EndpointBetween between =
            new EndpointBetween(table.endpoint(), losing("TransactWriteItems", lost));
        DynamoDbClient client = EmbeddedTable.interactive(between.endpoint())) {
      assertThat(board(client).change(ACME, 1, 1, new ReviewChange.Reveal(), ANA))
          .isEqualTo(new Changing.Changed(find()));
    }
    assertThat(find().version()).isEqualTo(2);
    assertThat(board(table.client()).revealed(ACME, find()).ballots())
        .containsExactly(Reviews.ballot(BEN, 1, "kept"));
  }

  /// The SDK sets it once more, and finds its own.
  @Test
  void aMarkWhoseAnswerGotLostIsFoundAndGoneOnFrom() throws Exception {
    Reviews.opened(board(table.client()), 4);
    board(table.client()).cast(ACME, 1, Reviews.ballot(BEN, 1, "kept"));
    try (EndpointBetween between =
            new EndpointBetween(table.endpoint(), losing("UpdateItem", 1));
        DynamoDbClient client = EmbeddedTable.interactive(between.endpoint())) {
      assertThat(board(client).change(ACME, 1, 1, new ReviewChange.Reveal(), ANA))
          .isInstanceOf(Changing.Changed.class);
      assertThat(between.operations()).filteredOn("UpdateItem"::equals).hasSize(2);
    }
    assertThat(board(table.client()).revealed(ACME, find()).ballots())
        .extracting(Ballot::reason)
        .containsExactly("kept");
  }

  /// Nobody knew whether it was kept; casting it again is safe.
  @Test
  void whoCastsAgainAfterALostAnswerHasAnsweredTwice() throws Exception {
    Reviews.opened(board(table.client()), 4);
    try (EndpointBetween between =
            new EndpointBetween(
                table.endpoint(), losing("TransactWriteItems", Integer.MAX_VALUE));
        DynamoDbClient client = EmbeddedTable.interactive(between.endpoint())) {
      assertThatThrownBy(() ->
              oneTry(client, between).cast(ACME, 1, Reviews.ballot(BEN, 1, "once")))
          .isInstanceOf(BoardUnavailable.class);
    }

    assertThat(board(table.client()).cast(ACME, 1, Reviews.ballot(BEN, 1, "again")))
        .isEqualTo(new Casting.Kept(find(), true));
    board(table.client()).change(ACME, 1, 1, new ReviewChange.Reveal(), ANA);
    assertThat(board(table.client()).revealed(ACME, find()).ballots())
        .extracting(Ballot::reason)
        .containsExactly("again");
  }

  @Test
  void whoOpensAgainAfterALostAnswerIsToldWhatWasOpened() throws Exception {
    try (EndpointBetween between =
            new EndpointBetween(
                table.endpoint(), losing("TransactWriteItems", Integer.MAX_VALUE));
        DynamoDbClient client = EmbeddedTable.interactive(between.endpoint())) {
      assertThatThrownBy(() -> Reviews.opened(oneTry(client, between), 4))
          .isInstanceOf(BoardUnavailable.class);
    }

    assertThat(
            board(table.client())
                .open(ACME, Reviews.agenda("Payments"), Reviews.participants(4), "once4"))
        .isEqualTo(new Opening.AlreadyOpened(find()));
  }

  private static Function<String, Behaviour> losing(String operation, int answers) {
    AtomicInteger left = new AtomicInteger(answers);
    return asked ->
        asked.equals(operation) && left.getAndDecrement() > 0
            ? new Behaviour.LoseAnswer()
            : FORWARD;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"phase", "round", "owner", "participants", "door", "facts", "phaseVersion"})
  void aReviewThatWasDamagedByHandIsSaidToBe(String attribute) {
    ReviewBoard board = board(table.client());
    Reviews.opened(board, 4);
    damage(Key.review(ACME, 1), attribute);

    assertThatThrownBy(() -> board.find(ACME, 1))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("REVIEW#000001")
        .hasMessageContaining(attribute)
        .hasMessageNotContaining("Payments");
  }

  @Test
  void anUnknownPhaseIsSaidToBeOne() {
    ReviewBoard board = board(table.client());
    Reviews.opened(board, 4);
    table
        .client()
        .updateItem(update ->
            update
                .tableName(EmbeddedTable.NAME)
                .key(Key.review(ACME, 1).attributes())
                .updateExpression("SET phase = :other")
                .expressionAttributeValues(Map.of(":other", AttributeValue.fromS("LATER"))));

    assertThatThrownBy(() -> board.find(ACME, 1))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("REVIEW#000001")
        .hasMessageContaining("no known phase");
  }

  @ParameterizedTest
  @ValueSource(strings = {"round", "facts", "at"})
  void aBallotThatWasDamagedByHandIsSaidToBe(String attribute) {
    ReviewBoard board = board(table.client());
    Reviews.opened(board, 4);
    board.cast(ACME, 1, Reviews.ballot(BEN, 1, "secret"));
    damage(Key.answer(ACME, 1, Asking.round(1), BEN, 1), attribute);

    assertThatThrownBy(() -> board.ownBallot(ACME, 1, BEN))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("ANSWER#000001#ROUND1#" + BEN)
        .hasMessageContaining(attribute)
        .hasMessageNotContaining("secret");
  }

  /// Nobody's answer is left out in silence.
  @Test
  void anAnswerThatCountsAndIsGoneIsSaidToBe() {
    ReviewBoard board = board(table.client());
    Reviews.opened(board, 4);
    board.cast(ACME, 1, Reviews.ballot(BEN, 1, "secret"));
    board.change(ACME, 1, 1, new ReviewChange.Reveal(), ANA);
    table
        .client()
        .deleteItem(delete ->
            delete
                .tableName(EmbeddedTable.NAME)
                .key(Key.answer(ACME, 1, Asking.round(1), BEN, 1).attributes()));
    ReviewBoard interrupted =
        new DynamoDbReviewBoard(
            () -> table.client(),
            EmbeddedTable.NAME,
            Clock.fixed(NINE, ZoneOffset.UTC),
            new Patience(
                Duration.ofMinutes(1),
                System::nanoTime,
                _ -> {
                  throw new InterruptedException();
                },
                new Random(1)));

    assertThatThrownBy(() -> interrupted.revealed(ACME, find()))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("answers to review 1 are gone");
    assertThat(Thread.interrupted()).isTrue();
    assertThatThrownBy(() -> interrupted.ownBallot(ACME, 1, BEN))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("an answer to review 1 is gone");
    assertThat(Thread.interrupted()).isTrue();
  }

  @Test
  void aCounterThatIsGoneDoesNotGiveNumbersAgain() {
    ReviewBoard board = board(table.client());
    Reviews.opened(board, 4);
    table
        .client()
        .deleteItem(delete ->
            delete
                .tableName(EmbeddedTable.NAME)
                .key(Key.reviewCounter(ACME).attributes()));

    assertThatThrownBy(() -> Reviews.opened(board, 3))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("review 1");
    assertThat(find().participants()).hasSize(4);
    assertThat(find().phase()).isInstanceOf(Phase.Weighing.class);
  }

  private void damage(Key key, String attribute) {
    table
        .client()
        .updateItem(update ->
            update
                .tableName(EmbeddedTable.NAME)
                .key(key.attributes())
                .updateExpression("REMOVE #it")
                .expressionAttributeNames(Map.of("#it", attribute)));
  }

  private Review find() {
    return board(table.client()).find(ACME, 1).orElseThrow();
  }

  /// Does not give up on a slow machine.
  private static ReviewBoard board(DynamoDbClient client) {
    return new DynamoDbReviewBoard(
        () -> client,
        EmbeddedTable.NAME,
        Clock.fixed(NINE, ZoneOffset.UTC),
        Duration.ofMinutes(1));
  }

  /// Its time is up as soon as it has sent a transaction, so it gives up when that one fails.
  private static ReviewBoard oneTry(DynamoDbClient client, EndpointBetween between) {
    Duration limit = Duration.ofMinutes(1);
    return new DynamoDbReviewBoard(
        () -> client,
        EmbeddedTable.NAME,
        Clock.fixed(NINE, ZoneOffset.UTC),
        new Patience(
            limit,
            () -> between.operations().contains("TransactWriteItems") ? limit.toNanos() : 0,
            Thread::sleep,
            new Random(1)));
  }

  private static ReviewBoard hasty(DynamoDbClient client) {
    return new DynamoDbReviewBoard(
        () -> client,
        EmbeddedTable.NAME,
        Clock.fixed(NINE, ZoneOffset.UTC),
        Duration.ofMillis(800));
  }

  private static URI whereNobodyListens() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return URI.create("http://127.0.0.1:" + socket.getLocalPort());
    }
  }
}
