package dev.containerarch.store;

import static dev.containerarch.store.Decisions.ACME;
import static dev.containerarch.store.Decisions.NOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.containerarch.advisor.decision.Change;
import dev.containerarch.advisor.decision.Content;
import dev.containerarch.advisor.decision.Decision;
import dev.containerarch.advisor.decision.DecisionFilter;
import dev.containerarch.advisor.decision.DecisionLine;
import dev.containerarch.advisor.decision.DecisionLog;
import dev.containerarch.advisor.decision.DecisionLog.Listing;
import dev.containerarch.advisor.decision.DecisionLog.RecordBroken;
import dev.containerarch.advisor.decision.DecisionLog.Whole;
import dev.containerarch.advisor.decision.HistoryEntry;
import dev.containerarch.advisor.decision.Status;
import dev.containerarch.advisor.digest.DigestBook;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// Issue: a record that was edited by hand in the table so that it cannot be read is named, and
/// keeps back no other.
class HandEditedRecordsIT {

  private static final LocalDate TODAY = LocalDate.ofInstant(NOON, ZoneOffset.UTC);

  private EmbeddedTable table;
  private DecisionLog log;

  @BeforeEach
  void start() throws Exception {
    table = EmbeddedTable.start();
    log =
        new DynamoDbDecisionLog(
            table::client,
            EmbeddedTable.NAME,
            Clock.fixed(NOON, ZoneOffset.UTC),
            Duration.ofMinutes(1));
    for (int i = 1; i <= 4; i++) {
      log.record(ACME, Decisions.titled("number " + i), new Status.Accepted(), "once" + i);
    }
  }

  @AfterEach
  void stop() throws Exception {
    table.stop();
  }

  @Test
  void anUnknownWordIsNamedByItsAttributeAndNothingIsChanged() {
    Map<String, AttributeValue> edited = item(2);
    edited.put("status", AttributeValue.fromS("accepted"));
    put(edited);

    RecordBroken found = catchThrowableOfType(RecordBroken.class, () -> log.find(ACME, 2));
    assertThat(found.number()).isEqualTo(2);
    assertThat(found.isInHistory()).isFalse();
    assertThat(found.attribute()).isEqualTo("status");
    assertThat(
            catchThrowableOfType(
                RecordBroken.class,
                () -> log.change(ACME, 2, 1, new Change.Note("a remark"), "U0BEN")))
        .isNotNull();
    assertThat(item(2)).isEqualTo(edited);

    edited.put("status", AttributeValue.fromS("ACCEPTED"));
    put(edited);
    assertThat(log.find(ACME, 2).orElseThrow().verify()).isEmpty();
  }

  @Test
  void whatIsMissingOrNoNumberOrNoDayIsNamedToo() {
    for (String attribute : new String[] {"head", "version", "changedAt", "basisTotals"}) {
      Map<String, AttributeValue> whole = item(1);
      Map<String, AttributeValue> edited = new HashMap<>(whole);
      edited.remove(attribute);
      put(edited);
      assertThat(attributeOf(1)).isEqualTo(attribute);
      put(whole);
    }
    Map<String, AttributeValue> edited = item(1);
    edited.put("dueOn", AttributeValue.fromS("next Tuesday"));
    put(edited);
    assertThat(attributeOf(1)).isEqualTo("dueOn");
  }

  @Test
  void aBrokenEntryOfAHistoryIsToldFromABrokenDecision() {
    HistoryEntry entry = log.find(ACME, 3).orElseThrow().history().getFirst();
    Map<String, AttributeValue> edited = new HashMap<>(EventItem.of(ACME, entry));
    edited.put("event", AttributeValue.fromS("recorded"));
    put(edited);

    RecordBroken found = catchThrowableOfType(RecordBroken.class, () -> log.find(ACME, 3));
    assertThat(found.isInHistory()).isTrue();
    assertThat(found.attribute()).isEqualTo("event");
    assertThat(log.whole(ACME, DecisionLog.ABOVE_ALL, 4)).contains(new Whole.Broken(3));
  }

