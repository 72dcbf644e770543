package dev.containerarch.advisor.scoring;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/// Options valued on leaves. The scales are fixed: what an option is worth never depends on which
/// others are here.
///
/// @param options ids, each once
/// @param values one row per option, in their order; one value per leaf, in their order
public record Problem(List<String> options, List<Leaf> leaves, List<List<Value>> values) {

  /// @throws IllegalArgumentException when rows and columns do not fit, or an option is there twice
  public Problem {
    options = List.copyOf(options);
    leaves = List.copyOf(leaves);
    List<List<Value>> rows = new ArrayList<>(values.size());
    for (List<Value> row : values) {
      rows.add(List.copyOf(row));
    }
    values = List.copyOf(rows);
    if (values.size() != options.size()) {
      throw new IllegalArgumentException(
          values.size() + " rows of values for " + options.size() + " options");
    }
    for (List<Value> row : values) {
      if (row.size() != leaves.size()) {
        throw new IllegalArgumentException(row.size() + " values for " + leaves.size() + " leaves");
      }
    }
    if (new HashSet<>(options).size() != options.size()) {
      throw new IllegalArgumentException("an option is there twice: " + options);
    }
  }

  public Value value(String option, int leaf) {
    int row = options.indexOf(option);
    if (row < 0) {
      throw new IllegalArgumentException("no option " + option);
    }
    return values.get(row).get(leaf);
  }
}
