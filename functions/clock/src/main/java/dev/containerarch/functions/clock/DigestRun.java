package dev.containerarch.functions.clock;

import com.google.gson.JsonObject;
import dev.containerarch.advisor.decision.DecisionLine;
import dev.containerarch.advisor.decision.DecisionLog;
import dev.containerarch.advisor.decision.Tenant;
import dev.containerarch.advisor.digest.Digest;
import dev.containerarch.advisor.digest.DigestBook;
import dev.containerarch.advisor.digest.DigestBook.BookUnavailable;
import dev.containerarch.advisor.digest.DigestBook.Reader;
import dev.containerarch.advisor.outbox.NoticeLanguage;
import dev.containerarch.advisor.outbox.Outbox;
import dev.containerarch.advisor.outbox.OutboxEntry;
import dev.containerarch.advisor.outbox.Outgoing;
import dev.containerarch.advisor.settings.SettingsStore;
import dev.containerarch.advisor.settings.TeamSettings;
import java.io.PrintStream;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/// Puts the digests of the week that ended last Monday into the outbox, for conversations that have
/// them switched on and in which there is something to say. After an outage one digest tells of all
/// weeks that were missed. Two runs at once put the same entries, and the outbox keeps each once.
public final class DigestRun implements ClockRun {

  /// What one digest tells of at most, after an outage; the first of all tells of a week.
  private static final int LONGEST_DAYS = 35;

  private static final int WEEK = 7;

  /// What is left of the function's time when nothing more is begun.
  private static final Duration RESERVE = Duration.ofSeconds(15);

  private final DigestBook book;
  private final DecisionLog log;
  private final SettingsStore settings;
  private final Outbox outbox;
  private final Clock clock;
  private final PrintStream out;

  /// @param out takes a line of JSON for each run that had something to do, and each failure
  public DigestRun(
      DigestBook book,
      DecisionLog log,
      SettingsStore settings,
      Outbox outbox,
      Clock clock,
      PrintStream out) {
    this.book = book;
    this.log = log;
    this.settings = settings;
    this.outbox = outbox;
    this.clock = clock;
    this.out = out;
  }

  @Override
  public Optional<String> run(Supplier<Duration> left) {
    LocalDate monday =
        LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC)
            .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    int put = 0;
    int failed = 0;
    int waiting = 0;
    try {
      for (Reader reader : book.readers()) {
        if (reader.until().filter(until -> !until.isBefore(monday)).isPresent()) {
          continue;
        }
        if (left.get().compareTo(RESERVE) < 0) {
          waiting++;
          continue;
        }
        try {
          put += make(reader, monday);
        } catch (RuntimeException e) {
          // The table, or one broken decision: other tenants get theirs all the same.
          note(e.getClass().getName(), Optional.of(reader.tenant()));
          failed++;
        }
      }
    } catch (BookUnavailable e) {
      note(String.valueOf(e.getMessage()), Optional.empty());
      failed++;
    }
    if (put + failed + waiting > 0) {
      JsonObject line = new JsonObject();
      line.addProperty("message", "digests made");
      line.addProperty("put", put);
      line.addProperty("failed", failed);
      line.addProperty("waiting", waiting);
      out.println(line);
    }
    return failed == 0
        ? Optional.empty()
        : Optional.of("tenants whose digests could not be made: " + failed);
  }

  /// Settings that cannot be read are no settings without digests.
  private int make(Reader reader, LocalDate monday) {
    TeamSettings team =
        settings
            .team(reader.tenant())
            .orElseThrow(() -> new IllegalStateException("settings cannot be read"));
    LocalDate from =
        reader
            .until()
            .filter(until -> !until.isBefore(monday.minusDays(LONGEST_DAYS)))
            .orElse(monday.minusDays(reader.until().isEmpty() ? WEEK : LONGEST_DAYS));
    int put = 0;
    for (String channel : team.digests()) {
      Digest digest = Digest.of(log, book, reader.tenant(), channel, from, monday);
      if (!digest.isEmpty() && outbox.put(entry(reader.tenant(), digest)) == Outbox.Putting.PUT) {
        put++;
      }
    }
    book.madeUntil(reader.tenant(), monday);
    return put;
  }

  private static OutboxEntry entry(Tenant tenant, Digest digest) {
    String titles = digest.all().stream().map(DecisionLine::title).collect(Collectors.joining(" "));
    return new OutboxEntry(
        tenant,
        digest.until().atStartOfDay(ZoneOffset.UTC).toInstant(),
        NoticeLanguage.of(titles),
        new Outgoing.Digest(digest.channel(), digest.from(), digest.until()));
  }

  private void note(String why, Optional<Tenant> tenant) {
    JsonObject line = new JsonObject();
    line.addProperty("level", "ERROR");
    line.addProperty("message", "digests could not be made");
    tenant.ifPresent(whose -> line.addProperty("tenant", whose.id()));
    line.addProperty("why", why);
    out.println(line);
  }
}
