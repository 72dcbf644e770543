package dev.containerarch.advisor.digest;

import dev.containerarch.advisor.decision.DecisionFilter;
import dev.containerarch.advisor.decision.DecisionLine;
import dev.containerarch.advisor.decision.DecisionLog;
import dev.containerarch.advisor.decision.DecisionLog.Listing;
import dev.containerarch.advisor.decision.Tenant;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// What happened to the decisions of a conversation in a span of days, and what is due in it.
///
/// @param channel Slack's id of the conversation
/// @param from the first day, in UTC
/// @param until the day after the last
/// @param recorded then, the newest first
/// @param changed in their status then and recorded before, the newest first
/// @param overdue whose review day has come by the day after the last, the longest overdue first
/// @param upcoming whose review day is in the [#DAYS_AHEAD] days after that, the soonest first
public record Digest(
    String channel,
    LocalDate from,
    LocalDate until,
    List<DecisionLine> recorded,
    List<DecisionLine> changed,
    List<DecisionLine> overdue,
    List<DecisionLine> upcoming) {

  /// How far ahead a digest looks.
  public static final int DAYS_AHEAD = 14;

  private static final int PAGE = 50;

  /// Decisions of one conversation that are looked through, in hundreds: each page looks at so
  /// many.
  private static final int MOST_PAGES = 20;

  public Digest {
    recorded = List.copyOf(recorded);
    changed = List.copyOf(changed);
    overdue = List.copyOf(overdue);
    upcoming = List.copyOf(upcoming);
  }

  /// Reads what a digest says.
  ///
  /// @throws DecisionLog.LogUnavailable when the log cannot be reached
  /// @throws DigestBook.BookUnavailable when the book cannot be reached
  public static Digest of(
      DecisionLog log,
      DigestBook book,
      Tenant tenant,
      String channel,
      LocalDate from,
      LocalDate until) {
    Instant start = start(from);
    List<DecisionLine> changed = new ArrayList<>();
    for (DecisionLine line : book.changedStatus(tenant, from, until)) {
      if (line.channel().equals(channel) && line.at().isBefore(start)) {
        changed.add(line);
      }
    }
    List<DecisionLine> overdue = new ArrayList<>();
    List<DecisionLine> upcoming = new ArrayList<>();
    for (DecisionLine line : lines(log, tenant, of(channel).dueBy(until.plusDays(DAYS_AHEAD)))) {
      boolean due = line.reviewOn().filter(day -> !day.isAfter(until)).isPresent();
      (due ? overdue : upcoming).add(line);
    }
    Comparator<DecisionLine> soonest =
        Comparator.comparing((DecisionLine line) -> line.reviewOn().orElse(LocalDate.MAX))
            .thenComparingInt(DecisionLine::number);
    overdue.sort(soonest);
    upcoming.sort(soonest);
    return new Digest(
        channel,
        from,
        until,
        lines(log, tenant, of(channel, Optional.of(start), Optional.of(start(until)))),
        changed,
        overdue,
        upcoming);
  }

  /// All decisions of a conversation.
  public static DecisionFilter of(String channel) {
    return of(channel, Optional.empty(), Optional.empty());
  }

  private static DecisionFilter of(
      String channel, Optional<Instant> since, Optional<Instant> until) {
    return new DecisionFilter(
        "",
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.of(channel),
        since,
        until,
        Optional.empty());
  }

  private static Instant start(LocalDate day) {
    return day.atStartOfDay(ZoneOffset.UTC).toInstant();
  }

  private static List<DecisionLine> lines(DecisionLog log, Tenant tenant, DecisionFilter filter) {
    List<DecisionLine> lines = new ArrayList<>();
    Optional<String> cursor = Optional.empty();
    for (int page = 0; page < MOST_PAGES; page++) {
      if (!(log.list(tenant, filter, cursor, PAGE) instanceof Listing.Page found)) {
        break;
      }
      lines.addAll(found.lines());
      cursor = found.next();
      if (cursor.isEmpty()) {
        break;
      }
    }
    return lines;
  }

  /// Whether there is nothing to say.
  public boolean isEmpty() {
    return recorded.isEmpty() && changed.isEmpty() && overdue.isEmpty() && upcoming.isEmpty();
  }

  /// Every decision that it names, some of them twice.
  public List<DecisionLine> all() {
    List<DecisionLine> all = new ArrayList<>(recorded);
    all.addAll(changed);
    all.addAll(overdue);
    all.addAll(upcoming);
    return all;
  }
}
