package dev.containerarch.advisor.advice;

import dev.containerarch.advisor.knowledge.Architecture;
import dev.containerarch.advisor.knowledge.Knowledge;
import dev.containerarch.advisor.scoring.Points;
import dev.containerarch.advisor.scoring.Ranked;
import dev.containerarch.advisor.scoring.ValueModel;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Works out how each architecture of a comparison stands: scored, and checked against the limits,
/// neither of which has an influence on the other.
final class StandingSearch {

  private final Knowledge knowledge;
  private final SituatedRatings ratings;
  private final Points points;
  private final ValueModel model;
  private final Map<Architecture, List<LimitCheck>> checks;

  /// @param model that values every one of them
  /// @param checks of every architecture that is asked for, in their order
  StandingSearch(
      Knowledge knowledge,
      SituatedRatings ratings,
      Points points,
      ValueModel model,
      Map<Architecture, List<LimitCheck>> checks) {
    this.knowledge = knowledge;
    this.ratings = ratings;
    this.points = points;
    this.model = model;
    this.checks = checks;
  }

  /// Those who may be chosen, best first; equals stay in the order given.
  List<Standing.Eligible> eligible() {
    List<String> ids = new ArrayList<>();
    checks.forEach((architecture, ofIt) -> {
      if (LimitCheck.allPass(ofIt)) {
        ids.add(architecture.id());
      }
    });
    List<Standing.Eligible> eligible = new ArrayList<>();
    for (Ranked ranked : model.rank(ids)) {
      Architecture architecture = knowledge.architecture(ranked.score().option());
      eligible.add(
          new Standing.Eligible(
              architecture,
              ranked.rank(),
              ranked.score(),
              byCriterion(architecture),
              checks.getOrDefault(architecture, List.of())));
    }
    return eligible;
  }

  /// Those whom a limit rules out, best first.
  List<Standing.Excluded> excluded() {
    List<Standing.Excluded> excluded = new ArrayList<>();
    checks.forEach((architecture, ofIt) -> {
      if (!LimitCheck.allPass(ofIt)) {
        excluded.add(
            new Standing.Excluded(
                architecture, model.score(architecture.id()), byCriterion(architecture), ofIt));
      }
    });
    excluded.sort((a, b) -> Double.compare(b.score().total(), a.score().total()));
    return excluded;
  }

  private Map<String, Double> byCriterion(Architecture architecture) {
    Map<String, Double> values = new LinkedHashMap<>();
    for (Points.Group group : points.groups()) {
      double sum = group.sum();
      double value = 0;
      for (Points.Part part : group.leaves()) {
        double share = sum == 0 ? 1.0 / group.leaves().size() : part.points() / sum;
        value += 100 * share * ratings.value(part.leaf(), architecture.id()).middle();
      }
      values.put(group.criterion(), value);
    }
    return values;
  }
}
