package dev.containerarch.advisor.cost;

import dev.containerarch.advisor.cost.CostEstimate.CostNote;
import dev.containerarch.advisor.cost.CostEstimate.Feature;
import dev.containerarch.advisor.cost.CostEstimate.Gap;
import dev.containerarch.advisor.cost.CostEstimate.Reason;
import dev.containerarch.advisor.cost.price.CpuArchitecture;
import dev.containerarch.advisor.cost.price.FargateSize;
import dev.containerarch.advisor.cost.price.FargateSizes;
import dev.containerarch.advisor.cost.price.Rate;
import dev.containerarch.advisor.cost.price.RateKey;
import dev.containerarch.advisor.cost.price.RateLookup;
import dev.containerarch.advisor.cost.price.RegionPrices;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Makes the plan of one architecture, or says why there can be none.
///
/// @param fleets what was already found for the same prices, architecture and flags
record Planner(CostInputs inputs, RegionPrices prices, FargateSizes sizes, Fleets fleets) {

  /// Added to every pod on Fargate for kubelet, kube-proxy and containerd. Source: Amazon EKS user
  /// guide, "Understand Fargate Pod configuration details".
  private static final int KUBERNETES_MIB = 256;

  private static final BigDecimal FREE_DISK_GIB = BigDecimal.valueOf(20);
  private static final BigDecimal MOST_DISK_ECS_GIB = BigDecimal.valueOf(200);
  private static final BigDecimal MOST_DISK_EKS_GIB = BigDecimal.valueOf(175);

  /// What comes of planning.
  sealed interface Outcome {
    record Planned(CostPlan plan) implements Outcome {}

    record Impossible(Reason reason) implements Outcome {}
  }

  /// A compute plan, or why there is none.
  private sealed interface Compute {
    record Possible(ComputePlan plan, Set<CostNote> notes) implements Compute {}

    record Impossible(Reason reason) implements Compute {}
  }

  Outcome plan(String architecture, Plane plane) {
    return switch (plane.fargate() ? fargate(plane) : fleet(plane)) {
      case Compute.Impossible(Reason reason) -> new Outcome.Impossible(reason);
      case Compute.Possible(ComputePlan compute, Set<CostNote> notes) ->
          new Outcome.Planned(plan(architecture, plane, compute, notes));
    };
  }

  private CostPlan plan(
      String architecture, Plane plane, ComputePlan compute, Set<CostNote> notes) {
    SharedTerms shared = SharedTerms.of(inputs, prices, plane);
    List<Gap> gaps = new ArrayList<>(shared.gaps());
    BigDecimal volumeGb = inputs.get(CostInput.STORAGE);
    RateLookup volume = gp3();
    if (volumeGb.signum() > 0 && !(volume instanceof RateLookup.Known)) {
      gaps.add(new Gap(CostItem.TASK_VOLUMES, volume));
    }
    if (!plane.fargate() && !(volume instanceof RateLookup.Known)) {
      gaps.add(new Gap(CostItem.NODE_VOLUMES, volume));
    }
    return new CostPlan(
        architecture,
        compute,
        shared.terms(),
        shared.terms().stream().map(CostTerm::usd).reduce(BigDecimal.ZERO, BigDecimal::add),
        volumeGb,
        volumeGb.signum() > 0 ? known(volume) : Optional.empty(),
        gaps,
        notes);
  }

