package dev.containerarch.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.slack.api.Slack;
import dev.containerarch.advisor.decision.Change;
import dev.containerarch.advisor.decision.Content;
import dev.containerarch.advisor.decision.Status;
import dev.containerarch.advisor.decision.Tenant;
import dev.containerarch.advisor.settings.SettingsStore.Saving;
import dev.containerarch.advisor.settings.TeamSettings;
import dev.containerarch.functions.clock.DigestRun;
import dev.containerarch.functions.outbox.OutboxHandler;
import dev.containerarch.local.dynamodb.EmbeddedDynamoDb;
import dev.containerarch.local.fakeslack.FakeSlack;
import dev.containerarch.local.fakeslack.MovableClock;
import dev.containerarch.slack.delivery.SlackMessages;
import dev.containerarch.store.DynamoDbDecisionLog;
import dev.containerarch.store.DynamoDbDeliveries;
import dev.containerarch.store.DynamoDbDigestBook;
import dev.containerarch.store.DynamoDbOutbox;
import dev.containerarch.store.DynamoDbPriceSnapshots;
import dev.containerarch.store.DynamoDbReviewBoard;
import dev.containerarch.store.DynamoDbSettings;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The weekly digest from the clock through the outbox to the channel. The clock stands on a
/// Monday.
class DigestIT {

