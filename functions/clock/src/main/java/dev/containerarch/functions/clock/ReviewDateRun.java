package dev.containerarch.functions.clock;

import com.google.gson.JsonObject;
import dev.containerarch.advisor.decision.DecisionLog;
import dev.containerarch.advisor.decision.DecisionLog.Kept;
import dev.containerarch.advisor.decision.DecisionLog.RecordBroken;
import dev.containerarch.advisor.outbox.Outbox;
import dev.containerarch.advisor.outbox.OutboxEntry;
import dev.containerarch.advisor.reminder.ReviewCalendar;
import dev.containerarch.advisor.reminder.ReviewCalendar.CalendarUnavailable;
import dev.containerarch.advisor.reminder.ReviewCalendar.Due;
import dev.containerarch.advisor.reminder.ReviewReminders;
import java.io.PrintStream;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/// Puts reminders of reviews into the outbox, for every day since the last of which everybody was
/// told, and for today. Two runs at once put the same entries, and the outbox keeps each of them
/// once.
public final class ReviewDateRun {

  /// How far back the first run of all looks.
  private static final int FIRST_LOOK_BACK_DAYS = 31;

  /// What is left of the function's time when nothing more is begun.
  private static final Duration RESERVE = Duration.ofSeconds(10);

  private final ReviewCalendar calendar;
  private final DecisionLog log;
  private final Outbox outbox;
  private final Clock clock;
  private final PrintStream out;

  /// Of which decisions everybody was told on a day, as far as this instance of the function knows:
  /// it looks at a day often, and need not read and put the same each time.
  private final Set<Told> told = ConcurrentHashMap.newKeySet();

  private record Told(Due due, LocalDate day) {}

  /// @param out takes a line of JSON for each run and each failure
  public ReviewDateRun(
      ReviewCalendar calendar, DecisionLog log, Outbox outbox, Clock clock, PrintStream out) {
    this.calendar = calendar;
    this.log = log;
    this.outbox = outbox;
    this.clock = clock;
    this.out = out;
  }

  /// What came of a run.
  ///
  /// @param due decisions whose day has come
  /// @param put entries that were not in the outbox before
  /// @param broken decisions that somebody has changed by hand so that they cannot be read
  /// @param failed decisions that could not be looked at
  /// @param whole whether everything was looked at
  record Outcome(int due, int put, int broken, int failed, boolean whole) {

    Outcome plus(int more) {
      return new Outcome(due + 1, put + more, broken, failed, whole);
    }

    Outcome brokenOnce() {
      return new Outcome(due + 1, put, broken + 1, failed, whole);
    }

    Outcome failedOnce() {
      return new Outcome(due + 1, put, broken, failed + 1, false);
    }

    Outcome cutShort() {
      return new Outcome(due, put, broken, failed, false);
    }
  }

  /// Does what is left to do.
  ///
  /// @param left the time that the function still has
  Outcome run(Supplier<Duration> left) {
    LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    told.removeIf(done -> done.day().isBefore(today));
    Outcome outcome = new Outcome(0, 0, 0, 0, true);
    try {
      LocalDate day =
          calendar
              .toldUntil()
              .map(told -> told.plusDays(1))
              .orElse(today.minusDays(FIRST_LOOK_BACK_DAYS));
      while (!day.isAfter(today)) {
        outcome = day(day, outcome, left);
        // Today is looked at again by every run: what became due a moment ago may not be in the
        // index yet.
        if (outcome.whole() && day.isBefore(today)) {
          calendar.toldUntil(day);
        }
        day = day.plusDays(1);
      }
    } catch (CalendarUnavailable e) {
      note("ERROR", String.valueOf(e.getMessage()), Optional.empty());
      outcome = outcome.cutShort();
    }
    JsonObject line = new JsonObject();
    line.addProperty("message", "run finished");
    line.addProperty("due", outcome.due());
    line.addProperty("put", outcome.put());
    line.addProperty("broken", outcome.broken());
    line.addProperty("failed", outcome.failed());
    line.addProperty("whole", outcome.whole());
    out.println(line);
    return outcome;
  }

  private Outcome day(LocalDate day, Outcome before, Supplier<Duration> left) {
    Outcome outcome = before;
    for (Due due : calendar.on(day)) {
      if (left.get().compareTo(RESERVE) < 0) {
        return outcome.cutShort();
      }
      try {
        outcome = outcome.plus(told.contains(new Told(due, day)) ? 0 : tell(due, day));
      } catch (RecordBroken e) {
        // Asking again does not help, and the days after it would wait for it.
        note("ERROR", String.valueOf(e.getMessage()), Optional.of(due));
        outcome = outcome.brokenOnce();
      } catch (RuntimeException e) {
        // The table, or a bug with this one: the others are told all the same.
        note("ERROR", e.getClass().getName(), Optional.of(due));
        outcome = outcome.failedOnce();
      }
    }
    return outcome;
  }

  private int tell(Due due, LocalDate day) {
    Optional<Kept> kept = log.find(due.tenant(), due.number());
    if (kept.isEmpty()) {
      return 0;
    }
    int put = 0;
    List<OutboxEntry> entries = ReviewReminders.of(due.tenant(), kept.get().decision(), day);
    for (OutboxEntry entry : entries) {
      if (outbox.put(entry) == Outbox.Putting.PUT) {
        put++;
      }
    }
    // Nothing to tell means that the index was behind the decision, which may be due again today.
    if (!entries.isEmpty()) {
      told.add(new Told(due, day));
    }
    return put;
  }

  private void note(String level, String why, Optional<Due> due) {
    JsonObject line = new JsonObject();
    line.addProperty("level", level);
    line.addProperty("message", "a reminder could not be made");
    due.ifPresent(which -> {
      line.addProperty("tenant", which.tenant().id());
      line.addProperty("number", which.number());
    });
    line.addProperty("why", why);
    out.println(line);
  }
}
