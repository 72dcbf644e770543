package dev.containerarch.advisor.advice;

import dev.containerarch.advisor.knowledge.Knowledge;
import dev.containerarch.advisor.robustness.Firmness.Thresholds;
import dev.containerarch.advisor.robustness.Threshold;
import dev.containerarch.advisor.workload.FactReading;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What a team has settled for every request that does not say it: what is stated counts before it,
/// and so does what a use case brings.
///
/// It travels inside the request, as the one word
/// `defaults=region:ap-northeast-2,cost:40,firm-margin:6`. So a request alone is enough to give its
/// answer again, also after the team has settled on something else.
///
/// @param region code of the region
/// @param points points per criterion or sub-criterion id, 0 or more
/// @param thresholds where the confidence words change
public record TeamDefaults(
    Optional<String> region, Map<String, Double> points, Thresholds thresholds) {

  public static final TeamDefaults NONE =
      new TeamDefaults(Optional.empty(), Map.of(), Thresholds.DEFAULT);

  /// The fact that has a default of the team's.
  static final String REGION = "region";

  public TeamDefaults {
    points = Collections.unmodifiableMap(new LinkedHashMap<>(points));
  }

  public boolean isEmpty() {
    return equals(NONE);
  }

  /// Without what a request states itself, so that it carries nothing in vain.
  ///
  /// @param facts names of the facts that are stated
  /// @param given ids of the criteria and sub-criteria whose points are stated
  TeamDefaults unless(Set<String> facts, Set<String> given) {
    if (isEmpty()) {
      return this;
    }
    Map<String, Double> left = new LinkedHashMap<>(points);
    left.keySet().removeAll(given);
    return new TeamDefaults(facts.contains(REGION) ? Optional.empty() : region, left, thresholds);
  }

  /// What stands behind `defaults=`.
  String word() {
    List<String> parts = new ArrayList<>();
    region.ifPresent(code -> parts.add(REGION + ":" + code));
    points.forEach((id, value) -> parts.add(id + ":" + plain(value)));
    Threshold.changed(thresholds)
        .forEach((threshold, value) -> parts.add(threshold.id() + ":" + plain(value)));
    return String.join(",", parts);
  }

  private static String plain(double number) {
    return BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
  }

  /// Reads what stands behind `defaults=`; empty when it is nothing that a team can have settled.
  static Optional<TeamDefaults> parse(Knowledge knowledge, String word) {
    Optional<String> region = Optional.empty();
    Map<String, Double> points = new LinkedHashMap<>();
    Map<Threshold, Double> thresholds = new EnumMap<>(Threshold.class);
    for (String part : word.split(",", -1)) {
      int colon = part.indexOf(':');
      String name = colon < 0 ? part : part.substring(0, colon);
      String value = colon < 0 ? "" : part.substring(colon + 1);
      Optional<Threshold> threshold = Threshold.of(name);
      Optional<String> criterion = knowledge.criterionWords().find(name);
      Optional<Double> number =
          threshold.isPresent()
              ? threshold.get().read(value)
              : criterion.flatMap(_ -> RequestReader.points(value));
      if (name.equals(REGION)
          && knowledge.fact(REGION).read(value) instanceof FactReading.Stated(var stated)) {
        region = Optional.of(stated.canonical());
      } else if (number.isEmpty()) {
        return Optional.empty();
      } else if (threshold.isPresent()) {
        thresholds.put(threshold.get(), number.get());
      } else {
        points.put(criterion.orElseThrow(), number.get());
      }
    }
    return Threshold.crossed(thresholds).isPresent()
        ? Optional.empty()
        : Optional.of(new TeamDefaults(region, points, Threshold.all(thresholds)));
  }
}
