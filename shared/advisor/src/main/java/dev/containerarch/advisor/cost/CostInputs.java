package dev.containerarch.advisor.cost;

import dev.containerarch.advisor.cost.price.CpuArchitecture;
import dev.containerarch.advisor.cost.price.SavingsPlan;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/// All that a cost is computed from besides prices. [CostInputReader] makes them of what a team
/// said; whoever holds one knows that every number is there and within its bounds.
///
/// @param region AWS region code
/// @param numbers every [CostInput], in the unit of its definition
/// @param assumed the inputs that nobody stated
/// @param plan which Savings Plan covers the share `SAVINGS_PLAN`
public record CostInputs(
    String region,
    CpuArchitecture arch,
    OperatingSystem os,
    SavingsPlan plan,
    Set<CostFlag> flags,
    Map<CostInput, BigDecimal> numbers,
    Set<CostInput> assumed) {

  private static final BigDecimal THOUSAND = BigDecimal.valueOf(1000);
  private static final BigDecimal MIB_PER_GIB = BigDecimal.valueOf(1024);

  /// @throws IllegalArgumentException when a number is missing
  public CostInputs {
    if (numbers.size() != CostInput.values().length) {
      throw new IllegalArgumentException("not every input has a number: " + numbers.keySet());
    }
    flags = copy(flags, CostFlag.class);
    numbers = Collections.unmodifiableMap(new EnumMap<>(numbers));
    assumed = copy(assumed, CostInput.class);
  }

  public BigDecimal get(CostInput input) {
    BigDecimal number = numbers.get(input);
    if (number == null) {
      throw new IllegalStateException("no number for " + input);
    }
    return number;
  }

  public boolean has(CostFlag flag) {
    return flags.contains(flag);
  }

  /// The same inputs with another number, which the caller keeps within the input's bounds.
  public CostInputs with(CostInput input, BigDecimal number) {
    Map<CostInput, BigDecimal> changed = new EnumMap<>(numbers);
    changed.put(input, number);
    return new CostInputs(region, arch, os, plan, flags, changed, assumed);
  }

  /// The same inputs with a flag set or not.
  public CostInputs with(CostFlag flag, boolean on) {
    Set<CostFlag> changed = EnumSet.noneOf(CostFlag.class);
    changed.addAll(flags);
    if (on) {
      changed.add(flag);
    } else {
      changed.remove(flag);
    }
    return new CostInputs(region, arch, os, plan, changed, numbers, assumed);
  }

  int tasks() {
    return get(CostInput.TASKS).intValueExact();
  }

  int peak() {
    return get(CostInput.PEAK).intValueExact();
  }

  /// CPU of one task in thousandths of a vCPU, rounded up.
  int milliCpu() {
    return roundedUp(get(CostInput.CPU).multiply(THOUSAND));
  }

  /// Memory of one task in MiB, rounded up.
  int memoryMib() {
    return roundedUp(get(CostInput.MEMORY).multiply(MIB_PER_GIB));
  }

  private static int roundedUp(BigDecimal number) {
    return number.setScale(0, RoundingMode.CEILING).intValueExact();
  }

  private static <E extends Enum<E>> Set<E> copy(Set<E> set, Class<E> type) {
    Set<E> copy = EnumSet.noneOf(type);
    copy.addAll(set);
    return Collections.unmodifiableSet(copy);
  }
}
