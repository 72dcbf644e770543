package dev.containerarch.store;

import static dev.containerarch.store.Decisions.ACME;
import static dev.containerarch.store.Reviews.ANA;
import static dev.containerarch.store.Reviews.BEN;
import static dev.containerarch.store.Reviews.CHO;
import static dev.containerarch.store.Reviews.DAN;
import static dev.containerarch.store.Reviews.NINE;
import static dev.containerarch.store.Reviews.STRANGER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.containerarch.advisor.review.Ballot;
import dev.containerarch.advisor.review.Concern;
import dev.containerarch.advisor.review.Participant;
import dev.containerarch.advisor.review.Phase;
import dev.containerarch.advisor.review.Review;
import dev.containerarch.advisor.review.ReviewBoard;
import dev.containerarch.advisor.review.ReviewBoard.Changing;
import dev.containerarch.advisor.review.ReviewBoard.Revealed;
import dev.containerarch.advisor.review.ReviewChange;
import dev.containerarch.advisor.review.Role;
import dev.containerarch.advisor.review.Vote;
import dev.containerarch.advisor.review.Vote.Stance;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// What Ben says in private is in none of the answers that the database gives to anybody else's
/// call: it is not left out, it is not read.
class NobodyPeeksIT {

  private static final String SECRET = "what-Ben-thinks";

  private EmbeddedTable table;
  private SteppedDynamoDb watched;
  private ReviewBoard board;

  @BeforeEach
  void start() throws Exception {
    table = EmbeddedTable.start();
    watched = new SteppedDynamoDb(table.client());
    board =
        new DynamoDbReviewBoard(
            () -> watched,
            EmbeddedTable.NAME,
            Clock.fixed(NINE, ZoneOffset.UTC),
            Duration.ofMinutes(1));
    Reviews.opened(board, 4);
  }

  @AfterEach
  void stop() throws Exception {
    table.stop();
  }

  @Test
  void inTheFirstRound() {
    board.cast(ACME, 1, Reviews.ballot(BEN, 1, SECRET));

    assertNobodySees(SECRET);
    change(new ReviewChange.Reveal());
    assertThat(revealed().ballots()).extracting(Ballot::reason).containsExactly(SECRET);
  }

  @Test
  void inTheSecondRound() {
    board.cast(ACME, 1, Reviews.ballot(BEN, 1, "the first"));
    change(new ReviewChange.Reveal());
    change(new ReviewChange.SecondRound(NINE.plus(Reviews.A_DAY)));
    board.cast(ACME, 1, Reviews.ballot(BEN, 2, SECRET));

    assertThat(revealed().rounds()).containsExactly(List.of(Reviews.ballot(BEN, 1, "the first")));
    assertNobodySees(SECRET);
    change(new ReviewChange.Reveal());
    assertThat(revealed().rounds())
        .containsExactly(
            List.of(Reviews.ballot(BEN, 1, "the first")), List.of(Reviews.ballot(BEN, 2, SECRET)));
  }

  @Test
  void inThePreMortem() {
    change(new ReviewChange.Reveal());
    change(new ReviewChange.ThinkAhead(NINE.plus(Reviews.A_DAY)));
    board.cast(ACME, 1, Reviews.concern(BEN, SECRET));

    assertNobodySees(SECRET);
    change(new ReviewChange.ShowConcerns());
    assertThat(revealed().concerns()).extracting(Concern::text).containsExactly(SECRET);
  }

  @Test
  void inAVote() {
    change(new ReviewChange.Reveal());
    change(new ReviewChange.Propose(Reviews.proposal("lambda"), NINE.plus(Reviews.A_DAY)));
    board.cast(ACME, 1, Reviews.vote(BEN, 1, Stance.OBJECT, SECRET));

    assertNobodySees(SECRET);
    change(new ReviewChange.CloseVote());
    assertThat(revealed().votes()).extracting(Vote::reason).containsExactly(SECRET);
  }

  @Test
  void inTheVoteOnAnotherProposal() {
    change(new ReviewChange.Reveal());
    change(new ReviewChange.Propose(Reviews.proposal("lambda"), NINE.plus(Reviews.A_DAY)));
    board.cast(ACME, 1, Reviews.vote(CHO, 1, Stance.SUPPORT, "the first"));
    change(new ReviewChange.CloseVote());
    change(new ReviewChange.Propose(Reviews.proposal("ecs-ec2"), NINE.plus(Reviews.A_DAY)));
    board.cast(ACME, 1, Reviews.vote(BEN, 2, Stance.OBJECT, SECRET));

    assertThat(revealed().votes()).extracting(Vote::reason).containsExactly("the first");
    assertNobodySees(SECRET);
    change(new ReviewChange.CloseVote());
    assertThat(revealed().votes()).extracting(Vote::reason).containsExactly(SECRET);
  }

