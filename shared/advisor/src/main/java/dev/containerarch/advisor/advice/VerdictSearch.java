package dev.containerarch.advisor.advice;

import dev.containerarch.advisor.scoring.Difference;
import dev.containerarch.advisor.scoring.ValueModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Works out what a comparison comes to. Whether anybody is recommended depends on the margin
/// alone.
///
/// @param closeMargin points out of 100 below which nobody is recommended
record VerdictSearch(ValueModel model, double closeMargin) {

  /// @param eligible best first
  Verdict find(List<Standing.Eligible> eligible, List<Standing.Excluded> excluded) {
    if (eligible.isEmpty()) {
      return new Verdict.NoneLeft(nearest(excluded));
    }
    Standing.Eligible first = eligible.getFirst();
    if (eligible.size() == 1) {
      return excluded.isEmpty()
          ? new Verdict.NothingToCompare(first)
          : new Verdict.OnlyOneLeft(first);
    }
    Standing.Eligible second = eligible.get(1);
    double margin = Standing.behind(first, second);
    return isClose(margin) ? closeCall(eligible, margin) : new Verdict.Leads(first, second, margin);
  }

  /// The one that the fewest limits rule out; the best of them when there are several.
  private static Standing.Excluded nearest(List<Standing.Excluded> excluded) {
    Standing.Excluded nearest = excluded.getFirst();
    for (Standing.Excluded option : excluded) {
      if (option.failures().size() < nearest.failures().size()) {
        nearest = option;
      }
    }
    return nearest;
  }

  private Verdict closeCall(List<Standing.Eligible> eligible, double margin) {
    Standing.Eligible first = eligible.getFirst();
    List<Standing.Eligible> level = new ArrayList<>();
    for (Standing.Eligible other : eligible) {
      if (isClose(Standing.behind(first, other))) {
        level.add(other);
      }
    }
    List<Difference> differences =
        model.differences(first.architecture().id(), eligible.get(1).architecture().id());
    Optional<Difference> ahead = Optional.empty();
    Optional<Difference> behind = Optional.empty();
    if (!differences.isEmpty()) {
      Difference largest = differences.getFirst();
      Difference smallest = differences.getLast();
      ahead = largest.points() > 0 ? Optional.of(largest) : ahead;
      behind = smallest.points() < 0 ? Optional.of(smallest.reversed()) : behind;
    }
    return new Verdict.CloseCall(level, margin, ahead, behind);
  }

  /// Rounding of doubles must not turn a margin of exactly what makes a lead into a close call; and
  /// equals are never a lead, whatever a team has settled.
  private boolean isClose(double margin) {
    return margin < closeMargin - ValueModel.TIE || margin <= ValueModel.TIE;
  }
}
