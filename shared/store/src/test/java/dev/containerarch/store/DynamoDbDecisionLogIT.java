package dev.containerarch.store;

import static dev.containerarch.store.Decisions.ACME;
import static dev.containerarch.store.Decisions.NOON;
import static dev.containerarch.store.Decisions.OTHER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import dev.containerarch.advisor.decision.Change;
import dev.containerarch.advisor.decision.Content;
import dev.containerarch.advisor.decision.DecisionFilter;
import dev.containerarch.advisor.decision.DecisionLine;
import dev.containerarch.advisor.decision.DecisionLog;
import dev.containerarch.advisor.decision.DecisionLog.Listing;
import dev.containerarch.advisor.decision.DecisionLog.LogUnavailable;
import dev.containerarch.advisor.decision.DecisionLog.Recording;
import dev.containerarch.advisor.decision.Event;
import dev.containerarch.advisor.decision.HistoryEntry;
import dev.containerarch.advisor.decision.LifeCycle;
import dev.containerarch.advisor.decision.Status;
import dev.containerarch.advisor.watch.DecisionWatch.Walk;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

class DynamoDbDecisionLogIT {

  private EmbeddedTable table;
  private DecisionLog log;

  @BeforeEach
  void start() throws Exception {
    table = EmbeddedTable.start();
    log = logAt(NOON);
  }