  @ParameterizedTest
  @EnumSource
  void inAPhaseThatIsCancelled(Asked asked) {
    String secret = SECRET;
    switch (asked) {
      case WEIGHING -> board.cast(ACME, 1, Reviews.ballot(BEN, 1, secret));
      case THINKING_AHEAD -> {
        change(new ReviewChange.Reveal());
        change(new ReviewChange.ThinkAhead(NINE.plus(Reviews.A_DAY)));
        board.cast(ACME, 1, Reviews.concern(BEN, secret));
      }
      case VOTING -> {
        change(new ReviewChange.Reveal());
        change(new ReviewChange.Propose(Reviews.proposal("lambda"), NINE.plus(Reviews.A_DAY)));
        board.cast(ACME, 1, Reviews.vote(BEN, 1, Stance.OBJECT, secret));
      }
    }
    change(new ReviewChange.Cancel("no need"));

    assertNobodySees(secret);
  }

  enum Asked {
    WEIGHING,
    THINKING_AHEAD,
    VOTING
  }

  /// Whoever asks with a review that says it is further than it is.
  @Test
  void withAReviewThatNeverWas() {
    board.cast(ACME, 1, Reviews.ballot(BEN, 1, SECRET));
    Review review = review();
    watched.forget();

    Revealed revealed =
        board.revealed(
            ACME,
            new Review(
                1,
                9,
                review.agenda(),
                ANA,
                review.participants(),
                new Phase.Decided(
                    2, Reviews.proposal("lambda"), Reviews.proposal("lambda").choice(), 1),
                NINE,
                ANA));

    assertThat(revealed).isEqualTo(new Revealed(List.of(), List.of(), List.of()));
    assertThat(watched.answers()).doesNotContain(SECRET);
  }

  @Test
  void afterAReveal() {
    board.cast(ACME, 1, Reviews.ballot(BEN, 1, "shown"));
    SteppedDynamoDb late = new SteppedDynamoDb(table.client());
    late.before(3, () -> change(new ReviewChange.Reveal()));
    new DynamoDbReviewBoard(
            () -> late,
            EmbeddedTable.NAME,
            Clock.fixed(NINE, ZoneOffset.UTC),
            Duration.ofMinutes(1))
        .cast(ACME, 1, Reviews.ballot(BEN, 1, SECRET));

    assertThat(revealed().ballots()).extracting(Ballot::reason).containsExactly("shown");
    assertThat(board.ownBallot(ACME, 1, BEN)).map(Ballot::reason).contains("shown");
  }

  /// Calls whatever there is to call, as everybody else, and in every way.
  private void assertNobodySees(String secret) {
    watched.forget();
    List<Object> seen = new ArrayList<>();
    Review review = review();
    seen.add(review);
    seen.add(board.open(ACME));
    seen.add(board.over(ACME, 100, 50));
    seen.add(board.answered(ACME, review));
    seen.add(board.revealed(ACME, review));
    for (String member : List.of(ANA, CHO, DAN, STRANGER, "", "#", BEN + "#1")) {
      seen.add(board.ownBallot(ACME, 1, member));
      seen.add(board.ownConcern(ACME, 1, member));
      seen.add(board.ownVote(ACME, 1, 1, member));
      seen.add(board.ownVote(ACME, 1, 2, member));
      seen.add(board.cast(ACME, 1, Reviews.ballot(member, 1, "peeking")));
      seen.add(board.cast(ACME, 1, Reviews.ballot(member, 2, "peeking")));
      seen.add(board.cast(ACME, 1, Reviews.concern(member, "peeking")));
      seen.add(board.cast(ACME, 1, Reviews.vote(member, 1, Stance.ABSTAIN, "")));
      seen.add(board.cast(ACME, 1, Reviews.vote(member, 2, Stance.ABSTAIN, "")));
      seen.add(board.change(ACME, 1, review.version(), new ReviewChange.Reveal(), STRANGER));
    }
    seen.add(board.open(ACME, Reviews.agenda("Payments"), Reviews.participants(4), "once4"));
    Participant another = new Participant("U7777", Role.EXPERT);
    seen.add(
        board.change(ACME, 1, review.version(), new ReviewChange.Invite(List.of(another)), ANA));

    assertThat(seen.toString()).doesNotContain(secret);
    assertThat(watched.answers()).as("not even read").doesNotContain(secret);
    undo();
  }

  /// What the others said while peeking is not what the tests look at.
  private void undo() {
    for (String member : List.of(ANA, CHO, DAN)) {
      for (Asking asking :
          List.of(
              Asking.round(1), Asking.round(2), Asking.ahead(), Asking.vote(1), Asking.vote(2))) {
        Optional<Counted> counted = new ReviewReads(requests(), ACME).counted(1, asking);
        if (counted.isEmpty()) {
          table
              .client()
              .deleteItem(delete ->
                  delete
                      .tableName(EmbeddedTable.NAME)
                      .key(Key.answered(ACME, 1, asking, member).attributes()));
        }
      }
    }
  }

  private Requests requests() {
    return new Requests(
        () -> table.client(), EmbeddedTable.NAME, Patience.of(Duration.ofMinutes(1)).start());
  }

  private Review review() {
    return board.find(ACME, 1).orElseThrow();
  }

  private Revealed revealed() {
    return board.revealed(ACME, review());
  }

  private void change(ReviewChange change) {
    assertThat(board.change(ACME, 1, review().version(), change, ANA))
        .isInstanceOf(Changing.Changed.class);
  }
}
