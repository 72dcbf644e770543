package dev.containerarch.advisor.advice;

import dev.containerarch.advisor.advice.Standing.Eligible;
import dev.containerarch.advisor.advice.Standing.Excluded;
import dev.containerarch.advisor.scoring.Difference;
import java.util.List;
import java.util.Optional;

/// What the comparison comes to.
public sealed interface Verdict {

  /// One option leads by at least so many points as make a lead: 2 by convention, see
  /// [dev.containerarch.advisor.robustness.Firmness.Thresholds#closeMargin()].
  ///
  /// @param margin points ahead of the runner-up
  record Leads(Eligible winner, Eligible runnerUp, double margin) implements Verdict {}

  /// Too close to recommend one of them.
  ///
  /// @param level the first and every option less than those points behind it, best first
  /// @param margin points between the first two
  /// @param forFirst what speaks most for the first of them against the second; empty when they do
  ///   not differ
  /// @param forSecond what speaks most for the second against the first
  record CloseCall(
      List<Eligible> level,
      double margin,
      Optional<Difference> forFirst,
      Optional<Difference> forSecond)
      implements Verdict {}

  /// The hard limits leave one option.
  record OnlyOneLeft(Eligible option) implements Verdict {}

  /// The hard limits leave none.
  ///
  /// @param nearest the option that the fewest limits rule out; the best score among equals
  record NoneLeft(Excluded nearest) implements Verdict {}

  /// Only one option was asked for, so nothing was compared.
  record NothingToCompare(Eligible option) implements Verdict {}
}
