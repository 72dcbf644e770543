package dev.containerarch.advisor.cost.price;

import java.util.List;

/// What the price book has on one thing in one region.
public sealed interface RateLookup {

  RateKey key();

  record Known(Rate rate) implements RateLookup {
    @Override
    public RateKey key() {
      return rate.key();
    }
  }

  /// No source is known, so there is no figure either.
  record Unknown(RateKey key) implements RateLookup {}

  /// Sources give different figures and none of them is plainly wrong, so none of them counts.
  ///
  /// @param rates two or more with different amounts
  record Conflicting(RateKey key, List<Rate> rates) implements RateLookup {}
}
