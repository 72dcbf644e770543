package dev.containerarch.advisor.cost;

import dev.containerarch.advisor.cost.CostEstimate.Priced;
import dev.containerarch.advisor.cost.price.InputDefinition;
import dev.containerarch.advisor.cost.price.PriceBook;
import dev.containerarch.advisor.cost.price.RegionPrices;
import dev.containerarch.advisor.knowledge.Architecture;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Each input at both ends of its plausible range, and what that does to the lead of one
/// architecture over another. The range is that of the price book, or a quarter less and more where
/// the book has none.
record Tornado(CostModel model, PriceBook book, CostInputs inputs, RegionPrices prices) {

  private static final BigDecimal QUARTER_LESS = new BigDecimal("0.75");
  private static final BigDecimal QUARTER_MORE = new BigDecimal("1.25");

  /// Bars with any effect, the widest first.
  List<TornadoBar> of(Architecture first, Architecture second) {
    Fleets fleets = new Fleets();
    List<TornadoBar> bars = new ArrayList<>();
    for (CostInput input : CostInput.values()) {
      BigDecimal low = end(input, QUARTER_LESS, input.definition(book).low());
      BigDecimal high = end(input, QUARTER_MORE, input.definition(book).high());
      Optional<Money> atLow = lead(with(input, low), first, second, fleets);
      Optional<Money> atHigh = lead(with(input, high), first, second, fleets);
      if (atLow.isPresent() && atHigh.isPresent()) {
        bars.add(new TornadoBar(input, low, high, atLow.get(), atHigh.get()));
      }
    }
    bars.removeIf(bar -> bar.swing().signum() == 0);
    bars.sort(Comparator.comparing(TornadoBar::swing).reversed());
    return bars;
  }

  private BigDecimal end(CostInput input, BigDecimal factor, Optional<BigDecimal> plausible) {
    InputDefinition definition = input.definition(book);
    BigDecimal now = inputs.get(input);
    BigDecimal end = plausible.orElse(now.multiply(factor));
    // What the team said is plausible, even if the book thinks otherwise.
    end = factor.compareTo(BigDecimal.ONE) < 0 ? end.min(now) : end.max(now);
    end = end.max(definition.min()).min(definition.max());
    if (input == CostInput.PEAK) {
      end = end.max(inputs.get(CostInput.TASKS));
    }
    return definition.whole() ? end.setScale(0, RoundingMode.HALF_EVEN) : end;
  }

  /// Tasks move with their peak, hours with those of the peak, so that inputs stay possible.
  private CostInputs with(CostInput input, BigDecimal value) {
    CostInputs changed = inputs.with(input, value);
    return switch (input) {
      case TASKS ->
          changed.with(
              CostInput.PEAK,
              BigDecimal.valueOf(
                  ComputePlan.Load.of(inputs).withTasks(value.intValueExact()).peak()));
      case HOURS -> changed.with(CostInput.PEAK_HOURS, inputs.get(CostInput.PEAK_HOURS).min(value));
      case PEAK_HOURS -> changed.with(input, value.min(inputs.get(CostInput.HOURS)));
      default -> changed;
    };
  }

  private Optional<Money> lead(
      CostInputs changed, Architecture first, Architecture second, Fleets fleets) {
    return model.estimate(changed, prices, first, fleets) instanceof Priced a
            && model.estimate(changed, prices, second, fleets) instanceof Priced b
        ? Optional.of(b.total().minus(a.total()))
        : Optional.empty();
  }
}
