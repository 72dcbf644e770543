package dev.containerarch.advisor.cost;

import dev.containerarch.advisor.cost.ComputePlan.Load;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/// Finds the packing limit at which the cheapest plan changes, exactly.
///
/// A higher limit never makes a fleet dearer, and its cost changes only where some instance type
/// needs a node less: at limits that are known as fractions. Between two of them the cost is that
/// at the lower one. Intervals that cannot hold a change are skipped as in [TaskSearch].
final class PackingSearch {

  private static final long RESOLUTION = 1_000_000_000;

  private final List<CostPlan> plans;
  private final List<FleetPlan> moving;
  private final Load load;
  private final BiFunction<Load, Fraction, Load> withLimit;

  /// A limit just below which the winner is beaten.
  ///
  /// @param limit exact
  /// @param beaten the totals below it
  record Below(Fraction limit, Standings beaten) {}

  private PackingSearch(
      List<CostPlan> plans,
      boolean managed,
      Load load,
      BiFunction<Load, Fraction, Load> withLimit) {
    this.plans = plans;
    this.load = load;
    this.withLimit = withLimit;
    this.moving =
        plans.stream()
            .map(CostPlan::compute)
            .filter(FleetPlan.class::isInstance)
            .map(FleetPlan.class::cast)
            .filter(fleet -> fleet.managed() == managed)
            .toList();
  }

  /// Moves the limit of self-run fleets.
  static PackingSearch selfRun(List<CostPlan> plans, Load load) {
    return new PackingSearch(plans, false, load, Load::withPacking);
  }

  /// Moves the limit of the fleets that AWS runs.
  static PackingSearch managed(List<CostPlan> plans, Load load) {
    return new PackingSearch(plans, true, load, Load::withManagedPacking);
  }

  Standings at(Fraction limit) {
    return Standings.of(plans, withLimit.apply(load, limit));
  }

  BigDecimal usd(CostPlan plan, Fraction limit) {
    return plan.usd(withLimit.apply(load, limit));
  }

  /// The least limit above `low`, up to `high`, at which the winner is beaten; it is not at `low`.
  Optional<Fraction> firstAbove(int winner, Fraction low, Fraction high) {
    Optional<Fraction> next = nextStep(low, high);
    if (next.isEmpty() || nothingBetween(winner, low, high)) {
      return Optional.empty();
    }
    Fraction middle = stepBetween(low, high, next.get());
    if (middle.equals(next.get())) {
      return at(middle).beaten(winner) ? Optional.of(middle) : firstAbove(winner, middle, high);
    }
    Optional<Fraction> first = firstAbove(winner, low, middle);
    return first.isPresent() ? first : firstAbove(winner, middle, high);
  }

  /// The greatest limit up to `high`, not below `low`, just below which the winner is beaten; it is
  /// not at `high`, which is a step.
  Optional<Below> lastBelow(int winner, Fraction low, Fraction high) {
    if (low.compareTo(high) >= 0 || nothingBetween(winner, low, high)) {
      return Optional.empty();
    }
    Optional<Fraction> next = nextStep(low, high).filter(step -> step.compareTo(high) < 0);
    if (next.isEmpty()) {
      Standings below = at(low);
      return below.beaten(winner) ? Optional.of(new Below(high, below)) : Optional.empty();
    }
    Fraction middle = stepBetween(low, high, next.get());
    Optional<Below> last = lastBelow(winner, middle, high);
    return last.isPresent() ? last : lastBelow(winner, low, middle);
  }

  /// The least limit at which the fleet costs no more than a plan that does not depend on it.
  PackingBreakEven breakEven(CostPlan fleet, CostPlan other, Fraction least) {
    BigDecimal target = usd(other, Fraction.ONE);
    if (usd(fleet, least).compareTo(target) <= 0) {
      return new PackingBreakEven.Always();
    }
    if (usd(fleet, Fraction.ONE).compareTo(target) > 0) {
      return new PackingBreakEven.Never();
    }
    Fraction low = least;
    Fraction high = lastStep(Fraction.ONE);
    while (true) {
      Fraction below = high;
      Optional<Fraction> next = nextStep(low, high).filter(step -> step.compareTo(below) < 0);
      if (next.isEmpty()) {
        return new PackingBreakEven.At(high.percent());
      }
      Fraction middle = stepBetween(low, high, next.get());
      if (usd(fleet, middle).compareTo(target) <= 0) {
        high = middle;
      } else {
        low = middle;
      }
    }
  }

  /// The last step up to a limit, where the cost is the same as at the limit.
  Fraction lastStep(Fraction limit) {
    return moving.stream()
        .map(fleet -> fleet.lastLimitUpTo(limit, load))
        .max(Fraction::compareTo)
        .orElse(limit);
  }

  boolean nothingMoves() {
    return moving.isEmpty();
  }

  private Optional<Fraction> nextStep(Fraction low, Fraction high) {
    return moving.stream()
        .flatMap(fleet -> fleet.nextLimitAbove(low, load).stream())
        .min(Fraction::compareTo)
        .filter(step -> step.compareTo(high) <= 0);
  }

  /// A step strictly above `low` and strictly below `high`, about in the middle, unless the next
  /// one is the only one.
  private Fraction stepBetween(Fraction low, Fraction high, Fraction next) {
    long middle = Math.round((low.value() + high.value()) / 2 * RESOLUTION);
    Fraction step = lastStep(new Fraction(middle, RESOLUTION));
    return step.compareTo(next) > 0 && step.compareTo(high) < 0 ? step : next;
  }

  private boolean nothingBetween(int winner, Fraction low, Fraction high) {
    return at(high).rival(winner).compareTo(at(low).usd().get(winner)) >= 0;
  }
}
