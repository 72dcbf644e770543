package dev.containerarch.functions.prices;

import dev.containerarch.advisor.cost.price.PriceFinding;
import dev.containerarch.advisor.cost.price.PriceSnapshot;
import java.util.List;

/// What came of refreshing one region.
sealed interface Outcome {

  String region();

  /// Prices that were not taken over.
  List<PriceFinding> findings();

  /// There is a snapshot of today.
  ///
  /// @param unreadable entries of the price list that were no products
  record Kept(PriceSnapshot snapshot, List<PriceFinding> findings, int unreadable)
      implements Outcome {

    public Kept {
      findings = List.copyOf(findings);
    }

    @Override
    public String region() {
      return snapshot.region();
    }
  }

  /// An earlier run of the day was successful.
  record UpToDate(String region) implements Outcome {
    @Override
    public List<PriceFinding> findings() {
      return List.of();
    }
  }

  /// Nothing was kept; what counted before goes on counting.
  ///
  /// @param why for the deployer
  record Failed(String region, String why, List<PriceFinding> findings) implements Outcome {
    public Failed {
      findings = List.copyOf(findings);
    }
  }
}
