package dev.containerarch.advisor.knowledge;

import dev.containerarch.advisor.text.Text;
import java.util.OptionalDouble;

/// How good one architecture is at one sub-criterion, with its reason.
///
/// @param rating 1 (worst anchor) to 5 (best anchor) in half steps; empty when the edition gives
///   none, which the scorer treats as "anything between the anchors" and the answer flags
public record Rating(OptionalDouble rating, Text reason, String source, AsOf asOf) {

  public static final double WORST = 1;
  public static final double MIDDLE = 3;
  public static final double BEST = 5;
}
