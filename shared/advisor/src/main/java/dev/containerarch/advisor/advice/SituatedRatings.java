package dev.containerarch.advisor.advice;

import dev.containerarch.advisor.knowledge.Architecture;
import dev.containerarch.advisor.knowledge.Edition;
import dev.containerarch.advisor.knowledge.Effect;
import dev.containerarch.advisor.knowledge.Knowledge;
import dev.containerarch.advisor.knowledge.Rating;
import dev.containerarch.advisor.knowledge.SubCriterion;
import dev.containerarch.advisor.scoring.Leaf;
import dev.containerarch.advisor.scoring.Points;
import dev.containerarch.advisor.scoring.Problem;
import dev.containerarch.advisor.scoring.Value;
import dev.containerarch.advisor.workload.Truth;
import dev.containerarch.advisor.workload.Workload;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/// An edition's ratings after what is known of the workload has had its effect on them, and money
/// in place of the ratings that it is computed for.
///
/// Every rating is worked out by itself, from the edition and the facts alone: which architectures
/// are compared, or ruled out, changes nothing.
final class SituatedRatings {

  private final Edition edition;
  private final List<Effect> acting;
  private final ServiceFees fees;

  /// @param fees of the same workload
  SituatedRatings(Knowledge knowledge, Edition edition, Workload workload, ServiceFees fees) {
    this.edition = edition;
    this.fees = fees;
    this.acting = new ArrayList<>();
    for (Effect effect : knowledge.effectsOf(edition)) {
      if (effect.when().in(workload) == Truth.TRUE) {
        acting.add(effect);
      }
    }
  }

  /// The rating after all effects, 1 to 5 in half steps; empty when the edition gives none and no
  /// effect does.
  OptionalDouble rating(String part, String architecture) {
    OptionalDouble start = edition.rating(part, architecture).rating();
    double steps = 0;
    for (Effect effect : acting) {
      if (effect.part().equals(part)) {
        Double given = effect.starts().get(architecture);
        if (given != null && start.isEmpty()) {
          start = OptionalDouble.of(given);
        }
        steps += effect.steps().getOrDefault(architecture, 0.0);
      }
    }
    return start.isEmpty()
        ? start
        : OptionalDouble.of(Math.clamp(start.getAsDouble() + steps, Rating.WORST, Rating.BEST));
  }

  /// The same as a value from 0 to 1; missing where there is no rating. Money's where it counts.
  Value value(String part, String architecture) {
    if (fees.replaceRatingsOf(part)) {
      return fees.value(architecture);
    }
    OptionalDouble rating = rating(part, architecture);
    return rating.isPresent() ? Value.ofRating(rating.getAsDouble()) : Value.MISSING;
  }

  /// Some architectures, valued on every leaf of the points.
  Problem problem(List<Architecture> options, Points points) {
    List<Leaf> leaves = points.leaves();
    List<String> ids = new ArrayList<>(options.size());
    List<List<Value>> rows = new ArrayList<>(options.size());
    for (Architecture option : options) {
      ids.add(option.id());
      List<Value> row = new ArrayList<>(leaves.size());
      for (Leaf leaf : leaves) {
        row.add(value(leaf.id(), option.id()));
      }
      rows.add(row);
    }
    return new Problem(ids, leaves, rows);
  }

  /// What became different among some architectures, in the order of the sub-criteria; ratings that
  /// moved for the same reasons stand together.
  List<Adjustment> adjustments(List<SubCriterion> parts, List<Architecture> among) {
    List<Adjustment> adjustments = new ArrayList<>();
    for (SubCriterion part : parts) {
      if (fees.replaceRatingsOf(part.id())) {
        continue;
      }
      Map<List<Effect>, List<Adjustment.Change>> byReasons = new LinkedHashMap<>();
      for (Architecture architecture : among) {
        OptionalDouble before = edition.rating(part.id(), architecture.id()).rating();
        OptionalDouble after = rating(part.id(), architecture.id());
        if (after.isPresent() && !after.equals(before)) {
          byReasons
              .computeIfAbsent(on(part, architecture), _ -> new ArrayList<>())
              .add(new Adjustment.Change(architecture, before, after.getAsDouble()));
        }
      }
      byReasons.forEach(
          (because, changes) -> adjustments.add(new Adjustment(part, changes, because)));
    }
    return adjustments;
  }

  private List<Effect> on(SubCriterion part, Architecture architecture) {
    return acting.stream()
        .filter(effect -> effect.part().equals(part.id()))
        .filter(effect ->
            effect.steps().containsKey(architecture.id())
                || effect.starts().containsKey(architecture.id()))
        .toList();
  }
}
