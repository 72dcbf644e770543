package dev.containerarch.advisor.advice;

import dev.containerarch.advisor.cost.CostComparison;
import dev.containerarch.advisor.cost.CostEstimate.Priced;
import dev.containerarch.advisor.cost.CostInput;
import dev.containerarch.advisor.cost.CostSensitivity;
import dev.containerarch.advisor.cost.Money;
import dev.containerarch.advisor.cost.TaskRange;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Totals over the number of tasks, at even distances and through the number that was asked for. It
/// reaches to the next crossing where that is not too far away to see anything before it.
///
/// @param tasks numbers of tasks, ascending
/// @param lines one for each option with a total, the cheapest first
public record CostCurve(List<Integer> tasks, List<Line> lines) {

  /// About so many points: enough for lines that are nearly straight, and few enough for a message.
  private static final int POINTS = 8;

  private static final int FARTHEST = 20;
  private static final double MARGIN = 1.2;

  /// One option.
  ///
  /// @param totals one for each number of tasks, exact
  public record Line(String architecture, List<Money> totals) {
    public Line {
      totals = List.copyOf(totals);
    }
  }

  public CostCurve {
    tasks = List.copyOf(tasks);
    lines = List.copyOf(lines);
  }

  /// Nothing where there are no two lines.
  static Optional<CostCurve> of(
      CostComparison costs, CostSensitivity sensitivity, List<TaskRange> cheapest) {
    List<Priced> priced = costs.priced();
    if (priced.size() < 2) {
      return Optional.empty();
    }
    List<Integer> tasks = tasks(costs.inputs().get(CostInput.TASKS).intValueExact(), cheapest);
    List<Line> lines = new ArrayList<>();
    for (Priced option : priced) {
      List<Money> totals = new ArrayList<>();
      for (int count : tasks) {
        totals.add(sensitivity.total(option.architecture(), count).orElseThrow());
      }
      lines.add(new Line(option.architecture(), totals));
    }
    return Optional.of(new CostCurve(tasks, lines));
  }

  private static List<Integer> tasks(int asked, List<TaskRange> cheapest) {
    long upTo = 2L * asked;
    for (TaskRange range : cheapest) {
      if (range.from() > asked) {
        if (range.from() <= (long) FARTHEST * asked) {
          upTo = Math.max(upTo, (long) Math.ceil(MARGIN * range.from()));
        }
        break;
      }
    }
    int step = (int) Math.ceilDiv(upTo, (long) POINTS);
    List<Integer> tasks = new ArrayList<>();
    // asked % step is the first number on the way there; 0 tasks cost nobody anything.
    int first = asked % step == 0 ? step : asked % step;
    for (long count = first; count <= upTo; count += step) {
      tasks.add((int) count);
    }
    return tasks;
  }
}
