package dev.containerarch.store;

import static dev.containerarch.store.Decisions.ACME;
import static dev.containerarch.store.Reviews.ANA;
import static dev.containerarch.store.Reviews.BEN;
import static dev.containerarch.store.Reviews.CHO;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.containerarch.advisor.review.Ballot;
import dev.containerarch.advisor.review.Phase;
import dev.containerarch.advisor.review.Review;
import dev.containerarch.advisor.review.ReviewBoard;
import dev.containerarch.advisor.review.ReviewBoard.BoardUnavailable;
import dev.containerarch.advisor.review.ReviewBoard.Casting;
import dev.containerarch.advisor.review.ReviewBoard.Changing;
import dev.containerarch.advisor.review.ReviewChange;
import dev.containerarch.store.SteppedDynamoDb.Killed;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/// What happens between two requests of who answers, and of who shows the answers. Waiting passes
/// at once here.
class ShowingAnswersIT {

  /// A cast: note, review, transaction, review.
  private static final int CAST_WRITES = 3;

  /// A reveal: review, mark, notes, transaction.
  private static final int REVEAL_MARKS = 2;

  private static final int REVEAL_READS = 3;
  private static final int REVEAL_WRITES = 4;

  private static EmbeddedTable table;
  private static int reviews;

  private int number;

  @BeforeAll
  static void start() throws Exception {
    table = EmbeddedTable.start();
  }

  @AfterAll
  static void stop() throws Exception {
    table.stop();
  }

  @BeforeEach
  void open() {
    number =
        board(table.client())
            .open(ACME, Reviews.agenda("Payments"), Reviews.participants(4), "review " + reviews++)
            .review()
            .number();
  }

  /// Two seconds, in a time of its own.
  private static ReviewBoard board(DynamoDbClient client) {
    AtomicLong elapsed = new AtomicLong();
    return new DynamoDbReviewBoard(
        () -> client,
        EmbeddedTable.NAME,
        Clock.fixed(Reviews.NINE, ZoneOffset.UTC),
        new Patience(
            // The requests themselves may take a minute.
            Duration.ofMinutes(1),
            elapsed::get,
            pause -> elapsed.addAndGet(pause.toNanos()),
            new Random(1)));
  }

  private Casting cast(DynamoDbClient client, String member, String reason) {
    return board(client).cast(ACME, number, Reviews.ballot(member, 1, reason));
  }

  private Review reveal(DynamoDbClient client) {
    Review seen = find();
    Changing changing =
        board(client).change(ACME, number, seen.version(), new ReviewChange.Reveal(), ANA);
    assertThat(changing).isInstanceOf(Changing.Changed.class);
    return ((Changing.Changed) changing).review();
  }

  private Review find() {
    return board(table.client()).find(ACME, number).orElseThrow();
  }

  private List<String> shown() {
    return board(table.client()).revealed(ACME, find()).ballots().stream()
        .map(Ballot::reason)
        .toList();
  }

  private Optional<String> own(String member) {
    return board(table.client()).ownBallot(ACME, number, member).map(Ballot::reason);
  }

  private SteppedDynamoDb stepped() {
    return new SteppedDynamoDb(table.client());
  }

  @ParameterizedTest(name = "all answers are shown before its request {0}")
  @ValueSource(ints = {1, 2})
  void anAnswerThatFindsThemShownIsNotAsked(int request) {
    cast(table.client(), BEN, "before");
    SteppedDynamoDb casting = stepped().before(request, () -> reveal(table.client()));

    assertThat(cast(casting, BEN, "after")).isEqualTo(new Casting.NotAsked(find()));

    assertThat(shown()).containsExactly("before");
    assertThat(own(BEN)).contains("before");
  }

  @Test
  void anAnswerThatIsWrittenWhenTheyAreShownIsTooLate() {
    SteppedDynamoDb casting = stepped().before(CAST_WRITES, () -> reveal(table.client()));

    assertThat(cast(casting, BEN, "late")).isEqualTo(new Casting.TooLate(find()));

    assertThat(shown()).isEmpty();
    assertThat(own(BEN)).isEmpty();
  }

