package dev.containerarch.advisor.knowledge;

import dev.containerarch.advisor.text.Text;
import dev.containerarch.advisor.workload.Condition;
import dev.containerarch.advisor.workload.Truth;
import dev.containerarch.advisor.workload.Workload;
import java.util.ArrayList;
import java.util.List;

/// Two facts that cannot both be true of one workload.
///
/// @param when holds for a contradictory workload, all of it at once
/// @param reason why the two exclude each other
public record Contradiction(
    String id, List<Condition> when, Text reason, String source, AsOf asOf) {

  /// Names of the two facts.
  public List<String> facts() {
    List<String> facts = new ArrayList<>();
    for (Condition condition : when) {
      for (String fact : condition.facts()) {
        if (!facts.contains(fact)) {
          facts.add(fact);
        }
      }
    }
    return List.copyOf(facts);
  }

  /// Whether a workload says both; what is unknown contradicts nothing.
  public boolean in(Workload workload) {
    for (Condition condition : when) {
      if (condition.in(workload) != Truth.TRUE) {
        return false;
      }
    }
    return true;
  }
}
