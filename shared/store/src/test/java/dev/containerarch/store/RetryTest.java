package dev.containerarch.store;

import static dev.containerarch.store.Decisions.ACME;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.containerarch.advisor.decision.DecisionLog.LogUnavailable;
import dev.containerarch.advisor.decision.DecisionLog.Recording;
import dev.containerarch.advisor.decision.Status;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.core.exception.AbortedException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;

class RetryTest {

  private static final Duration LIMIT = Duration.ofSeconds(2);

  private final ScriptedDynamoDb dynamoDb = new ScriptedDynamoDb();

  static Stream<SdkException> faultsThatMayPass() {
    return Stream.of(
        Faults.timeout(),
        Faults.noConnection(),
        Faults.service(400, "ProvisionedThroughputExceededException"),
        Faults.service(400, "RequestLimitExceeded"),
        Faults.service(400, "ThrottlingException"),
        Faults.service(400, "TransactionInProgressException"),
        Faults.service(500, "InternalServerError"),
        Faults.service(503, "ServiceUnavailable"),
        Faults.unlabelled(502),
        ScriptedDynamoDb.cancelled("TransactionConflict", "None", "None", "None"),
        ScriptedDynamoDb.cancelled("None", "ThrottlingError", "None", "None"),
        ScriptedDynamoDb.cancelled("None", "None", "None", "ProvisionedThroughputExceeded"));
  }

  static Stream<SdkException> faultsThatStay() {
    return Stream.of(
        Faults.service(400, "ResourceNotFoundException"),
        Faults.service(400, "AccessDeniedException"),
        Faults.service(400, "ValidationException"),
        Faults.service(400, "IdempotentParameterMismatchException"),
        ScriptedDynamoDb.cancelled("None", "ValidationError", "None", "None"),
        ScriptedDynamoDb.cancelled("None", "ConditionalCheckFailed", "None", "None"),
        ScriptedDynamoDb.cancelled(),
        Faults.unlabelled(403),
        AbortedException.create("interrupted"));
  }

  @ParameterizedTest
  @MethodSource("faultsThatMayPass")
  void sendsTheVerySameTransactionAgain(SdkException fault) {
    dynamoDb.then(fault).then(fault);

    Recording recording = record(1);

    assertThat(recording).isInstanceOf(Recording.Recorded.class);
    assertThat(dynamoDb.transactions()).hasSize(3);
    assertThat(tokens()).hasSize(1);
    assertThat(Set.copyOf(items())).hasSize(1);
    assertThat(dynamoDb.pauses()).hasSize(2);
  }

  @ParameterizedTest
  @MethodSource("faultsThatMayPass")
  void givesUpInsideItsLimitWhenTheFaultDoesNotPass(SdkException fault) {
    dynamoDb.then(fault).forEver().taking(Duration.ofMillis(5));

    assertThatThrownBy(() -> record(1)).isInstanceOf(LogUnavailable.class).hasCause(fault);

    assertThat(dynamoDb.elapsed()).isLessThanOrEqualTo(LIMIT);
    assertThat(dynamoDb.transactions()).hasSizeGreaterThan(5);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
  void requestsThatHangDoNotOutliveTheLimit(long seed) {
    dynamoDb.then(Faults.timeout()).forEver().taking(Duration.ofMillis(700));

    assertThatThrownBy(() -> record(seed)).isInstanceOf(LogUnavailable.class);

    assertThat(dynamoDb.elapsed()).isLessThanOrEqualTo(LIMIT);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
  void pausesGrowAndDiffer(long seed) {
    dynamoDb.then(Faults.noConnection()).forEver();

    assertThatThrownBy(() -> record(seed)).isInstanceOf(LogUnavailable.class);

    List<Duration> pauses = dynamoDb.pauses();
    assertThat(pauses.getFirst()).isLessThanOrEqualTo(Duration.ofMillis(25));
    assertThat(pauses).allMatch(pause -> pause.compareTo(Duration.ofMillis(400)) <= 0);
    assertThat(Set.copyOf(pauses)).hasSameSizeAs(pauses);
  }

  @ParameterizedTest
  @MethodSource("faultsThatStay")
  void doesNotRepeatWhatCannotSucceed(SdkException fault) {
    dynamoDb.then(fault).forEver();

    assertThatThrownBy(() -> record(1)).isInstanceOf(LogUnavailable.class).hasCause(fault);

    assertThat(dynamoDb.transactions()).hasSize(1);
    assertThat(dynamoDb.pauses()).isEmpty();
  }

  @Test
  void takesTheNextNumberAtOnceWhenAnotherTookThisOne() {
    dynamoDb.then(
        ScriptedDynamoDb.cancelled(
            Map.of("n", AttributeValue.fromN("7")),
            "ConditionalCheckFailed",
            "None",
            "None",
            "None"));

    Recording recording = record(1);

    assertThat(recording.decision().number()).isEqualTo(8);
    assertThat(dynamoDb.pauses()).isEmpty();
    assertThat(tokens()).as("another transaction, another token").hasSize(2);
  }

  @Test
  void losingEveryRaceEndsInsideTheLimit() {
    dynamoDb
        .then(
            ScriptedDynamoDb.cancelled(
                Map.of("n", AttributeValue.fromN("7")),
                "ConditionalCheckFailed",
                "ConditionalCheckFailed",
                "None",
                "None"))
        .forEver()
        .taking(Duration.ofMillis(30));

    assertThatThrownBy(() -> record(1)).isInstanceOf(LogUnavailable.class);

    assertThat(dynamoDb.elapsed()).isLessThanOrEqualTo(LIMIT);
  }

  @Test
  void anInterruptEndsTheWaitingAndIsKept() {
    dynamoDb.then(Faults.noConnection()).forEver().interruptingPauses();

    assertThatThrownBy(() -> record(1)).isInstanceOf(LogUnavailable.class);

    assertThat(Thread.interrupted()).isTrue();
    assertThat(dynamoDb.transactions()).hasSize(1);
  }

  @Test
  void theMessageNamesTheFaultAndNothingThatAUserWrote() {
    dynamoDb.then(Faults.service(400, "AccessDeniedException")).forEver();

    assertThatThrownBy(() -> record(1))
        .hasMessage(
            "recording a decision: DynamoDbException AccessDeniedException, HTTP 400, request REQ1");
  }

  private Recording record(long seed) {
    return new DynamoDbDecisionLog(
            () -> dynamoDb,
            EmbeddedTable.NAME,
            Clock.fixed(Decisions.NOON, ZoneOffset.UTC),
            Alongside.NOTHING,
            dynamoDb.patience(seed))
        .record(ACME, Decisions.titled("Payments"), new Status.Accepted(), "once");
  }

  private Set<String> tokens() {
    Set<String> tokens = new HashSet<>();
    for (TransactWriteItemsRequest request : dynamoDb.transactions()) {
      tokens.add(request.clientRequestToken());
    }
    return tokens;
  }

  private List<Object> items() {
    return dynamoDb.transactions().stream().<Object>map(t -> t.transactItems()).toList();
  }
}