  @ParameterizedTest(name = "after {0} earlier ones")
  @ValueSource(ints = {1, 2, 3})
  void whatComesTooLateLeavesTheEarlierOneThatCounts(int earlier) {
    for (int i = 1; i <= earlier; i++) {
      cast(table.client(), BEN, "ballot " + i);
    }
    SteppedDynamoDb casting = stepped().before(CAST_WRITES, () -> reveal(table.client()));

    assertThat(cast(casting, BEN, "late")).isInstanceOf(Casting.TooLate.class);

    assertThat(shown()).containsExactly("ballot " + earlier);
    assertThat(own(BEN)).contains("ballot " + earlier);
  }

  /// Both windows have read the review before the reveal. The second of them to be written must not
  /// take the place of the ballot that counts.
  @Test
  void twoAnswersOfOneMemberThatComeTooLateLeaveTheEarlierOneThatCounts() {
    cast(table.client(), BEN, "counts");
    AtomicReference<Casting> second = new AtomicReference<>();
    SteppedDynamoDb first = stepped();
    first.before(
        CAST_WRITES,
        () -> {
          SteppedDynamoDb other = stepped().before(CAST_WRITES, () -> reveal(table.client()));
          second.set(cast(other, BEN, "late"));
        });

    assertThat(cast(first, BEN, "later")).isInstanceOf(Casting.NotAsked.class);

    assertThat(second.get()).isInstanceOf(Casting.TooLate.class);
    assertThat(shown()).containsExactly("counts");
    assertThat(own(BEN)).contains("counts");
  }

  /// As before, but this window has not yet read the review when the other one's ballot comes too
  /// late.
  @Test
  void whoeverFindsALateAnswerOfTheirsFindsThatTheReviewIsOver() {
    cast(table.client(), BEN, "counts");
    SteppedDynamoDb first =
        stepped()
            .before(
                2,
                () -> {
                  SteppedDynamoDb other =
                      stepped().before(CAST_WRITES, () -> reveal(table.client()));
                  assertThat(cast(other, BEN, "late")).isInstanceOf(Casting.TooLate.class);
                });

    assertThat(cast(first, BEN, "later")).isInstanceOf(Casting.NotAsked.class);

    assertThat(shown()).containsExactly("counts");
    assertThat(own(BEN)).contains("counts");
  }

  /// Somebody answers in another window between this one's look at their note and at the review,
  /// and everybody's answers are gathered before that.
  @Test
  void anAnswerIsWrittenBesideTheOneThatItsMemberHasJustSent() {
    cast(table.client(), BEN, "one");
    SteppedDynamoDb casting =
        stepped()
            .before(2, () -> cast(table.client(), BEN, "two"))
            .before(CAST_WRITES, () -> reveal(table.client()));

    Casting outcome = cast(casting, BEN, "three");

    assertThat(outcome).isInstanceOf(Casting.NotAsked.class);
    assertThat(shown()).containsExactly("two");
  }

  @Test
  void anAnswerThatIsThereWhenTheyAreShownCounts() {
    SteppedDynamoDb casting = stepped().after(CAST_WRITES, () -> reveal(table.client()));

    assertThat(cast(casting, BEN, "just in time")).isEqualTo(new Casting.Kept(find(), false));

    assertThat(shown()).containsExactly("just in time");
  }

  @Test
  void anAnswerBeforeARepeatedOneWasKeptAndReplaced() {
    SteppedDynamoDb casting =
        stepped()
            .after(
                CAST_WRITES,
                () -> {
                  cast(table.client(), BEN, "second thought");
                  reveal(table.client());
                });

    assertThat(cast(casting, BEN, "first thought")).isInstanceOf(Casting.Kept.class);

    assertThat(shown()).containsExactly("second thought");
  }

