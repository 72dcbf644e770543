package dev.containerarch.store;

import static dev.containerarch.store.Decisions.ACME;
import static dev.containerarch.store.Reviews.ANA;
import static dev.containerarch.store.Reviews.BEN;
import static dev.containerarch.store.Reviews.CHO;
import static dev.containerarch.store.Reviews.NINE;
import static dev.containerarch.store.Reviews.STRANGER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.containerarch.advisor.decision.Tenant;
import dev.containerarch.advisor.outbox.OutboxEntry;
import dev.containerarch.advisor.outbox.ReviewNews;
import dev.containerarch.advisor.review.Agenda;
import dev.containerarch.advisor.review.Ballot;
import dev.containerarch.advisor.review.Choice;
import dev.containerarch.advisor.review.Door;
import dev.containerarch.advisor.review.Participant;
import dev.containerarch.advisor.review.Phase;
import dev.containerarch.advisor.review.Proposal;
import dev.containerarch.advisor.review.Review;
import dev.containerarch.advisor.review.ReviewBoard;
import dev.containerarch.advisor.review.ReviewBoard.Casting;
import dev.containerarch.advisor.review.ReviewBoard.Changing;
import dev.containerarch.advisor.review.ReviewBoard.Opening;
import dev.containerarch.advisor.review.ReviewBoard.Revealed;
import dev.containerarch.advisor.review.ReviewChange;
import dev.containerarch.advisor.review.Role;
import dev.containerarch.advisor.review.Vote;
import dev.containerarch.advisor.review.Vote.Stance;
import dev.containerarch.advisor.text.Language;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

class DynamoDbReviewBoardIT {

  private static final Tenant OTHER = new Tenant("T2OTHER");
  private static final Instant TEN = NINE.plus(Duration.ofHours(1));
  private static final Instant FRIDAY = Instant.parse("2026-11-27T09:00:00Z");

  private EmbeddedTable table;
  private ReviewBoard board;

  @BeforeEach
  void start() throws Exception {
    table = EmbeddedTable.start();
    board =
        new DynamoDbReviewBoard(
            () -> table.client(),
            EmbeddedTable.NAME,
            Clock.fixed(TEN, ZoneOffset.UTC),
            Duration.ofMinutes(1));
  }

  @AfterEach
  void stop() throws Exception {
    table.stop();
  }

  @Test
  void opensUnderTheNextNumberInItsFirstRound() {
    Opening first = open("Payments", "a");
    Opening second = open("Search", "b");

    assertThat(first).isInstanceOf(Opening.Opened.class);
    assertThat(first.review())
        .isEqualTo(
            new Review(
                1,
                1,
                Reviews.agenda("Payments"),
                ANA,
                Reviews.participants(4),
                new Phase.Weighing(1, Optional.of(NINE.plus(Reviews.A_DAY))),
                NINE,
                ANA));
    assertThat(second.review().number()).isEqualTo(2);
    assertThat(board.find(ACME, 1)).contains(first.review());
    assertThat(board.find(ACME, 2)).contains(second.review());
    assertThat(board.find(ACME, 3)).isEmpty();
    assertThat(board.find(ACME, 0)).isEmpty();
    assertThat(board.find(ACME, Integer.MAX_VALUE)).isEmpty();
  }

  @Test
  void theSameRequestOpensOnce() {
    Opening first = open("Payments", "clicked");
    change(1, new ReviewChange.Invite(List.of(new Participant(STRANGER, Role.EXPERT))));

    Opening again = open("Payments", "clicked");

    assertThat(again).isInstanceOf(Opening.AlreadyOpened.class);
    assertThat(again.review().number()).isEqualTo(first.review().number());
    assertThat(again.review().version()).isEqualTo(2);
    assertThat(board.find(ACME, 2)).isEmpty();
  }