  private static final String TABLE = "container-arch";
  private static final Tenant ACME = new Tenant("T0ACME");
  private static final Tenant OTHER = new Tenant("T0OTHER");
  private static final Duration PATIENCE = Duration.ofMinutes(1);
  private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);

  private final MovableClock clock = new MovableClock();
  private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
  private EmbeddedDynamoDb database;
  private FakeSlack slack;
  private LocalOutbox outbox;
  private DynamoDbSettings settings;
  private DynamoDbDigestBook book;
  private int decisions;

  @BeforeEach
  void start() {
    database = EmbeddedDynamoDb.start(null);
    database.createTable(TABLE);
    slack = FakeSlack.start(clock);
    Slack client = SlackMessages.client(slack.apiEndpoint().toString());
    settings = new DynamoDbSettings(database::client, TABLE, clock, PATIENCE);
    book = new DynamoDbDigestBook(database::client, TABLE, PATIENCE);
    outbox =
        new LocalOutbox(
            database,
            TABLE,
            OutboxHandler.local(
                logOn(MONDAY),
                new DynamoDbReviewBoard(database::client, TABLE, clock, PATIENCE),
                book,
                new DynamoDbDeliveries(database::client, TABLE, PATIENCE),
                new SlackMessages(() -> client, _ -> FakeSlack.BOT_TOKEN),
                settings,
                new DynamoDbPriceSnapshots(database::client, TABLE, PATIENCE),
                message -> printed.writeBytes(message.getBytes(StandardCharsets.UTF_8)),
                new PrintStream(printed, true, StandardCharsets.UTF_8),
                clock),
            Duration.ofSeconds(60));
  }

  @AfterEach
  void stop() {
    outbox.close();
    slack.close();
    database.close();
  }

  @Test
  void aChannelIsToldOfItsWeekOnceAndOnlyIfItWantsToBe() {
    LocalDate wednesday = MONDAY.minusDays(5);
    record(ACME, "C0GENERAL", wednesday, Optional.of(MONDAY.plusDays(300)));
    int proposed = propose(ACME, "C0GENERAL", MONDAY.minusDays(40));
    logOn(wednesday).change(ACME, proposed, 1, new Change.Reject("too dear"), "U0MINA");
    record(ACME, "C0GENERAL", MONDAY.minusDays(90), Optional.of(MONDAY.minusDays(3)));
    record(ACME, "C0GENERAL", MONDAY.minusDays(90), Optional.of(MONDAY.plusDays(10)));
    record(ACME, "C0OTHER", wednesday, Optional.empty());
    switchOn(ACME, "C0GENERAL");

    run();
    run();

    String said = onlyMessage("C0GENERAL");
    assertThat(said)
        .contains("2026-11-16 to 2026-11-22")
        .contains("*New*\\n• *CA-1* Title 1")
        .contains("*Otherwise than before*\\n• *CA-2* Title 2", "rejected")
        .contains("*Overdue for review*\\n• *CA-3* Title 3", "2026-11-20")
        .contains("*To be reviewed soon*\\n• *CA-4* Title 4", "2026-12-03")
        .doesNotContain("CA-5");
    assertThat(slack.messagesIn("C0OTHER")).isEmpty();
  }

  @Test
  void aWeekWithoutAnythingToSayIsSilent() {
    record(ACME, "C0GENERAL", MONDAY.minusDays(60), Optional.of(MONDAY.plusDays(300)));
    switchOn(ACME, "C0GENERAL");
    run();
    assertThat(slack.messagesIn("C0GENERAL")).isEmpty();
    assertThat(book.readers().getFirst().until()).contains(MONDAY);
  }

  @Test
  void theNextWeekBeginsWhereTheLastOneEndedAndAnOutageIsToldOfAtOnce() {
    switchOn(ACME, "C0GENERAL");
    record(ACME, "C0GENERAL", MONDAY.minusDays(2), Optional.empty());
    run();
    record(ACME, "C0GENERAL", MONDAY.plusDays(2), Optional.empty());
    record(ACME, "C0GENERAL", MONDAY.plusDays(9), Optional.empty());
    clock.advance(Duration.ofDays(16));
    run();
    run();

    List<String> said = messages("C0GENERAL");
    assertThat(said).hasSize(2);
    assertThat(said.get(0)).contains("CA-1").doesNotContain("CA-2");
    assertThat(said.get(1))
        .contains("2026-11-23 to 2026-12-06", "CA-2", "CA-3")
        .doesNotContain("CA-1");
  }

  @Test
  void whatSlackRefusesInOneChannelOrOneTenantHoldsUpNobodyElse() {
    for (Tenant tenant : List.of(ACME, OTHER)) {
      record(tenant, "C0GENERAL", MONDAY.minusDays(2), Optional.empty());
    }
    record(ACME, "C0GONE", MONDAY.minusDays(2), Optional.empty());
    switchOn(ACME, "C0GENERAL", "C0GONE");
    switchOn(OTHER, "C0GENERAL");
    slack.refuseIn("C0GONE", "not_in_channel");

    run();

    assertThat(messages("C0GENERAL")).hasSize(2);
    assertThat(messages("C0GONE")).isEmpty();
    assertThat(printed.toString(StandardCharsets.UTF_8)).contains("not_in_channel");
  }

  @Test
  void itSpeaksTheLanguageOfTheTeam() {
    record(ACME, "C0GENERAL", MONDAY.minusDays(2), Optional.empty());
    switchOn(ACME, "C0GENERAL");
    TeamSettings team = settings.team(ACME).orElseThrow();
    settings.saveTeam(
        ACME,
        settings.newest(ACME, "U0MINA").team().version(),
        new TeamSettings(
            Optional.of(dev.containerarch.advisor.text.Language.KOREAN),
            team.edition(),
            team.region(),
            team.currency(),
            team.points(),
            team.thresholds(),
            team.digests(),
            team.changed()));
    run();
    assertThat(onlyMessage("C0GENERAL")).contains("이 채널의 결정", "새 결정");
  }

  private void run() {
    assertThat(
            new DigestRun(
                    book,
                    logOn(MONDAY),
                    settings,
                    new DynamoDbOutbox(database::client, TABLE, PATIENCE),
                    clock,
                    new PrintStream(printed, true, StandardCharsets.UTF_8))
                .run(() -> Duration.ofMinutes(5)))
        .isEmpty();
    outbox.deliver();
  }

  private void switchOn(Tenant tenant, String... channels) {
    TeamSettings none = TeamSettings.NONE;
    assertThat(
            settings.saveTeam(
                tenant,
                0,
                new TeamSettings(
                    none.language(),
                    none.edition(),
                    none.region(),
                    none.currency(),
                    none.points(),
                    none.thresholds(),
                    new TreeSet<>(List.of(channels)),
                    none.changed())))
        .isEqualTo(Saving.SAVED);
  }

  private int record(Tenant tenant, String channel, LocalDate day, Optional<LocalDate> reviewOn) {
    return keep(tenant, channel, day, reviewOn, new Status.Accepted());
  }

  private int propose(Tenant tenant, String channel, LocalDate day) {
    return keep(tenant, channel, day, Optional.empty(), new Status.Proposed());
  }

  private int keep(
      Tenant tenant, String channel, LocalDate day, Optional<LocalDate> reviewOn, Status status) {
    decisions++;
    Content content = OutboxIT.content(decisions, channel);
    Content.Origin origin = content.origin();
    Content dated =
        new Content(
            content.title(),
            content.architecture(),
            content.interim(),
            content.reasoning(),
            content.actions(),
            reviewOn,
            content.people(),
            new Content.Origin(origin.by(), noon(day), origin.channel(), origin.permalink()),
            content.supersedes(),
            content.basis());
    return logOn(day).record(tenant, dated, status, "once" + decisions).decision().number();
  }

  private DynamoDbDecisionLog logOn(LocalDate day) {
    return new DynamoDbDecisionLog(
        database::client, TABLE, Clock.fixed(noon(day), ZoneOffset.UTC), PATIENCE);
  }

  private static Instant noon(LocalDate day) {
    return day.atTime(12, 0).toInstant(ZoneOffset.UTC);
  }

  private String onlyMessage(String channel) {
    assertThat(messages(channel)).hasSize(1);
    return messages(channel).getFirst();
  }

  private List<String> messages(String channel) {
    List<String> messages = new ArrayList<>();
    slack.messagesIn(channel).forEach(message -> messages.add(message.toString()));
    return messages;
  }
}