  @Test
  void theOthersAreTakenAwayWithTheirPagesAsLongAsBefore() {
    for (int broken : new int[] {4, 2}) {
      Map<String, AttributeValue> edited = item(broken);
      edited.remove("status");
      put(edited);
    }

    assertThat(log.whole(ACME, DecisionLog.ABOVE_ALL, 2))
        .containsExactly(new Whole.Broken(4), new Whole.Read(log.find(ACME, 3).orElseThrow()));
    assertThat(log.whole(ACME, 3, 2))
        .containsExactly(new Whole.Broken(2), new Whole.Read(log.find(ACME, 1).orElseThrow()));
  }

  @Test
  void aLineThatCannotBeReadIsMadeAnewOfItsDecision() {
    DecisionLine line = DecisionLine.of(log.find(ACME, 2).orElseThrow().decision());
    for (String attribute : new String[] {"status", "title", "at", "contentVersion", "by"}) {
      Map<String, AttributeValue> whole = at(Key.line(ACME, 2));
      Map<String, AttributeValue> edited = new HashMap<>(whole);
      edited.put(attribute, AttributeValue.fromBool(true));
      put(edited);
      for (DecisionFilter filter : filters()) {
        Listing.Page page = (Listing.Page) log.list(ACME, filter, Optional.empty(), 4);
        assertThat(page.lines()).as(attribute).hasSize(4).contains(line);
        assertThat(page.broken()).isEmpty();
      }
      assertThat(misfiled(2)).containsExactly("T#" + ACME.id() + " LINE#000002");
      put(whole);
      assertThat(misfiled(2)).isEmpty();
    }
  }

  @Test
  void aLineThatStandsAtNoDayKeepsBackNoOther() {
    for (String key : new String[] {"2026", "2026-11-23", "2026-99-99#000003", "9999#"}) {
      Map<String, AttributeValue> whole = at(Key.line(ACME, 3));
      Map<String, AttributeValue> edited = new HashMap<>(whole);
      edited.put("gsi1sk", AttributeValue.fromS(key));
      put(edited);
      List<Integer> found = new ArrayList<>();
      Optional<String> cursor = Optional.empty();
      do {
        Listing.Page page =
            (Listing.Page) log.list(ACME, DecisionFilter.ALL.in(Status.Name.ACCEPTED), cursor, 2);
        page.lines().forEach(line -> found.add(line.number()));
        cursor = page.next();
      } while (cursor.isPresent());
      assertThat(found).as(key).containsExactly(4, 2, 1);
      assertThat(misfiled(3)).hasSize(1);
      put(whole);
    }
  }

  @Test
  void whereNeitherCanBeReadTheNumberIsOnThePageAndTheOthersAre() {
    for (Key key : List.of(Key.line(ACME, 3), Key.decision(ACME, 3))) {
      Map<String, AttributeValue> edited = at(key);
      edited.remove("status");
      put(edited);
    }
    for (DecisionFilter filter : filters()) {
      Listing.Page first = (Listing.Page) log.list(ACME, filter, Optional.empty(), 2);
      Listing.Page second = (Listing.Page) log.list(ACME, filter, first.next(), 2);
      assertThat(first.lines()).extracting(DecisionLine::number).containsExactly(4);
      assertThat(first.broken()).containsExactly(3);
      assertThat(second.lines()).extracting(DecisionLine::number).containsExactly(2, 1);
      assertThat(second.next()).isEmpty();
    }
  }

  @Test
  void aDigestHasTheOthersToo() {
    DigestBook book =
        new DynamoDbDigestBook(table::client, EmbeddedTable.NAME, Duration.ofMinutes(1));
    log.change(ACME, 2, 1, new Change.Deprecate("x"), "U0BEN");
    log.change(ACME, 3, 1, new Change.Deprecate("x"), "U0BEN");
    for (Key key : List.of(Key.line(ACME, 3), Key.decision(ACME, 3))) {
      Map<String, AttributeValue> edited = at(key);
      edited.remove("status");
      put(edited);
      assertThat(book.changedStatus(ACME, TODAY, TODAY.plusDays(1)))
          .extracting(DecisionLine::number)
          .isEqualTo(key.equals(Key.line(ACME, 3)) ? List.of(3, 2) : List.of(2));
    }
  }

