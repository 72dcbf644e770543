package dev.containerarch.advisor.cost;

import dev.containerarch.advisor.cost.ComputeDetail.NodeBound;
import dev.containerarch.advisor.cost.price.InstanceType;
import dev.containerarch.advisor.cost.price.Rate;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// An instance type that takes at least one whole task, with its price.
///
/// @param slots whole tasks that fit on a node
/// @param bound what keeps one more off it
/// @param share of a node's stated CPU or memory, whichever is scarcer, that one task asks for
/// @param blend what an hour of it costs
/// @param feeUsd management fee of an hour, 0 on a plane without one
/// @param feeRates what the fee is made of
/// @param volumeGib of each node
/// @param monthUsd all of that for a node that runs for a month of 730 hours
record Candidate(
    InstanceType type,
    int slots,
    NodeBound bound,
    Fraction share,
    Blend blend,
    BigDecimal feeUsd,
    List<Rate> feeRates,
    BigDecimal volumeGib,
    BigDecimal monthUsd) {

  /// Nodes that a number of tasks needs: not above the packing limit on average, room for whole
  /// tasks and the spare ones, and enough to lose one.
  long nodes(long tasks, Fraction limit, long spare, long atLeast) {
    return Math.max(Math.max(byPacking(tasks, limit), byWholeTasks(tasks, spare)), atLeast);
  }

  long byPacking(long tasks, Fraction limit) {
    return share.ceilOfShare(tasks, limit);
  }

  long byWholeTasks(long tasks, long spare) {
    return Math.ceilDiv(tasks + spare, (long) slots);
  }

  /// Whether this one is never dearer than the other, whatever the number of tasks and the packing.
  private boolean dominates(Candidate other) {
    return monthUsd.compareTo(other.monthUsd) <= 0
        && slots >= other.slots
        && share.compareTo(other.share) <= 0;
  }

  /// Leaves out candidates that can never be the cheapest; some dozens of several hundred remain.
  static List<Candidate> undominated(List<Candidate> candidates) {
    List<Candidate> cheapestFirst = new ArrayList<>(candidates);
    cheapestFirst.sort(
        Comparator.comparing(Candidate::monthUsd)
            .thenComparing(Candidate::share)
            .thenComparing(Comparator.comparingInt(Candidate::slots).reversed())
            .thenComparing(candidate -> candidate.type().name()));
    List<Candidate> kept = new ArrayList<>();
    for (Candidate candidate : cheapestFirst) {
      if (kept.stream().noneMatch(better -> better.dominates(candidate))) {
        kept.add(candidate);
      }
    }
    return List.copyOf(kept);
  }
}
