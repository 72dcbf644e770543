package dev.containerarch.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.slack.api.Slack;
import dev.containerarch.advisor.decision.Tenant;
import dev.containerarch.advisor.review.Agenda;
import dev.containerarch.advisor.review.Ballot;
import dev.containerarch.advisor.review.DeadlineCalendar;
import dev.containerarch.advisor.review.Door;
import dev.containerarch.advisor.review.Participant;
import dev.containerarch.advisor.review.Proposal;
import dev.containerarch.advisor.review.Review;
import dev.containerarch.advisor.review.ReviewBoard;
import dev.containerarch.advisor.review.ReviewBoard.Casting;
import dev.containerarch.advisor.review.ReviewBoard.Changing;
import dev.containerarch.advisor.review.ReviewChange;
import dev.containerarch.advisor.review.Role;
import dev.containerarch.advisor.review.Vote;
import dev.containerarch.advisor.settings.SettingsStore;
import dev.containerarch.advisor.text.Language;
import dev.containerarch.functions.clock.ClockHandler;
import dev.containerarch.functions.outbox.OutboxHandler;
import dev.containerarch.local.dynamodb.EmbeddedDynamoDb;
import dev.containerarch.local.fakeslack.Call;
import dev.containerarch.local.fakeslack.FakeSlack;
import dev.containerarch.local.fakeslack.MovableClock;
import dev.containerarch.slack.delivery.SlackMessages;
import dev.containerarch.store.DynamoDbDeadlineCalendar;
import dev.containerarch.store.DynamoDbDecisionLog;
import dev.containerarch.store.DynamoDbDeliveries;
import dev.containerarch.store.DynamoDbDigestBook;
import dev.containerarch.store.DynamoDbOutbox;
import dev.containerarch.store.DynamoDbPriceSnapshots;
import dev.containerarch.store.DynamoDbReviewBoard;
import dev.containerarch.store.DynamoDbReviewCalendar;
import dev.containerarch.store.OutboxAlongside;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// Reviews on the embedded database, with the clock and the outbox that see to them and a fake
/// Slack that takes what leaves.
abstract class ReviewStage {

  static final String TABLE = "container-arch";
  static final Tenant ACME = new Tenant("T0ACME");
  static final String CHANNEL = "C0ARCH";
  static final Duration PATIENCE = Duration.ofMinutes(1);
  static final Duration WITHIN = Duration.ofHours(2);

  /// What nobody else may read before the reveal.
  static final String SECRET = "SECRETREASON";

  final MovableClock clock = new MovableClock();
  final ByteArrayOutputStream printed = new ByteArrayOutputStream();
  final List<String> aside = new ArrayList<>();
  final Tripwire wire = new Tripwire();
  EmbeddedDynamoDb database;
  FakeSlack slack;
  ReviewBoard board;
  DynamoDbDecisionLog log;
  LocalOutbox function;
  private int opened;

  @BeforeEach
  void start() {
    database = EmbeddedDynamoDb.start(null);
    database.createTable(TABLE);
    // Slack's messages are named by the time, which has to go on.
    slack = FakeSlack.start(Clock.systemUTC());
    board = new DynamoDbReviewBoard(database::client, TABLE, clock, PATIENCE);
    log =
        new DynamoDbDecisionLog(
            database::client, TABLE, clock, new OutboxAlongside(TABLE), PATIENCE);
    Slack client = SlackRoutes.client(slack, Duration.ofSeconds(5));
    OutboxHandler handler =
        OutboxHandler.local(
            wire.around(log),
            wire.around(board),
            new DynamoDbDigestBook(database::client, TABLE, PATIENCE),
            wire.around(new DynamoDbDeliveries(database::client, TABLE, PATIENCE)),
            wire.around(new SlackMessages(() -> client, _ -> FakeSlack.BOT_TOKEN)),
            SettingsStore.none(),
            new DynamoDbPriceSnapshots(database::client, TABLE, PATIENCE),
            aside::add,
            new PrintStream(printed, true, StandardCharsets.UTF_8),
            clock);
    function = new LocalOutbox(database, TABLE, handler, Duration.ofMinutes(1));
  }

  @AfterEach
  void stop() {
    function.close();
    slack.close();
    database.close();
  }

  Review discussed(String... members) {
    Review review = open(CHANNEL, Door.TWO_WAY, false, members);
    for (String member : members) {
      weigh(review, member);
    }
    return changed(review, new ReviewChange.Reveal());
  }

  Review voting(Door door) {
    Review review = open(CHANNEL, door, false, "U1", "U2", "U3");
    for (String member : List.of("U1", "U2", "U3")) {
      weigh(review, member);
    }
    Review discussed = changed(review, new ReviewChange.Reveal());
    return changed(
        discussed,
        new ReviewChange.Propose(
            new Proposal(1, "ecs-fargate", Optional.empty(), "One service first."),
            clock.instant().plus(WITHIN)));
  }

