package dev.containerarch.store;

import static dev.containerarch.store.Decisions.ACME;
import static dev.containerarch.store.Reviews.ANA;
import static dev.containerarch.store.Reviews.BEN;
import static org.assertj.core.api.Assertions.assertThat;

import dev.containerarch.advisor.review.Ballot;
import dev.containerarch.advisor.review.Phase;
import dev.containerarch.advisor.review.Review;
import dev.containerarch.advisor.review.ReviewBoard;
import dev.containerarch.advisor.review.ReviewBoard.Casting;
import dev.containerarch.advisor.review.ReviewBoard.Changing;
import dev.containerarch.advisor.review.ReviewBoard.Opening;
import dev.containerarch.advisor.review.ReviewChange;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WeighingAtOnceIT {

  private static EmbeddedTable table;

  /// Nobody is to give up here, however slow the machine is.
  private static ReviewBoard board;

  private static int reviews;

  @BeforeAll
  static void start() throws Exception {
    table = EmbeddedTable.start();
    board =
        new DynamoDbReviewBoard(
            () -> table.client(),
            EmbeddedTable.NAME,
            Clock.fixed(Reviews.NINE, ZoneOffset.UTC),
            Duration.ofMinutes(5));
  }

  @AfterAll
  static void stop() throws Exception {
    table.stop();
  }

  @Test
  void twoHundredMembersWeighAtOnceAndNoneIsLost() throws Exception {
    int number = opened(Review.MOST_PARTICIPANTS);

    List<Casting> castings =
        atOnce(
            Review.MOST_PARTICIPANTS,
            i -> board.cast(ACME, number, Reviews.ballot(Reviews.member(i), 1, "of " + i)));

    assertThat(castings).hasOnlyElementsOfType(Casting.Kept.class);
    Review weighed = board.find(ACME, number).orElseThrow();
    assertThat(weighed.version()).as("the review itself was left alone").isEqualTo(1);
    assertThat(board.answered(ACME, weighed)).hasSize(Review.MOST_PARTICIPANTS);
    Review shown = changed(board.change(ACME, number, 1, new ReviewChange.Reveal(), ANA));
    assertThat(board.revealed(ACME, shown).ballots())
        .containsExactlyInAnyOrderElementsOf(
            IntStream.range(0, Review.MOST_PARTICIPANTS)
                .mapToObj(i -> Reviews.ballot(Reviews.member(i), 1, "of " + i))
                .toList());
  }

  @Test
  void fiftyReviewsThatAreOpenedAtOnceGetANumberEach() throws Exception {
    int before = opened(1);

    List<Opening> openings =
        atOnce(
            50,
            i ->
                board.open(
                    ACME, Reviews.agenda("of " + i), Reviews.participants(3), "at once " + i));

    assertThat(openings).hasOnlyElementsOfType(Opening.Opened.class);
    assertThat(openings)
        .extracting(opening -> opening.review().number())
        .containsExactlyInAnyOrderElementsOf(
            IntStream.rangeClosed(before + 1, before + 50).boxed().toList());
    for (Opening opening : openings) {
      assertThat(board.find(ACME, opening.review().number())).contains(opening.review());
    }
  }

  @Test
  void aRequestThatArrivesTenTimesAtOnceOpensOnce() throws Exception {
    List<Opening> openings =
        atOnce(
            10,
            _ -> board.open(ACME, Reviews.agenda("clicked"), Reviews.participants(3), "ten times"));

    assertThat(openings).filteredOn(Opening.Opened.class::isInstance).hasSize(1);
    assertThat(openings).extracting(opening -> opening.review().number()).hasSize(10);
    assertThat(openings.stream().map(Opening::review).distinct()).hasSize(1);
  }

  /// Members weigh, some of them twice, in one window after the other, while the owner reveals. A
  /// ballot that was said to be kept is there, unless its member has sent another one after it; one
  /// that came too late is not; and what is shown does not change any more.
  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
  void whatWasKeptCountsAndWhatWasTooLateDoesNot(long seed) throws Exception {
    int members = 8;
    int windows = 2;
    int ballots = 3;
    int number = opened(members);
    Random random = new Random(seed);
    long revealAfter = random.nextInt(60);
    Map<Integer, List<Said>> said = new HashMap<>();

    List<Object> outcomes =
        atOnce(
            members * windows + 1,
            i -> {
              if (i == members * windows) {
                Thread.sleep(revealAfter);
                return changed(board.change(ACME, number, 1, new ReviewChange.Reveal(), ANA));
              }
              List<Said> all = new ArrayList<>();
              for (int b = 0; b < ballots; b++) {
                String words = "window " + i + " ballot " + b;
                long from = System.nanoTime();
                Casting casting =
                    board.cast(ACME, number, Reviews.ballot(Reviews.member(i % members), 1, words));
                all.add(new Said(words, casting, from, System.nanoTime()));
              }
              return all;
            });

    Review shown = (Review) outcomes.getLast();
    Map<String, String> counted = counted(shown);
    for (int i = 0; i < members * windows; i++) {
      for (Object one : (List<?>) outcomes.get(i)) {
        said.computeIfAbsent(i % members, _ -> new ArrayList<>()).add((Said) one);
      }
    }
    said.forEach((i, all) -> {
      String counts = counted.get(Reviews.member(i));
      List<Said> kept = all.stream().filter(one -> one.casting() instanceof Casting.Kept).toList();
      assertThat(all)
          .extracting(Said::casting)
          .hasOnlyElementsOfTypes(
              Casting.Kept.class, Casting.TooLate.class, Casting.NotAsked.class);
      if (kept.isEmpty()) {
        assertThat(counts).isNull();
        return;
      }
      Said winner =
          kept.stream().filter(one -> one.words().equals(counts)).findFirst().orElseThrow();
      assertThat(kept)
          .as("nothing that was kept came after what counts")
          .noneMatch(one -> one.from() > winner.to());
    });
    assertThat(counted(shown)).isEqualTo(counted);
    for (int i = 0; i < members; i++) {
      assertThat(board.ownBallot(ACME, number, Reviews.member(i)).map(Ballot::reason))
          .isEqualTo(Optional.ofNullable(counted.get(Reviews.member(i))));
    }
  }

  private record Said(String words, Casting casting, long from, long to) {}

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void ofTwoRevealsAtOnceOneWins(long seed) throws Exception {
    int number = opened(5);
    board.cast(ACME, number, Reviews.ballot(BEN, 1, "seed " + seed));

    List<Changing> changes =
        atOnce(4, _ -> board.change(ACME, number, 1, new ReviewChange.Reveal(), ANA));

    assertThat(changes).filteredOn(Changing.Changed.class::isInstance).hasSize(1);
    assertThat(changes).filteredOn(Changing.Overtaken.class::isInstance).hasSize(3);
    Review shown = board.find(ACME, number).orElseThrow();
    assertThat(shown.version()).isEqualTo(2);
    assertThat(board.revealed(ACME, shown).ballots())
        .containsExactly(Reviews.ballot(BEN, 1, "seed " + seed));
  }

  /// Whoever comes second is told, or makes their change after the other one.
  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void aRevealAndOtherChangesAtOnceAreAllOfThemMadeOrTold(long seed) throws Exception {
    int number = opened(5);
    board.cast(ACME, number, Reviews.ballot(BEN, 1, "seed " + seed));

    List<Changing> changes =
        atOnce(
            4,
            i ->
                board.change(
                    ACME,
                    number,
                    1,
                    switch (i) {
                      case 0 -> new ReviewChange.Reveal();
                      case 1 -> new ReviewChange.ChangeFacts("gpu=yes");
                      case 2 -> new ReviewChange.Extend(Reviews.NINE.plus(Duration.ofDays(9)));
                      default -> new ReviewChange.Cancel("no need");
                    },
                    ANA));

    Review now = board.find(ACME, number).orElseThrow();
    long made = changes.stream().filter(Changing.Changed.class::isInstance).count();
    assertThat(now.version()).as("each that was made is a version").isEqualTo(1 + (int) made);
    assertThat(changes)
        .hasOnlyElementsOfTypes(
            Changing.Changed.class, Changing.Overtaken.class, Changing.NotAllowed.class);
    // Only one of the three that change the phase can be.
    assertThat(
            List.of(changes.get(0), changes.get(2), changes.get(3)).stream()
                .filter(Changing.Changed.class::isInstance))
        .hasSize(1);
    assertThat(board.revealed(ACME, now).rounds())
        .hasSize(now.phase() instanceof Phase.Discussing ? 1 : 0);
  }

  private static Map<String, String> counted(Review review) {
    Map<String, String> counted = new HashMap<>();
    board
        .revealed(ACME, review)
        .ballots()
        .forEach(ballot -> counted.put(ballot.member(), ballot.reason()));
    return counted;
  }

  private static Review changed(Changing changing) {
    assertThat(changing).isInstanceOf(Changing.Changed.class);
    return ((Changing.Changed) changing).review();
  }

  private static int opened(int members) {
    return board
        .open(
            ACME, Reviews.agenda("Payments"), Reviews.participants(members), "review " + reviews++)
        .review()
        .number();
  }

  private interface Act<T> {
    T by(int member) throws Exception;
  }

  private static <T> List<T> atOnce(int members, Act<? extends T> act) throws Exception {
    CountDownLatch start = new CountDownLatch(1);
    List<Future<T>> answers = new ArrayList<>();
    try (ExecutorService threads = Executors.newFixedThreadPool(members)) {
      for (int i = 0; i < members; i++) {
        int member = i;
        Callable<T> acting =
            () -> {
              start.await();
              return act.by(member);
            };
        answers.add(threads.submit(acting));
      }
      start.countDown();
      List<T> outcomes = new ArrayList<>();
      for (Future<T> answer : answers) {
        outcomes.add(answer.get());
      }
      return outcomes;
    }
  }
}
