package dev.containerarch.advisor.cost;

import dev.containerarch.advisor.cost.ComputePlan.Load;
import dev.containerarch.advisor.cost.CostEstimate.Excluded;
import dev.containerarch.advisor.cost.CostEstimate.Priced;
import dev.containerarch.advisor.cost.CostEstimate.Reason;
import dev.containerarch.advisor.cost.CostEstimate.Unpriced;
import dev.containerarch.advisor.cost.Planner.Outcome;
import dev.containerarch.advisor.cost.price.FargateSizes;
import dev.containerarch.advisor.cost.price.RegionPrices;
import dev.containerarch.advisor.knowledge.Architecture;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/// Computes what architectures cost in a month of 730 hours: compute, control plane, management
/// fee, storage and network, labour. How each line is made is described in
/// `docs/reference/prices.md`, with a worked example in `docs/explanation/worked-cost.md`.
public final class CostModel {

  private final FargateSizes sizes;

  public CostModel(FargateSizes sizes) {
    this.sizes = sizes;
  }

  /// Prices the architectures for the same work.
  ///
  /// @param prices of the region that the inputs name
  /// @param excluded ids of the architectures that a hard limit rules out
  /// @throws IllegalArgumentException when the prices are of another region, or an architecture
  ///   runs on a plane that is not known here
  public CostComparison estimate(
      CostInputs inputs,
      RegionPrices prices,
      List<Architecture> architectures,
      Set<String> excluded) {
    requireSameRegion(inputs, prices);
    Fleets fleets = new Fleets();
    List<CostEstimate> estimates = new ArrayList<>();
    for (Architecture architecture : architectures) {
      CostEstimate estimate = estimate(inputs, prices, architecture, fleets);
      estimates.add(
          excluded.contains(architecture.id())
              ? new Excluded(architecture.id(), estimate)
              : estimate);
    }
    // The sort is stable: equals stay in the order given.
    estimates.sort(Comparator.comparingInt(CostModel::group).thenComparing(CostModel::usd));
    return new CostComparison(inputs, estimates);
  }

  /// Prices one architecture.
  public CostEstimate estimate(CostInputs inputs, RegionPrices prices, Architecture architecture) {
    return estimate(inputs, prices, architecture, new Fleets());
  }

  /// The same as [#estimate], with what was found before.
  ///
  /// @param fleets of the same prices, CPU architecture and flags
  CostEstimate estimate(
      CostInputs inputs, RegionPrices prices, Architecture architecture, Fleets fleets) {
    return switch (plan(inputs, prices, architecture, fleets)) {
      case Outcome.Planned(CostPlan plan) -> plan.at(Load.of(inputs));
      case Outcome.Impossible(Reason reason) -> new Unpriced(architecture.id(), reason);
    };
  }

  /// The plans of those architectures that have a total, in the order given.
  List<CostPlan> plans(
      CostInputs inputs,
      RegionPrices prices,
      List<Architecture> architectures,
      Set<String> excluded) {
    requireSameRegion(inputs, prices);
    Fleets fleets = new Fleets();
    List<CostPlan> plans = new ArrayList<>();
    for (Architecture architecture : architectures) {
      if (!excluded.contains(architecture.id())
          && plan(inputs, prices, architecture, fleets) instanceof Outcome.Planned(CostPlan plan)) {
        plans.add(plan);
      }
    }
    return plans;
  }

  private Outcome plan(
      CostInputs inputs, RegionPrices prices, Architecture architecture, Fleets fleets) {
    return new Planner(inputs, prices, sizes, fleets)
        .plan(architecture.id(), Plane.of(architecture));
  }

  private static int group(CostEstimate estimate) {
    return switch (estimate) {
      case Priced priced -> 0;
      case Unpriced unpriced -> 1;
      case Excluded out -> 2;
    };
  }

  private static BigDecimal usd(CostEstimate estimate) {
    return estimate instanceof Priced priced ? priced.total().amount() : BigDecimal.ZERO;
  }

  private static void requireSameRegion(CostInputs inputs, RegionPrices prices) {
    if (!inputs.region().equals(prices.region())) {
      throw new IllegalArgumentException(
          "prices of " + prices.region() + " for a cost in " + inputs.region());
    }
  }
}