  private Compute fargate(Plane plane) {
    Optional<Feature> lacking = lacking(plane);
    if (lacking.isPresent()) {
      return new Compute.Impossible(new Reason.NotOffered(lacking.get()));
    }
    int asked = inputs.memoryMib();
    Optional<FargateSize> size =
        sizes.fit(inputs.milliCpu(), asked + (plane.kubernetes() ? KUBERNETES_MIB : 0));
    if (size.isEmpty()) {
      return new Compute.Impossible(new Reason.TooLargeForFargate(sizes.largest()));
    }
    boolean spotOffered = plane == Plane.ECS_FARGATE;
    boolean planApplies = inputs.plan().coversFargate();
    String os = inputs.os() == OperatingSystem.WINDOWS ? "windows-" : "linux-";
    String item = os + inputs.arch().id();
    Blend.Terms terms = Blend.Terms.of(inputs, spotOffered, planApplies);
    Blend vcpu = Blend.of(prices, terms, "fargate", item, "vcpu-hour");
    Blend memory = Blend.of(prices, terms, "fargate", item, "gb-hour");
    List<RateLookup> missing = new ArrayList<>(vcpu.missing());
    missing.addAll(memory.missing());
    BigDecimal diskGib = inputs.get(CostInput.DISK).subtract(FREE_DISK_GIB).max(BigDecimal.ZERO);
    RateLookup disk = prices.find("fargate", "linux-any", "on-demand", "ephemeral-gb-hour");
    if (diskGib.signum() > 0 && !(disk instanceof RateLookup.Known)) {
      missing.add(disk);
    }
    if (!missing.isEmpty()) {
      return new Compute.Impossible(new Reason.NoRate(missing));
    }
    Set<CostNote> notes = EnumSet.noneOf(CostNote.class);
    if (!spotOffered && inputs.get(CostInput.SPOT).signum() > 0) {
      notes.add(CostNote.SPOT_NOT_OFFERED);
    }
    if (!planApplies && inputs.get(CostInput.SAVINGS_PLAN).signum() > 0) {
      notes.add(CostNote.PLAN_NOT_APPLICABLE);
    }
    return new Compute.Possible(
        new FargatePlan(
            size.get(),
            size.get().milliCpu() != inputs.milliCpu(),
            size.get().memoryMib() != asked,
            vcpu,
            memory,
            diskGib,
            diskGib.signum() > 0 ? known(disk) : Optional.empty(),
            inputs.get(CostInput.HOURS),
            inputs.get(CostInput.PEAK_HOURS)),
        notes);
  }

  private Optional<Feature> lacking(Plane plane) {
    if (inputs.get(CostInput.GPUS).signum() > 0) {
      return Optional.of(Feature.GPU);
    }
    boolean eks = plane.kubernetes();
    if (eks && inputs.arch() == CpuArchitecture.ARM64) {
      return Optional.of(Feature.ARM64);
    }
    if (eks && inputs.os() == OperatingSystem.WINDOWS) {
      return Optional.of(Feature.WINDOWS);
    }
    BigDecimal most = eks ? MOST_DISK_EKS_GIB : MOST_DISK_ECS_GIB;
    return inputs.get(CostInput.DISK).compareTo(most) > 0
        ? Optional.of(Feature.DISK)
        : Optional.empty();
  }

  private Compute fleet(Plane plane) {
    if (inputs.os() == OperatingSystem.WINDOWS) {
      // All instance prices of the book are those of Linux.
      RateKey windows = new RateKey("ec2", "windows", "on-demand", "hour");
      return new Compute.Impossible(new Reason.NoRate(List.of(new RateLookup.Unknown(windows))));
    }
    Fleets.Found found = fleets.of(inputs, prices, plane, gp3());
    if (found.candidates().isEmpty()) {
      return new Compute.Impossible(found.all().whyNone());
    }
    return new Compute.Possible(
        new FleetPlan(
            plane.managed(),
            found.candidates(),
            found.steady(),
            known(gp3()),
            inputs.get(CostInput.SPARE).longValueExact(),
            inputs.get(CostInput.MIN_NODES).longValueExact(),
            inputs.get(CostInput.HOURS),
            inputs.get(CostInput.PEAK_HOURS)),
        found.all().missing().isEmpty() ? Set.of() : EnumSet.of(CostNote.FEWER_TYPES));
  }

  private RateLookup gp3() {
    return prices.find("ebs", "gp3", "on-demand", "gb-month");
  }

  private static Optional<Rate> known(RateLookup lookup) {
    return lookup instanceof RateLookup.Known(Rate rate) ? Optional.of(rate) : Optional.empty();
  }
}
