package dev.containerarch.slack.conversation;

import dev.containerarch.advisor.decision.DecisionFilter;
import dev.containerarch.advisor.decision.DecisionLine;
import dev.containerarch.advisor.decision.DecisionLog;
import dev.containerarch.advisor.decision.DecisionLog.Kept;
import dev.containerarch.advisor.decision.DecisionLog.Listing;
import dev.containerarch.advisor.decision.DecisionLog.Whole;
import dev.containerarch.advisor.decision.DecisionStatistics;
import dev.containerarch.advisor.decision.Tenant;
import dev.containerarch.advisor.knowledge.Knowledge;
import dev.containerarch.slack.text.Phrases;
import dev.containerarch.slack.view.Answer;
import dev.containerarch.slack.view.Notice;
import dev.containerarch.slack.view.ProblemsView;
import dev.containerarch.slack.view.StatisticsView;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;

/// Counts a team's decisions, with a bounded number of reads: [#PAGES] pages of their lines, and
/// one of whole decisions.
final class Statistics {

  static final int PAGES = 10;
  private static final int LINES = 50;

  private final Supplier<DecisionLog> log;
  private final Clock clock;
  private final StatisticsView view;

  Statistics(Knowledge knowledge, Supplier<DecisionLog> log, Clock clock) {
    this.log = log;
    this.clock = clock;
    this.view = new StatisticsView(knowledge);
  }

  /// @param words nothing, or a first day
  /// @throws DecisionLog.LogUnavailable when the log does not answer
  Answer answer(Tenant tenant, List<String> words, Phrases phrases) {
    Optional<LocalDate> since = Optional.empty();
    for (String word : words) {
      int separator = word.indexOf('=');
      boolean named =
          separator > 0
              && phrases
                  .words("stats.since")
                  .contains(word.substring(0, separator).toLowerCase(Locale.ROOT));
      String value = named ? word.substring(separator + 1) : word;
      since = day(value);
      if (since.isEmpty()) {
        return Notice.answer(phrases.say("stats.nodate", "typed", ProblemsView.echo(value)));
      }
    }
    return counted(tenant, since, phrases);
  }

  /// `2026-01-31`, or `2026-01` for its first day.
  private static Optional<LocalDate> day(String typed) {
    try {
      return Optional.of(LocalDate.parse(typed.length() == 7 ? typed + "-01" : typed));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private Answer counted(Tenant tenant, Optional<LocalDate> since, Phrases phrases) {
    Optional<Instant> from = since.map(day -> day.atStartOfDay(ZoneOffset.UTC).toInstant());
    DecisionFilter filter = DecisionFilter.ALL.during(from, Optional.empty());
    List<DecisionLine> lines = new ArrayList<>();
    List<Integer> broken = new ArrayList<>();
    Optional<String> cursor = Optional.empty();
    boolean more = true;
    for (int page = 0; page < PAGES && more; page++) {
      if (!(log.get().list(tenant, filter, cursor, LINES) instanceof Listing.Page read)) {
        throw new IllegalStateException("no text and no foreign cursor");
      }
      lines.addAll(read.lines());
      broken.addAll(read.broken());
      cursor = read.next();
      more = cursor.isPresent();
    }
    List<Kept> whole =
        lines.isEmpty()
            ? List.of()
            : Whole.read(log.get().whole(tenant, DecisionLog.ABOVE_ALL, DecisionLog.MOST_WHOLE))
                .stream()
                .filter(kept ->
                    from.filter(start -> kept.decision().content().origin().at().isBefore(start))
                        .isEmpty())
                .toList();
    LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    return view.answer(
        DecisionStatistics.of(lines, whole, today),
        new StatisticsView.Reach(since, more, whole.size(), broken),
        phrases);
  }
}
