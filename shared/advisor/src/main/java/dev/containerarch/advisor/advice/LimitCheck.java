package dev.containerarch.advisor.advice;

import dev.containerarch.advisor.knowledge.Limit;
import dev.containerarch.advisor.workload.FactValue;

/// What one hard limit says about one architecture and a workload. It never changes a score.
public sealed interface LimitCheck {

  Limit limit();

  /// The limit is about this architecture and the workload keeps to it.
  record Pass(Limit limit, FactValue evidence) implements LimitCheck {}

  /// The workload breaks the limit: the architecture is out.
  record Fail(Limit limit, FactValue evidence) implements LimitCheck {}

  /// The fact that decides is unknown: it excludes nothing, but it is an assumption.
  record Unknown(Limit limit) implements LimitCheck {}
}
