package dev.containerarch.advisor.decision;

import dev.containerarch.advisor.advice.Comparison;
import dev.containerarch.advisor.advice.Standing;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The comparison that a decision was taken on, as it was then.
///
/// @param request the request in its canonical words, with the region in it whose prices counted
/// @param edition id of the edition
/// @param totals points out of 100 by architecture id, eligible ones first, best first
/// @param excluded ids of the architectures that hard limits ruled out
public record Basis(
    String request, String edition, Map<String, Double> totals, List<String> excluded) {

  public Basis {
    totals = Collections.unmodifiableMap(new LinkedHashMap<>(totals));
    excluded = List.copyOf(excluded);
  }

  public static Basis of(Comparison comparison) {
    Map<String, Double> totals = new LinkedHashMap<>();
    for (Standing standing : comparison.standings()) {
      totals.put(standing.architecture().id(), standing.score().total());
    }
    return new Basis(
        comparison.settledRequest().canonical(),
        comparison.edition().id(),
        totals,
        comparison.excluded().stream().map(e -> e.architecture().id()).toList());
  }
}
