package dev.containerarch.advisor.advice;

import dev.containerarch.advisor.knowledge.Architecture;
import dev.containerarch.advisor.knowledge.Limit;
import dev.containerarch.advisor.scoring.Score;
import java.util.List;
import java.util.Map;

/// How one architecture stands in a comparison.
public sealed interface Standing {

  Architecture architecture();

  /// Points out of 100.
  Score score();

  /// How good it is at each criterion by itself, 0 to 100, by criterion id. A criterion whose parts
  /// all have zero points is valued with equal parts, so that there is something to see.
  Map<String, Double> byCriterion();

  /// It can run the workload.
  ///
  /// @param rank 1 is best; equals share a rank
  record Eligible(
      Architecture architecture,
      int rank,
      Score score,
      Map<String, Double> byCriterion,
      List<LimitCheck> checks)
      implements Standing {}

  /// At least one hard limit rules it out. It keeps its score for "what if this limit fell".
  record Excluded(
      Architecture architecture,
      Score score,
      Map<String, Double> byCriterion,
      List<LimitCheck> checks)
      implements Standing {

    public List<LimitCheck.Fail> failures() {
      return checks.stream()
          .filter(LimitCheck.Fail.class::isInstance)
          .map(LimitCheck.Fail.class::cast)
          .toList();
    }

    /// The limits that rule it out.
    public List<Limit> limits() {
      return failures().stream().map(LimitCheck.Fail::limit).toList();
    }
  }
}
