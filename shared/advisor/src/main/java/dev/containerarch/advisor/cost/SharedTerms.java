package dev.containerarch.advisor.cost;

import dev.containerarch.advisor.cost.CostEstimate.Gap;
import dev.containerarch.advisor.cost.price.Rate;
import dev.containerarch.advisor.cost.price.RateLookup;
import dev.containerarch.advisor.cost.price.RegionPrices;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;

/// What an architecture costs beside its compute: control plane, network, storage that does not
/// depend on tasks, and labour. Network and images are the same in every column.
///
/// @param terms what has a known rate
/// @param gaps what is used and has none
record SharedTerms(List<CostTerm> terms, List<Gap> gaps) {

  private static final BigDecimal HOURS = FleetPlan.HOURS_PER_MONTH;
  private static final BigDecimal MONTHS = BigDecimal.valueOf(12);
  private static final String ON_DEMAND = "on-demand";

  static SharedTerms of(CostInputs inputs, RegionPrices prices, Plane plane) {
    Collector all = new Collector(inputs, prices);
    if (plane.kubernetes()) {
      BigDecimal clusterHours = inputs.get(CostInput.CLUSTERS).multiply(HOURS);
      all.add(
          CostItem.EKS_CLUSTERS,
          clusterHours,
          prices.find("eks", "cluster", "standard-support", "hour"));
      if (inputs.has(CostFlag.EXTENDED_SUPPORT)) {
        all.add(
            CostItem.EKS_EXTENDED_SUPPORT,
            clusterHours,
            prices.find("eks", "cluster", "extended-support-surcharge", "hour"));
      }
    }
    all.add(CostItem.IMAGES, inputs.get(CostInput.IMAGE), "ecr", "private-storage", "gb-month");
    BigDecimal balancers = inputs.get(CostInput.LOAD_BALANCERS).multiply(HOURS);
    all.add(CostItem.LOAD_BALANCERS, balancers, "alb", "load-balancer", "hour");
    all.add(
        CostItem.LOAD_BALANCER_CAPACITY,
        balancers.multiply(inputs.get(CostInput.LCU)),
        "alb",
        "lcu",
        "hour");
    all.add(
        CostItem.NAT_GATEWAYS, inputs.get(CostInput.NAT).multiply(HOURS), "nat", "gateway", "hour");
    all.add(CostItem.NAT_DATA, inputs.get(CostInput.NAT_DATA), "nat", "data-processed", "gb");
    all.add(
        CostItem.PUBLIC_IPV4,
        inputs.get(CostInput.PUBLIC_IPV4).multiply(HOURS),
        "vpc",
        "public-ipv4",
        "hour");
    all.add(CostItem.LOGS, inputs.get(CostInput.LOGS), "cloudwatch", "logs-ingestion", "gb");
    all.add(CostItem.EGRESS, inputs.get(CostInput.EGRESS), "data-transfer", "internet-out", "gb");
    all.labour(CostItem.FLEET_LABOUR, inputs.get(plane.fleetHours()));
    if (plane.kubernetes()) {
      BigDecimal yearly =
          inputs.get(CostInput.UPGRADES).multiply(inputs.get(CostInput.UPGRADE_HOURS));
      all.labour(CostItem.UPGRADE_LABOUR, yearly.divide(MONTHS, MathContext.DECIMAL128));
    }
    return new SharedTerms(List.copyOf(all.terms), List.copyOf(all.gaps));
  }

  /// Gathers terms; what is not used at all needs no rate.
  private static final class Collector {

    private final CostInputs inputs;
    private final RegionPrices prices;
    private final List<CostTerm> terms = new ArrayList<>();
    private final List<Gap> gaps = new ArrayList<>();

    Collector(CostInputs inputs, RegionPrices prices) {
      this.inputs = inputs;
      this.prices = prices;
    }

    void add(CostItem item, BigDecimal quantity, String product, String thing, String unit) {
      add(item, quantity, prices.find(product, thing, ON_DEMAND, unit));
    }

    void add(CostItem item, BigDecimal quantity, RateLookup lookup) {
      if (quantity.signum() == 0) {
        return;
      }
      if (lookup instanceof RateLookup.Known(Rate rate)) {
        terms.add(new CostTerm(item, quantity, rate.amount(), List.of(rate)));
      } else {
        gaps.add(new Gap(item, lookup));
      }
    }

    void labour(CostItem item, BigDecimal hours) {
      if (hours.signum() > 0) {
        terms.add(new CostTerm(item, hours, inputs.get(CostInput.WAGE), List.of()));
      }
    }
  }
}
