package dev.containerarch.advisor.decision;

import dev.containerarch.advisor.decision.DecisionLog.Kept;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/// What a team's decisions amount to.
///
/// @param counted how many decisions these are
/// @param byMonth how many were recorded for which architecture in which month, in UTC; months
///   without decisions are left out
/// @param byStatus how many stand where
/// @param overdue accepted ones whose review day is past
/// @param median of the times from a proposal to its acceptance or rejection; empty when there was
///   none
/// @param decided how many proposals the median is of
public record DecisionStatistics(
    int counted,
    SortedMap<YearMonth, Map<String, Integer>> byMonth,
    Map<Status.Name, Integer> byStatus,
    int overdue,
    Optional<Duration> median,
    int decided) {

  public DecisionStatistics {
    byMonth = Collections.unmodifiableSortedMap(new TreeMap<>(byMonth));
    byStatus = Collections.unmodifiableMap(byStatus);
  }

  /// Counts.
  ///
  /// @param lines all that are to be counted
  /// @param whole those of them whose history is known, for the time to a decision
  /// @param today a review on this day is not overdue yet
  public static DecisionStatistics of(List<DecisionLine> lines, List<Kept> whole, LocalDate today) {
    SortedMap<YearMonth, Map<String, Integer>> byMonth = new TreeMap<>();
    Map<Status.Name, Integer> byStatus = new EnumMap<>(Status.Name.class);
    int overdue = 0;
    for (DecisionLine line : lines) {
      byStatus.merge(line.status(), 1, Integer::sum);
      byMonth
          .computeIfAbsent(YearMonth.from(line.at().atZone(ZoneOffset.UTC)), _ -> new TreeMap<>())
          .merge(line.architecture(), 1, Integer::sum);
      if (line.reviewOn().filter(day -> day.isBefore(today)).isPresent()) {
        overdue++;
      }
    }
    List<Duration> times = new ArrayList<>();
    whole.forEach(kept -> timeToDecision(kept.history()).ifPresent(times::add));
    Collections.sort(times);
    return new DecisionStatistics(
        lines.size(), byMonth, byStatus, overdue, median(times), times.size());
  }

  /// What was recorded as accepted at once had no proposal that anybody waited for.
  private static Optional<Duration> timeToDecision(List<HistoryEntry> history) {
    Optional<Instant> proposed = Optional.empty();
    for (HistoryEntry entry : history) {
      if (entry.event() instanceof Event.Recorded recorded
          && recorded.as() instanceof Status.Proposed) {
        proposed = Optional.of(entry.at());
      }
      if (entry.event() instanceof Event.Accepted || entry.event() instanceof Event.Rejected) {
        return proposed.map(at -> Duration.between(at, entry.at()));
      }
    }
    return Optional.empty();
  }

  private static Optional<Duration> median(List<Duration> sorted) {
    if (sorted.isEmpty()) {
      return Optional.empty();
    }
    int middle = sorted.size() / 2;
    return Optional.of(
        sorted.size() % 2 == 1
            ? sorted.get(middle)
            : sorted.get(middle - 1).plus(sorted.get(middle)).dividedBy(2));
  }
}
