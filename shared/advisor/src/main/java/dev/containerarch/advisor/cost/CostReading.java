package dev.containerarch.advisor.cost;

import java.util.List;

/// What came of reading the inputs of a cost.
public sealed interface CostReading {

  record Ready(CostInputs inputs) implements CostReading {}

  /// No cost can be computed.
  ///
  /// @param problems at least one; all that were found
  record Refused(List<InputProblem> problems) implements CostReading {
    public Refused {
      problems = List.copyOf(problems);
    }
  }
}
