package dev.containerarch.store;

import static dev.containerarch.store.Decisions.ACME;
import static dev.containerarch.store.Decisions.NOON;
import static dev.containerarch.store.Decisions.OTHER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.containerarch.advisor.decision.Change;
import dev.containerarch.advisor.decision.Content;
import dev.containerarch.advisor.decision.Decision;
import dev.containerarch.advisor.decision.DecisionLog;
import dev.containerarch.advisor.decision.DecisionLog.Changing;
import dev.containerarch.advisor.decision.DecisionLog.Superseding;
import dev.containerarch.advisor.decision.Event;
import dev.containerarch.advisor.decision.HistoryEntry;
import dev.containerarch.advisor.decision.Status;
import dev.containerarch.advisor.decision.Verification.Finding;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

class LivingDecisionsIT {

  private static final LocalDate DAY = LocalDate.of(2027, 11, 24);

  private final CountedRequests counted = new CountedRequests();
  private EmbeddedTable table;
  private DynamoDbClient client;
  private DecisionLog log;

  @BeforeEach
  void start() throws Exception {
    table = EmbeddedTable.start();
    client = EmbeddedTable.watched(table.endpoint(), counted);
    log =
        new DynamoDbDecisionLog(
            () -> client,
            EmbeddedTable.NAME,
            Clock.fixed(NOON.plusSeconds(60), ZoneOffset.UTC),
            Duration.ofMinutes(1));
  }

  @AfterEach
  void stop() throws Exception {
    client.close();
    table.stop();
  }

  @Test
  void aProposalIsEditedAcceptedReviewedAndDeprecated() {
    Content first = Decisions.titled("first words");
    Content second = Decisions.titled("second words");
    log.record(ACME, first, new Status.Proposed(), "once");

    change(1, new Change.Edit(second));
    change(2, new Change.Accept());
    change(3, new Change.Confirm(DAY));
    change(4, new Change.Snooze(DAY.plusDays(7)));
    change(5, new Change.Note("see CA-2"));
    Decision last = change(6, new Change.Deprecate("no longer used"));

    DecisionLog.Kept kept = log.find(ACME, 1).orElseThrow();
    assertThat(kept.decision()).isEqualTo(last);
    assertThat(last.status()).isEqualTo(new Status.Deprecated());
    assertThat(last.content()).isEqualTo(second);
    assertThat(kept.history())
        .extracting(entry -> entry.event().kind())
        .containsExactly(
            Event.Kind.RECORDED,
            Event.Kind.EDITED,
            Event.Kind.ACCEPTED,
            Event.Kind.CONFIRMED,
            Event.Kind.SNOOZED,
            Event.Kind.NOTED,
            Event.Kind.DEPRECATED);
    assertThat(kept.verify()).isEmpty();
    assertThat(log.misfiled(ACME, last)).isEmpty();
  }

  @Test
  void whatIsAcceptedIsNotEditedAndNothingIsWritten() {
    log.record(ACME, Decisions.titled("t"), new Status.Accepted(), "once");
    DecisionLog.Kept before = log.find(ACME, 1).orElseThrow();

    Changing changing = log.change(ACME, 1, 1, new Change.Edit(Decisions.titled("other")), "U0BEN");

    assertThat(changing).isEqualTo(new Changing.NotAllowed(before.decision()));
    assertThat(log.find(ACME, 1)).contains(before);
  }

  @Test
  void aStaleVersionIsToldWhoChangedItAndHowItStands() {
    log.record(ACME, Decisions.titled("t"), new Status.Proposed(), "once");
    Decision accepted = change(1, new Change.Accept());

    Changing late = log.change(ACME, 1, 1, new Change.Reject("no"), "U0LATE");

    assertThat(late).isEqualTo(new Changing.Overtaken(accepted));
    assertThat(accepted.changedBy()).isEqualTo("U0BEN");
    assertThat(log.change(ACME, 2, 1, new Change.Accept(), "U0BEN"))
        .isInstanceOf(Changing.NoSuchDecision.class);
    assertThat(log.change(OTHER, 1, 2, new Change.Accept(), "U0BEN"))
        .as("another tenant has no such decision")
        .isInstanceOf(Changing.NoSuchDecision.class);
  }

  @Test
  void ofTwoWhoAcceptAtOnceOneDoes() throws Exception {
    log.record(ACME, Decisions.titled("t"), new Status.Proposed(), "once");

    List<Changing> both =
        atOnce(
            () -> log.change(ACME, 1, 1, new Change.Accept(), "U0ONE"),
            () -> log.change(ACME, 1, 1, new Change.Accept(), "U0TWO"));

    assertThat(both).filteredOn(Changing.Changed.class::isInstance).hasSize(1);
    assertThat(both)
        .filteredOn(Changing.Overtaken.class::isInstance)
        .containsExactly(new Changing.Overtaken(log.find(ACME, 1).orElseThrow().decision()));
    assertThat(log.find(ACME, 1).orElseThrow().history()).hasSize(2);
  }