  Review open(String channel, Door door, boolean anonymous, String... members) {
    return open(ACME, channel, door, anonymous, members);
  }

  Review open(Tenant tenant, String channel, Door door, boolean anonymous, String... members) {
    opened++;
    List<Participant> participants = new ArrayList<>();
    for (String member : members) {
      participants.add(new Participant(member, Role.EXPERT));
    }
    return board
        .open(
            tenant,
            new Agenda(
                "Payments platform",
                door,
                "edition=2026 gpu=no",
                1,
                anonymous,
                WITHIN,
                channel,
                Language.ENGLISH,
                members[0],
                clock.instant()),
            participants,
            "once" + opened)
        .review();
  }

  void weigh(Review review, String member) {
    assertThat(
            board.cast(
                ACME,
                review.number(),
                new Ballot(
                    member,
                    1,
                    1,
                    Map.of("cost", 10.0 + member.length()),
                    Optional.of("eks-auto-mode"),
                    Optional.of(3),
                    List.of(),
                    SECRET + member,
                    clock.instant())))
        .isInstanceOf(Casting.Kept.class);
  }

  void vote(Review review, String member, Vote.Stance stance) {
    assertThat(
            board.cast(
                ACME,
                review.number(),
                new Vote(member, 1, stance, "Because " + SECRET, clock.instant())))
        .isInstanceOf(Casting.Kept.class);
  }

  Review changed(Review review, ReviewChange change) {
    Changing changing =
        board.change(ACME, review.number(), review.version(), change, review.owner());
    assertThat(changing).isInstanceOf(Changing.Changed.class);
    return ((Changing.Changed) changing).review();
  }

  Review find(Review review) {
    return board.find(ACME, review.number()).orElseThrow();
  }

  String run() {
    return run(
        new DynamoDbDeadlineCalendar(database::client, TABLE, PATIENCE),
        board,
        new DynamoDbOutbox(database::client, TABLE, PATIENCE),
        log);
  }

  String run(
      DeadlineCalendar calendar,
      ReviewBoard reviews,
      dev.containerarch.advisor.outbox.Outbox outbox,
      dev.containerarch.advisor.decision.DecisionLog decisions) {
    ByteArrayOutputStream answer = new ByteArrayOutputStream();
    try {
      ClockHandler.local(
              decisions,
              reviews,
              calendar,
              new DynamoDbReviewCalendar(database::client, TABLE, PATIENCE),
              outbox,
              SettingsStore.none(),
              new DynamoDbPriceSnapshots(database::client, TABLE, PATIENCE),
              clock,
              new PrintStream(printed, true, StandardCharsets.UTF_8))
          .handleRequest(
              new ByteArrayInputStream(new byte[0]), answer, new NoContext(Duration.ofMinutes(5)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return answer.toString(StandardCharsets.UTF_8);
  }

  /// A moment later, so that no card has to wait for its turn.
  void deliver() {
    clock.advance(Duration.ofSeconds(2));
    function.deliver();
  }

  /// Nothing that members answered is in Slack, in the log, in the outbox or in the queue.
  void assertNothingWasTold() {
    assertThat(everythingInSlack()).doesNotContain(SECRET);
    assertThat(slack.calls()).noneMatch(call -> call.body().toString().contains("eks-auto-mode"));
    assertThat(everythingInTheOutbox()).doesNotContain(SECRET, "eks-auto-mode");
    assertThat(printed()).doesNotContain(SECRET);
    assertThat(aside).noneMatch(message -> message.contains(SECRET));
  }

  String everythingInSlack() {
    StringBuilder all = new StringBuilder();
    slack.calls().forEach(call -> all.append(call.body()));
    return all.toString();
  }

  String everythingInTheOutbox() {
    StringBuilder all = new StringBuilder();
    for (Map<String, AttributeValue> item : items()) {
      all.append(item);
    }
    return all.toString();
  }

  List<Map<String, AttributeValue>> items() {
    return database.client().scanPaginator(scan -> scan.tableName(TABLE)).items().stream()
        .filter(item -> String.valueOf(item.get("sk")).contains("OUTBOX#"))
        .toList();
  }

  List<String> outbox(String attribute) {
    return items().stream()
        .filter(item -> item.containsKey(attribute))
        .map(item -> item.get(attribute).s())
        .toList();
  }

  List<String> methods() {
    return slack.calls().stream().map(Call::method).toList();
  }

  List<String> texts(String channel) {
    return slack.messagesIn(channel).stream()
        .map(message -> message.get("text").getAsString())
        .toList();
  }

  List<String> blocks(String channel) {
    return slack.messagesIn(channel).stream()
        .map(message -> String.valueOf(message.get("blocks")))
        .toList();
  }

  String posted(String channel) {
    return String.join("\n", blocks(channel));
  }

  String printed() {
    return printed.toString(StandardCharsets.UTF_8);
  }
}
