package dev.containerarch.advisor.cost.price;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Everything that has a price in one region, from one snapshot: the bundled file or a fresher one.
public final class RegionPrices {

  private static final String EC2 = "ec2";

  private final String region;
  private final Map<RateKey, List<Rate>> rates = new LinkedHashMap<>();
  private final List<InstanceType> instanceTypes;

  /// Puts together what has a price in a region.
  ///
  /// @param region code, such as `ap-northeast-2`
  /// @param rates all rates of the region and those that are the same everywhere; two different
  ///   amounts for the same key are a conflict between sources
  /// @param types the known instance types; only those with an on-demand price are sold here
  public RegionPrices(String region, List<Rate> rates, List<InstanceType> types) {
    this.region = region;
    for (Rate rate : rates) {
      this.rates.computeIfAbsent(rate.key(), key -> new ArrayList<>(1)).add(rate);
    }
    this.instanceTypes =
        types.stream().filter(type -> this.rates.containsKey(onDemand(type.name()))).toList();
  }

  /// These prices with those of the snapshot in place of each that is older. A date that is only a
  /// month or year counts as its first day here: a day that is known beats one that is not.
  ///
  /// @throws IllegalArgumentException when the snapshot is of another region
  public RegionPrices freshened(PriceSnapshot snapshot) {
    if (!snapshot.region().equals(region)) {
      throw new IllegalArgumentException("a snapshot of " + snapshot.region() + " for " + region);
    }
    Map<RateKey, List<Rate>> merged = new LinkedHashMap<>(rates);
    for (Rate fresh : snapshot.rates()) {
      List<Rate> known = merged.get(fresh.key());
      if (known == null || isNewer(fresh, known)) {
        merged.put(fresh.key(), List.of(fresh));
      }
    }
    return new RegionPrices(
        region, merged.values().stream().flatMap(List::stream).toList(), PriceBook.instanceTypes());
  }

  private static boolean isNewer(Rate fresh, List<Rate> known) {
    for (Rate rate : known) {
      if (!fresh.asOf().firstDay().isAfter(rate.asOf().firstDay())) {
        return false;
      }
    }
    return true;
  }

  public String region() {
    return region;
  }

  /// The instance types that are sold here, in the order of the file.
  public List<InstanceType> instanceTypes() {
    return instanceTypes;
  }

  /// Every rate of the region, also those that contradict each other.
  public List<Rate> rates() {
    return rates.values().stream().flatMap(List::stream).toList();
  }

  public RateLookup find(String product, String item, String option, String unit) {
    return find(new RateKey(product, item, option, unit));
  }

  public RateLookup find(RateKey key) {
    List<Rate> found = rates.get(key);
    if (found == null) {
      return new RateLookup.Unknown(key);
    }
    Rate newest = found.getFirst();
    for (Rate rate : found) {
      if (rate.amount().compareTo(newest.amount()) != 0) {
        return new RateLookup.Conflicting(key, List.copyOf(found));
      }
      if (rate.asOf().lastDay().isAfter(newest.asOf().lastDay())) {
        newest = rate;
      }
    }
    return new RateLookup.Known(newest);
  }

  /// USD for an hour of a Linux instance, shared tenancy.
  public RateLookup instanceHour(String type, String option) {
    return find(EC2, type, option, "hour");
  }

  private static RateKey onDemand(String type) {
    return new RateKey(EC2, type, "on-demand", "hour");
  }
}
