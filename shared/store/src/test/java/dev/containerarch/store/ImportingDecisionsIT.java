package dev.containerarch.store;

import static dev.containerarch.store.Decisions.ACME;
import static dev.containerarch.store.Decisions.NOON;
import static dev.containerarch.store.Decisions.OTHER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.containerarch.advisor.decision.Change;
import dev.containerarch.advisor.decision.Content;
import dev.containerarch.advisor.decision.DecisionFilter;
import dev.containerarch.advisor.decision.DecisionImport;
import dev.containerarch.advisor.decision.DecisionImport.Obstacle;
import dev.containerarch.advisor.decision.DecisionImport.Outcome;
import dev.containerarch.advisor.decision.DecisionImport.Provenance;
import dev.containerarch.advisor.decision.DecisionLine;
import dev.containerarch.advisor.decision.DecisionLog;
import dev.containerarch.advisor.decision.DecisionLog.Kept;
import dev.containerarch.advisor.decision.DecisionLog.Listing;
import dev.containerarch.advisor.decision.DecisionLog.Whole;
import dev.containerarch.advisor.decision.Status;
import dev.containerarch.advisor.decision.archive.ArchiveForm;
import dev.containerarch.advisor.decision.archive.ArchiveReader;
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

/// Decisions of one tenant, taken out and brought into another.
class ImportingDecisionsIT {

  private static final Provenance FROM_ACME = new Provenance("T0ACME", NOON, "U0OPS");

  private EmbeddedTable table;
  private DecisionLog log;
  private DecisionImport imports;

  @BeforeEach
  void start() throws Exception {
    table = EmbeddedTable.start();
    Clock clock = Clock.fixed(NOON.plusSeconds(60), ZoneOffset.UTC);
    log = new DynamoDbDecisionLog(table::client, EmbeddedTable.NAME, clock, Duration.ofMinutes(1));
    imports = new DynamoDbDecisionImport(table::client, EmbeddedTable.NAME, clock);
  }

  @AfterEach
  void stop() throws Exception {
    table.stop();
  }

  /// Three decisions, the second in the place of the first, the third an edited proposal.
  private List<Kept> ofAcme() {
    log.record(ACME, Decisions.titled("Payments gateway"), new Status.Accepted(), "a");
    log.supersede(ACME, 1, 1, Decisions.titled("Payments ledger"), "b");
    log.record(ACME, Decisions.titled("first words"), new Status.Proposed(), "c");
    log.change(ACME, 3, 1, new Change.Edit(Decisions.titled("second words")), "U0BEN");
    log.change(ACME, 3, 2, new Change.Note("remark"), "U0BEN");
    return archived();
  }

  /// Through the file, as an operator does.
  private List<Kept> archived() {
    List<Kept> whole = Whole.read(log.whole(ACME, DecisionLog.ABOVE_ALL, DecisionLog.MOST_WHOLE));
    return ((ArchiveReader.Reading.Archive)
            ArchiveReader.read(ArchiveForm.written("T0ACME", NOON, whole)))
        .decisions();
  }

  private List<Integer> found(String text) {
    return found(text, Optional.empty(), Optional.empty());
  }

  private List<Integer> found(Optional<Instant> since, Optional<Instant> until) {
    return found("", since, until);
  }

  private List<Integer> found(String text, Optional<Instant> since, Optional<Instant> until) {
    DecisionFilter filter =
        new DecisionFilter(
            text,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            since,
            until,
            Optional.empty());
    return ((Listing.Page) log.list(OTHER, filter, Optional.empty(), 10))
        .lines().stream().map(DecisionLine::number).toList();
  }

  private long itemsOf(String partition) {
    return table
        .client()
        .query(query ->
            query
                .tableName(EmbeddedTable.NAME)
                .keyConditionExpression("pk = :pk")
                .expressionAttributeValues(Map.of(":pk", AttributeValue.fromS(partition))))
        .count();
  }

  @Test
  void wholeDecisionsComeNewestFirstAndBelowANumber() {
    ofAcme();
    List<Kept> whole = Whole.read(log.whole(ACME, DecisionLog.ABOVE_ALL, 2));
    assertThat(whole).extracting(kept -> kept.decision().number()).containsExactly(3, 2);
    assertThat(whole).allSatisfy(kept -> assertThat(kept.verify()).isEmpty());
    assertThat(whole.getFirst()).isEqualTo(log.find(ACME, 3).orElseThrow());
    assertThat(log.whole(ACME, 2, 100)).extracting(Whole::number).containsExactly(1);
    assertThat(log.whole(ACME, 1, 100)).isEmpty();
    assertThat(log.whole(OTHER, DecisionLog.ABOVE_ALL, 100)).isEmpty();
  }

