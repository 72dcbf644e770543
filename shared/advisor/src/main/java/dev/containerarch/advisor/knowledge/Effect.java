package dev.containerarch.advisor.knowledge;

import dev.containerarch.advisor.text.Text;
import dev.containerarch.advisor.workload.Condition;
import java.util.List;
import java.util.Map;

/// What a known fact of the situation does to ratings: it never rules anything out, and as long as
/// the fact is unknown nothing happens.
///
/// Steps of several effects add up, and what comes out is kept between the anchors. A rating that
/// an edition does not give is not made up by a step; only an effect with a start may give it.
///
/// @param part id of the sub-criterion whose ratings it moves
/// @param steps by architecture id: how far the rating moves, in half steps, never 0; empty when
///   the effect has starts
/// @param starts by architecture id: the rating, 1 to 5 in half steps, where the edition gives
///   none; empty when the effect has steps
/// @param editions ids of the editions in which it holds
/// @param reason one sentence that says what it is about the situation
public record Effect(
    String id,
    Condition when,
    String part,
    Map<String, Double> steps,
    Map<String, Double> starts,
    List<String> editions,
    Text reason,
    String source,
    AsOf asOf) {

  /// The farthest that one effect may move a rating.
  static final double FARTHEST_STEP = 2;
}
