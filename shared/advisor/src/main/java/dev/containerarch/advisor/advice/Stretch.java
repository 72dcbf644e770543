package dev.containerarch.advisor.advice;

import dev.containerarch.advisor.workload.Condition;
import dev.containerarch.advisor.workload.FactDefinition;
import dev.containerarch.advisor.workload.FactValue;
import dev.containerarch.advisor.workload.Workload;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/// Part of a number's scale, inside which no condition changes.
///
/// @param low its least value, or the bound above which it begins
/// @param high its greatest value, or the bound below which it ends
/// @param fromStart whether the scale begins with it
/// @param toEnd whether the scale ends with it
record Stretch(
    BigDecimal low,
    boolean lowIncluded,
    BigDecimal high,
    boolean highIncluded,
    boolean fromStart,
    boolean toEnd) {

  private static final BigDecimal TWO = BigDecimal.valueOf(2);

  /// Where a condition changes on the scale of a fact; nothing when the other number that it
  /// depends on is unknown or zero.
  static Optional<BigDecimal> bound(Condition condition, String fact, Workload workload) {
    return switch (condition) {
      case Condition.Is _ -> Optional.empty();
      case Condition.Above(_, BigDecimal bound) -> Optional.of(bound);
      case Condition.Below(_, BigDecimal bound) -> Optional.of(bound);
      case Condition.RatioAbove(String compared, String per, BigDecimal times) ->
          ratio(fact, compared, per, times, workload);
      case Condition.RatioBelow(String compared, String per, BigDecimal times) ->
          ratio(fact, compared, per, times, workload);
    };
  }

  private static Optional<BigDecimal> ratio(
      String fact, String compared, String per, BigDecimal times, Workload workload) {
    boolean isCompared = fact.equals(compared);
    if (workload.value(isCompared ? per : compared).orElse(null)
        instanceof FactValue.Quantity(BigDecimal other)) {
      return isCompared
          ? Optional.of(other.multiply(times))
          : times.signum() == 0
              ? Optional.empty()
              : Optional.of(other.divide(times, MathContext.DECIMAL64));
    }
    return Optional.empty();
  }

  /// A scale cut at bounds: the bounds themselves and what lies between them, in order.
  static List<Stretch> between(FactDefinition.Quantity fact, Collection<BigDecimal> bounds) {
    List<Stretch> stretches = new ArrayList<>();
    BigDecimal from = fact.min();
    boolean including = true;
    for (BigDecimal bound : new TreeSet<>(bounds)) {
      if (bound.compareTo(fact.min()) >= 0 && bound.compareTo(fact.max()) <= 0) {
        add(stretches, fact, from, including, bound, false);
        add(stretches, fact, bound, true, bound, true);
        from = bound;
        including = false;
      }
    }
    add(stretches, fact, from, including, fact.max(), true);
    return stretches;
  }

  /// Adds what lies between two bounds, if anything does.
  private static void add(
      List<Stretch> to,
      FactDefinition.Quantity fact,
      BigDecimal low,
      boolean lowIncluded,
      BigDecimal high,
      boolean highIncluded) {
    Stretch stretch =
        new Stretch(
            low,
            lowIncluded,
            high,
            highIncluded,
            low.compareTo(fact.min()) == 0 && lowIncluded,
            high.compareTo(fact.max()) == 0 && highIncluded);
    Stretch cut = fact.whole() ? stretch.whole() : stretch;
    int order = cut.low.compareTo(cut.high);
    if (order < 0 || (order == 0 && cut.lowIncluded && cut.highIncluded)) {
      to.add(cut);
    }
  }

  /// Only the whole numbers of it.
  private Stretch whole() {
    BigDecimal first = low.setScale(0, RoundingMode.CEILING);
    BigDecimal last = high.setScale(0, RoundingMode.FLOOR);
    return new Stretch(
        first.compareTo(low) == 0 && !lowIncluded ? first.add(BigDecimal.ONE) : first,
        true,
        last.compareTo(high) == 0 && !highIncluded ? last.subtract(BigDecimal.ONE) : last,
        true,
        fromStart,
        toEnd);
  }

  /// A value that speaks for all of it.
  BigDecimal inside() {
    return lowIncluded ? low : highIncluded ? high : low.add(high).divide(TWO);
  }

  /// Together with the one that follows it.
  Stretch with(Stretch next) {
    return new Stretch(low, lowIncluded, next.high, next.highIncluded, fromStart, next.toEnd);
  }

  /// How far a value outside is away from it.
  BigDecimal distance(BigDecimal value) {
    return value.compareTo(low) < 0 ? low.subtract(value) : value.subtract(high);
  }

  FactChange asChange(FactDefinition.Quantity fact, Optional<FactValue> stated) {
    return new FactChange.Between(
        fact,
        stated,
        fromStart ? Optional.empty() : Optional.of(low),
        lowIncluded,
        toEnd ? Optional.empty() : Optional.of(high),
        highIncluded);
  }
}
