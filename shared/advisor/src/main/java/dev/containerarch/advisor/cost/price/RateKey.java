package dev.containerarch.advisor.cost.price;

import org.jspecify.annotations.Nullable;

/// What a rate is the price of, in the words of the price files.
///
/// @param product such as `fargate`, `ec2`, `eks`
/// @param item such as `linux-x86`, `m7i.large`, `cluster`
/// @param option how it is bought: `on-demand`, `spot`, `compute-savings-plan-1y`
/// @param unit what one of it is: `hour`, `vcpu-hour`, `gb-month`, `percent-off`
public record RateKey(String product, String item, String option, String unit) {

  // Written out: one cost looks up a thousand of these, and what the compiler would generate costs
  // a cold start some ten milliseconds.
  @Override
  public int hashCode() {
    return 31 * (31 * item.hashCode() + option.hashCode())
        + 31 * product.hashCode()
        + unit.hashCode();
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof RateKey key
        && item.equals(key.item)
        && option.equals(key.option)
        && product.equals(key.product)
        && unit.equals(key.unit);
  }

  @Override
  public String toString() {
    return product + " " + item + " " + option + " per " + unit;
  }
}
