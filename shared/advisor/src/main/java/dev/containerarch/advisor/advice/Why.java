package dev.containerarch.advisor.advice;

import dev.containerarch.advisor.scoring.Difference;
import java.util.List;

/// Why the option in front is ahead of the next.
///
/// @param advantages the largest leads, as positive points: as few as cover 80 % of the lead, at
///   most three
/// @param drawbacks what it pays for them, as positive points, at most two
/// @param superiority over all the others that could be chosen, not only over the next
public record Why(
    List<Difference> advantages, List<Difference> drawbacks, Superiority superiority) {

  static final double COVERED = 0.8;
  static final int MOST_ADVANTAGES = 3;
  static final int MOST_DRAWBACKS = 2;
}
