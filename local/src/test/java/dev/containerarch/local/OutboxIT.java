package dev.containerarch.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.slack.api.Slack;
import dev.containerarch.advisor.decision.Basis;
import dev.containerarch.advisor.decision.Change;
import dev.containerarch.advisor.decision.Content;
import dev.containerarch.advisor.decision.Decision;
import dev.containerarch.advisor.decision.DecisionLog;
import dev.containerarch.advisor.decision.Status;
import dev.containerarch.advisor.decision.Tenant;
import dev.containerarch.advisor.knowledge.AsOf;
import dev.containerarch.advisor.outbox.Deliveries;
import dev.containerarch.advisor.outbox.Deliveries.Slot;
import dev.containerarch.advisor.outbox.Delivery;
import dev.containerarch.advisor.outbox.Delivery.Stage;
import dev.containerarch.advisor.outbox.Outbox;
import dev.containerarch.advisor.outbox.OutboxEntry;
import dev.containerarch.advisor.outbox.Outgoing;
import dev.containerarch.advisor.replay.Finding;
import dev.containerarch.advisor.replay.Replay;
import dev.containerarch.advisor.robustness.Firmness.Thresholds;
import dev.containerarch.advisor.settings.MemberSettings;
import dev.containerarch.advisor.settings.TeamSettings;
import dev.containerarch.advisor.text.Language;
import dev.containerarch.functions.outbox.OutboxHandler;
import dev.containerarch.local.Tripwire.Killed;
import dev.containerarch.local.dynamodb.EmbeddedDynamoDb;
import dev.containerarch.local.fakeslack.Call;
import dev.containerarch.local.fakeslack.FakeSlack;
import dev.containerarch.local.fakeslack.Fault;
import dev.containerarch.slack.delivery.SlackMessages;
import dev.containerarch.store.DynamoDbDecisionLog;
import dev.containerarch.store.DynamoDbDeliveries;
import dev.containerarch.store.DynamoDbDigestBook;
import dev.containerarch.store.DynamoDbOutbox;
import dev.containerarch.store.DynamoDbPriceSnapshots;
import dev.containerarch.store.DynamoDbReviewBoard;
import dev.containerarch.store.DynamoDbSettings;
import dev.containerarch.store.OutboxAlongside;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.BiFunction;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// The outbox function on the embedded database's own stream, with a Slack that is slow, busy,
/// choosy or gone, and killed between any two of its steps.
class OutboxIT {

  private static final String TABLE = "container-arch";
  private static final Tenant ACME = new Tenant("T0ACME");
  private static final Tenant OTHER = new Tenant("T0OTHER");
  private static final Instant AT = Instant.parse("2026-11-23T12:00:00Z");
  private static final Duration PATIENCE = Duration.ofMinutes(1);

  /// Finding the delivery, finding the decision, claiming and posting are two steps each.
  private static final int AFTER_POSTING = 8;

  /// Leaves the function time for three attempts or so, one and a half seconds.
  private static final Duration LIMIT = Duration.ofMillis(13_600);

  /// After this the client gives a call up.
  private static final Duration CALL = Duration.ofMillis(700);

  private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
  private final List<String> aside = new ArrayList<>();
  private final Tripwire wire = new Tripwire();
  private EmbeddedDynamoDb database;
  private FakeSlack slack;
  private DynamoDbDecisionLog log;
  private Deliveries deliveries;
  private DynamoDbSettings settings;
  private Outbox outbox;
  private LocalOutbox function;
  private int decisions;

  @BeforeEach
  void start() {
    Clock clock = Clock.systemUTC();
    database = EmbeddedDynamoDb.start(null);
    database.createTable(TABLE);
    slack = FakeSlack.start(clock);
    Slack client = SlackRoutes.client(slack, CALL);
    log = new DynamoDbDecisionLog(database::client, TABLE, clock, PATIENCE);
    deliveries = new DynamoDbDeliveries(database::client, TABLE, PATIENCE);
    settings = new DynamoDbSettings(database::client, TABLE, clock, PATIENCE);
    outbox = new DynamoDbOutbox(database::client, TABLE, PATIENCE);
    OutboxHandler handler =
        OutboxHandler.local(
            wire.around(log),
            new DynamoDbReviewBoard(database::client, TABLE, clock, PATIENCE),
            new DynamoDbDigestBook(database::client, TABLE, PATIENCE),
            wire.around(deliveries),
            wire.around(new SlackMessages(() -> client, _ -> FakeSlack.BOT_TOKEN)),
            settings,
            new DynamoDbPriceSnapshots(database::client, TABLE, PATIENCE),
            aside::add,
            new PrintStream(printed, true, StandardCharsets.UTF_8),
            clock);
    function = new LocalOutbox(database, TABLE, handler, LIMIT);
  }

