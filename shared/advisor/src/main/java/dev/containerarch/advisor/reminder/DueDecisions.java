package dev.containerarch.advisor.reminder;

import dev.containerarch.advisor.decision.DecisionFilter;
import dev.containerarch.advisor.decision.DecisionLine;
import dev.containerarch.advisor.decision.DecisionLog;
import dev.containerarch.advisor.decision.DecisionLog.Listing;
import dev.containerarch.advisor.decision.Tenant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// The decisions of a team that have to be looked at again, the longest overdue first.
///
/// @param lines each with a review day
/// @param more whether there are others
public record DueDecisions(List<DecisionLine> lines, boolean more) {

  /// As many as one list has. Of more than that the newest are put in order.
  private static final int LOOKED_AT = 50;

  public DueDecisions {
    lines = List.copyOf(lines);
  }

  /// What is due on a day, and, where that leaves room, what will be soon.
  ///
  /// @param days how far ahead
  /// @param most lines
  /// @throws DecisionLog.LogUnavailable when the log cannot be reached
  public static DueDecisions of(
      DecisionLog log, Tenant tenant, LocalDate today, int days, int most) {
    Listing.Page due = until(log, tenant, today);
    if (due.lines().size() >= most) {
      return first(due, most);
    }
    return first(until(log, tenant, today.plusDays(days)), most);
  }

  private static Listing.Page until(DecisionLog log, Tenant tenant, LocalDate day) {
    DecisionFilter filter = DecisionFilter.ALL.dueBy(day);
    return log.list(tenant, filter, Optional.empty(), LOOKED_AT) instanceof Listing.Page page
        ? page
        : Listing.Page.NONE;
  }

  private static DueDecisions first(Listing.Page page, int most) {
    List<DecisionLine> lines = new ArrayList<>(page.lines());
    lines.sort(
        Comparator.comparing((DecisionLine line) -> line.reviewOn().orElse(LocalDate.MAX))
            .thenComparingInt(DecisionLine::number));
    return new DueDecisions(
        lines.subList(0, Math.min(most, lines.size())),
        lines.size() > most || page.next().isPresent());
  }
}
