package dev.containerarch.advisor.cost;

import java.math.BigDecimal;

/// Where an input, all others unchanged, makes another architecture the cheapest.
///
/// @param at the nearest such value, in the input's unit; exact for tasks, to 34 digits for others
/// @param cheapest id of the architecture that is the cheapest beyond it
public record Flip(CostInput input, Direction direction, BigDecimal at, String cheapest) {

  /// On which side of the value the order is another.
  public enum Direction {
    /// At this number of tasks or packing and just above; for wage and hours, just above.
    FROM,
    /// At this number of tasks and just below; for packing, wage and hours, just below.
    BELOW
  }
}
