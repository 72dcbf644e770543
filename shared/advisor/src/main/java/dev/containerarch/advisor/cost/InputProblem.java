package dev.containerarch.advisor.cost;

import dev.containerarch.advisor.cost.price.InputDefinition;
import java.math.BigDecimal;

/// Why no cost can be computed from what was said.
public sealed interface InputProblem {

  /// There is no default for it: somebody has to say it.
  record Missing(InputDefinition input) implements InputProblem {}

  /// Prices differ by region.
  record MissingRegion() implements InputProblem {}

  /// Negative, or beyond everything that makes sense.
  record OutOfRange(InputDefinition input, BigDecimal value) implements InputProblem {}

  /// A fraction where only whole numbers make sense.
  record NotWhole(InputDefinition input, BigDecimal value) implements InputProblem {}

  /// More than all of the compute is bought as Spot and with a Savings Plan together.
  ///
  /// @param percent the sum of both shares
  record SharesAbove100(BigDecimal percent) implements InputProblem {}

  /// Fewer tasks at the busiest time than always.
  record PeakBelowTasks(BigDecimal peak, BigDecimal tasks) implements InputProblem {}

  /// The busiest time lasts longer than the tasks run at all.
  record PeakLongerThanHours(BigDecimal peakHours, BigDecimal hours) implements InputProblem {}

  /// A number of GPUs that the fact `gpu` denies.
  ///
  /// @param needed whether a task needs one, says the fact
  record GpusAgainstFact(boolean needed, BigDecimal gpus) implements InputProblem {}
}