  @AfterEach
  void stop() {
    function.close();
    slack.close();
    database.close();
  }

  @Test
  void whatAsksForTheSameMessageInABatchIsOneCall() {
    int number = record(ACME, "C1");
    for (int change = 1; change <= 10; change++) {
      outbox.put(notice(ACME, number, change, "C1"));
    }

    function.deliver();

    assertThat(slack.calls()).extracting(Call::method).containsExactly("chat.postMessage");
    assertThat(texts("C1"))
        .singleElement()
        .asString()
        .contains("Decision CA-1: accepted · Title 1");
    assertThat(delivery(ACME, number, "C1").stage()).isInstanceOf(Stage.Sent.class);
  }

  @Test
  void aDecisionAndItsNoticeAreKeptTogetherAndTheNoticeFollowsItsLife() {
    DecisionLog living = living();
    Decision proposed =
        living.record(ACME, content(1, "C1"), new Status.Proposed(), "once").decision();
    function.deliver();
    assertThat(texts("C1")).containsExactly(":round_pushpin: Decision CA-1: proposed · Title 1");

    living.change(ACME, 1, proposed.version(), new Change.Accept(), "U0BOSS");
    function.deliver();
    assertThat(texts("C1")).containsExactly(":round_pushpin: Decision CA-1: accepted · Title 1");

    living.supersede(ACME, 1, proposed.version() + 1, content(2, "C2"), "twice");
    function.deliver();
    assertThat(texts("C1")).containsExactly(":round_pushpin: Decision CA-1: superseded · Title 1");
    assertThat(texts("C2")).containsExactly(":round_pushpin: Decision CA-2: accepted · Title 2");
    assertThat(slack.calls())
        .extracting(Call::method)
        .containsExactlyInAnyOrder(
            "chat.postMessage", "chat.update", "chat.update", "chat.postMessage");
    assertThat(events())
        .containsExactlyInAnyOrder(
            "DECISION_PROPOSED", "DECISION_ACCEPTED", "DECISION_SUPERSEDED", "DECISION_ACCEPTED");
  }

  @Test
  void killedWhileTheDecisionGoesOnTheNoticeEndsWithItsNewestState() {
    DecisionLog living = living();
    int steps = 0;
    boolean killed = true;
    while (killed) {
      steps++;
      String channel = "C0STEP" + steps;
      Decision proposed =
          living
              .record(ACME, content(steps, channel), new Status.Proposed(), "once" + steps)
              .decision();
      killed = isKilledAt(steps);
      living.change(ACME, proposed.number(), proposed.version(), new Change.Accept(), "U0BOSS");
      killed |= isKilledAt(steps);
      function.deliver();

      assertThat(texts(channel))
          .as("killed at step %d", steps)
          .singleElement()
          .asString()
          .contains("accepted");
    }
    assertThat(steps).isGreaterThan(10);
  }

  @Test
  void whatWasRefusedArrivesWithTheNextChangeOnceTheChannelIsThereAgain() {
    DecisionLog living = living();
    Decision proposed =
        living.record(ACME, content(1, "C1"), new Status.Proposed(), "once").decision();
    slack.refuseIn("C1", "is_archived");
    function.deliver();
    slack.refuseIn("C1", "");
    function.deliver();
    assertThat(texts("C1")).isEmpty();

    living.change(ACME, 1, proposed.version(), new Change.Accept(), "U0BOSS");
    function.deliver();

    assertThat(texts("C1")).singleElement().asString().contains("accepted");
  }

