package dev.containerarch.advisor.cost.price;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// The sizes that Fargate sells, smallest first. Source: Amazon EKS user guide, "Understand Fargate
/// Pod configuration details"; the table of Amazon ECS is the same.
///
/// @param sizes ascending by CPU, then memory
public record FargateSizes(List<FargateSize> sizes) {

  private static final BigDecimal THOUSAND = BigDecimal.valueOf(1000);
  private static final BigDecimal MIB_PER_GIB = BigDecimal.valueOf(1024);

  public FargateSizes {
    sizes =
        sizes.stream()
            .sorted(
                Comparator.comparingInt(FargateSize::milliCpu)
                    .thenComparingInt(FargateSize::memoryMib))
            .toList();
  }

  static FargateSizes load() {
    List<FargateSize> sizes = new ArrayList<>();
    PriceFile.read(
            "fargate-sizes.csv",
            List.of(
                "vcpu", "memory_gib_from", "memory_gib_to", "memory_gib_step", "source", "as_of"),
            FargateSizes::expand)
        .forEach(sizes::addAll);
    return new FargateSizes(sizes);
  }

  private static List<FargateSize> expand(PriceFile.Line line) {
    int milliCpu = line.number("vcpu").multiply(THOUSAND).intValueExact();
    BigDecimal to = line.number("memory_gib_to");
    List<FargateSize> sizes = new ArrayList<>();
    for (BigDecimal gib = line.number("memory_gib_from");
        gib.compareTo(to) <= 0;
        gib = gib.add(line.number("memory_gib_step"))) {
      sizes.add(new FargateSize(milliCpu, gib.multiply(MIB_PER_GIB).intValueExact()));
    }
    return sizes;
  }

  /// The smallest size with at least this much of both. Because both have a price, it is also the
  /// cheapest one.
  public Optional<FargateSize> fit(long milliCpu, long memoryMib) {
    return sizes.stream()
        .filter(size -> size.milliCpu() >= milliCpu && size.memoryMib() >= memoryMib)
        .findFirst();
  }

  public FargateSize largest() {
    return sizes.getLast();
  }
}
