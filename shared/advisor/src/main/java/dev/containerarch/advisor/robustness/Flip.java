package dev.containerarch.advisor.robustness;

import java.util.List;

/// A single change that would change the answer.
///
/// @param share how much of the change is enough, 0 to 1: scores are linear in it, so at this share
///   the first two that swap places are level. 1 where other options become eligible: that can't be
///   done by halves
/// @param moved how small it is: the share of its scale, or of all weight, that has to move before
///   the answer changes. It is [#share] times the size of the change, and flips are reported by it
/// @param then the first three after the whole change, those who are level included
public record Flip(Change change, Effect effect, double share, double moved, List<Place> then) {

  /// What changes.
  public enum Effect {
    /// None of those who are first is first any more.
    OVERTAKEN,
    /// Those who are first stay first, but others join them.
    DRAWN_LEVEL,
    /// Of several who are first, some no longer are.
    TIE_BROKEN,
    /// Those who are first stay first, but the first three are others or in another order.
    FIRST_THREE;

    public boolean changesTheWinner() {
      return this != FIRST_THREE;
    }
  }

  public Flip {
    then = List.copyOf(then);
  }
}
