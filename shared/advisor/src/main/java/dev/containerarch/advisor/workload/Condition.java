package dev.containerarch.advisor.workload;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/// When a rule speaks: a test on one workload fact.
public sealed interface Condition {

  /// Name of the fact that decides.
  String fact();

  /// Whether the condition holds for a workload; unknown as long as the fact is.
  default Truth in(Workload workload) {
    Optional<FactValue> value = workload.value(fact());
    if (value.isEmpty()) {
      return Truth.UNKNOWN;
    }
    return holds(value.get()) ? Truth.TRUE : Truth.FALSE;
  }

  /// Whether the condition holds for a known value.
  boolean holds(FactValue value);

  /// Holds when the fact is one of the values. Flags have the values `yes` and `no`.
  record Is(String fact, List<String> values) implements Condition {
    @Override
    public boolean holds(FactValue value) {
      return values.contains(value.canonical());
    }
  }

  /// Holds when the fact is a number greater than the bound, in the fact's unit.
  record Above(String fact, BigDecimal bound) implements Condition {
    @Override
    public boolean holds(FactValue value) {
      return value instanceof FactValue.Quantity quantity && quantity.amount().compareTo(bound) > 0;
    }
  }
}
