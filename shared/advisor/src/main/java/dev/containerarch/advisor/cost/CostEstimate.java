package dev.containerarch.advisor.cost;

import dev.containerarch.advisor.cost.price.FargateSize;
import dev.containerarch.advisor.cost.price.InstanceType;
import dev.containerarch.advisor.cost.price.Rate;
import dev.containerarch.advisor.cost.price.RateLookup;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;

/// What one architecture costs in a month of 730 hours.
public sealed interface CostEstimate {

  /// Id of the architecture.
  String architecture();

  /// A total that can be checked by hand.
  ///
  /// @param terms every multiplication in it
  /// @param gaps what is used, but has no known rate, and therefore is not in the total
  record Priced(
      String architecture,
      List<CostTerm> terms,
      ComputeDetail compute,
      List<Gap> gaps,
      Set<CostNote> notes)
      implements CostEstimate {

    public Priced {
      terms = List.copyOf(terms);
      gaps = List.copyOf(gaps);
      notes = Set.copyOf(notes);
    }

    /// Exact; round it to show it.
    public Money line(CostLine line) {
      return Money.usd(
          terms.stream()
              .filter(term -> term.item().line() == line)
              .map(CostTerm::usd)
              .reduce(BigDecimal.ZERO, BigDecimal::add));
    }

    /// Exact; round it to show it. Because lines are rounded one by one when they are shown, they
    /// may miss the rounded total by a cent or two.
    public Money total() {
      return Money.usd(terms.stream().map(CostTerm::usd).reduce(BigDecimal.ZERO, BigDecimal::add));
    }

    /// The total without labour: what scoring may use as "service fee" while operations are rated.
    public Money serviceFee() {
      return total().minus(line(CostLine.LABOUR));
    }

    /// Every rate that the total rests on, each once.
    public List<Rate> rates() {
      return terms.stream().flatMap(term -> term.rates().stream()).distinct().toList();
    }
  }

  /// No total, and why.
  record Unpriced(String architecture, Reason reason) implements CostEstimate {}

  /// Ruled out by a hard limit.
  ///
  /// @param otherwise what it would cost if the limit fell
  record Excluded(String architecture, CostEstimate otherwise) implements CostEstimate {}

  /// Something that is used, but has no figure.
  ///
  /// @param missing [RateLookup.Unknown] or [RateLookup.Conflicting]
  record Gap(CostItem item, RateLookup missing) {}

  /// Why there is no total.
  sealed interface Reason {

    /// The compute itself has no known rate, or sources contradict each other.
    record NoRate(List<RateLookup> missing) implements Reason {
      public NoRate {
        missing = List.copyOf(missing);
      }
    }

    /// The task is larger than anything that Fargate sells.
    record TooLargeForFargate(FargateSize largest) implements Reason {}

    /// No instance type of the region takes a whole task.
    ///
    /// @param mostCpu the type with the most vCPUs among those of the architecture asked for
    /// @param mostMemory the type with the most memory among them
    /// @param mostGpus the type with the most GPUs among them
    record TooLargeForInstances(
        InstanceType mostCpu, InstanceType mostMemory, InstanceType mostGpus) implements Reason {}

    /// The plane does not have it, at no price.
    record NotOffered(Feature feature) implements Reason {}
  }

  /// What a data plane may lack.
  enum Feature {
    GPU,
    ARM64,
    WINDOWS,
    /// Scratch disk of this size.
    DISK
  }

  /// What a reader should know about a total.
  enum CostNote {
    /// EKS on Fargate has no Spot: the share is priced on demand.
    SPOT_NOT_OFFERED,
    /// The Savings Plan does not cover Fargate: the share is priced on demand.
    PLAN_NOT_APPLICABLE,
    /// The type's vCPUs are guaranteed for part of the time only.
    BURSTABLE_TYPE,
    /// Only types with a known rate for the Savings Plan or Spot were candidates.
    FEWER_TYPES
  }
}
