package dev.containerarch.advisor.cost;

import dev.containerarch.advisor.cost.price.Rate;
import dev.containerarch.advisor.cost.price.RateLookup;
import dev.containerarch.advisor.cost.price.RegionPrices;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/// The price of one unit of compute, part on demand, part with a Savings Plan, part as Spot.
///
/// @param shares the parts that are bought at all; they sum to 1 unless something is missing
/// @param missing the parts that nobody knows a price of
record Blend(List<Share> shares, List<RateLookup> missing) {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final String ON_DEMAND = "on-demand";

  /// @param part between 0 and 1
  record Share(BigDecimal part, BigDecimal usd, List<Rate> rates) {}

  /// Which parts a plane can be bought in.
  record Terms(BigDecimal spotPercent, BigDecimal planPercent, String plan) {

    static Terms of(CostInputs inputs, boolean spotOffered, boolean planApplies) {
      return new Terms(
          spotOffered ? inputs.get(CostInput.SPOT) : BigDecimal.ZERO,
          planApplies ? inputs.get(CostInput.SAVINGS_PLAN) : BigDecimal.ZERO,
          inputs.plan().option());
    }
  }

  static Blend of(RegionPrices prices, Terms terms, String product, String item, String unit) {
    List<Share> shares = new ArrayList<>(3);
    List<RateLookup> missing = new ArrayList<>(0);
    RateLookup list = prices.find(product, item, ON_DEMAND, unit);
    BigDecimal onDemand = HUNDRED.subtract(terms.spotPercent()).subtract(terms.planPercent());
    if (onDemand.signum() > 0) {
      add(shares, missing, onDemand, list);
    }
    if (terms.spotPercent().signum() > 0) {
      add(shares, missing, terms.spotPercent(), prices.find(product, item, "spot", unit));
    }
    if (terms.planPercent().signum() > 0) {
      RateLookup plan = prices.find(product, item, terms.plan(), unit);
      RateLookup off = prices.find(product, item, terms.plan(), "percent-off");
      if (plan instanceof RateLookup.Unknown
          && off instanceof RateLookup.Known(Rate percent)
          && list instanceof RateLookup.Known(Rate full)) {
        BigDecimal part = HUNDRED.subtract(percent.amount()).movePointLeft(2);
        shares.add(
            new Share(
                terms.planPercent().movePointLeft(2),
                full.amount().multiply(part),
                List.of(full, percent)));
      } else {
        add(shares, missing, terms.planPercent(), plan);
      }
    }
    return new Blend(shares, missing);
  }

  private static void add(
      List<Share> shares, List<RateLookup> missing, BigDecimal percent, RateLookup lookup) {
    if (lookup instanceof RateLookup.Known(Rate rate)) {
      shares.add(new Share(percent.movePointLeft(2), rate.amount(), List.of(rate)));
    } else {
      missing.add(lookup);
    }
  }

  /// USD for one unit.
  BigDecimal usd() {
    return shares.stream()
        .map(share -> share.part().multiply(share.usd()))
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /// The terms of a quantity, one for each part.
  List<CostTerm> terms(CostItem item, BigDecimal quantity) {
    return shares.stream()
        .map(share ->
            new CostTerm(item, quantity.multiply(share.part()), share.usd(), share.rates()))
        .toList();
  }
}
