package dev.containerarch.advisor.cost;

import dev.containerarch.advisor.cost.Flip.Direction;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;

/// Where straight lines cross: totals over an input that they depend on in proportion, such as the
/// wage.
///
/// @param input that moves
/// @param now its value
/// @param least the least accepted one
/// @param most the greatest accepted one
/// @param ids of the architectures
/// @param usd their totals now
/// @param slopes what one more of the input costs each of them
record LinearFlips(
    CostInput input,
    BigDecimal now,
    BigDecimal least,
    BigDecimal most,
    List<String> ids,
    List<BigDecimal> usd,
    List<BigDecimal> slopes) {

  /// The nearest crossing on either side at which another than the winner becomes the cheapest.
  List<Flip> of(int winner) {
    Flip above = null;
    Flip below = null;
    for (int i = 0; i < ids.size(); i++) {
      BigDecimal steeper = slopes.get(winner).subtract(slopes.get(i));
      if (i == winner || steeper.signum() == 0) {
        continue;
      }
      // The lead is eaten up at the rate by which one line is steeper than the other.
      BigDecimal at =
          now.add(usd.get(i).subtract(usd.get(winner)).divide(steeper, MathContext.DECIMAL128));
      if (at.compareTo(least) <= 0 || at.compareTo(most) >= 0) {
        continue;
      }
      if (steeper.signum() > 0 && (above == null || at.compareTo(above.at()) < 0)) {
        above = new Flip(input, Direction.FROM, at, ids.get(i));
      } else if (steeper.signum() < 0 && (below == null || at.compareTo(below.at()) > 0)) {
        below = new Flip(input, Direction.BELOW, at, ids.get(i));
      }
    }
    List<Flip> flips = new ArrayList<>(2);
    if (above != null) {
      flips.add(above);
    }
    if (below != null) {
      flips.add(below);
    }
    return flips;
  }
}
