package dev.containerarch.advisor.advice;

import dev.containerarch.advisor.workload.FactDefinition;
import dev.containerarch.advisor.workload.FactValue;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/// What a fact would have to be.
public sealed interface FactChange {

  FactDefinition fact();

  /// What it is; empty when nobody has said.
  Optional<FactValue> stated();

  /// One of some values.
  ///
  /// @param values at least one, none of them the stated one
  record OneOf(FactDefinition fact, Optional<FactValue> stated, List<FactValue> values)
      implements FactChange {
    public OneOf {
      values = List.copyOf(values);
    }
  }

  /// A number inside bounds.
  ///
  /// @param low empty when there is no bound but that of the fact itself
  /// @param lowIncluded whether the bound itself is enough
  record Between(
      FactDefinition.Quantity fact,
      Optional<FactValue> stated,
      Optional<BigDecimal> low,
      boolean lowIncluded,
      Optional<BigDecimal> high,
      boolean highIncluded)
      implements FactChange {}
}