  @Test
  void aSuccessorAndItsPredecessorChangeTogether() {
    log.record(ACME, Decisions.titled("old"), new Status.Accepted(), "once");
    counted.forget();

    Superseding superseding = log.supersede(ACME, 1, 1, Decisions.titled("new"), "twice");

    assertThat(counted.names()).containsExactly("GetItem", "GetItem", "TransactWriteItems");
    DecisionLog.Kept old = log.find(ACME, 1).orElseThrow();
    DecisionLog.Kept successor = log.find(ACME, 2).orElseThrow();
    assertThat(superseding)
        .isEqualTo(new Superseding.Superseded(successor.decision(), old.decision()));
    assertThat(old.decision().status()).isEqualTo(new Status.Superseded(2));
    assertThat(successor.decision().content().supersedes()).hasValue(1);
    assertThat(old.verify()).isEmpty();
    assertThat(successor.verify()).isEmpty();
    assertThat(log.misfiled(ACME, old.decision())).isEmpty();
    assertThat(log.misfiled(ACME, successor.decision())).isEmpty();
    assertThat(log.supersede(ACME, 1, 1, Decisions.titled("new"), "twice"))
        .as("the same request again")
        .isEqualTo(new Superseding.AlreadySuperseded(successor.decision()));
    assertThat(log.supersede(ACME, 1, 1, Decisions.titled("new"), "thrice"))
        .as("a stale button")
        .isEqualTo(new Superseding.Refused(new Changing.Overtaken(old.decision())));
    assertThat(log.supersede(ACME, 1, 2, Decisions.titled("new"), "thrice"))
        .isEqualTo(new Superseding.Refused(new Changing.NotAllowed(old.decision())));
    assertThat(log.find(ACME, 3)).isEmpty();
  }

  @Test
  void ofTwoSuccessorsAtOnceOneIsKept() throws Exception {
    log.record(ACME, Decisions.titled("old"), new Status.Accepted(), "once");

    List<Superseding> both =
        atOnce(
            () -> log.supersede(ACME, 1, 1, Decisions.titled("one"), "one"),
            () -> log.supersede(ACME, 1, 1, Decisions.titled("two"), "two"));

    assertThat(both).filteredOn(Superseding.Superseded.class::isInstance).hasSize(1);
    assertThat(both).filteredOn(Superseding.Refused.class::isInstance).hasSize(1);
    assertThat(log.find(ACME, 2)).isPresent();
    assertThat(log.find(ACME, 3)).isEmpty();
    assertThat(log.find(ACME, 1).orElseThrow().verify()).isEmpty();
  }

  @Test
  void whileSupersedingADeprecationWinsOrLoses() throws Exception {
    log.record(ACME, Decisions.titled("old"), new Status.Accepted(), "once");

    List<Object> both =
        atOnce(
            () -> log.supersede(ACME, 1, 1, Decisions.titled("new"), "new"),
            () -> log.change(ACME, 1, 1, new Change.Deprecate(""), "U0BEN"));

    boolean superseded = both.getFirst() instanceof Superseding.Superseded;
    assertThat(both.get(1) instanceof Changing.Changed).isEqualTo(!superseded);
    assertThat(log.find(ACME, 2).isPresent()).isEqualTo(superseded);
    assertThat(log.find(ACME, 1).orElseThrow().history()).hasSize(2);
  }

  @Test
  void recordingIsOneReadAndOneTransactionAndSoIsAChange() {
    log.record(ACME, Decisions.titled("t"), new Status.Proposed(), "once");
    assertThat(counted.names()).containsExactly("GetItem", "TransactWriteItems");
    counted.forget();

    change(1, new Change.Accept());

    assertThat(counted.names()).containsExactly("GetItem", "TransactWriteItems");
  }

  @Test
  void whatIsDueIsFoundByItsDayAndNoLongerWhenItDoesNotHold() {
    log.record(ACME, Decisions.titled("t"), new Status.Accepted(), "once");
    log.record(OTHER, Decisions.titled("t"), new Status.Accepted(), "once");
    log.change(ACME, 1, 1, new Change.Snooze(DAY), "U0BEN");
    log.change(OTHER, 1, 1, new Change.Confirm(DAY), "U0BEN");

    assertThat(due(DAY)).containsExactlyInAnyOrder(ACME.id() + " 1", OTHER.id() + " 1");

    change(2, new Change.Deprecate(""));
    assertThat(due(DAY)).containsExactly(OTHER.id() + " 1");
  }

