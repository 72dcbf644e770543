package dev.containerarch.advisor.advice;

import dev.containerarch.advisor.cost.CostComparison;
import dev.containerarch.advisor.cost.Flip;
import dev.containerarch.advisor.cost.InputProblem;
import dev.containerarch.advisor.cost.Money;
import dev.containerarch.advisor.cost.PackingBreakEven;
import dev.containerarch.advisor.cost.TaskRange;
import dev.containerarch.advisor.cost.TornadoBar;
import java.util.List;
import java.util.Optional;

/// The answer to a [CostRequest], still without words.
public sealed interface CostAdvice {

  CostRequest request();

  /// Totals, and what turns their order.
  ///
  /// @param comparison of the same facts, whose hard limits rule options out
  /// @param byTasks which architecture is the cheapest for how many tasks, up to a bound
  /// @param flips what else turns the order
  /// @param tornado what each input does to the lead of the cheapest, the widest effect first
  /// @param curve totals over the number of tasks; empty when fewer than two have one
  /// @param fleets the cheapest Fargate option against fleets under the same control plane
  record Costed(
      CostRequest request,
      Comparison comparison,
      CostComparison costs,
      List<TaskRange> byTasks,
      List<Flip> flips,
      List<TornadoBar> tornado,
      Optional<CostCurve> curve,
      List<FleetAgainstFargate> fleets)
      implements CostAdvice {

    public Costed {
      byTasks = List.copyOf(byTasks);
      flips = List.copyOf(flips);
      tornado = List.copyOf(tornado);
      fleets = List.copyOf(fleets);
    }
  }

  /// Something has to be said first, or cannot hold.
  ///
  /// @param problems at least one
  record Refused(CostRequest request, List<InputProblem> problems) implements CostAdvice {
    public Refused {
      problems = List.copyOf(problems);
    }
  }

  /// The price book has nothing on the region.
  record NoPrices(CostRequest request, String region) implements CostAdvice {}

  /// When a fleet of nodes is worth it.
  ///
  /// @param fleet id of an architecture on nodes
  /// @param fargate id of one on Fargate
  /// @param packing from which the fleet costs no more
  /// @param spend Fargate's monthly compute where the fleet first costs less; empty when it never
  ///   does up to the bound of tasks
  record FleetAgainstFargate(
      String fleet, String fargate, PackingBreakEven packing, Optional<Money> spend) {}
}
