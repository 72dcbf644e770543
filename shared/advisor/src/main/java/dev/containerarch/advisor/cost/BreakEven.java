package dev.containerarch.advisor.cost;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Optional;

/// Break-evens in closed form, for nodes that can be filled to any degree. Whole nodes and tasks
/// are what [CostSensitivity] is for.
public final class BreakEven {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private BreakEven() {}

  /// How full an instance must be for its price to equal Fargate's for what runs on it: its price
  /// over that of its whole shape on Fargate. Above 1 Fargate is cheaper even than a full instance.
  ///
  /// @param instanceUsd an hour of the instance
  /// @param feePercent management fee on that, 0 for self-run instances
  /// @param fargateUsd an hour of the same vCPUs and memory on Fargate, more than 0
  public static BigDecimal packing(
      BigDecimal instanceUsd, BigDecimal feePercent, BigDecimal fargateUsd) {
    return instanceUsd
        .multiply(HUNDRED.add(feePercent))
        .divide(HUNDRED.multiply(fargateUsd), MathContext.DECIMAL128);
  }

  /// The monthly Fargate spend above which a fleet's cheaper compute pays for its labour: the
  /// labour over the part of the spend that the fleet saves, `1 − break-even packing / packing`.
  /// Empty when the fleet saves nothing.
  ///
  /// @param labourUsd what the fleet's labour costs more in a month
  /// @param breakEvenPacking of the instance, see [#packing]
  /// @param packing that the fleet reaches, more than 0
  public static Optional<BigDecimal> fargateSpend(
      BigDecimal labourUsd, BigDecimal breakEvenPacking, BigDecimal packing) {
    BigDecimal saved =
        BigDecimal.ONE.subtract(breakEvenPacking.divide(packing, MathContext.DECIMAL128));
    return saved.signum() > 0
        ? Optional.of(labourUsd.divide(saved, MathContext.DECIMAL128))
        : Optional.empty();
  }
}
