package dev.containerarch.advisor.advice;

import dev.containerarch.advisor.knowledge.Architecture;
import dev.containerarch.advisor.knowledge.Limit;
import dev.containerarch.advisor.scoring.Score;
import dev.containerarch.advisor.scoring.ValueModel;
import java.util.ArrayList;
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

  /// By how many points out of 100 one is behind another. Never negative for equals, among which
  /// the rounding of doubles may favour either.
  static double behind(Standing first, Standing other) {
    double points = first.score().total() - other.score().total();
    return Math.abs(points) <= ValueModel.TIE ? 0 : points;
  }

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
      List<LimitCheck.Fail> failures = new ArrayList<>();
      for (LimitCheck check : checks) {
        if (check instanceof LimitCheck.Fail failure) {
          failures.add(failure);
        }
      }
      return List.copyOf(failures);
    }

    /// The limits that rule it out.
    public List<Limit> limits() {
      List<Limit> limits = new ArrayList<>();
      for (LimitCheck.Fail failure : failures()) {
        limits.add(failure.limit());
      }
      return List.copyOf(limits);
    }
  }
}
