package dev.containerarch.advisor.advice;

import dev.containerarch.advisor.cost.CostComparison;
import dev.containerarch.advisor.cost.CostEstimate.Priced;
import dev.containerarch.advisor.cost.Money;
import dev.containerarch.advisor.cost.MoneyValue;
import dev.containerarch.advisor.cost.PriceAge;
import dev.containerarch.advisor.scoring.Value;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Service fees as money: compute, control plane, management fee, storage and network of a month.
/// Labour is not in them; it is what operations and learning are rated for, and must not count
/// twice.
///
/// The anchors are the cheapest and the dearest of all options of the edition that have a total,
/// whichever of them are asked for or ruled out; but the worse is never nearer than [#NARROWEST].
/// So a fee is worth the same whoever else is in the list, and a few per cent are worth little.
///
/// @param region code of the region whose prices these are
/// @param regionAssumed whether nobody stated it
/// @param costs of every option of the edition, without regard to limits
/// @param fees those with a total, the cheapest first
/// @param bundledOnly whether fresher prices could not be read, so that nobody knows if there are
///   any
/// @param age of the oldest price in any of them
public record ComputedFees(
    String region,
    boolean regionAssumed,
    CostComparison costs,
    List<Fee> fees,
    boolean bundledOnly,
    Optional<PriceAge> age)
    implements ServiceFees {

  /// The least that the dearest counts for, in fees of the cheapest. The points for the service fee
  /// are given for the way from its worst written anchor to its best, and by those a fee 20 % above
  /// the cheapest is half way: the whole way is 40 %. (Weights that were given for a wide range say
  /// too much about a narrow one: Fischer, *Range sensitivity of attribute weights*, 1995.)
  static final double NARROWEST = 1.4;

  /// Of one option.
  ///
  /// @param usd exact, a month
  public record Fee(String architecture, Money usd) {}

  public ComputedFees {
    fees = List.copyOf(fees);
  }

  /// @param costs in which at least one option has a total
  static ComputedFees of(
      String region,
      boolean regionAssumed,
      CostComparison costs,
      boolean bundledOnly,
      java.time.LocalDate today) {
    List<Fee> fees = new ArrayList<>();
    for (Priced priced : costs.priced()) {
      fees.add(new Fee(priced.architecture(), priced.serviceFee()));
    }
    fees.sort(java.util.Comparator.comparing(fee -> fee.usd().amount()));
    return new ComputedFees(region, regionAssumed, costs, fees, bundledOnly, costs.age(today));
  }

  @Override
  public boolean replaceRatingsOf(String part) {
    return part.equals(PART);
  }

  /// Missing for an option without a total, which then is one that a limit rules out.
  @Override
  public Value value(String architecture) {
    Optional<Money> usd = of(architecture);
    return usd.isEmpty() ? Value.MISSING : value(usd.get().amount().doubleValue());
  }

  /// Empty for an option without a total.
  public Optional<Money> of(String architecture) {
    for (Fee fee : fees) {
      if (fee.architecture().equals(architecture)) {
        return Optional.of(fee.usd());
      }
    }
    return Optional.empty();
  }

  /// Whether all fees are the same, so that money does not tell the options apart.
  public boolean allTheSame() {
    return fees.getFirst().usd().amount().compareTo(fees.getLast().usd().amount()) == 0;
  }

  /// What a fee would be worth, between the anchors as they are.
  ///
  /// @param usd a month, 0 or more
  double worth(double usd) {
    return value(usd).middle();
  }

  /// The fee that is worth so much.
  ///
  /// @param value 0 to 1
  Money at(double value) {
    return Money.usd(BigDecimal.valueOf(MoneyValue.costAt(value, best(), worst())));
  }

  private Value value(double usd) {
    return MoneyValue.of(usd, best(), worst());
  }

  private double best() {
    return fees.getFirst().usd().amount().doubleValue();
  }

  private double worst() {
    return Math.max(fees.getLast().usd().amount().doubleValue(), best() * NARROWEST);
  }
}
