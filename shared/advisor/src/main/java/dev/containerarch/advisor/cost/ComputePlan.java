package dev.containerarch.advisor.cost;

import java.math.BigDecimal;
import java.util.List;

/// How a data plane runs tasks, ready to be priced for any number of them.
sealed interface ComputePlan permits FargatePlan, FleetPlan {

  /// What is asked of the plane.
  ///
  /// @param tasks that run steadily
  /// @param peak tasks at the busiest time, at least `tasks`
  /// @param packing limit of self-run nodes
  /// @param managedPacking limit of nodes that AWS runs
  record Load(int tasks, int peak, Fraction packing, Fraction managedPacking) {

    static Load of(CostInputs inputs) {
      return new Load(
          inputs.tasks(),
          inputs.peak(),
          Fraction.ofPercent(inputs.get(CostInput.PACKING)),
          Fraction.ofPercent(inputs.get(CostInput.MANAGED_PACKING)));
    }

    /// Another number of tasks, with as many more at the busiest time in proportion, rounded up.
    Load withTasks(int count) {
      return new Load(
          count,
          Math.toIntExact(Math.ceilDiv((long) count * peak, (long) tasks)),
          packing,
          managedPacking);
    }

    Load withPacking(Fraction limit) {
      return new Load(tasks, peak, limit, managedPacking);
    }

    Load withManagedPacking(Fraction limit) {
      return new Load(tasks, peak, packing, limit);
    }
  }

  /// USD a month.
  BigDecimal usd(Load load);

  /// The multiplications behind [#usd].
  List<CostTerm> terms(Load load);

  ComputeDetail detail(Load load);
}