  @Test
  void whatIsBroughtInBetweenOnesOwnIsFoundByItsTime() {
    Instant yearAgo = NOON.minusSeconds(365 * 86_400L);
    for (int i = 1; i <= 4; i++) {
      log.record(ACME, at(yearAgo), new Status.Accepted(), "acme" + i);
    }
    log.record(OTHER, at(NOON), new Status.Accepted(), "one");
    log.record(OTHER, at(NOON), new Status.Accepted(), "two");
    List<Kept> third = archived().subList(2, 4);
    assertThat(imports.bringIn(OTHER, third, FROM_ACME)).isEqualTo(new Outcome.BroughtIn(2, 0));
    log.record(OTHER, at(NOON), new Status.Accepted(), "five");

    Optional<Instant> between = Optional.of(NOON.minusSeconds(86_400));
    assertThat(found(between, Optional.empty())).containsExactly(5, 2, 1);
    assertThat(found(Optional.empty(), between)).containsExactly(4, 3);
  }

  private static Content at(Instant time) {
    return Content.of("t", "ecs-ec2", "", "U0MINA", "C0", time, Decisions.titled("x").basis());
  }

  @Test
  void theyKeepNumbersHistoryAndLinksAndAreFoundLikeAnyOther() {
    List<Kept> decisions = ofAcme();
    assertThat(imports.bringIn(OTHER, decisions, FROM_ACME)).isEqualTo(new Outcome.BroughtIn(3, 0));

    for (Kept kept : decisions) {
      Kept here = log.find(OTHER, kept.decision().number()).orElseThrow();
      assertThat(here).isEqualTo(kept);
      assertThat(log.misfiled(OTHER, here.decision())).isEmpty();
      assertThat(here.verify()).isEmpty();
    }
    assertThat(found("")).containsExactly(3, 2, 1);
    assertThat(found("payments")).containsExactly(2, 1);
    assertThat(found("second")).containsExactly(3);
    assertThat(found("first")).isEmpty();
    assertThat(
            log.record(OTHER, Decisions.titled("own"), new Status.Accepted(), "own")
                .decision()
                .number())
        .isEqualTo(4);
    assertThat(log.change(OTHER, 3, 3, new Change.Accept(), "U0OPS"))
        .isInstanceOf(DecisionLog.Changing.Changed.class);
    assertThat(log.find(OTHER, 3).orElseThrow().verify()).isEmpty();
  }

  @Test
  void bringingInAgainChangesNothingEvenWhenTheyHaveGoneOnHere() {
    List<Kept> decisions = ofAcme();
    imports.bringIn(OTHER, decisions, FROM_ACME);
    log.change(OTHER, 2, 1, new Change.Note("ours"), "U0OPS");
    long items = itemsOf("T#T0OTHER");
    Kept before = log.find(OTHER, 2).orElseThrow();

    assertThat(imports.bringIn(OTHER, decisions, FROM_ACME)).isEqualTo(new Outcome.BroughtIn(0, 3));
    assertThat(itemsOf("T#T0OTHER")).isEqualTo(items);
    assertThat(log.find(OTHER, 2)).contains(before);
  }

  @Test
  void aTakenNumberRefusesAllOfThem() {
    List<Kept> decisions = ofAcme();
    log.record(OTHER, Decisions.titled("own"), new Status.Accepted(), "own");
    long items = itemsOf("T#T0OTHER");

    assertThat(imports.bringIn(OTHER, decisions, FROM_ACME))
        .isEqualTo(new Outcome.Refused(List.of(new Obstacle.Taken(1)), 0));
    assertThat(itemsOf("T#T0OTHER")).isEqualTo(items);
    assertThat(
            log.record(OTHER, Decisions.titled("next"), new Status.Accepted(), "next")
                .decision()
                .number())
        .isEqualTo(2);
  }

  @Test
  void anOlderStateHereIsNotOverwritten() {
    List<Kept> before = ofAcme();
    imports.bringIn(OTHER, before, FROM_ACME);
    log.change(ACME, 2, 1, new Change.Note("later"), "U0BEN");
    assertThat(imports.bringIn(OTHER, archived(), FROM_ACME))
        .isEqualTo(new Outcome.Refused(List.of(new Obstacle.Taken(2)), 0));
  }