  @Test
  void whateverListsFindADecisionByIsCompared() {
    log.record(ACME, withEverything(), new Status.Accepted(), "everything");
    Decision decision = log.find(ACME, 5).orElseThrow().decision();
    assertThat(misfiled(5)).isEmpty();
    for (String attribute : List.of("title", "version", "gsi1pk", "gsi1sk", "gsi2pk", "gsi2sk")) {
      assertEditIsFound(Key.line(ACME, 5), attribute);
    }
    for (String term : SearchTerms.of(decision.content())) {
      assertEditIsFound(Key.term(ACME, term, 5), "contentVersion");
    }
    List<Key> facets = new ArrayList<>();
    FacetItem.ofContent(ACME, decision).forEach(item -> facets.add(Key.of(item)));
    facets.add(Key.of(FacetItem.ofReview(ACME, 5, decision.reviewOn().orElseThrow())));
    assertThat(facets).hasSize(8);
    for (Key key : facets) {
      Map<String, AttributeValue> whole = at(key);
      table.client().deleteItem(gone -> gone.tableName(EmbeddedTable.NAME).key(key.attributes()));
      assertThat(misfiled(5)).containsExactly(key.pk() + " " + key.sk());
      put(whole);
    }
    assertThat(misfiled(5)).isEmpty();
  }

  private void assertEditIsFound(Key key, String attribute) {
    Map<String, AttributeValue> whole = at(key);
    Map<String, AttributeValue> edited = new HashMap<>(whole);
    edited.put(attribute, other(whole.getOrDefault(attribute, AttributeValue.fromS(""))));
    put(edited);
    assertThat(misfiled(5)).as(attribute).containsExactly(key.pk() + " " + key.sk());
    put(whole);
  }

  private static Content withEverything() {
    Content plain = Decisions.titled("everything");
    return new Content(
        plain.title(),
        plain.architecture(),
        Optional.of("ecs-ec2"),
        plain.reasoning(),
        plain.actions(),
        Optional.of(TODAY.plusDays(30)),
        new Content.People(List.of("U0BEN", "U0JUNHO"), List.of(), List.of()),
        plain.origin(),
        plain.supersedes(),
        plain.basis());
  }

  private static AttributeValue other(AttributeValue value) {
    return value.n() == null
        ? AttributeValue.fromS("Z" + value.s())
        : AttributeValue.fromN("9" + value.n());
  }

  private List<String> misfiled(int number) {
    return log.misfiled(ACME, log.find(ACME, number).orElseThrow().decision());
  }

  /// One for each way in which a list reads its lines.
  private static List<DecisionFilter> filters() {
    DecisionFilter all = DecisionFilter.ALL;
    return List.of(
        all,
        all.in(Status.Name.ACCEPTED),
        all.by(Decisions.titled("x").origin().by()),
        new DecisionFilter(
            "number",
            all.status(),
            all.by(),
            all.architecture(),
            all.channel(),
            all.since(),
            all.until(),
            all.dueBy()),
        all.during(Optional.of(NOON.minusSeconds(86_400)), all.until()));
  }

  private String attributeOf(int number) {
    return catchThrowableOfType(RecordBroken.class, () -> log.find(ACME, number)).attribute();
  }

  private Map<String, AttributeValue> item(int number) {
    return at(Key.decision(ACME, number));
  }

  private Map<String, AttributeValue> at(Key key) {
    return new HashMap<>(
        table
            .client()
            .getItem(get -> get.tableName(EmbeddedTable.NAME).key(key.attributes()))
            .item());
  }

  private void put(Map<String, AttributeValue> item) {
    table.client().putItem(put -> put.tableName(EmbeddedTable.NAME).item(item));
  }
}
