package dev.containerarch.advisor.advice;

import dev.containerarch.advisor.knowledge.Architecture;
import dev.containerarch.advisor.knowledge.Edition;
import dev.containerarch.advisor.knowledge.Knowledge;
import dev.containerarch.advisor.knowledge.Limit;
import dev.containerarch.advisor.workload.FactValue;
import dev.containerarch.advisor.workload.Truth;
import dev.containerarch.advisor.workload.Workload;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What one hard limit says about one architecture and a workload. It never changes a score.
public sealed interface LimitCheck {

  Limit limit();

  /// The limit is about this architecture and the workload keeps to it.
  record Pass(Limit limit, FactValue evidence) implements LimitCheck {}

  /// The workload breaks the limit: the architecture is out.
  record Fail(Limit limit, FactValue evidence) implements LimitCheck {}

  /// The fact that decides is unknown: it excludes nothing, but it is an assumption.
  record Unknown(Limit limit) implements LimitCheck {}

  /// What the limits of an edition that are about an architecture say, in their order.
  static List<LimitCheck> of(
      Knowledge knowledge, Edition edition, Architecture architecture, Workload workload) {
    List<LimitCheck> checks = new ArrayList<>();
    for (Limit limit : knowledge.limitsOf(edition)) {
      if (limit.excludes().contains(architecture.id())) {
        Optional<FactValue> fact = workload.value(limit.when().fact());
        checks.add(
            fact.isEmpty()
                ? new Unknown(limit)
                : limit.when().in(workload) == Truth.TRUE
                    ? new Fail(limit, fact.get())
                    : new Pass(limit, fact.get()));
      }
    }
    return checks;
  }

  /// Whether none of the checks rules anything out.
  static boolean allPass(List<LimitCheck> checks) {
    for (LimitCheck check : checks) {
      if (check instanceof Fail) {
        return false;
      }
    }
    return true;
  }
}