  @Test
  void oneAloneRaisesTheCounterAboveWhatItNamesAndTheRestFits() {
    List<Kept> decisions = ofAcme();
    assertThat(imports.bringIn(OTHER, decisions.subList(0, 1), FROM_ACME))
        .isEqualTo(new Outcome.BroughtIn(1, 0));
    // CA-1 names CA-2, which must not become something else.
    assertThat(
            log.record(OTHER, Decisions.titled("own"), new Status.Accepted(), "own")
                .decision()
                .number())
        .isEqualTo(3);
    assertThat(imports.bringIn(OTHER, decisions.subList(1, 2), FROM_ACME))
        .isEqualTo(new Outcome.BroughtIn(1, 0));
    assertThat(imports.bringIn(OTHER, decisions, FROM_ACME))
        .isEqualTo(new Outcome.Refused(List.of(new Obstacle.Taken(3)), 0));
  }

  @Test
  void aNameThatLeadsToAnotherDecisionIsRefused() {
    List<Kept> decisions = ofAcme();
    log.record(OTHER, Decisions.titled("one"), new Status.Accepted(), "1");
    assertThat(imports.bringIn(OTHER, decisions.subList(1, 2), FROM_ACME))
        .isEqualTo(new Outcome.Refused(List.of(new Obstacle.LinkedElsewhere(2, 1)), 0));
  }

  @Test
  void aLongHistoryTakesSeveralTransactionsAndGoesOnWhereItStopped() {
    log.record(ACME, Decisions.titled("long life"), new Status.Accepted(), "a");
    for (int version = 1; version <= 250; version++) {
      log.change(ACME, 1, version, new Change.Note("remark " + version), "U0BEN");
    }
    List<Kept> decisions = archived();
    Kept kept = decisions.getFirst();
    // As left by an import that was stopped after its first transaction.
    ImportWrites writes =
        new ImportWrites(new Writes(EmbeddedTable.NAME, OTHER, Alongside.NOTHING, NOON));
    var first = writes.steps(new ImportCheck.Missing(kept, java.util.Set.of())).getFirst();
    table.client().transactWriteItems(request -> request.transactItems(first));
    assertThat(log.find(OTHER, 1)).isEmpty();

    assertThat(imports.bringIn(OTHER, decisions, FROM_ACME)).isEqualTo(new Outcome.BroughtIn(1, 0));
    assertThat(log.find(OTHER, 1)).contains(kept);
    assertThat(log.find(OTHER, 1).orElseThrow().verify()).isEmpty();
  }

  @Test
  void partsOfAnotherDecisionAreNotMixedIn() {
    List<Kept> decisions = ofAcme();
    Kept kept = decisions.getFirst();
    Kept stranger =
        new Kept(
            Decisions.accepted(1, Decisions.titled("stranger")),
            List.of(
                dev.containerarch.advisor.decision.LifeCycle.begin(
                        1, Decisions.titled("stranger"), new Status.Accepted())
                    .entry()));
    table
        .client()
        .putItem(put ->
            put.tableName(EmbeddedTable.NAME)
                .item(EventItem.of(OTHER, stranger.history().getFirst())));
    assertThat(imports.bringIn(OTHER, List.of(kept), FROM_ACME))
        .isEqualTo(new Outcome.Refused(List.of(new Obstacle.Remains(1)), 0));
  }

  @Test
  void oneNoteSaysWhereTheyComeFrom() {
    List<Kept> decisions = ofAcme();
    imports.bringIn(OTHER, decisions, FROM_ACME);
    imports.bringIn(OTHER, decisions, FROM_ACME);
    var notes =
        table
            .client()
            .query(query ->
                query
                    .tableName(EmbeddedTable.NAME)
                    .keyConditionExpression("pk = :pk AND begins_with(sk, :note)")
                    .expressionAttributeValues(
                        Map.of(
                            ":pk",
                            AttributeValue.fromS("T#T0OTHER"),
                            ":note",
                            AttributeValue.fromS("IMPORT#"))))
            .items();
    assertThat(notes)
        .singleElement()
        .satisfies(note ->
            assertThat(note)
                .containsEntry("source", AttributeValue.fromS("T0ACME"))
                .containsEntry("by", AttributeValue.fromS("U0OPS"))
                .containsEntry("decisions", AttributeValue.fromN("3")));
  }

  @Test
  void whatIsNotWholeIsABugOfTheCaller() {
    Kept kept = ofAcme().getFirst();
    Kept broken = new Kept(kept.decision(), new ArrayList<>(kept.history().subList(0, 1)));
    assertThatThrownBy(() -> imports.bringIn(OTHER, List.of(broken), FROM_ACME))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