  @Test
  void anAnswerToWhatWasCancelledMeanwhileIsNotAsked() {
    SteppedDynamoDb casting =
        stepped()
            .before(
                CAST_WRITES,
                () ->
                    board(table.client())
                        .change(ACME, number, 1, new ReviewChange.Cancel("no need"), ANA));

    assertThat(cast(casting, BEN, "for nothing")).isEqualTo(new Casting.NotAsked(find()));

    assertThat(board(table.client()).revealed(ACME, find()).rounds()).isEmpty();
  }

  /// Whoever answers while the answers are gathered waits, and opens the review again when it lasts
  /// too long; whoever gathers then begins anew.
  @ParameterizedTest(name = "somebody answers before its request {0}")
  @ValueSource(ints = {1, 2, 3, 4})
  void whatIsAnsweredWhileTheyAreGatheredCountsToo(int request) {
    AtomicReference<Casting> casting = new AtomicReference<>();
    SteppedDynamoDb revealing =
        stepped().before(request, () -> casting.set(cast(table.client(), BEN, "meanwhile")));

    reveal(revealing);

    assertThat(casting.get()).isInstanceOf(Casting.Kept.class);
    assertThat(shown()).containsExactly("meanwhile");
  }

  /// Killed before a request of a reveal, or when it was carried out but its answer not seen.
  @ParameterizedTest(name = "killed at its request {0}, before it: {1}")
  @CsvSource({"1, true", "2, true", "3, true", "4, true", "1, false", "2, false", "3, false"})
  void whoIsKilledWhileShowingLeavesNothingLostAndTheNextGoesOn(int request, boolean before) {
    cast(table.client(), BEN, "there");
    SteppedDynamoDb revealing = stepped();
    if (before) {
      revealing.before(request, SteppedDynamoDb::kill);
    } else {
      revealing.after(request, SteppedDynamoDb::kill);
    }
    assertThatThrownBy(() -> reveal(revealing)).isInstanceOf(Killed.class);
    assertThat(find().phase()).isInstanceOf(Phase.Weighing.class);
    assertThat(board(table.client()).revealed(ACME, find()).rounds()).isEmpty();

    reveal(table.client());

    assertThat(shown()).containsExactly("there");
  }

  @Test
  void whoIsKilledWhenTheyAreShownHasShownThem() {
    cast(table.client(), BEN, "there");
    SteppedDynamoDb revealing = stepped().after(REVEAL_WRITES, SteppedDynamoDb::kill);

    assertThatThrownBy(() -> reveal(revealing)).isInstanceOf(Killed.class);

    assertThat(find().phase()).isEqualTo(new Phase.Discussing(1, false));
    assertThat(shown()).containsExactly("there");
    assertThat(board(table.client()).change(ACME, number, 1, new ReviewChange.Reveal(), ANA))
        .isEqualTo(new Changing.Overtaken(find()));
  }

  @Test
  void aReviewWhoseOwnerWasKilledWhileShowingTakesAnswersAgainAfterAMoment() {
    assertThatThrownBy(() -> reveal(stepped().before(REVEAL_READS, SteppedDynamoDb::kill)))
        .isInstanceOf(Killed.class);

    SteppedDynamoDb waiting = stepped();
    assertThat(cast(waiting, BEN, "patient")).isEqualTo(new Casting.Kept(find(), false));
    assertThat(waiting.requests()).contains("UpdateItem");
    SteppedDynamoDb next = stepped();
    assertThat(cast(next, CHO, "quick")).isEqualTo(new Casting.Kept(find(), false));
    assertThat(next.requests()).as("the mark is gone").doesNotContain("UpdateItem");

    reveal(table.client());
    assertThat(shown()).containsExactly("patient", "quick");
  }

