package dev.containerarch.advisor.workload;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/// When a rule speaks: a test on what is known of a workload.
public sealed interface Condition {

  /// Names of the facts that decide, at least one.
  List<String> facts();

  /// Whether the condition holds for a workload; unknown as long as one of its facts is.
  Truth in(Workload workload);

  /// A test on one workload fact.
  sealed interface OfOneFact extends Condition {

    /// Name of the fact that decides.
    String fact();

    @Override
    default List<String> facts() {
      return List.of(fact());
    }

    @Override
    default Truth in(Workload workload) {
      Optional<FactValue> value = workload.value(fact());
      return value.isEmpty() ? Truth.UNKNOWN : Truth.of(holds(value.get()));
    }

    /// Whether the condition holds for a known value.
    boolean holds(FactValue value);
  }

  /// Holds when the fact is one of the values. Flags have the values `yes` and `no`.
  record Is(String fact, List<String> values) implements OfOneFact {
    @Override
    public boolean holds(FactValue value) {
      return values.contains(value.canonical());
    }
  }

  /// Holds when the fact is a number greater than the bound, in the fact's unit.
  record Above(String fact, BigDecimal bound) implements OfOneFact {
    @Override
    public boolean holds(FactValue value) {
      return value instanceof FactValue.Quantity quantity && quantity.amount().compareTo(bound) > 0;
    }
  }

  /// Holds when the fact is a number less than the bound, in the fact's unit.
  record Below(String fact, BigDecimal bound) implements OfOneFact {
    @Override
    public boolean holds(FactValue value) {
      return value instanceof FactValue.Quantity quantity && quantity.amount().compareTo(bound) < 0;
    }
  }

  /// Holds when one number is more than so many times another: a peak of more than three times the
  /// steady load. Nothing is divided, so a steady load of zero needs no rule of its own.
  ///
  /// @param fact the number that is compared
  /// @param per the number that it is compared with, in the same unit
  record RatioAbove(String fact, String per, BigDecimal bound) implements Condition {
    @Override
    public List<String> facts() {
      return List.of(fact, per);
    }

    @Override
    public Truth in(Workload workload) {
      return compare(workload, fact, per, bound, 1);
    }
  }

  /// Holds when one number is less than so many times another.
  ///
  /// @param fact the number that is compared
  /// @param per the number that it is compared with, in the same unit
  record RatioBelow(String fact, String per, BigDecimal bound) implements Condition {
    @Override
    public List<String> facts() {
      return List.of(fact, per);
    }

    @Override
    public Truth in(Workload workload) {
      return compare(workload, fact, per, bound, -1);
    }
  }

  private static Truth compare(
      Workload workload, String fact, String per, BigDecimal bound, int sign) {
    Optional<FactValue> compared = workload.value(fact);
    Optional<FactValue> with = workload.value(per);
    if (compared.isEmpty() || with.isEmpty()) {
      return Truth.UNKNOWN;
    }
    return Truth.of(
        compared.get() instanceof FactValue.Quantity(BigDecimal amount)
            && with.get() instanceof FactValue.Quantity(BigDecimal unit)
            && amount.compareTo(bound.multiply(unit)) == sign);
  }
}
