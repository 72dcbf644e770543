package dev.containerarch.local;

import com.slack.api.Slack;
import dev.containerarch.advisor.Lazy;
import dev.containerarch.functions.clock.ClockHandler;
import dev.containerarch.functions.outbox.OutboxHandler;
import dev.containerarch.local.dynamodb.EmbeddedDynamoDb;
import dev.containerarch.slack.conversation.BotTokens;
import dev.containerarch.slack.delivery.SlackMessages;
import dev.containerarch.store.DynamoDbDeadlineCalendar;
import dev.containerarch.store.DynamoDbDecisionLog;
import dev.containerarch.store.DynamoDbDeliveries;
import dev.containerarch.store.DynamoDbOutbox;
import dev.containerarch.store.DynamoDbPriceSnapshots;
import dev.containerarch.store.DynamoDbReviewBoard;
import dev.containerarch.store.DynamoDbReviewCalendar;
import dev.containerarch.store.DynamoDbSettings;
import dev.containerarch.store.OutboxAlongside;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/// What nobody waits for, on one machine: the outbox function on the table's stream, and the clock
/// function. Each is made when it is first needed.
public final class Background implements AutoCloseable {

  /// What the deployed functions may take.
  private static final Duration OUTBOX_LIMIT = Duration.ofSeconds(60);

  private static final Duration CLOCK_LIMIT = Duration.ofMinutes(5);

  private static final Duration CLOCK_PERIOD = Duration.ofMinutes(5);

  private static final Logger log = LoggerFactory.getLogger(Background.class);

  private final Lazy<LocalOutbox> outbox;
  private final Lazy<ClockHandler> clock;
  private volatile boolean delivers;
  private volatile @Nullable Thread ticks;

  /// @param client of that database, for the functions
  /// @param patience how long a request to it may take
  public Background(
      EmbeddedDynamoDb database,
      DynamoDbClient client,
      Duration patience,
      Slack slack,
      BotTokens tokens,
      Clock time) {
    String table = LocalStack.TABLE;
    outbox =
        new Lazy<>(() ->
            new LocalOutbox(
                database,
                table,
                OutboxHandler.local(
                    new DynamoDbDecisionLog(() -> client, table, time, patience),
                    new DynamoDbReviewBoard(() -> client, table, time, patience),
                    new DynamoDbDeliveries(() -> client, table, patience),
                    new SlackMessages(() -> slack, tokens),
                    new DynamoDbSettings(() -> client, table, time, patience),
                    new DynamoDbPriceSnapshots(() -> client, table, patience),
                    message -> log.warn("put aside: {}", message),
                    nowhere(),
                    time),
                OUTBOX_LIMIT));
    clock =
        new Lazy<>(() ->
            ClockHandler.local(
                new DynamoDbDecisionLog(
                    () -> client, table, time, new OutboxAlongside(table), patience),
                new DynamoDbReviewBoard(() -> client, table, time, patience),
                new DynamoDbDeadlineCalendar(() -> client, table, patience),
                new DynamoDbReviewCalendar(() -> client, table, patience),
                new DynamoDbOutbox(() -> client, table, patience),
                new DynamoDbSettings(() -> client, table, time, patience),
                new DynamoDbPriceSnapshots(() -> client, table, patience),
                time,
                nowhere()));
  }

  /// The lines that CloudWatch reads, which nobody does here.
  private static PrintStream nowhere() {
    return new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8);
  }

  /// Delivers what is put into the outbox from now on, and what is there already, until closed.
  public void startOutbox() {
    delivers = true;
    outbox.get().start();
  }

  /// Looks at what is due, as the schedule makes the deployed function do.
  public void runClock() {
    try {
      clock
          .get()
          .handleRequest(
              new ByteArrayInputStream(new byte[0]),
              OutputStream.nullOutputStream(),
              new NoContext(CLOCK_LIMIT));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Looks at what is due now and from now on as often as the deployed schedule, until closed.
  public void startClock() {
    ticks = Thread.ofVirtual().start(this::tick);
  }

  private void tick() {
    while (true) {
      try {
        runClock();
      } catch (RuntimeException e) {
        // The database may be down, or closed with the program; the next tick goes on.
        log.warn("what is due could not be looked at: {}", e.getClass().getName());
      }
      try {
        Thread.sleep(CLOCK_PERIOD);
      } catch (InterruptedException closing) {
        return;
      }
    }
  }

  @Override
  public void close() {
    Thread running = ticks;
    if (running != null) {
      running.interrupt();
    }
    if (delivers) {
      outbox.get().close();
    }
  }
}
