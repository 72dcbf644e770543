package dev.containerarch.advisor.robustness;

import java.util.List;
import java.util.Optional;

/// A question of the caller's: what if these values were others, or other options were eligible? A
/// cost that is 10 % higher, a fact that turns out to be true, a limit that falls are all of this
/// kind.
///
/// @param id by which the caller knows it again
/// @param size how large the change is, as a share of the scale that it moves along, 0 to 1 (a
///   rating step is 0.25); it only decides what is reported first
/// @param values what is replaced
/// @param eligible who may be chosen then; nothing when that stays as it is
public record WhatIf(String id, double size, List<Cell> values, Optional<List<String>> eligible) {

  /// What one option would be worth on one leaf.
  ///
  /// @param value 0 to 1
  public record Cell(String option, String leaf, double value) {
    public Cell {
      if (!(0 <= value && value <= 1)) {
        throw new IllegalArgumentException("not 0 ≤ value ≤ 1: " + value);
      }
    }
  }

  public WhatIf {
    if (!(0 <= size && size <= 1)) {
      throw new IllegalArgumentException("not 0 ≤ size ≤ 1: " + size);
    }
    values = List.copyOf(values);
    eligible = eligible.map(List::copyOf);
  }

  public static WhatIf values(String id, double size, List<Cell> values) {
    return new WhatIf(id, size, values, Optional.empty());
  }

  public static WhatIf eligible(String id, double size, List<String> eligible) {
    return new WhatIf(id, size, List.of(), Optional.of(eligible));
  }
}