  @Test
  void everythingOfAReviewReadsBack() {
    Agenda agenda =
        new Agenda(
            "결제 플랫폼 👩‍💻",
            Door.TWO_WAY,
            "",
            3,
            true,
            Duration.ofMinutes(95),
            "G2",
            Language.ENGLISH,
            BEN,
            Instant.parse("2026-11-24T09:00:00.123456Z"));
    Review opened =
        board.open(ACME, agenda, Reviews.participants(Review.MOST_PARTICIPANTS), "once").review();

    assertThat(board.find(ACME, 1)).contains(opened);
  }

  /// Each phase that there is, as it was given back, reads back the same.
  @Test
  void everyPhaseReadsBack() {
    open("Payments", "once");
    same(change(1, new ReviewChange.WaitForQuorum(), ""));
    same(change(1, new ReviewChange.Extend(FRIDAY.plusNanos(123_456_789))));
    same(change(1, new ReviewChange.Reveal()));
    same(change(1, new ReviewChange.SecondRound(FRIDAY)));
    same(change(1, new ReviewChange.Reveal(), ""));
    same(change(1, new ReviewChange.ThinkAhead(FRIDAY)));
    same(change(1, new ReviewChange.ShowConcerns()));
    same(change(1, new ReviewChange.Propose(Reviews.proposal("ecs-fargate"), FRIDAY)));
    same(change(1, new ReviewChange.CloseVote()));
    same(
        change(
            1, new ReviewChange.Propose(new Proposal(1, "lambda", Optional.empty(), ""), FRIDAY)));
    same(change(1, new ReviewChange.CloseVote(), ""));
    Review decided =
        same(
            change(
                1, new ReviewChange.Decide(12, new Choice("ecs-fargate", Optional.of("lambda")))));
    assertThat(decided.phase())
        .isEqualTo(
            new Phase.Decided(
                2,
                new Proposal(2, "lambda", Optional.empty(), ""),
                new Choice("ecs-fargate", Optional.of("lambda")),
                12));
    assertThat(decided.version()).isEqualTo(13);

    open("Search", "another");
    same(change(2, new ReviewChange.ChangeFacts("gpu=yes")));
    same(change(2, new ReviewChange.HandOver(BEN)));
    same(change(2, new ReviewChange.TakeOver(), CHO));
    same(change(2, new ReviewChange.Invite(List.of(new Participant(STRANGER, Role.OWNER))), CHO));
    same(change(2, new ReviewChange.Cancel("nobody came"), CHO));
  }

  private Review same(Changing changing) {
    assertThat(changing).isInstanceOf(Changing.Changed.class);
    Review review = ((Changing.Changed) changing).review();
    assertThat(board.find(ACME, review.number())).contains(review);
    return review;
  }

