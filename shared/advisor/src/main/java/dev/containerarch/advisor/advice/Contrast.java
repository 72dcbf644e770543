package dev.containerarch.advisor.advice;

import dev.containerarch.advisor.knowledge.SubCriterion;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/// One option of a comparison held against the one in front: where it differs, and what it would
/// need to be first.
///
/// @param place how it stands
/// @param against the one in front; for that one itself the second; the best of the others where
///   limits leave none of the two; empty when nothing else was asked for
/// @param points that the option is ahead, out of 100; negative when it is behind
/// @param gaps where the two differ, the largest difference first
/// @param needs what would make it first or draw level; empty for the one in front
public record Contrast(
    Comparison comparison,
    Standing option,
    Place place,
    Optional<Standing> against,
    double points,
    List<Gap> gaps,
    List<Need> needs) {

  public Contrast {
    gaps = List.copyOf(gaps);
    needs = List.copyOf(needs);
  }

  /// How an option stands.
  public enum Place {
    /// First, alone or before the others that are level.
    FIRST,
    LEVEL,
    BEHIND,
    RULED_OUT
  }

  /// A difference at one sub-criterion.
  ///
  /// @param points that the option is ahead because of it, out of 100; negative when it is behind
  public record Gap(SubCriterion part, Rated option, Rated against, double points) {}

  /// A rating before and after what the situation did to it.
  ///
  /// @param before as the edition gives it, 1 to 5; empty when it gives none
  /// @param after as it counts; empty when there is none, which counts as the middle
  public record Rated(OptionalDouble before, OptionalDouble after) {}
}
