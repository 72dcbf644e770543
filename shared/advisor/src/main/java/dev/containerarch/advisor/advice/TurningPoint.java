package dev.containerarch.advisor.advice;

import dev.containerarch.advisor.cost.Money;
import dev.containerarch.advisor.knowledge.Architecture;
import dev.containerarch.advisor.knowledge.Limit;
import dev.containerarch.advisor.knowledge.SubCriterion;
import java.util.List;

/// A single change after which the leader does not lead any more.
public sealed interface TurningPoint {

  /// Weight moves between sub-criteria, and a rival draws level: no smaller move is enough.
  ///
  /// @param points out of 100 that move
  /// @param from what gives, the one on which the leader is furthest ahead first
  /// @param to what takes
  record WeightMoves(Architecture rival, double points, List<SubCriterion> from, SubCriterion to)
      implements TurningPoint {
    public WeightMoves {
      from = List.copyOf(from);
    }
  }

  /// A rating is one step off, or as much of a step as the scale has left.
  ///
  /// @param from the rating that counts, 1 to 5
  /// @param to the rating that would change the answer
  /// @param first who is first then; the leader too when others only draw level
  record RatingOff(
      Architecture option, SubCriterion part, double from, double to, List<Architecture> first)
      implements TurningPoint {
    public RatingOff {
      first = List.copyOf(first);
    }
  }

  /// A computed service fee is another, by no more than half of it.
  ///
  /// @param now a month, exact
  /// @param at where somebody else comes first or draws level
  /// @param first who is first just beyond that
  record FeeOff(Architecture option, Money now, Money at, List<Architecture> first)
      implements TurningPoint {
    public FeeOff {
      first = List.copyOf(first);
    }

    /// By how many per cent the fee moves; negative when it falls.
    public double percent() {
      return 100 * (at.amount().doubleValue() / now.amount().doubleValue() - 1);
    }
  }

  /// A fact that nobody has stated turns out to break a limit, and rules the leader out.
  ///
  /// @param first who is first then, with what that fact does to ratings; empty when nobody is left
  record FactRulesOut(Limit limit, List<Architecture> first) implements TurningPoint {
    public FactRulesOut {
      first = List.copyOf(first);
    }
  }

  /// A limit is lifted, and an option that only this limit rules out is ahead of the leader.
  ///
  /// @param option the best of those options
  /// @param ahead points out of 100: the price of the limit
  record LimitLifted(Limit limit, Architecture option, double ahead) implements TurningPoint {}
}
