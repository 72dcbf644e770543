package dev.containerarch.advisor.advice;

import dev.containerarch.advisor.cost.Money;
import dev.containerarch.advisor.knowledge.Architecture;
import dev.containerarch.advisor.knowledge.Limit;
import dev.containerarch.advisor.knowledge.SubCriterion;
import dev.containerarch.advisor.workload.FactValue;
import java.util.List;
import java.util.Optional;

/// A single thing that an option needs, or that would be enough, to be first.
public sealed interface Need {

  /// A limit must not rule it out any more: the smallest change is that its fact just keeps to it.
  ///
  /// @param stated what the fact is
  record LimitKept(Limit limit, FactValue stated) implements Need {}

  /// What the option would be without the limits that rule it out.
  ///
  /// @param leader empty when nobody else is left
  /// @param ahead points out of 100 that it would be ahead of the leader, the price of the limits;
  ///   negative when it would be behind all the same
  record LimitsPrice(Optional<Architecture> leader, double ahead) implements Need {}

  /// Weight has to move for it to draw level with the leader: no smaller move is enough.
  ///
  /// @param points out of 100
  /// @param from what gives, the one on which the leader is furthest ahead first
  /// @param to what takes
  record WeightMoves(double points, List<SubCriterion> from, SubCriterion to) implements Need {
    public WeightMoves {
      from = List.copyOf(from);
    }
  }

  /// No weighting brings it level with the leader.
  record NoWeighting() implements Need {}

  /// One rating deserves to be another, and the option is first.
  ///
  /// @param option whose rating: the option's own or the leader's
  /// @param from the rating that counts, 1 to 5
  /// @param to the nearest rating in half steps with which it is first
  /// @param level whether others are first with it
  record RatingOff(Architecture option, SubCriterion part, double from, double to, boolean level)
      implements Need {}

  /// One computed service fee is another, and the option draws level with whoever is first.
  ///
  /// @param option whose fee: the option's own or the leader's
  /// @param now a month, exact
  /// @param at where they are level
  record FeeOff(Architecture option, Money now, Money at) implements Need {}

  /// No single rating, however far off, makes it first.
  record NoRating() implements Need {}

  /// One fact is otherwise, with all that it does to ratings and limits, and the option is first.
  record FactOtherwise(FactChange change, boolean level) implements Need {}

  /// No single fact makes it first.
  record NoFact() implements Need {}
}
