package dev.containerarch.advisor.cost;

import dev.containerarch.advisor.cost.ComputePlan.Load;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/// Finds the number of tasks at which the cheapest plan changes, to the task.
///
/// Costs climb in steps of whole nodes, so they may cross several times and no sampling is safe.
/// But they never fall with more tasks: where the cheapest rival at the lower end of an interval
/// costs no less than the winner at its upper end, nothing can happen in between. Such intervals
/// are skipped, the others are halved down to single numbers.
final class TaskSearch {

  private final List<CostPlan> plans;
  private final Load load;
  private final Map<Integer, Standings> seen = new HashMap<>();

  /// @param plans two or more
  TaskSearch(List<CostPlan> plans, Load load) {
    this.plans = plans;
    this.load = load;
  }

  Standings at(int tasks) {
    return seen.computeIfAbsent(tasks, count -> Standings.of(plans, load.withTasks(count)));
  }

  /// The first number of tasks above `low`, up to `high`, at which the winner is beaten; it is not
  /// at `low`.
  OptionalInt firstAbove(int winner, int low, int high) {
    if (low >= high || nothingBetween(winner, low, high)) {
      return OptionalInt.empty();
    }
    if (high == low + 1) {
      return at(high).beaten(winner) ? OptionalInt.of(high) : OptionalInt.empty();
    }
    int middle = (low + high) >>> 1;
    OptionalInt first = firstAbove(winner, low, middle);
    return first.isPresent() ? first : firstAbove(winner, middle, high);
  }

  /// The last number of tasks below `high`, from `low` on, at which the winner is beaten; it is not
  /// at `high`.
  OptionalInt lastBelow(int winner, int low, int high) {
    if (low >= high || nothingBetween(winner, low, high)) {
      return OptionalInt.empty();
    }
    if (high == low + 1) {
      return at(low).beaten(winner) ? OptionalInt.of(low) : OptionalInt.empty();
    }
    int middle = (low + high) >>> 1;
    OptionalInt last = lastBelow(winner, middle, high);
    return last.isPresent() ? last : lastBelow(winner, low, middle);
  }

  private boolean nothingBetween(int winner, int low, int high) {
    return at(low).rival(winner).compareTo(at(high).usd().get(winner)) >= 0;
  }
}