  @AfterEach
  void stop() throws Exception {
    table.stop();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Payments API",
        "결제 API는 Fargate로",
        "👩‍👩‍👧‍👦 emoji of many code points 🏴󠁧󠁢󠁳󠁣󠁴󠁿",
        "مرحبا שלום \u202Eright to left\u202C",
        "<!channel> *bold* `code` & \"quotes\" \t tab \u0001 control",
        "x"
      })
  void everyAttributeReadsBackAsItWasRecorded(String text) {
    Content decision = Decisions.of(text, text.repeat(3), "C0GENERAL", text);

    Recording recording = log.record(ACME, decision, new Status.Accepted(), "once");

    assertThat(recording).isEqualTo(new Recording.Recorded(Decisions.accepted(1, decision)));
    DecisionLog.Kept kept = log.find(ACME, 1).orElseThrow();
    assertThat(kept.decision()).isEqualTo(Decisions.accepted(1, decision));
    assertThat(List.copyOf(kept.decision().content().basis().totals().entrySet()))
        .as("the order tells who came first")
        .isEqualTo(List.copyOf(decision.basis().totals().entrySet()));
    assertThat(kept.history())
        .containsExactly(LifeCycle.begin(1, decision, new Status.Accepted()).entry());
    assertThat(kept.verify()).isEmpty();
    assertThat(page(Optional.empty(), 10).lines())
        .containsExactly(DecisionLine.of(kept.decision()));
  }

  @Test
  void theLongestReasonFits() {
    Content decision =
        Decisions.of("t", "컨".repeat(Content.LONGEST_REASON), "C0GENERAL", "compare");

    log.record(ACME, decision, new Status.Accepted(), "once");

    assertThat(log.find(ACME, 1).orElseThrow().decision().content()).isEqualTo(decision);
  }

  @Test
  void whatWasLeftEmptyReadsBackEmpty() {
    Content decision = Decisions.of("t", "", "", "");

    log.record(ACME, decision, new Status.Accepted(), "once");

    assertThat(log.find(ACME, 1).orElseThrow().decision().content()).isEqualTo(decision);
    assertThat(item(Key.decision(ACME, 1))).doesNotContainKeys("reasons", "channel");
  }

  @Test
  void aTextCutInTheMiddleOfAnEmojiIsKeptWithoutTheHalf() {
    Content cut = Decisions.of("rocket \uD83D", "\uDE80 reason", "C0GENERAL", "compare");

    Recording recording = log.record(ACME, cut, new Status.Accepted(), "once");

    assertThat(recording.decision().content().title()).isEqualTo("rocket ?");
    assertThat(log.find(ACME, 1).orElseThrow().decision()).isEqualTo(recording.decision());
  }

  @Test
  void timesAreKeptToTheMillisecond() {
    Content d = Decisions.titled("t");
    Content finer =
        Content.of(
            d.title(),
            d.architecture(),
            d.reasoning().reasons(),
            d.origin().by(),
            d.origin().channel(),
            d.origin().at().plusNanos(123_456),
            d.basis());

    Recording recording = log.record(ACME, finer, new Status.Accepted(), "once");

    assertThat(recording.decision().content()).isEqualTo(d);
    assertThat(log.find(ACME, 1).orElseThrow().decision().content()).isEqualTo(d);
  }

  @Test
  void fiveItemsAndWhatFindsItAreKeptForOneDecisionAndWithTheFirstOneTheTenant() {
    log.record(ACME, Decisions.titled("t"), new Status.Accepted(), "once");

    List<Map<String, AttributeValue>> items = new ArrayList<>(everyItem());
    items.removeIf(item -> new Item(item).text(Key.PK).matches(".*#(TERM|FACET)#.*"));
    assertThat(items)
        .extracting(item -> new Item(item).text(Key.SK), item -> new Item(item).text(Item.TYPE))
        .containsExactlyInAnyOrder(
            tuple("T#T0ACME", "tenant"),
            tuple("COUNTER#DECISION", "counter"),
            tuple("DECISION#000001", "decision"),
            tuple("LINE#000001", "line"),
            tuple("EVENT#000001#2026-11-23T12:00:00.007Z#001", "event"),
            tuple(Key.seen(ACME, "once").sk(), "seen"));
    assertThat(items)
        .allSatisfy(item -> assertThat(item).containsEntry("version", AttributeValue.fromN("1")));
    assertThat(item(Key.seen(ACME, "once")))
        .containsEntry(
            "expiresAt",
            AttributeValue.fromN(Long.toString(NOON.plus(Duration.ofDays(1)).getEpochSecond())));
  }

  @Test
  void aSecondDecisionDoesNotWriteTheTenantAnew() {
    log.record(ACME, Decisions.titled("first"), new Status.Accepted(), "once");
    new DynamoDbDecisionWatch(table::client, EmbeddedTable.NAME, Duration.ofMinutes(1))
        .note(new Walk(ACME, "known", 7));

    log.record(ACME, Decisions.titled("second"), new Status.Accepted(), "twice");

    assertThat(item(Key.amongTenants(ACME)))
        .containsEntry("known", AttributeValue.fromS("known"))
        .containsEntry("below", AttributeValue.fromN("7"));
  }

  @Test
  void theSameRequestIsRecordedOnce() {
    Recording first = log.record(ACME, Decisions.titled("first"), new Status.Accepted(), "once");

    Recording second = log.record(ACME, Decisions.titled("second"), new Status.Accepted(), "once");

    assertThat(second).isEqualTo(new Recording.AlreadyRecorded(first.decision()));
    assertThat(
            log.record(ACME, Decisions.titled("third"), new Status.Accepted(), "again")
                .decision()
                .number())
        .as("the refused one took no number")
        .isEqualTo(2);
  }

  @Test
  void aRequestIsForgottenWhenItsMarkExpiredEvenIfItWasNotDeletedYet() {
    log.record(ACME, Decisions.titled("first"), new Status.Accepted(), "once");

    Recording nextDay =
        logAt(NOON.plus(Duration.ofDays(1)))
            .record(ACME, titled("2"), new Status.Accepted(), "once");
    Recording later =
        logAt(NOON.plus(Duration.ofDays(1)).plusSeconds(1))
            .record(ACME, titled("3"), new Status.Accepted(), "once");

    assertThat(nextDay).isInstanceOf(Recording.AlreadyRecorded.class);
    assertThat(later).isEqualTo(new Recording.Recorded(Decisions.accepted(2, titled("3"))));
  }

  /// The owner may come back after weeks to a decision that was recorded and not noted.
  @Test
  void theVoteOfAReviewIsNeverForgotten() {
    Recording first = log.record(ACME, titled("first"), new Status.Accepted(), "review/7/1");
    DecisionLog later = logAt(NOON.plus(Duration.ofDays(4_000)));

    assertThat(later.record(ACME, titled("again"), new Status.Accepted(), "review/7/1"))
        .isEqualTo(new Recording.AlreadyRecorded(first.decision()));
    assertThat(item(Key.seen(ACME, "review/7/1"))).doesNotContainKey("expiresAt");
    assertThat(later.record(ACME, titled("next"), new Status.Accepted(), "review/7/2"))
        .as("another vote of the same review")
        .isInstanceOf(Recording.Recorded.class);
  }

  @Test
  void tenantsSeeNothingOfEachOther() {
    log.record(ACME, titled("of acme"), new Status.Accepted(), "once");
    log.record(ACME, titled("of acme too"), new Status.Accepted(), "twice");
    Recording other = log.record(OTHER, titled("of the other"), new Status.Accepted(), "once");

    assertThat(other)
        .isEqualTo(new Recording.Recorded(Decisions.accepted(1, titled("of the other"))));
    assertThat(log.find(OTHER, 2)).isEmpty();
    assertThat(log.list(OTHER, DecisionFilter.ALL, Optional.empty(), 50))
        .isEqualTo(
            new Listing.Page(
                List.of(DecisionLine.of(other.decision())),
                Optional.empty(),
                Optional.empty(),
                List.of()));
    String ofAcme = page(Optional.empty(), 1).next().orElseThrow();
    assertThat(log.list(OTHER, DecisionFilter.ALL, Optional.of(ofAcme), 1))
        .isInstanceOf(Listing.NoSuchCursor.class);
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 0, -1, 999_999, 1_000_000, Integer.MAX_VALUE, Integer.MIN_VALUE})
  void anUnknownNumberFindsNothing(int number) {
    log.record(ACME, titled("t"), new Status.Accepted(), "once");

    assertThat(log.find(ACME, number)).isEmpty();
  }

  @Test
  void aTenantWithoutDecisionsHasOneEmptyPage() {
    assertThat(page(Optional.empty(), 10)).isEqualTo(Listing.Page.NONE);
  }

  @Test
  void pagesNeitherSkipNorDoubleWhileOthersRecord() {
    record(1, 12);

    List<Integer> numbers = new ArrayList<>();
    Optional<String> cursor = Optional.empty();
    int next = 13;
    do {
      Listing.Page page = page(cursor, 5);
      page.lines().forEach(decision -> numbers.add(decision.number()));
      cursor = page.next();
      record(next, next);
      next++;
    } while (cursor.isPresent());

    assertThat(numbers).containsExactly(12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1);
    assertThat(page(Optional.empty(), 5).lines().getFirst().number()).isEqualTo(15);
  }

  @Test
  void thePageThatHoldsTheLastDecisionIsTheLastPage() {
    record(1, 4);

    Listing.Page first = page(Optional.empty(), 2);
    Listing.Page second = page(first.next(), 2);

    assertThat(first.next()).isPresent();
    assertThat(second.lines()).hasSize(2);
    assertThat(second.next()).isEmpty();
  }

  @Test
  void aHistoryLongerThanOneAnswerOfTheDatabaseIsWhole() {
    log.record(ACME, titled("t"), new Status.Accepted(), "once");
    for (int i = 2; i <= 200; i++) {
      log.change(ACME, 1, i - 1, new Change.Note("컨".repeat(Event.LONGEST_TEXT)), "U" + i);
    }

    assertThat(log.find(ACME, 1).orElseThrow().history())
        .extracting(HistoryEntry::by)
        .hasSize(200)
        .startsWith("U0MINA", "U2")
        .endsWith("U200");
    assertThat(log.find(ACME, 1).orElseThrow().verify()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "x", "AAAAAAAAAAAAAAAA", "{\"pk\":\"T#T0OTHER\"}", "\uD83D"})
  void aCursorThatWasNeverGivenIsRefused(String cursor) {
    record(1, 3);

    assertThat(log.list(ACME, DecisionFilter.ALL, Optional.of(cursor), 2))
        .isInstanceOf(Listing.NoSuchCursor.class);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, -1, 51})
  void aPageHasOneToFiftyDecisions(int size) {
    assertThatThrownBy(() -> log.list(ACME, DecisionFilter.ALL, Optional.empty(), size))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aTransactionThatFailsInItsMiddleLeavesNothingBehind() {
    Map<String, AttributeValue> inTheWay =
        DecisionItem.of(ACME, Decisions.accepted(1, titled("in the way")));
    put(inTheWay);

    assertThatThrownBy(() -> log.record(ACME, titled("t"), new Status.Accepted(), "once"))
        .isInstanceOf(LogUnavailable.class);

    assertThat(everyItem()).containsExactly(inTheWay);
  }

  @Test
  void aCounterThatWentMissingDoesNotGiveANumberTwice() {
    record(1, 2);
    table
        .client()
        .deleteItem(
            d -> d.tableName(EmbeddedTable.NAME).key(Key.decisionCounter(ACME).attributes()));

    assertThatThrownBy(() -> log.record(ACME, titled("t"), new Status.Accepted(), "other"))
        .isInstanceOf(LogUnavailable.class);

    assertThat(log.find(ACME, 1).orElseThrow().decision().content().title()).isEqualTo("t1");
  }

  @Test
  void aDecisionTooLargeForTheTableIsRefusedWhole() {
    Content large = Decisions.of("t", "", "", "x".repeat(Content.LONGEST_REQUEST + 1));

    assertThatThrownBy(() -> log.record(ACME, large, new Status.Accepted(), "once"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("REQUEST")
        .hasMessageNotContaining("xxx");

    assertThat(everyItem()).isEmpty();
  }

  @Test
  void aTableThatIsNotThereIsNamedAsTheFault() {
    DecisionLog elsewhere =
        new DynamoDbDecisionLog(() -> table.client(), "no-such-table", Clock.systemUTC());

    assertThatThrownBy(() -> elsewhere.record(ACME, titled("t"), new Status.Accepted(), "once"))
        .isInstanceOf(LogUnavailable.class)
        .hasMessageContaining("ResourceNotFoundException");
    assertThatThrownBy(() -> elsewhere.find(ACME, 1))
        .isInstanceOf(LogUnavailable.class)
        .hasMessageContaining("ResourceNotFoundException");
    assertThatThrownBy(() -> elsewhere.list(ACME, DecisionFilter.ALL, Optional.empty(), 5))
        .isInstanceOf(LogUnavailable.class)
        .hasMessageContaining("ResourceNotFoundException");
  }

  private static Content titled(String title) {
    return Decisions.titled(title);
  }

  /// Titles `t1`, `t2` and so on, as their numbers.
  private void record(int first, int last) {
    for (int i = first; i <= last; i++) {
      log.record(ACME, titled("t" + i), new Status.Accepted(), "once" + i);
    }
  }

  private Listing.Page page(Optional<String> cursor, int size) {
    return (Listing.Page) log.list(ACME, DecisionFilter.ALL, cursor, size);
  }

  private DecisionLog logAt(Instant now) {
    return new DynamoDbDecisionLog(
        () -> table.client(),
        EmbeddedTable.NAME,
        Clock.fixed(now, ZoneOffset.UTC),
        Duration.ofMinutes(1));
  }

  private Map<String, AttributeValue> item(Key key) {
    return table
        .client()
        .getItem(get -> get.tableName(EmbeddedTable.NAME).key(key.attributes()))
        .item();
  }

  private void put(Map<String, AttributeValue> item) {
    table.client().putItem(put -> put.tableName(EmbeddedTable.NAME).item(item));
  }

  private List<Map<String, AttributeValue>> everyItem() {
    return table.client().scan(scan -> scan.tableName(EmbeddedTable.NAME)).items();
  }
}
