package dev.containerarch.advisor.advice;

import dev.containerarch.advisor.knowledge.Architecture;
import dev.containerarch.advisor.knowledge.Effect;
import dev.containerarch.advisor.knowledge.Rating;
import dev.containerarch.advisor.knowledge.SubCriterion;
import java.util.List;
import java.util.OptionalDouble;

/// What the facts of the situation did to the ratings of one sub-criterion, for one set of reasons.
///
/// @param changes the ratings that became different, at least one
/// @param because the effects that acted on each of them, at least one
public record Adjustment(SubCriterion part, List<Change> changes, List<Effect> because) {

  public Adjustment {
    changes = List.copyOf(changes);
    because = List.copyOf(because);
  }

  /// How far it moves a rating at most, in rating steps. Where there was none before, the middle of
  /// the scale counted.
  double reach() {
    return changes.stream()
        .mapToDouble(change -> Math.abs(change.after() - change.before().orElse(Rating.MIDDLE)))
        .max()
        .orElse(0);
  }

  /// One rating before and after.
  ///
  /// @param before what the edition says, 1 to 5; empty when it says nothing
  /// @param after what counts, 1 to 5, different from before
  public record Change(Architecture architecture, OptionalDouble before, double after) {

    /// Whether it is better than before. What gives a rating for the first time is no praise.
    public boolean isRise() {
      return before.isPresent() && after > before.getAsDouble();
    }

    public boolean isFall() {
      return before.isPresent() && after < before.getAsDouble();
    }
  }
}