  @Test
  void aRecordEditedByHandIsFoundOut() {
    log.record(ACME, Decisions.titled("t"), new Status.Proposed(), "once");
    change(1, new Change.Accept());
    change(2, new Change.Note("a remark"));
    Map<String, AttributeValue> decision = item(Key.decision(ACME, 1));
    List<HistoryEntry> history = log.find(ACME, 1).orElseThrow().history();

    put(with(decision, "title", AttributeValue.fromS("other")));
    assertThat(verify()).containsExactly(new Finding.ContentEdited());
    put(with(decision, "status", AttributeValue.fromS("REJECTED")));
    assertThat(verify()).containsExactly(new Finding.StatusEdited(new Status.Accepted()));
    for (Map.Entry<String, AttributeValue> edit :
        Map.of(
                "changedBy", AttributeValue.fromS("U0EVIL"),
                "changedAt", AttributeValue.fromS("2026-11-23T11:00:00.000Z"),
                "contentVersion", AttributeValue.fromN("2"))
            .entrySet()) {
      put(with(decision, edit.getKey(), edit.getValue()));
      assertThat(verify()).containsExactly(new Finding.LastChangeEdited());
    }
    put(decision);

    Map<String, AttributeValue> note = EventItem.of(ACME, history.get(2));
    put(with(note, "text", AttributeValue.fromS("another remark")));
    assertThat(verify()).containsExactly(new Finding.EntryEdited(3));
    delete(note);
    assertThat(verify()).containsExactly(new Finding.TailMissing(3));
    put(note);
    assertThat(verify()).isEmpty();
    delete(EventItem.of(ACME, history.get(1)));
    assertThat(verify()).contains(new Finding.EntryMissing(2));
  }

  @Test
  void theLargestRecordFitsWithItsLongestWords() {
    Content small = Decisions.titled("컨".repeat(Content.LONGEST_TITLE));
    StringBuilder words = new StringBuilder();
    for (int i = 0; words.length() < Content.LONGEST_REASON - 30; i++) {
      words.append("컨테이너플랫폼").append(i).append(' ');
    }
    String text = words.toString();
    List<String> people = new ArrayList<>();
    List<Content.Action> actions = new ArrayList<>();
    for (int i = 0; i < Content.MOST_PEOPLE; i++) {
      people.add("U01234567" + i);
    }
    for (int i = 0; i < Content.MOST_ACTIONS; i++) {
      actions.add(
          new Content.Action(
              "컨".repeat(Content.LONGEST_ACTION),
              java.util.Optional.of("U012345678"),
              java.util.Optional.of(DAY)));
    }
    Content large =
        new Content(
            small.title(),
            small.architecture(),
            java.util.Optional.of("ecs-ec2"),
            new Content.Reasoning(text, text, text, text, text),
            actions,
            java.util.Optional.of(DAY),
            new Content.People(people.subList(0, Content.MOST_DECIDERS), people, people),
            small.origin(),
            small.supersedes(),
            small.basis());
    log.record(ACME, large, new Status.Accepted(), "once");

    Superseding superseding = log.supersede(ACME, 1, 1, large, "twice");

    assertThat(superseding).isInstanceOf(Superseding.Superseded.class);
    assertThat(log.find(ACME, 1).orElseThrow().decision().content()).isEqualTo(large);
    assertThat(log.find(ACME, 2).orElseThrow().verify()).isEmpty();
  }

  private Decision change(int version, Change change) {
    Changing changing = log.change(ACME, 1, version, change, "U0BEN");
    assertThat(changing).isInstanceOf(Changing.Changed.class);
    return ((Changing.Changed) changing).decision();
  }

  private List<Finding> verify() {
    return log.find(ACME, 1).orElseThrow().verify();
  }

  private List<String> due(LocalDate day) {
    return client
        .query(
            QueryRequest.builder()
                .tableName(EmbeddedTable.NAME)
                .indexName(Index.DUE)
                .keyConditionExpression(Index.DUE_PK + " = :day")
                .expressionAttributeValues(Map.of(":day", AttributeValue.fromS(Index.due(day))))
                .build())
        .items()
        .stream()
        .map(keys -> LineItem.tenant(keys).id() + " " + LineItem.number(keys))
        .toList();
  }

  @SafeVarargs
  private static <T> List<T> atOnce(Callable<? extends T>... acts) throws Exception {
    try (ExecutorService threads = Executors.newFixedThreadPool(acts.length)) {
      List<Future<? extends T>> answers = new ArrayList<>();
      for (Callable<? extends T> act : acts) {
        answers.add(threads.submit(act));
      }
      List<T> results = new ArrayList<>();
      for (Future<? extends T> answer : answers) {
        results.add(answer.get());
      }
      return results;
    }
  }

  private static Map<String, AttributeValue> with(
      Map<String, AttributeValue> item, String name, AttributeValue value) {
    Map<String, AttributeValue> edited = new HashMap<>(item);
    edited.put(name, value);
    return edited;
  }

  private Map<String, AttributeValue> item(Key key) {
    return client.getItem(get -> get.tableName(EmbeddedTable.NAME).key(key.attributes())).item();
  }

  private void put(Map<String, AttributeValue> item) {
    client.putItem(put -> put.tableName(EmbeddedTable.NAME).item(item));
  }

  private void delete(Map<String, AttributeValue> item) {
    client.deleteItem(delete ->
        delete
            .tableName(EmbeddedTable.NAME)
            .key(Map.of(Key.PK, item.get(Key.PK), Key.SK, item.get(Key.SK))));
  }
}
