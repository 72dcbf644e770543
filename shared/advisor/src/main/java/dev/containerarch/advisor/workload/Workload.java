package dev.containerarch.advisor.workload;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// The facts that a team has stated about its workload. Whatever is not here is unknown, which
/// never excludes anything.
///
/// @param facts by fact name, in the order in which they were stated
public record Workload(Map<String, FactValue> facts) {

  public static final Workload UNKNOWN = new Workload(Map.of());

  public Workload {
    facts = Collections.unmodifiableMap(new LinkedHashMap<>(facts));
  }

  public Optional<FactValue> value(String fact) {
    return Optional.ofNullable(facts.get(fact));
  }

  /// The same workload with one fact stated, replacing what was said of it before.
  public Workload with(String fact, FactValue value) {
    Map<String, FactValue> more = new LinkedHashMap<>(facts);
    more.put(fact, value);
    return new Workload(more);
  }
}