  /// A mark is taken away from somebody who was only slow.
  @Test
  void whoLostTheirMarkGathersOnceMore() {
    AtomicReference<Casting> casting = new AtomicReference<>();
    SteppedDynamoDb revealing =
        stepped()
            .before(REVEAL_WRITES, () -> casting.set(cast(table.client(), BEN, "after the look")));

    reveal(revealing);

    assertThat(casting.get()).isInstanceOf(Casting.Kept.class);
    assertThat(shown()).containsExactly("after the look");
    assertThat(revealing.requests())
        .containsExactly(
            "GetItem",
            "UpdateItem",
            "Query",
            "TransactWriteItems",
            "UpdateItem",
            "Query",
            "TransactWriteItems");
  }

  @Test
  void whoeverComesUponAMarkGoesOnFromThere() {
    cast(table.client(), BEN, "there");
    List<Review> other = new ArrayList<>();
    SteppedDynamoDb revealing =
        stepped().before(REVEAL_READS, () -> other.add(reveal(table.client())));

    Changing changing = board(revealing).change(ACME, number, 1, new ReviewChange.Reveal(), ANA);

    assertThat(changing).isEqualTo(new Changing.Overtaken(other.getFirst()));
    assertThat(shown()).containsExactly("there");
  }

  @Test
  void anotherChangeWhileTheyAreGatheredComesFirst() {
    SteppedDynamoDb revealing =
        stepped()
            .before(
                REVEAL_WRITES,
                () ->
                    board(table.client())
                        .change(ACME, number, 1, new ReviewChange.ChangeFacts("gpu=yes"), ANA));

    Review shown = reveal(revealing);

    assertThat(shown.version()).isEqualTo(3);
    assertThat(shown.agenda().facts()).isEqualTo(2);
    assertThat(revealing.requests()).filteredOn("UpdateItem"::equals).hasSize(2);
  }

  @Test
  void anExtensionWhileTheyAreGatheredKeepsThemHidden() {
    cast(table.client(), BEN, "hidden");
    SteppedDynamoDb revealing =
        stepped()
            .before(
                REVEAL_WRITES,
                () ->
                    board(table.client())
                        .change(
                            ACME,
                            number,
                            1,
                            new ReviewChange.Extend(Reviews.NINE.plus(Duration.ofDays(5))),
                            ANA));

    Changing changing = board(revealing).change(ACME, number, 1, new ReviewChange.Reveal(), ANA);

    assertThat(changing).isEqualTo(new Changing.Overtaken(find()));
    assertThat(shown()).isEmpty();
    assertThat(cast(table.client(), CHO, "more")).isInstanceOf(Casting.Kept.class);
  }

  @Test
  void whoCannotWaitIsToldThatNobodyKnowsAndMayCastAgain() {
    assertThatThrownBy(() -> reveal(stepped().before(REVEAL_READS, SteppedDynamoDb::kill)))
        .isInstanceOf(Killed.class);
    ReviewBoard interrupted =
        new DynamoDbReviewBoard(
            () -> table.client(),
            EmbeddedTable.NAME,
            Clock.fixed(Reviews.NINE, ZoneOffset.UTC),
            new Patience(
                Duration.ofMinutes(1),
                System::nanoTime,
                _ -> {
                  throw new InterruptedException();
                },
                new Random(1)));

    assertThatThrownBy(() -> interrupted.cast(ACME, number, Reviews.ballot(BEN, 1, "secret words")))
        .isInstanceOf(BoardUnavailable.class)
        .hasMessage("keeping an answer: out of time");
    assertThat(Thread.interrupted()).isTrue();
    assertThat(cast(table.client(), BEN, "again")).isInstanceOf(Casting.Kept.class);
  }

  @Test
  void theMarkOfAnotherIsNotTakenForOnesOwn() {
    SteppedDynamoDb revealing =
        stepped()
            .before(
                REVEAL_MARKS,
                () ->
                    assertThatThrownBy(
                            () -> reveal(stepped().before(REVEAL_READS, SteppedDynamoDb::kill)))
                        .isInstanceOf(Killed.class));
    cast(table.client(), BEN, "there");

    reveal(revealing);

    assertThat(shown()).containsExactly("there");
  }
}
