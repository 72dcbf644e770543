package dev.containerarch.advisor.robustness;

import dev.containerarch.advisor.robustness.Firmness.Thresholds;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// The conventions behind the confidence words, each under the name by which a team sets it.
/// Margins are points out of 100, shares and the chance are per cent, the unknowns are counted.
public enum Threshold {
  FIRM_MARGIN(100, Unit.POINTS),
  CLOSE_MARGIN(100, Unit.POINTS),
  FIRM_SHARE(100, Unit.PERCENT),
  FAIRLY_FIRM_SHARE(100, Unit.PERCENT),
  CLOSE_SHARE(100, Unit.PERCENT),
  CLOSE_CHANCE(100, Unit.PERCENT),
  FIRM_UNKNOWNS(30, Unit.COUNT);

  /// What a threshold is counted in.
  public enum Unit {
    POINTS,
    PERCENT,
    COUNT
  }

  private final int most;
  private final Unit unit;

  Threshold(int most, Unit unit) {
    this.most = most;
    this.unit = unit;
  }

  /// As it is typed: `firm-margin`.
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public static Optional<Threshold> of(String id) {
    for (Threshold threshold : values()) {
      if (threshold.id().equals(id)) {
        return Optional.of(threshold);
      }
    }
    return Optional.empty();
  }

  /// The highest that it may be; the lowest is 0.
  public int most() {
    return most;
  }

  public Unit unit() {
    return unit;
  }

  /// Its value among others, in its unit.
  public double in(Thresholds thresholds) {
    return switch (this) {
      case FIRM_MARGIN -> thresholds.firmMargin();
      case CLOSE_MARGIN -> thresholds.closeMargin();
      case FIRM_SHARE -> percent(thresholds.firmShare());
      case FAIRLY_FIRM_SHARE -> percent(thresholds.fairlyFirmShare());
      case CLOSE_SHARE -> percent(thresholds.closeShare());
      case CLOSE_CHANCE -> percent(thresholds.closeChance());
      case FIRM_UNKNOWNS -> thresholds.firmUnknowns();
    };
  }

  /// To the tenth of a per cent, which is as fine as it can be set.
  private static double percent(double share) {
    return Math.round(share * 1000) / 10.0;
  }

  /// Those that are not as they are by convention.
  public static Map<Threshold, Double> changed(Thresholds thresholds) {
    Map<Threshold, Double> changed = new EnumMap<>(Threshold.class);
    for (Threshold threshold : values()) {
      if (threshold.in(thresholds) != threshold.in(Thresholds.DEFAULT)) {
        changed.put(threshold, threshold.in(thresholds));
      }
    }
    return changed;
  }

  /// Two of them in the wrong order.
  ///
  /// @param higher the one that must not be below the other
  public record Crossed(Threshold lower, Threshold higher) {}

  /// The first pair that is in the wrong order when these are set and the others are as by
  /// convention.
  public static Optional<Crossed> crossed(Map<Threshold, Double> set) {
    for (Crossed pair :
        List.of(
            new Crossed(CLOSE_MARGIN, FIRM_MARGIN),
            new Crossed(CLOSE_SHARE, FAIRLY_FIRM_SHARE),
            new Crossed(FAIRLY_FIRM_SHARE, FIRM_SHARE))) {
      if (pair.lower().of(set) > pair.higher().of(set)) {
        return Optional.of(pair);
      }
    }
    return Optional.empty();
  }

  /// All thresholds, when these are set and the others are as by convention.
  ///
  /// @throws IllegalArgumentException when one is out of its range or two are out of order
  public static Thresholds all(Map<Threshold, Double> set) {
    return new Thresholds(
        FIRM_MARGIN.of(set),
        CLOSE_MARGIN.of(set),
        FIRM_SHARE.of(set) / 100,
        FAIRLY_FIRM_SHARE.of(set) / 100,
        CLOSE_SHARE.of(set) / 100,
        CLOSE_CHANCE.of(set) / 100,
        (int) FIRM_UNKNOWNS.of(set));
  }

  private double of(Map<Threshold, Double> set) {
    Double value = set.get(this);
    return value == null ? in(Thresholds.DEFAULT) : value;
  }

  /// Reads a value as it is typed; a per cent sign may stand behind it.
  public Optional<Double> read(String typed) {
    String number = typed.strip().replaceFirst("\\s*%$", "");
    if (!number.matches(unit == Unit.COUNT ? "\\d{1,3}" : "\\d{1,3}(\\.\\d)?")) {
      return Optional.empty();
    }
    double value = Double.parseDouble(number);
    return value <= most ? Optional.of(value) : Optional.empty();
  }
}
