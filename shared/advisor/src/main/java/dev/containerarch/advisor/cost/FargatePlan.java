package dev.containerarch.advisor.cost;

import dev.containerarch.advisor.cost.price.FargateSize;
import dev.containerarch.advisor.cost.price.Rate;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Tasks on Fargate: paid by usage, so a busy time costs the additional tasks while it lasts.
///
/// @param size of each task
/// @param diskGib ephemeral storage of each task above the 20 GiB that are free
/// @param disk rate of that; empty when none is needed
/// @param hours that the steady tasks run
/// @param peakHours that the additional ones run
record FargatePlan(
    FargateSize size,
    boolean cpuRoundedUp,
    boolean memoryRoundedUp,
    Blend vcpu,
    Blend memory,
    BigDecimal diskGib,
    Optional<Rate> disk,
    BigDecimal hours,
    BigDecimal peakHours)
    implements ComputePlan {

  private static final BigDecimal MIB_PER_GIB = BigDecimal.valueOf(1024);

  @Override
  public BigDecimal usd(Load load) {
    return terms(load).stream().map(CostTerm::usd).reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  @Override
  public List<CostTerm> terms(Load load) {
    BigDecimal taskHours = taskHours(load);
    BigDecimal vcpus = BigDecimal.valueOf(size.milliCpu(), 3);
    BigDecimal gib = BigDecimal.valueOf(size.memoryMib()).divide(MIB_PER_GIB);
    List<CostTerm> terms =
        new ArrayList<>(vcpu.terms(CostItem.FARGATE_CPU, vcpus.multiply(taskHours)));
    terms.addAll(memory.terms(CostItem.FARGATE_MEMORY, gib.multiply(taskHours)));
    disk.ifPresent(rate ->
        terms.add(
            new CostTerm(
                CostItem.FARGATE_DISK, diskGib.multiply(taskHours), rate.amount(), List.of(rate))));
    return terms;
  }

  @Override
  public ComputeDetail detail(Load load) {
    return new ComputeDetail.OnFargate(size, cpuRoundedUp, memoryRoundedUp, taskHours(load));
  }

  private BigDecimal taskHours(Load load) {
    BigDecimal additional = BigDecimal.valueOf(load.peak() - (long) load.tasks());
    return BigDecimal.valueOf(load.tasks()).multiply(hours).add(additional.multiply(peakHours));
  }
}