  @Test
  void whatIsOpenIsListedNewestFirstAndLeavesWhenItIsOver() {
    assertThat(board.open(ACME)).isEmpty();
    for (int i = 1; i <= 5; i++) {
      open("Question " + i, "once " + i);
    }
    assertThat(numbers(board.open(ACME))).containsExactly(5, 4, 3, 2, 1);

    change(3, new ReviewChange.Cancel("not needed"));
    change(5, new ReviewChange.Cancel("not needed"));

    assertThat(numbers(board.open(ACME))).containsExactly(4, 2, 1);
    assertThat(numbers(board.over(ACME, Integer.MAX_VALUE, 50))).containsExactly(5, 3);
    assertThat(numbers(board.over(ACME, Integer.MAX_VALUE, 1))).containsExactly(5);
    assertThat(numbers(board.over(ACME, 5, 50))).containsExactly(3);
    assertThat(numbers(board.over(ACME, 3, 50))).isEmpty();
    assertThat(numbers(board.over(ACME, 1, 50))).isEmpty();
    assertThatThrownBy(() -> board.over(ACME, 10, 0)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> board.over(ACME, 10, 51)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void theNewestHundredOfManyOpenOnesAreListed() {
    for (int i = 1; i <= ReviewBoard.MOST_OPEN + 3; i++) {
      open("Question " + i, "once " + i);
    }

    List<Integer> numbers = numbers(board.open(ACME));

    assertThat(numbers).hasSize(ReviewBoard.MOST_OPEN).startsWith(103, 102).endsWith(5, 4);
    change(60, new ReviewChange.Cancel("not needed"));
    assertThat(numbers(board.over(ACME, 103, 1)))
        .as("behind a page of open ones")
        .containsExactly(60);
  }

  @Test
  void anAnswerOfEachKindReadsBackForItsAuthor() {
    open("Payments", "once");
    Ballot ballot = Reviews.ballot(BEN, 1, "비용이 문제입니다");
    assertThat(board.cast(ACME, 1, ballot))
        .isEqualTo(new Casting.Kept(board.find(ACME, 1).orElseThrow(), false));
    assertThat(board.ownBallot(ACME, 1, BEN)).contains(ballot);
    assertThat(board.ownBallot(ACME, 1, CHO)).isEmpty();

    Ballot bare =
        new Ballot(CHO, 1, 1, Map.of(), Optional.empty(), Optional.empty(), List.of(), "", TEN);
    board.cast(ACME, 1, bare);
    assertThat(board.ownBallot(ACME, 1, CHO)).contains(bare);

    change(1, new ReviewChange.Reveal());
    change(1, new ReviewChange.ThinkAhead(FRIDAY));
    assertThat(board.cast(ACME, 1, Reviews.concern(BEN, "nobody knows it")))
        .isInstanceOf(Casting.Kept.class);
    assertThat(board.ownConcern(ACME, 1, BEN)).contains(Reviews.concern(BEN, "nobody knows it"));
    assertThat(board.ownConcern(ACME, 1, CHO)).isEmpty();

    change(1, new ReviewChange.ShowConcerns());
    change(1, new ReviewChange.Propose(Reviews.proposal("ecs-fargate"), FRIDAY));
    Vote vote = Reviews.vote(BEN, 1, Stance.OBJECT, "too dear");
    assertThat(board.cast(ACME, 1, vote)).isInstanceOf(Casting.Kept.class);
    assertThat(board.ownVote(ACME, 1, 1, BEN)).contains(vote);
    assertThat(board.ownVote(ACME, 1, 1, CHO)).isEmpty();
    assertThat(board.ownVote(ACME, 1, 2, BEN)).isEmpty();
    assertThat(board.ownVote(ACME, 0, 1, BEN)).isEmpty();
  }

  @Test
  void anAnswerTakesThePlaceOfTheEarlierOneHoweverOften() {
    open("Payments", "once");
    for (int i = 0; i < 7; i++) {
      Casting casting = board.cast(ACME, 1, Reviews.ballot(BEN, 1, "try " + i));
      assertThat(casting).isEqualTo(new Casting.Kept(board.find(ACME, 1).orElseThrow(), i > 0));
      assertThat(board.ownBallot(ACME, 1, BEN)).map(Ballot::reason).contains("try " + i);
    }

    assertThat(board.answered(ACME, board.find(ACME, 1).orElseThrow())).containsExactly(BEN);
    change(1, new ReviewChange.Reveal());
    assertThat(revealed(1).ballots()).containsExactly(Reviews.ballot(BEN, 1, "try 6"));
  }

  @Test
  void whoAnsweredIsTheirIdsInThePhaseThatAsks() {
    open("Payments", "once");
    assertThat(answered(1)).isEmpty();
    board.cast(ACME, 1, Reviews.ballot(CHO, 1, ""));
    board.cast(ACME, 1, Reviews.ballot(ANA, 1, ""));
    assertThat(answered(1)).containsExactly(ANA, CHO);

    change(1, new ReviewChange.Reveal());
    assertThat(answered(1)).as("nothing is asked").isEmpty();

    change(1, new ReviewChange.SecondRound(FRIDAY));
    assertThat(answered(1)).as("a new round").isEmpty();
    board.cast(ACME, 1, Reviews.ballot(BEN, 2, ""));
    assertThat(answered(1)).containsExactly(BEN);
  }

  @Test
  void whatDoesNotCountIsSaidAndNotKept() {
    open("Payments", "once");
    Review review = board.find(ACME, 1).orElseThrow();

    assertThat(board.cast(ACME, 2, Reviews.ballot(BEN, 1, "")))
        .isEqualTo(new Casting.NoSuchReview());
    assertThat(board.cast(OTHER, 1, Reviews.ballot(BEN, 1, "")))
        .isEqualTo(new Casting.NoSuchReview());
    assertThat(board.cast(ACME, 1, Reviews.ballot(STRANGER, 1, "")))
        .isEqualTo(new Casting.NotInvited(review));
    assertThat(board.cast(ACME, 1, Reviews.ballot(BEN, 2, "")))
        .isEqualTo(new Casting.NotAsked(review));
    assertThat(board.cast(ACME, 1, Reviews.concern(BEN, "early")))
        .isEqualTo(new Casting.NotAsked(review));
    assertThat(board.cast(ACME, 1, Reviews.vote(BEN, 1, Stance.SUPPORT, "")))
        .isEqualTo(new Casting.NotAsked(review));

    board.cast(ACME, 1, Reviews.ballot(CHO, 1, "before"));
    Review other = same(change(1, new ReviewChange.ChangeFacts("gpu=yes")));
    assertThat(board.cast(ACME, 1, Reviews.ballot(BEN, 1, "")))
        .isEqualTo(new Casting.OtherFacts(other));

    Review shown = same(change(1, new ReviewChange.Reveal()));
    assertThat(board.cast(ACME, 1, Reviews.ballot(BEN, 1, "late")))
        .isEqualTo(new Casting.NotAsked(shown));

    assertThat(revealed(1).ballots()).containsExactly(Reviews.ballot(CHO, 1, "before"));
    assertThat(board.ownBallot(ACME, 1, BEN)).isEmpty();
  }

  @Test
  void whoIsInvitedLaterAnswersInThePresentPhase() {
    open("Payments", "once");
    change(1, new ReviewChange.Invite(List.of(new Participant(STRANGER, Role.EXPERT))));

    assertThat(board.cast(ACME, 1, Reviews.ballot(STRANGER, 1, "new here")))
        .isInstanceOf(Casting.Kept.class);
  }

  @Test
  void aChangeSaysWhyItWasNotMade() {
    open("Payments", "once");
    Review review = board.find(ACME, 1).orElseThrow();

    assertThat(board.change(ACME, 2, 1, new ReviewChange.Reveal(), ANA))
        .isEqualTo(new Changing.NoSuchReview());
    assertThat(board.change(OTHER, 1, 1, new ReviewChange.Reveal(), ANA))
        .isEqualTo(new Changing.NoSuchReview());
    assertThat(board.change(ACME, 1, 1, new ReviewChange.Reveal(), BEN))
        .isEqualTo(new Changing.NotTheOwner(review));
    assertThat(board.change(ACME, 1, 1, new ReviewChange.CloseVote(), ANA))
        .isEqualTo(new Changing.NotAllowed(review));
    assertThat(board.find(ACME, 1)).contains(review);

    Review shown = same(board.change(ACME, 1, 1, new ReviewChange.Reveal(), ANA));
    assertThat(board.change(ACME, 1, 1, new ReviewChange.Reveal(), ANA))
        .isEqualTo(new Changing.Overtaken(shown));
    assertThat(board.change(ACME, 1, 1, new ReviewChange.Cancel("old card"), ANA))
        .isEqualTo(new Changing.Overtaken(shown));
  }

  @Test
  void whatLeavesThePhaseAsItWasOvertakesNobody() {
    open("Payments", "once");
    board.change(ACME, 1, 1, new ReviewChange.HandOver(BEN), ANA);
    board.change(
        ACME, 1, 1, new ReviewChange.Invite(List.of(new Participant(STRANGER, Role.EXPERT))), BEN);

    assertThat(board.change(ACME, 1, 1, new ReviewChange.Reveal(), BEN))
        .isInstanceOf(Changing.Changed.class);
  }

  @Test
  void anotherDeadlineOvertakesWhoSawTheOldOne() {
    open("Payments", "once");
    Review extended = same(board.change(ACME, 1, 1, new ReviewChange.Extend(FRIDAY), ANA));

    assertThat(board.change(ACME, 1, 1, new ReviewChange.Reveal(), ""))
        .isEqualTo(new Changing.Overtaken(extended));
  }

  @Test
  void whatEveryChangeAndAnswerMakesLeaveIsInTheOutbox() throws Exception {
    Review opened = open("Payments", "once").review();
    Ballot ballot = Reviews.ballot(BEN, 1, "");
    board.cast(ACME, 1, ballot);
    Review shown = same(change(1, new ReviewChange.Reveal()));
    Review cancelled = same(change(1, new ReviewChange.Cancel("no need")));

    List<OutboxEntry> expected = new ArrayList<>(ReviewNews.opened(ACME, opened));
    expected.add(ReviewNews.answered(ACME, opened, BEN, ballot.at()));
    expected.addAll(ReviewNews.changed(ACME, opened, shown, new ReviewChange.Reveal()));
    expected.addAll(ReviewNews.changed(ACME, shown, cancelled, new ReviewChange.Cancel("no need")));
    assertThat(outbox()).containsExactlyInAnyOrderElementsOf(expected);
  }

  private List<OutboxEntry> outbox() throws Exception {
    List<OutboxEntry> entries = new ArrayList<>();
    for (Map<String, AttributeValue> item :
        table.client().scan(scan -> scan.tableName(EmbeddedTable.NAME)).items()) {
      if (OutboxItem.isSortKey(new Item(item).text(Key.SK))) {
        entries.add(OutboxItem.read(item));
      }
    }
    return entries;
  }

  @Test
  void tenantsHaveTheirOwnReviewsUnderTheSameNumbers() {
    open("Payments", "once");
    board.open(OTHER, Reviews.agenda("Theirs"), Reviews.participants(3), "once");
    board.cast(ACME, 1, Reviews.ballot(BEN, 1, "ours"));
    board.cast(OTHER, 1, Reviews.ballot(BEN, 1, "theirs"));
    change(1, new ReviewChange.Reveal());

    Review theirs = board.find(OTHER, 1).orElseThrow();
    assertThat(theirs.agenda().question()).isEqualTo("Theirs");
    assertThat(theirs.phase()).isInstanceOf(Phase.Weighing.class);
    assertThat(board.revealed(OTHER, theirs).rounds()).isEmpty();
    assertThat(revealed(1).ballots()).extracting(Ballot::reason).containsExactly("ours");
    assertThat(board.ownBallot(OTHER, 1, BEN)).map(Ballot::reason).contains("theirs");
    assertThat(numbers(board.open(OTHER))).containsExactly(1);
  }

  private Opening open(String question, String onceKey) {
    return board.open(ACME, Reviews.agenda(question), Reviews.participants(4), onceKey);
  }

  private Changing change(int number, ReviewChange change) {
    return change(number, change, ANA);
  }

  private Changing change(int number, ReviewChange change, String by) {
    int version = board.find(ACME, number).orElseThrow().version();
    return board.change(ACME, number, version, change, by);
  }

  private List<String> answered(int number) {
    return board.answered(ACME, board.find(ACME, number).orElseThrow());
  }

  private Revealed revealed(int number) {
    return board.revealed(ACME, board.find(ACME, number).orElseThrow());
  }

  private static List<Integer> numbers(List<Review> reviews) {
    return reviews.stream().map(Review::number).toList();
  }
}
