package dev.containerarch.advisor.cost;

import dev.containerarch.advisor.cost.ComputeDetail.Alternative;
import dev.containerarch.advisor.cost.ComputeDetail.NodeReason;
import dev.containerarch.advisor.cost.price.Rate;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Tasks on EC2 instances: paid by capacity. The fleet follows the load in whole nodes: those for
/// the steady tasks run as long as these do, those for the busiest time only while it lasts.
///
/// @param managed whether AWS runs the nodes, which decides whose packing limit counts
/// @param candidates what to choose from, without types that can never be the cheapest; not empty
/// @param steady the same without burstable types; may be empty
/// @param volume rate of node volumes; empty when it is unknown
/// @param hours that the steady tasks run
/// @param peakHours that the additional ones run
record FleetPlan(
    boolean managed,
    List<Candidate> candidates,
    List<Candidate> steady,
    Optional<Rate> volume,
    long spare,
    long minNodes,
    BigDecimal hours,
    BigDecimal peakHours)
    implements ComputePlan {

  static final BigDecimal HOURS_PER_MONTH = BigDecimal.valueOf(730);

  /// A candidate with the nodes that a load needs of it.
  ///
  /// @param weighted USD of a node's full month times node-hours: 730 times the cost, exact
  private record Choice(Candidate candidate, long nodes, long peakNodes, BigDecimal weighted) {

    boolean betterThan(Choice other) {
      int order = weighted.compareTo(other.weighted);
      if (order == 0) {
        order = Long.compare(nodes, other.nodes);
      }
      return order < 0
          || (order == 0 && candidate.type().name().compareTo(other.candidate.type().name()) < 0);
    }
  }

  @Override
  public BigDecimal usd(Load load) {
    return month(choose(candidates, load).weighted());
  }

  @Override
  public List<CostTerm> terms(Load load) {
    Choice choice = choose(candidates, load);
    Candidate chosen = choice.candidate();
    BigDecimal nodeHours = nodeHours(choice.nodes(), choice.peakNodes());
    List<CostTerm> terms = new ArrayList<>(chosen.blend().terms(CostItem.INSTANCES, nodeHours));
    if (!chosen.feeRates().isEmpty()) {
      terms.add(
          new CostTerm(CostItem.MANAGEMENT_FEE, nodeHours, chosen.feeUsd(), chosen.feeRates()));
    }
    volume.ifPresent(rate ->
        terms.add(
            new CostTerm(
                CostItem.NODE_VOLUMES,
                month(nodeHours.multiply(chosen.volumeGib())),
                rate.amount(),
                List.of(rate))));
    return terms;
  }

  @Override
  public ComputeDetail detail(Load load) {
    Choice choice = choose(candidates, load);
    Candidate chosen = choice.candidate();
    Optional<Alternative> alternative = Optional.empty();
    if (chosen.type().burstable() && !steady.isEmpty()) {
      Choice other = choose(steady, load);
      alternative =
          Optional.of(
              new Alternative(
                  other.candidate().type(),
                  other.nodes(),
                  Money.usd(month(other.weighted().subtract(choice.weighted())))));
    }
    return new ComputeDetail.OnNodes(
        chosen.type(),
        choice.nodes(),
        choice.peakNodes(),
        chosen.slots(),
        chosen.bound(),
        packing(chosen, load.tasks(), choice.nodes()),
        reason(chosen, load, choice.nodes()),
        nodeHours(choice.nodes(), choice.peakNodes()),
        alternative);
  }

  /// The packing limit that counts for this plan.
  Fraction limit(Load load) {
    return managed ? load.managedPacking() : load.packing();
  }

  /// The next packing limit above one at which some candidate needs a node less; between such
  /// limits the cost does not change. Empty when no limit can save a node any more.
  Optional<Fraction> nextLimitAbove(Fraction limit, Load load) {
    Fraction next = null;
    for (Candidate candidate : candidates) {
      for (int tasks : new int[] {load.tasks(), load.peak()}) {
        long nodes = candidate.byPacking(tasks, limit);
        if (nodes > 1) {
          Fraction at = candidate.share().scaled(tasks, nodes - 1);
          next = next == null || at.compareTo(next) < 0 ? at : next;
        }
      }
    }
    return Optional.ofNullable(next);
  }

  /// The greatest packing limit, not above one, at which some candidate needs a node less than just
  /// below it.
  Fraction lastLimitUpTo(Fraction limit, Load load) {
    Fraction last = null;
    for (Candidate candidate : candidates) {
      for (int tasks : new int[] {load.tasks(), load.peak()}) {
        Fraction at = candidate.share().scaled(tasks, candidate.byPacking(tasks, limit));
        last = last == null || at.compareTo(last) > 0 ? at : last;
      }
    }
    return last == null ? limit : last;
  }

  private Choice choose(List<Candidate> from, Load load) {
    Fraction limit = limit(load);
    Choice best = null;
    for (Candidate candidate : from) {
      long nodes = candidate.nodes(load.tasks(), limit, spare, minNodes);
      long peakNodes =
          load.peak() == load.tasks()
              ? nodes
              : candidate.nodes(load.peak(), limit, spare, minNodes);
      Choice choice =
          new Choice(
              candidate,
              nodes,
              peakNodes,
              candidate.monthUsd().multiply(nodeHours(nodes, peakNodes)));
      best = best == null || choice.betterThan(best) ? choice : best;
    }
    if (best == null) {
      throw new IllegalStateException("a fleet without candidates");
    }
    return best;
  }

  private BigDecimal nodeHours(long nodes, long peakNodes) {
    BigDecimal steadyHours = hours.multiply(BigDecimal.valueOf(nodes));
    return peakNodes == nodes
        ? steadyHours
        : steadyHours.add(peakHours.multiply(BigDecimal.valueOf(peakNodes - nodes)));
  }

  private NodeReason reason(Candidate chosen, Load load, long nodes) {
    if (chosen.byPacking(load.tasks(), limit(load)) == nodes) {
      return NodeReason.PACKING;
    }
    return chosen.byWholeTasks(load.tasks(), spare) == nodes
        ? NodeReason.WHOLE_TASKS
        : NodeReason.AVAILABILITY;
  }

  private static BigDecimal packing(Candidate chosen, int tasks, long nodes) {
    return chosen.share().scaled(tasks, nodes).percent().setScale(1, RoundingMode.HALF_EVEN);
  }

  private static BigDecimal month(BigDecimal hoursTimes) {
    return hoursTimes.divide(HOURS_PER_MONTH, MathContext.DECIMAL128);
  }
}
