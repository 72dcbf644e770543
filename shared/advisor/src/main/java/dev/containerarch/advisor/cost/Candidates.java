package dev.containerarch.advisor.cost;

import dev.containerarch.advisor.cost.ComputeDetail.NodeBound;
import dev.containerarch.advisor.cost.CostEstimate.Reason;
import dev.containerarch.advisor.cost.NodeReserve.Allocatable;
import dev.containerarch.advisor.cost.price.InstanceType;
import dev.containerarch.advisor.cost.price.Rate;
import dev.containerarch.advisor.cost.price.RateKey;
import dev.containerarch.advisor.cost.price.RateLookup;
import dev.containerarch.advisor.cost.price.RegionPrices;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// The instance types of a region that can run whole tasks of a shape.
///
/// @param candidates those with a price
/// @param missing rates of commitments and Spot that kept others out
/// @param withoutFee rates of management fees that kept others out
/// @param ofArchitecture all types of the region with the CPU architecture asked for that the plane
///   makes nodes of
/// @param region code
record Candidates(
    List<Candidate> candidates,
    List<RateLookup> missing,
    List<RateLookup> withoutFee,
    List<InstanceType> ofArchitecture,
    String region) {

  /// AWS's graphics families, which have a fee of their own: g4dn, g6, gr6.
  private static final Pattern G_FAMILY = Pattern.compile("gr?\\d.*");

  /// Families that the general fee is known to be due on; of the others (accelerators) no fee is
  /// known.
  private static final Pattern GENERAL_FAMILY = Pattern.compile("[cdimrtxz]\\d.*");

  static Candidates of(CostInputs inputs, RegionPrices prices, Plane plane, RateLookup gp3) {
    List<Candidate> candidates = new ArrayList<>();
    List<RateLookup> missing = new ArrayList<>();
    List<RateLookup> withoutFee = new ArrayList<>();
    List<InstanceType> ofArchitecture = new ArrayList<>();
    Blend.Terms terms = Blend.Terms.of(inputs, true, true);
    BigDecimal gbMonth =
        gp3 instanceof RateLookup.Known(Rate rate) ? rate.amount() : BigDecimal.ZERO;
    for (InstanceType type : prices.instanceTypes()) {
      if (type.arch() != inputs.arch() || !plane.makesNodesOf(type)) {
        continue;
      }
      ofArchitecture.add(type);
      Allocatable node = plane.reserve().of(type, inputs);
      int slots = slots(inputs, type, node);
      if (slots < 1 || (type.burstable() && !inputs.has(CostFlag.BURSTABLE))) {
        continue;
      }
      Blend blend = Blend.of(prices, terms, "ec2", type.name(), "hour");
      missing.addAll(blend.missing());
      Fee fee = plane.managed() ? fee(prices, plane, type) : Fee.NONE;
      fee.missing().ifPresent(withoutFee::add);
      if (blend.missing().isEmpty() && fee.missing().isEmpty()) {
        BigDecimal volume =
            inputs
                .get(CostInput.NODE_DISK)
                .add(inputs.get(CostInput.DISK).multiply(BigDecimal.valueOf(slots)));
        BigDecimal monthUsd =
            blend
                .usd()
                .add(fee.usd())
                .multiply(FleetPlan.HOURS_PER_MONTH)
                .add(volume.multiply(gbMonth));
        candidates.add(
            new Candidate(
                type,
                slots,
                bound(inputs, type, node, slots),
                share(inputs, type),
                blend,
                fee.usd(),
                fee.rates(),
                volume,
                monthUsd));
      }
    }
    return new Candidates(candidates, missing, withoutFee, ofArchitecture, prices.region());
  }

  /// Why there is no candidate at all.
  Reason whyNone() {
    if (!missing.isEmpty() || !withoutFee.isEmpty()) {
      return new Reason.NoRate(
          List.of(missing.isEmpty() ? withoutFee.getFirst() : missing.getFirst()));
    }
    Optional<InstanceType> cpu = most(Comparator.comparingInt(InstanceType::vcpu));
    Optional<InstanceType> memory = most(Comparator.comparingInt(InstanceType::memoryMib));
    Optional<InstanceType> gpus = most(Comparator.comparingInt(InstanceType::gpus));
    if (cpu.isEmpty() || memory.isEmpty() || gpus.isEmpty()) {
      RateKey any = new RateKey("ec2", region, "on-demand", "hour");
      return new Reason.NoRate(List.of(new RateLookup.Unknown(any)));
    }
    return new Reason.TooLargeForInstances(cpu.get(), memory.get(), gpus.get());
  }

  private Optional<InstanceType> most(Comparator<InstanceType> order) {
    return ofArchitecture.stream().max(order);
  }

  private static int slots(CostInputs inputs, InstanceType type, Allocatable node) {
    int slots =
        Math.min(
            node.tasks(),
            Math.min(node.milliCpu() / inputs.milliCpu(), node.memoryMib() / inputs.memoryMib()));
    int gpus = inputs.get(CostInput.GPUS).intValueExact();
    return gpus == 0 ? slots : Math.min(slots, type.gpus() / gpus);
  }

  private static NodeBound bound(
      CostInputs inputs, InstanceType type, Allocatable node, int slots) {
    if (node.milliCpu() / inputs.milliCpu() == slots) {
      return NodeBound.CPU;
    }
    if (node.memoryMib() / inputs.memoryMib() == slots) {
      return NodeBound.MEMORY;
    }
    int gpus = inputs.get(CostInput.GPUS).intValueExact();
    return gpus > 0 && type.gpus() / gpus == slots ? NodeBound.GPU : NodeBound.DENSITY;
  }

  private static Fraction share(CostInputs inputs, InstanceType type) {
    Fraction cpu = new Fraction(inputs.milliCpu(), type.vcpu() * 1000L);
    Fraction memory = new Fraction(inputs.memoryMib(), type.memoryMib());
    return cpu.compareTo(memory) >= 0 ? cpu : memory;
  }

  /// A management fee for an hour.
  private record Fee(BigDecimal usd, List<Rate> rates, Optional<RateLookup> missing) {

    static final Fee NONE = new Fee(BigDecimal.ZERO, List.of(), Optional.empty());
  }

  private static Fee fee(RegionPrices prices, Plane plane, InstanceType type) {
    String family =
        G_FAMILY.matcher(type.family()).matches()
            ? "g-family"
            : GENERAL_FAMILY.matcher(type.family()).matches() ? "general" : type.family();
    RateLookup percent =
        prices.find(plane.feeProduct(), "management-fee", family, "percent-of-on-demand");
    RateLookup hour = prices.instanceHour(type.name(), "on-demand");
    if (percent instanceof RateLookup.Known(Rate share)
        && hour instanceof RateLookup.Known(Rate list)) {
      return new Fee(
          list.amount().multiply(share.amount()).movePointLeft(2),
          List.of(list, share),
          Optional.empty());
    }
    return new Fee(
        BigDecimal.ZERO,
        List.of(),
        Optional.of(percent instanceof RateLookup.Known ? hour : percent));
  }
}
