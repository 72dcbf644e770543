package dev.containerarch.advisor.cost;

import dev.containerarch.advisor.cost.CostEstimate.Priced;
import dev.containerarch.advisor.cost.price.Rate;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/// What the architectures cost in a month.
///
/// @param estimates cheapest first; then those without a total, then those that are excluded
public record CostComparison(CostInputs inputs, List<CostEstimate> estimates) {

  public CostComparison {
    estimates = List.copyOf(estimates);
  }

  /// Those with a total, cheapest first.
  public List<Priced> priced() {
    return estimates.stream().filter(Priced.class::isInstance).map(Priced.class::cast).toList();
  }

  public Optional<Priced> cheapest() {
    return priced().stream().findFirst();
  }

  public Optional<CostEstimate> of(String architecture) {
    return estimates.stream()
        .filter(estimate -> estimate.architecture().equals(architecture))
        .findFirst();
  }

  /// The age of the oldest rate in any total; empty when nothing has a total.
  public Optional<PriceAge> age(LocalDate today) {
    List<Rate> rates = priced().stream().flatMap(priced -> priced.rates().stream()).toList();
    return PriceAge.of(rates, today);
  }

  /// Whether some totals lack something that others have in them or do not need: the order may then
  /// be wrong by that much.
  public boolean unevenGaps() {
    return priced().stream().map(priced -> new HashSet<>(priced.gaps())).distinct().count() > 1;
  }
}
