package dev.containerarch.store;

import static dev.containerarch.store.Decisions.ACME;
import static dev.containerarch.store.Decisions.NOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.containerarch.advisor.decision.Change;
import dev.containerarch.advisor.decision.DecisionLog;
import dev.containerarch.advisor.decision.DecisionLog.RecordBroken;
import dev.containerarch.advisor.decision.DecisionLog.Whole;
import dev.containerarch.advisor.decision.HistoryEntry;
import dev.containerarch.advisor.decision.Status;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// Issue: a record that was edited by hand in the table so that it cannot be read is named, and
/// keeps back no other.
class HandEditedRecordsIT {

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

  private String attributeOf(int number) {
    return catchThrowableOfType(RecordBroken.class, () -> log.find(ACME, number)).attribute();
  }

  private Map<String, AttributeValue> item(int number) {
    return new HashMap<>(
        table
            .client()
            .getItem(get ->
                get.tableName(EmbeddedTable.NAME).key(Key.decision(ACME, number).attributes()))
            .item());
  }

  private void put(Map<String, AttributeValue> item) {
    table.client().putItem(put -> put.tableName(EmbeddedTable.NAME).item(item));
  }
}
