package dev.containerarch.advisor.workload;

import java.math.BigDecimal;

/// What a team said about one fact.
public sealed interface FactValue {

  /// The value as it is typed in a command, in one spelling only: `yes`, `0.5`, `kubernetes`.
  String canonical();

  record Flag(boolean yes) implements FactValue {
    @Override
    public String canonical() {
      return yes ? "yes" : "no";
    }
  }

  /// A number.
  ///
  /// @param amount finite, in the unit of the fact's definition
  record Quantity(BigDecimal amount) implements FactValue {
    public Quantity {
      // 0 and 0.0, 512 and 5.12E+2 are one value: records compare by scale otherwise.
      amount = amount.signum() == 0 ? BigDecimal.ZERO : amount.stripTrailingZeros();
    }

    @Override
    public String canonical() {
      return amount.toPlainString();
    }
  }

  /// One of the named values.
  ///
  /// @param id one of the ids of the fact's definition
  record Choice(String id) implements FactValue {
    @Override
    public String canonical() {
      return id;
    }
  }
}
