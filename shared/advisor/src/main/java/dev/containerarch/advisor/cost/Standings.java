package dev.containerarch.advisor.cost;

import dev.containerarch.advisor.cost.ComputePlan.Load;
import java.math.BigDecimal;
import java.util.List;

/// The totals of all plans for one load.
///
/// @param usd one for each plan, in their order
record Standings(List<BigDecimal> usd) {

  static Standings of(List<CostPlan> plans, Load load) {
    return new Standings(plans.stream().map(plan -> plan.usd(load)).toList());
  }

  /// Index of the cheapest; of equals, the given one if it is among them, else the first.
  int cheapest(int favourite) {
    int best = favourite;
    for (int i = 0; i < usd.size(); i++) {
      if (usd.get(i).compareTo(usd.get(best)) < 0) {
        best = i;
      }
    }
    return best;
  }

  /// The cheapest of the others.
  BigDecimal rival(int winner) {
    BigDecimal best = null;
    for (int i = 0; i < usd.size(); i++) {
      if (i != winner && (best == null || usd.get(i).compareTo(best) < 0)) {
        best = usd.get(i);
      }
    }
    if (best == null) {
      throw new IllegalStateException("no rival");
    }
    return best;
  }

  boolean beaten(int winner) {
    return rival(winner).compareTo(usd.get(winner)) < 0;
  }
}
