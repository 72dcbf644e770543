package dev.containerarch.slack.view;

import com.slack.api.model.block.LayoutBlock;
import dev.containerarch.advisor.decision.DecisionStatistics;
import dev.containerarch.advisor.decision.Status;
import dev.containerarch.advisor.knowledge.Knowledge;
import dev.containerarch.slack.block.DataVisualizationBlock;
import dev.containerarch.slack.text.Phrases;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// A team's decisions in figures, with a chart of the months.
public final class StatisticsView {

  /// Of the chart: what has room, and what people look back on.
  private static final int MONTHS = 12;

  private final Knowledge knowledge;

  public StatisticsView(Knowledge knowledge) {
    this.knowledge = knowledge;
  }

  /// How far back the figures go.
  ///
  /// @param since the first day that was asked for
  /// @param olderLeftOut whether there are older ones that were not counted
  /// @param whole how many of the newest the time to a decision was looked for in
  /// @param broken numbers of those that cannot be read and are not counted
  public record Reach(
      Optional<LocalDate> since, boolean olderLeftOut, int whole, List<Integer> broken) {}

  public Answer answer(DecisionStatistics statistics, Reach reach, Phrases phrases) {
    if (statistics.counted() == 0 && !reach.broken().isEmpty()) {
      return Notice.answer(BrokenText.leftOut(reach.broken(), phrases));
    }
    if (statistics.counted() == 0) {
      return Notice.answer(
          reach
              .since()
              .map(day -> phrases.say("stats.none.since", "day", day))
              .orElseGet(() -> phrases.say("history.empty")));
    }
    String title =
        reach
            .since()
            .map(day -> phrases.say("stats.title.since", "day", day))
            .orElseGet(() -> phrases.say("stats.title"));
    List<String> lines = new ArrayList<>();
    lines.add(title);
    lines.add(
        phrases.say(
            reach.olderLeftOut() ? "stats.newest" : "stats.count", "count", statistics.counted()));
    lines.add(phrases.say("stats.status", "list", statuses(statistics, phrases)));
    lines.add(phrases.say("stats.overdue", "count", statistics.overdue()));
    lines.add(
        statistics
            .median()
            .map(time ->
                phrases.say(
                    "stats.median",
                    "time",
                    time(time, phrases),
                    "count",
                    statistics.decided(),
                    "whole",
                    reach.whole()))
            .orElseGet(() -> phrases.say("stats.median.none", "whole", reach.whole())));
    if (!reach.broken().isEmpty()) {
      lines.add(BrokenText.leftOut(reach.broken(), phrases));
    }
    List<LayoutBlock> above = List.of(Parts.section(String.join("\n", lines)));
    return Picture.between(
        title.replace("*", "") + " " + lines.get(1),
        above,
        above,
        Optional.of(chart(statistics, phrases)),
        List.of(Parts.context(phrases.say("stats.months", "months", MONTHS))),
        phrases);
  }

  private static String statuses(DecisionStatistics statistics, Phrases phrases) {
    List<String> counts = new ArrayList<>();
    for (Map.Entry<Status.Name, Integer> count : statistics.byStatus().entrySet()) {
      counts.add(DecisionWords.status(count.getKey(), phrases) + " " + count.getValue());
    }
    return String.join(" · ", counts);
  }

  private static String time(Duration time, Phrases phrases) {
    if (time.toDays() >= 2) {
      return phrases.say("stats.days", "count", time.toDays());
    }
    return time.toHours() >= 2
        ? phrases.say("stats.hours", "count", time.toHours())
        : phrases.say("stats.minutes", "count", time.toMinutes());
  }

  /// The last months up to the newest decision, those without one too.
  private Picture chart(DecisionStatistics statistics, Phrases phrases) {
    OptionNames names = new OptionNames(knowledge, phrases);
    Map<String, Integer> totals = new TreeMap<>();
    statistics
        .byMonth()
        .values()
        .forEach(month -> month.forEach((id, count) -> totals.merge(id, count, Integer::sum)));
    List<String> shown = mostFrequent(totals);
    boolean others = shown.size() < totals.size();
    List<String> columns = new ArrayList<>(shown.stream().map(names::shortOf).toList());
    if (others) {
      columns.add(phrases.say("stats.others"));
    }
    List<Picture.Row> rows = new ArrayList<>();
    YearMonth newest = statistics.byMonth().lastKey();
    YearMonth first = statistics.byMonth().firstKey();
    YearMonth earliest = newest.minusMonths(MONTHS - 1);
    for (YearMonth month = first.isAfter(earliest) ? first : earliest;
        !month.isAfter(newest);
        month = month.plusMonths(1)) {
      Map<String, Integer> counts = statistics.byMonth().getOrDefault(month, Map.of());
      List<BigDecimal> values = new ArrayList<>();
      int rest = counts.values().stream().mapToInt(Integer::intValue).sum();
      for (String id : shown) {
        int count = counts.getOrDefault(id, 0);
        values.add(BigDecimal.valueOf(count));
        rest -= count;
      }
      if (others) {
        values.add(BigDecimal.valueOf(rest));
      }
      rows.add(new Picture.Row(month.toString(), values));
    }
    return Picture.bars(
        phrases.say("stats.chart"), phrases.say("stats.chart.month"), columns, rows);
  }

  /// As many as a chart may have; one place is for the others where there are more.
  private static List<String> mostFrequent(Map<String, Integer> totals) {
    List<String> ids = new ArrayList<>(totals.keySet());
    ids.sort(Comparator.comparingInt((String id) -> -totals.getOrDefault(id, 0)));
    return ids.size() <= DataVisualizationBlock.MOST_SERIES
        ? ids
        : ids.subList(0, DataVisualizationBlock.MOST_SERIES - 1);
  }
}
