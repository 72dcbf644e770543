package dev.containerarch.advisor.cost;

import dev.containerarch.advisor.cost.price.InputDefinition;
import dev.containerarch.advisor.cost.price.PriceBook;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// The numbers that a cost is computed from. Units, defaults with their sources and bounds stand in
/// the price book, see [#definition].
public enum CostInput {
  /// Tasks that run for `HOURS` a month.
  TASKS,
  /// Tasks that run in the busiest `PEAK_HOURS` of the month.
  PEAK,
  HOURS,
  PEAK_HOURS,
  /// Of one task.
  CPU,
  /// Of one task.
  MEMORY,
  /// Of one task.
  GPUS,
  /// Scratch disk of one task.
  DISK,
  /// Data of one task that must survive it.
  STORAGE,
  /// The most of a self-run fleet's CPU or memory that tasks ask for on average.
  PACKING,
  /// The same of a fleet that AWS runs.
  MANAGED_PACKING,
  MIN_NODES,
  /// Places for tasks that stay free for roll-outs.
  SPARE,
  /// Root volume of a node.
  NODE_DISK,
  /// Pods that every EKS node runs beside those that EKS brings.
  DAEMONS,
  CLUSTERS,
  /// Share of compute bought as Spot.
  SPOT,
  /// Share of compute covered by a Savings Plan.
  SAVINGS_PLAN,
  WAGE,
  /// Labour for a fleet that the team runs.
  FLEET_HOURS,
  /// Labour for a fleet that AWS runs.
  MANAGED_HOURS,
  /// Labour for Fargate.
  FARGATE_HOURS,
  /// Kubernetes upgrades.
  UPGRADES,
  UPGRADE_HOURS,
  LOAD_BALANCERS,
  LCU,
  NAT,
  NAT_DATA,
  PUBLIC_IPV4,
  LOGS,
  EGRESS,
  IMAGE;

  /// As typed in a command and written in the price book: `managed-packing`.
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /// The input of an id, as [#id] gives it; empty when there is none.
  public static Optional<CostInput> of(String id) {
    return Arrays.stream(values()).filter(input -> input.id().equals(id)).findFirst();
  }

  public InputDefinition definition(PriceBook book) {
    return book.input(id());
  }
}