  @Test
  void aNoticeIsInTheTeamsLanguageAndAReminderInTheMembers() {
    TeamSettings korean =
        new TeamSettings(
            Optional.of(Language.KOREAN),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Map.of(),
            Thresholds.DEFAULT,
            Optional.empty());
    settings.saveTeam(ACME, 0, korean);
    settings.saveMember(
        ACME, "U0ANA", 0, MemberSettings.NONE.withLanguage(Optional.of(Language.ENGLISH)));
    int number = record(ACME, "C1");
    outbox.put(notice(ACME, number, 1, "C1"));
    outbox.put(reminder(ACME, number, "U0ANA"));

    function.deliver();

    assertThat(texts("C1")).singleElement().asString().contains("결정 CA-1");
    assertThat(texts(FakeSlack.directWith("U0ANA")))
        .singleElement()
        .asString()
        .doesNotContainPattern("[가-힣]");
  }

  @Test
  void theSameEntryIsPutOnce() {
    int number = record(ACME, "C1");

    assertThat(outbox.put(reminder(ACME, number, "U1"))).isEqualTo(Outbox.Putting.PUT);
    assertThat(outbox.put(reminder(ACME, number, "U1"))).isEqualTo(Outbox.Putting.ALREADY_THERE);
    function.deliver();

    assertThat(texts(FakeSlack.directWith("U1"))).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"notice", "reminder", "facts", "digest"})
  void killedBetweenAnyTwoStepsEveryMessageArrivesAndNoneTwice(String kind) {
    BiFunction<Integer, String, OutboxEntry> entry =
        switch (kind) {
          case "notice" -> (number, channel) -> notice(ACME, number, 1, channel);
          case "reminder" -> (number, channel) -> reminder(ACME, number, channel);
          case "facts" -> (number, channel) -> entry(ACME, facts(number, channel));
          default -> (_, channel) -> entry(ACME, digest(channel));
        };
    int steps = 0;
    boolean killed = true;
    while (killed) {
      steps++;
      String channel = "C0STEP" + steps;
      outbox.put(entry.apply(record(ACME, channel), channel));

      killed = isKilledAt(steps);
      function.deliver();

      assertThat(texts(channel)).as("killed at step %d", steps).hasSize(1);
    }
    // Four calls and more, each of them two steps.
    assertThat(steps).isGreaterThan(8);
  }

  @Test
  void killedTwiceNothingIsLostOrDoubled() {
    for (int first = 1; first <= 10; first++) {
      for (int second = 1; second <= 12; second++) {
        String channel = "C0STEP" + first + "X" + second;
        outbox.put(notice(ACME, record(ACME, channel), 1, channel));

        isKilledAt(first);
        isKilledAt(second);
        function.deliver();

        assertThat(texts(channel)).as("killed at %d and %d", first, second).hasSize(1);
      }
    }
  }

  @Test
  void afterAKillSlackIsAskedToPostTheSameIdAndToShowTheNewest() {
    int number = record(ACME, "C1");
    outbox.put(notice(ACME, number, 1, "C1"));
    assertThat(isKilledAt(AFTER_POSTING)).isTrue();

    function.deliver();

    assertThat(slack.calls())
        .extracting(Call::method)
        .containsExactly("chat.postMessage", "chat.postMessage", "chat.update");
    assertThat(slack.calls())
        .filteredOn(call -> call.method().equals("chat.postMessage"))
        .extracting(call -> call.body().get("client_msg_id").getAsString())
        .containsOnly(slack.calls().getFirst().body().get("client_msg_id").getAsString());
  }

  @Test
  void slacksWaitIsHonoured() {
    int number = record(ACME, "C1");
    outbox.put(notice(ACME, number, 1, "C1"));
    slack.failNext("chat.postMessage", new Fault.RateLimited(1));

    function.deliver();

    assertThat(texts("C1")).hasSize(1);
  }

  @Test
  void aWaitLongerThanTheFunctionHasComesAgainInsteadOfBeingLost() {
    outbox.put(notice(ACME, record(ACME, "C1"), 1, "C1"));
    outbox.put(notice(OTHER, record(OTHER, "C2"), 1, "C2"));
    slack.failNext("chat.postMessage", new Fault.RateLimited(600));

    function.deliver();
    assertThat(printed()).contains("\"LeftForLater\":1").contains("Slack is busy");
    assertThat(slack.calls()).hasSize(2);

    function.deliver();
    assertThat(texts("C1")).hasSize(1);
    assertThat(texts("C2")).hasSize(1);
  }

  @Test
  void oneTenantsTroubleDoesNotHoldUpAnother() {
    slack.refuseIn("C1", "internal_error");
    outbox.put(notice(ACME, record(ACME, "C1"), 1, "C1"));
    outbox.put(notice(OTHER, record(OTHER, "C2"), 1, "C2"));

    function.deliver();
    assertThat(texts("C1")).isEmpty();
    assertThat(texts("C2")).hasSize(1);

    slack.refuseIn("C1", "");
    function.deliver();
    assertThat(texts("C1")).hasSize(1);
    assertThat(texts("C2")).hasSize(1);
  }

  @Test
  void refusedBlocksArriveAsWords() {
    outbox.put(notice(ACME, record(ACME, "C1"), 1, "C1"));
    slack.failNext("chat.postMessage", new Fault.SlackError("invalid_blocks"));

    function.deliver();

    assertThat(texts("C1")).hasSize(1);
  }

  @Test
  void aCallThatIsGivenUpMayHaveArrivedAndIsNotShownTwice() {
    outbox.put(notice(ACME, record(ACME, "C1"), 1, "C1"));
    slack.failNext("chat.postMessage", new Fault.Hang(CALL.plusMillis(400)));

    function.deliver();

    assertThat(texts("C1")).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"channel_not_found", "not_in_channel", "is_archived", "account_inactive"})
  void whatOnlyAPersonCanChangeIsNotedAndTriedAgainWithTheNextChangeOnly(String error) {
    int number = record(ACME, "C1");
    slack.refuseIn("C1", error);
    outbox.put(notice(ACME, number, 1, "C1"));

    function.deliver();
    function.deliver();

    assertThat(slack.calls()).hasSize(1);
    assertThat(delivery(ACME, number, "C1").stage())
        .isEqualTo(new Stage.Refused(error, Optional.empty()));
    assertThat(printed()).contains("Slack refused it for good").contains(error);
  }

  @Test
  void whatChangedIsToldWithTheButtonsToActOnIt() {
    int number = record(ACME, "C1");
    outbox.put(entry(ACME, facts(number, "U0MINA")));

    function.deliver();

    assertThat(slack.messagesIn(FakeSlack.directWith("U0MINA")))
        .singleElement()
        .asString()
        .contains("What CA-1 rests on has changed", "number 1 then, number 2 now")
        .contains("Operations (2027-02)")
        .contains("Still right", "Replay", "Supersede", "Snooze");
  }

  @Test
  void anOwnerWhoIsGoneIsNotedAndTheChannelIsToldAllTheSame() {
    int number = record(ACME, "C1");
    slack.refuseIn(FakeSlack.directWith("U0GONE"), "user_disabled");
    outbox.put(reminder(ACME, number, "U0GONE"));
    outbox.put(reminder(ACME, number, "C1"));
    outbox.put(entry(ACME, facts(number, "U0GONE")));
    outbox.put(entry(ACME, facts(number, "C1")));

    function.deliver();
    function.deliver();

    assertThat(texts("C1")).hasSize(2);
    assertThat(texts(FakeSlack.directWith("U0GONE"))).isEmpty();
    assertThat(printed()).contains("Slack refused it for good").contains("user_disabled");
    assertThat(aside).isEmpty();
  }

  @Test
  void aMessageThatSomebodyDeletedIsFollowedByAnother() {
    int number = record(ACME, "C1");
    outbox.put(notice(ACME, number, 1, "C1"));
    isKilledAt(AFTER_POSTING);
    slack.deleteMessage("C1", slack.messagesIn("C1").getFirst().get("ts").getAsString());

    function.deliver();

    assertThat(texts("C1")).hasSize(1);
    assertThat(delivery(ACME, number, "C1").generation()).isEqualTo(2);
  }

  @Test
  void aTokenThatWasTakenAwayIsNoted() {
    int number = record(ACME, "C1");
    slack.revokeToken(true);
    outbox.put(notice(ACME, number, 1, "C1"));

    function.deliver();

    assertThat(delivery(ACME, number, "C1").stage())
        .isEqualTo(new Stage.Refused("token_revoked", Optional.empty()));
  }

  @Test
  void anImageThatNobodyUnderstandsIsPutAsideWithItsCauseAndHoldsNothingUp() {
    database
        .client()
        .putItem(put ->
            put.tableName(TABLE)
                .item(
                    Map.of(
                        "pk", AttributeValue.fromS("T#T0ACME"),
                        "sk", AttributeValue.fromS("OUTBOX#2026#x"),
                        "language", AttributeValue.fromS("en"))));
    outbox.put(notice(ACME, record(ACME, "C1"), 1, "C1"));

    function.deliver();
    function.deliver();

    assertThat(aside).hasSize(1);
    JsonObject message = JsonParser.parseString(aside.getFirst()).getAsJsonObject();
    assertThat(message.get("cause").getAsString()).contains("lacks at");
    assertThat(message.getAsJsonArray("Records")).hasSize(1);
    assertThat(texts("C1")).hasSize(1);
  }

  @Test
  void aNoticeOfADecisionThatIsNotThereIsPutAside() {
    outbox.put(notice(ACME, 7, 1, "C1"));

    function.deliver();

    assertThat(aside).singleElement().asString().contains("there is no decision 7");
  }

  /// A log whose changes make something leave, as the front has it.
  private DecisionLog living() {
    return new DynamoDbDecisionLog(
        database::client, TABLE, Clock.systemUTC(), new OutboxAlongside(TABLE), PATIENCE);
  }

  /// The types of all events in the outbox.
  private List<String> events() {
    List<String> events = new ArrayList<>();
    for (Map<String, AttributeValue> item :
        database.client().scan(scan -> scan.tableName(TABLE)).items()) {
      AttributeValue event = item.get("event");
      if (String.valueOf(item.get("sk")).contains("OUTBOX#") && event != null) {
        events.add(event.s());
      }
    }
    return events;
  }

  private boolean isKilledAt(int step) {
    wire.arm(step);
    try {
      function.deliver();
      return false;
    } catch (Killed e) {
      return true;
    } finally {
      wire.disarm();
    }
  }

  private int record(Tenant tenant, String channel) {
    decisions++;
    return record(log, tenant, channel, decisions);
  }

  /// Records one that is accepted at once, and says its number.
  static int record(DecisionLog log, Tenant tenant, String channel, int ordinal) {
    return log.record(tenant, content(ordinal, channel), new Status.Accepted(), "once" + ordinal)
        .decision()
        .number();
  }

  static Content content(int ordinal, String channel) {
    return Content.of(
        "Title " + ordinal,
        "ecs-fargate",
        "It is what we know.",
        "U0MINA",
        channel,
        AT,
        new Basis(
            "compare",
            "2026",
            "2026-11",
            Optional.empty(),
            Map.of("ecs-fargate", 74.25),
            List.of(),
            List.of("ecs-fargate"),
            Optional.empty()));
  }

  private static OutboxEntry notice(Tenant tenant, int number, int change, String channel) {
    return new OutboxEntry(
        tenant, AT, Language.ENGLISH, new Outgoing.DecisionNotice(number, change, channel));
  }

  private static OutboxEntry entry(Tenant tenant, Outgoing what) {
    return new OutboxEntry(tenant, AT, Language.ENGLISH, what);
  }

  private static Outgoing facts(int number, String to) {
    return new Outgoing.FactsChanged(
        number,
        new Finding(
            Replay.Answer.OVERTAKEN,
            List.of("eks-auto"),
            OptionalInt.of(1),
            OptionalInt.of(2),
            List.of(new Finding.Redated("operations", new AsOf("2027-02")))),
        to);
  }

  /// Of a span in which all decisions of these tests were recorded.
  private static Outgoing digest(String channel) {
    return new Outgoing.Digest(channel, LocalDate.of(2026, 11, 16), LocalDate.of(2026, 11, 30));
  }

  private static OutboxEntry reminder(Tenant tenant, int number, String to) {
    return new OutboxEntry(
        tenant,
        AT,
        Language.KOREAN,
        new Outgoing.Reminder(
            Outgoing.Reminder.Kind.REVIEW_DUE, number, LocalDate.of(2026, 11, 23), to));
  }

  private List<String> texts(String channel) {
    return slack.messagesIn(channel).stream().map(m -> m.get("text").getAsString()).toList();
  }

  private Delivery delivery(Tenant tenant, int number, String channel) {
    return deliveries.find(tenant, new Slot.Notice(number, channel)).orElseThrow();
  }

  private String printed() {
    return printed.toString(StandardCharsets.UTF_8);
  }
}
