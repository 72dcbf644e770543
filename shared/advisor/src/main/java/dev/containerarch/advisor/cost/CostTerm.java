package dev.containerarch.advisor.cost;

import dev.containerarch.advisor.cost.price.Rate;
import java.math.BigDecimal;
import java.util.List;

/// One multiplication of a total: so much of something at so much each. With its rates a reader can
/// check it by hand.
///
/// @param quantity a month's, in the unit of the item
/// @param unitUsd USD for one of it
/// @param rates what the unit price is made of, with source and date; empty for wages, which the
///   inputs give
public record CostTerm(CostItem item, BigDecimal quantity, BigDecimal unitUsd, List<Rate> rates) {

  public CostTerm {
    rates = List.copyOf(rates);
  }

  public BigDecimal usd() {
    return quantity.multiply(unitUsd);
  }
}
