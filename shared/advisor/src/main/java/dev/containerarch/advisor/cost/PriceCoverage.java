package dev.containerarch.advisor.cost;

import dev.containerarch.advisor.cost.price.InstanceType;
import dev.containerarch.advisor.cost.price.Rate;
import dev.containerarch.advisor.cost.price.RateKey;
import dev.containerarch.advisor.cost.price.RateLookup;
import dev.containerarch.advisor.cost.price.RegionPrices;
import java.util.List;
import java.util.Optional;

/// What a region has a rate for, of all that a cost may ask.
///
/// @param single what has one rate for everybody, in the order of a total's lines
/// @param instances on-demand rates of instance types
public record PriceCoverage(List<RateLookup> single, List<Rate> instances) {

  private static final String FARGATE = "fargate";
  private static final String ON_DEMAND = "on-demand";

  private static final List<RateKey> SINGLE =
      List.of(
          new RateKey(FARGATE, "linux-x86", ON_DEMAND, "vcpu-hour"),
          new RateKey(FARGATE, "linux-x86", ON_DEMAND, "gb-hour"),
          new RateKey(FARGATE, "linux-x86", "spot", "vcpu-hour"),
          new RateKey(FARGATE, "linux-x86", "spot", "gb-hour"),
          new RateKey(FARGATE, "linux-arm64", ON_DEMAND, "vcpu-hour"),
          new RateKey(FARGATE, "linux-arm64", ON_DEMAND, "gb-hour"),
          new RateKey(FARGATE, "linux-arm64", "spot", "vcpu-hour"),
          new RateKey(FARGATE, "linux-arm64", "spot", "gb-hour"),
          new RateKey(FARGATE, "linux-any", ON_DEMAND, "ephemeral-gb-hour"),
          new RateKey("ecs-managed-instances", "management-fee", "general", "percent-of-on-demand"),
          new RateKey("eks-auto-mode", "management-fee", "general", "percent-of-on-demand"),
          new RateKey("eks", "cluster", "standard-support", "hour"),
          new RateKey("eks", "cluster", "extended-support-surcharge", "hour"),
          new RateKey("ebs", "gp3", ON_DEMAND, "gb-month"),
          new RateKey("ecr", "private-storage", ON_DEMAND, "gb-month"),
          new RateKey("alb", "load-balancer", ON_DEMAND, "hour"),
          new RateKey("alb", "lcu", ON_DEMAND, "hour"),
          new RateKey("nat", "gateway", ON_DEMAND, "hour"),
          new RateKey("nat", "data-processed", ON_DEMAND, "gb"),
          new RateKey("vpc", "public-ipv4", ON_DEMAND, "hour"),
          new RateKey("cloudwatch", "logs-ingestion", ON_DEMAND, "gb"),
          new RateKey("data-transfer", "internet-out", ON_DEMAND, "gb"));

  public PriceCoverage {
    single = List.copyOf(single);
    instances = List.copyOf(instances);
  }

  public static PriceCoverage of(RegionPrices prices) {
    return new PriceCoverage(
        SINGLE.stream().map(prices::find).toList(),
        prices.instanceTypes().stream()
            .map(InstanceType::name)
            .map(type -> prices.instanceHour(type, ON_DEMAND))
            .map(lookup ->
                lookup instanceof RateLookup.Known(Rate rate)
                    ? Optional.of(rate)
                    : Optional.<Rate>empty())
            .flatMap(Optional::stream)
            .toList());
  }

  /// The known ones of [#single].
  public List<Rate> known() {
    return single.stream()
        .flatMap(lookup ->
            lookup instanceof RateLookup.Known(Rate rate)
                ? Optional.of(rate).stream()
                : Optional.<Rate>empty().stream())
        .toList();
  }

  /// Those of [#single] without a figure.
  public List<RateLookup> missing() {
    return single.stream().filter(lookup -> !(lookup instanceof RateLookup.Known)).toList();
  }
}
