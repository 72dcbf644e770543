package dev.containerarch.store;

import static dev.containerarch.store.Decisions.ACME;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.containerarch.advisor.decision.Content;
import dev.containerarch.advisor.decision.DecisionFilter;
import dev.containerarch.advisor.decision.DecisionLine;
import dev.containerarch.advisor.decision.DecisionLog;
import dev.containerarch.advisor.decision.DecisionLog.Listing;
import dev.containerarch.advisor.decision.DecisionLog.LogUnavailable;
import dev.containerarch.advisor.decision.DecisionLog.Recording;
import dev.containerarch.advisor.decision.Status;
import dev.containerarch.store.EndpointBetween.Behaviour;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

class BrokenConnectionIT {

  private static final Behaviour FORWARD = new Behaviour.Forward();
  private static final String TRANSACTION = "TransactWriteItems";
  private static final Content DECISION = Decisions.titled("Payments");

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
        new Behaviour.Refuse(400, "ProvisionedThroughputExceededException"),
        new Behaviour.Refuse(400, "RequestLimitExceeded"),
        new Behaviour.Refuse(400, "ThrottlingException"),
        new Behaviour.Refuse(400, "AccessDeniedException"),
        new Behaviour.Refuse(500, "InternalServerError"),
        new Behaviour.Hang());
  }

  @ParameterizedTest
  @MethodSource("failures")
  void whateverFailsIsAnUnavailableLog(Behaviour failure) throws Exception {
    try (EndpointBetween between = new EndpointBetween(table.endpoint(), _ -> failure);
        DynamoDbClient client = EmbeddedTable.interactive(between.endpoint())) {
      assertThatEveryCallFindsTheLogUnavailable(client);
    }
  }

  @Test
  void aDatabaseThatIsDownIsAnUnavailableLog() throws Exception {
    try (DynamoDbClient client = EmbeddedTable.interactive(whereNobodyListens())) {
      assertThatEveryCallFindsTheLogUnavailable(client);
    }
  }

  @ParameterizedTest
  @MethodSource("failures")
  void aTransactionThatNeverArrivesLeavesNothingBehind(Behaviour failure) throws Exception {
    try (EndpointBetween between =
            new EndpointBetween(
                table.endpoint(), operation -> operation.equals(TRANSACTION) ? failure : FORWARD);
        DynamoDbClient client = EmbeddedTable.interactive(between.endpoint())) {
      assertThatThrownBy(() ->
              oneTryLog(client, between).record(ACME, DECISION, new Status.Accepted(), "once"))
          .isInstanceOf(LogUnavailable.class);
      assertThat(between.operations()).contains(TRANSACTION);
    }
    assertThat(table.client().scan(scan -> scan.tableName(EmbeddedTable.NAME)).items()).isEmpty();
  }

  /// The SDK sends it again by itself.
  @Test
  void anAnswerThatGotLostOnceCostsNothing() throws Exception {
    assertThat(recordingWhileLosingAnswers(1))
        .isEqualTo(new Recording.Recorded(Decisions.accepted(1, DECISION)));
  }

  /// More than the SDK's own tries: the log sends it again, with the same token.
  @Test
  void anAnswerThatGotLostFiveTimesCostsNothing() throws Exception {
    assertThat(recordingWhileLosingAnswers(5))
        .isEqualTo(new Recording.Recorded(Decisions.accepted(1, DECISION)));
  }

  /// Whoever gave up and asks again, maybe in another function, is told what was kept.
  @Test
  void whoAsksAgainAfterALostAnswerIsToldWhatWasKept() throws Exception {
    try (EndpointBetween between =
            new EndpointBetween(
                table.endpoint(),
                operation -> operation.equals(TRANSACTION) ? new Behaviour.LoseAnswer() : FORWARD);
        DynamoDbClient client = EmbeddedTable.patient(between.endpoint())) {
      assertThatThrownBy(() ->
              oneTryLog(client, between).record(ACME, DECISION, new Status.Accepted(), "once"))
          .isInstanceOf(LogUnavailable.class);
    }

    Recording again =
        patientLog(table.client())
            .record(ACME, Decisions.titled("clicked again"), new Status.Accepted(), "once");

    assertThat(again).isEqualTo(new Recording.AlreadyRecorded(Decisions.accepted(1, DECISION)));
    assertThatOneDecisionIsKept();
  }

  @Test
  void everyOperationTakesAsFewRequestsAsItCan() throws Exception {
    try (EndpointBetween between = new EndpointBetween(table.endpoint(), _ -> FORWARD);
        DynamoDbClient client = EmbeddedTable.patient(between.endpoint())) {
      DecisionLog log = patientLog(client);

      assertThat(during(between, () -> log.record(ACME, DECISION, new Status.Accepted(), "once")))
          .containsExactly("GetItem", TRANSACTION);
      assertThat(during(between, () -> log.record(ACME, DECISION, new Status.Accepted(), "once")))
          .as("seen before")
          .containsExactly("GetItem", TRANSACTION, "GetItem");
      assertThat(during(between, () -> log.find(ACME, 1))).containsExactly("GetItem", "Query");
      assertThat(during(between, () -> log.find(ACME, 2))).containsExactly("GetItem");
      assertThat(during(between, () -> log.list(ACME, DecisionFilter.ALL, Optional.empty(), 50)))
          .containsExactly("Query");
      assertThat(
              during(between, () -> log.list(ACME, DecisionFilter.ALL, Optional.of("edited"), 50)))
          .isEmpty();
    }
  }

  private Recording recordingWhileLosingAnswers(int count) throws Exception {
    AtomicInteger lost = new AtomicInteger();
    try (EndpointBetween between =
            new EndpointBetween(
                table.endpoint(),
                operation ->
                    operation.equals(TRANSACTION) && lost.getAndIncrement() < count
                        ? new Behaviour.LoseAnswer()
                        : FORWARD);
        DynamoDbClient client = EmbeddedTable.patient(between.endpoint())) {
      Recording recording =
          patientLog(client).record(ACME, DECISION, new Status.Accepted(), "once");
      assertThat(lost).hasValueGreaterThan(count);
      assertThatOneDecisionIsKept();
      return recording;
    }
  }

  private void assertThatOneDecisionIsKept() {
    DecisionLog log = patientLog(table.client());
    assertThat(log.list(ACME, DecisionFilter.ALL, Optional.empty(), 50))
        .isEqualTo(
            new Listing.Page(
                List.of(DecisionLine.of(Decisions.accepted(1, DECISION))),
                Optional.empty(),
                Optional.empty(),
                List.of()));
    assertThat(log.find(ACME, 1).orElseThrow().history()).hasSize(1);
  }

  private static void assertThatEveryCallFindsTheLogUnavailable(DynamoDbClient client) {
    DecisionLog log = interactiveLog(client);
    assertThatThrownBy(() -> log.record(ACME, DECISION, new Status.Accepted(), "once"))
        .isInstanceOf(LogUnavailable.class)
        .hasMessageStartingWith("recording a decision: ")
        .hasMessageNotContaining("Payments");
    assertThatThrownBy(() -> log.find(ACME, 1))
        .isInstanceOf(LogUnavailable.class)
        .hasMessageStartingWith("finding a decision: ");
    assertThatThrownBy(() -> log.list(ACME, DecisionFilter.ALL, Optional.empty(), 10))
        .isInstanceOf(LogUnavailable.class)
        .hasMessageStartingWith("listing decisions: ");
  }

  private static List<String> during(EndpointBetween between, Runnable call) {
    int before = between.operations().size();
    call.run();
    List<String> operations = between.operations();
    return operations.subList(before, operations.size());
  }

  /// As the product has it.
  private static DecisionLog interactiveLog(DynamoDbClient client) {
    return new DynamoDbDecisionLog(() -> client, EmbeddedTable.NAME, Clock.systemUTC());
  }

  /// Does not give up on a slow machine.
  private static DecisionLog patientLog(DynamoDbClient client) {
    return new DynamoDbDecisionLog(
        () -> client, EmbeddedTable.NAME, Clock.systemUTC(), Duration.ofMinutes(1));
  }

  /// Its time is up as soon as it has sent a transaction, so it gives up when that one fails.
  private static DecisionLog oneTryLog(DynamoDbClient client, EndpointBetween between) {
    Duration limit = Duration.ofMinutes(1);
    Patience patience =
        new Patience(
            limit,
            () -> between.operations().contains(TRANSACTION) ? limit.toNanos() : 0,
            Thread::sleep,
            new Random(1));
    return new DynamoDbDecisionLog(
        () -> client, EmbeddedTable.NAME, Clock.systemUTC(), Alongside.NOTHING, patience);
  }

  private static URI whereNobodyListens() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return URI.create("http://127.0.0.1:" + socket.getLocalPort());
    }
  }
}
