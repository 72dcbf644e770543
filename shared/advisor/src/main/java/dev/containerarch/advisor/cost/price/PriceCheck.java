package dev.containerarch.advisor.cost.price;

import dev.containerarch.advisor.knowledge.AsOf;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What a reading of a price list is worth, row by row against what was known before.
public sealed interface PriceCheck {

  /// A price that moves by more than this, up or down, is not believed until somebody has looked.
  /// AWS's own changes stay below it (AWS News Blog, 5 June 2025: up to 45 % off GPU instances).
  BigDecimal FACTOR = BigDecimal.TWO;

  /// Every row holds.
  record Accepted(PriceSnapshot snapshot) implements PriceCheck {}

  /// Most rows hold.
  ///
  /// @param snapshot of the rows that do; where an earlier snapshot had one of the others, that one
  ///   stays in it with its old date
  /// @param findings the others, at least one
  record HeldBack(PriceSnapshot snapshot, List<PriceFinding> findings) implements PriceCheck {
    public HeldBack {
      findings = List.copyOf(findings);
    }
  }

  /// Fewer than half of the rows that were known before are confirmed: this is not the price list
  /// that it is taken for, and nothing of it counts.
  record Refused(List<PriceFinding> findings) implements PriceCheck {
    public Refused {
      findings = List.copyOf(findings);
    }
  }

  /// Checks a reading.
  ///
  /// @param earlier what counts for the region so far
  /// @param previous the newest snapshot that there is, whose rows stay where they are not replaced
  /// @throws IllegalArgumentException when they are of different regions
  static PriceCheck of(
      PriceReading reading, RegionPrices earlier, Optional<PriceSnapshot> previous) {
    if (!reading.region().equals(earlier.region())) {
      throw new IllegalArgumentException(reading.region() + " against " + earlier.region());
    }
    List<PriceFinding> findings = new ArrayList<>();
    Map<RateKey, Rate> accepted = new LinkedHashMap<>();
    Map<RateKey, List<PriceQuote>> byKey = new LinkedHashMap<>();
    for (PriceQuote quote : reading.quotes()) {
      byKey.computeIfAbsent(quote.key(), _ -> new ArrayList<>(1)).add(quote);
    }
    AsOf today = new AsOf(reading.date().toString());
    byKey.forEach((key, quotes) -> {
      Optional<PriceFinding> fault = fault(key, quotes, earlier);
      if (fault.isPresent()) {
        findings.add(fault.get());
      } else {
        PriceQuote quote = quotes.getFirst();
        accepted.put(
            key, new Rate(key, new BigDecimal(quote.amount()), List.of(quote.source()), today));
      }
    });
    Set<RateKey> expected = new HashSet<>();
    for (Rate rate : earlier.rates()) {
      if (isListed(rate.key()) && expected.add(rate.key()) && !byKey.containsKey(rate.key())) {
        findings.add(new PriceFinding.Vanished(rate.key(), rate));
      }
    }
    long confirmed = expected.stream().filter(accepted::containsKey).count();
    if (accepted.isEmpty() || confirmed * 2 < expected.size()) {
      return new Refused(findings);
    }
    previous.ifPresent(
        snapshot -> snapshot.rates().forEach(rate -> accepted.putIfAbsent(rate.key(), rate)));
    PriceSnapshot snapshot =
        new PriceSnapshot(
            reading.region(), reading.date(), reading.published(), List.copyOf(accepted.values()));
    return findings.isEmpty() ? new Accepted(snapshot) : new HeldBack(snapshot, findings);
  }

  private static Optional<PriceFinding> fault(
      RateKey key, List<PriceQuote> quotes, RegionPrices earlier) {
    Set<BigDecimal> amounts = new HashSet<>();
    for (PriceQuote quote : quotes) {
      if (!quote.currency().equals("USD")) {
        return Optional.of(new PriceFinding.OtherCurrency(key, quote.currency()));
      }
      if (!isUnitOf(key, quote.unit())) {
        return Optional.of(new PriceFinding.OtherUnit(key, quote.unit()));
      }
      Optional<BigDecimal> amount = positive(quote.amount());
      if (amount.isEmpty()) {
        return Optional.of(new PriceFinding.NoPrice(key, quote.amount()));
      }
      amounts.add(amount.get().stripTrailingZeros());
    }
    if (amounts.size() > 1) {
      return Optional.of(new PriceFinding.Ambiguous(key, amounts.stream().sorted().toList()));
    }
    BigDecimal now = amounts.iterator().next();
    return earlier.find(key) instanceof RateLookup.Known(Rate rate) && moved(rate.amount(), now)
        ? Optional.of(new PriceFinding.Moved(key, rate, now))
        : Optional.empty();
  }

  private static Optional<BigDecimal> positive(String text) {
    try {
      // Longer than any price, and short enough that nobody is kept busy by 1e999999999.
      BigDecimal amount = text.length() > 40 ? BigDecimal.ZERO : new BigDecimal(text);
      return amount.signum() > 0 && Math.abs(amount.scale()) <= 20
          ? Optional.of(amount)
          : Optional.empty();
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  private static boolean moved(BigDecimal before, BigDecimal now) {
    return now.compareTo(before.multiply(FACTOR)) > 0 || before.compareTo(now.multiply(FACTOR)) > 0;
  }

  /// The words that AWS's price list has for our units. Fargate's CPU and memory are simply in
  /// hours there.
  private static boolean isUnitOf(RateKey key, String unit) {
    return switch (key.unit()) {
      case "hour" -> unit.equalsIgnoreCase("Hrs") || unit.equalsIgnoreCase("hours");
      case "vcpu-hour" -> unit.equalsIgnoreCase("hours") || unit.equalsIgnoreCase("vCPU-Hours");
      case "gb-hour" -> unit.equalsIgnoreCase("hours") || unit.equalsIgnoreCase("GB-Hours");
      case "ephemeral-gb-hour" -> unit.equalsIgnoreCase("GB-Hours");
      default -> unit.equals(key.unit());
    };
  }

  /// Whether the price list has such a row in every region where it is sold at all, so that its
  /// absence means something.
  private static boolean isListed(RateKey key) {
    return switch (key.product()) {
      case "ec2" -> key.option().equals("on-demand");
      case "fargate" -> key.option().equals("on-demand") && key.item().startsWith("linux-");
      case "eks" -> key.item().equals("cluster");
      default -> false;
    };
  }
}
