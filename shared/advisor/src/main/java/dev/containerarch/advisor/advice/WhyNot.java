package dev.containerarch.advisor.advice;

import dev.containerarch.advisor.scoring.Difference;
import java.util.List;

/// Why an option is not the one in front, in the order of strength.
public sealed interface WhyNot {

  Standing standing();

  /// A hard limit rules it out.
  record RuledOut(Standing.Excluded standing) implements WhyNot {}

  /// The one in front is at least as good everywhere.
  ///
  /// @param points behind, out of 100
  /// @param forEveryWeighting whether no weighting could turn it
  record Dominated(Standing.Eligible standing, double points, boolean forEveryWeighting)
      implements WhyNot {}

  /// It is behind in sum.
  ///
  /// @param points behind, out of 100
  /// @param most where it loses most, as positive points, at most two
  /// @param butBetter where it is ahead of the one in front, as positive points, at most one
  record Behind(
      Standing.Eligible standing, double points, List<Difference> most, List<Difference> butBetter)
      implements WhyNot {

    static final int MOST_DIFFERENCES = 2;
    static final int MOST_BETTER = 1;
  }

  /// It is level with the one in front.
  record Level(Standing.Eligible standing) implements WhyNot {}
}
