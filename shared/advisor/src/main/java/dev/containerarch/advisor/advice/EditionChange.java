package dev.containerarch.advisor.advice;

import dev.containerarch.advisor.cost.Money;
import dev.containerarch.advisor.knowledge.Architecture;
import dev.containerarch.advisor.knowledge.AsOf;
import dev.containerarch.advisor.knowledge.Limit;
import dev.containerarch.advisor.knowledge.SubCriterion;
import dev.containerarch.advisor.text.Text;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/// The same question put to two editions, and what makes the answers differ.
///
/// @param before what the older edition says
/// @param after what the newer one says
/// @param totals of every option of either, in the order of the newer one
/// @param ratings that count otherwise, of options in both editions, what moves most points first;
///   those of an option add up to the change of its total
/// @param limits that are not in both editions, those that decide here first
public record EditionChange(
    Comparison before,
    Comparison after,
    List<Total> totals,
    List<RatingMoved> ratings,
    List<LimitMoved> limits) {

  public EditionChange {
    totals = List.copyOf(totals);
    ratings = List.copyOf(ratings);
    limits = List.copyOf(limits);
  }

  /// An option in the two editions.
  ///
  /// @param before empty when the older edition does not know it
  /// @param after empty when the newer edition does not
  public record Total(
      Architecture architecture, Optional<Standing> before, Optional<Standing> after) {

    /// Points out of 100; empty for an option that one of the editions does not know.
    public OptionalDouble change() {
      return before.isPresent() && after.isPresent()
          ? OptionalDouble.of(after.get().score().total() - before.get().score().total())
          : OptionalDouble.empty();
    }
  }

  /// A rating that counts otherwise, after what the situation does to it.
  ///
  /// @param before 1 to 5; empty when there is none, which counts as the middle
  /// @param after 1 to 5; empty when there is none
  /// @param fee that counts in the newer edition in place of a rating, USD a month; empty where
  ///   ratings count
  /// @param points out of 100 by which it moves the total
  /// @param reason why it is what it is now
  /// @param source id of where the reason comes from
  public record RatingMoved(
      Architecture architecture,
      SubCriterion part,
      OptionalDouble before,
      OptionalDouble after,
      Optional<Money> fee,
      double points,
      Text reason,
      String source,
      AsOf asOf) {}

  /// A limit that is another, is new, or is gone.
  ///
  /// @param before empty when it is new
  /// @param after empty when it is gone
  /// @param decides whether it rules something out here in one of the editions only
  public record LimitMoved(Optional<Limit> before, Optional<Limit> after, boolean decides) {}
}
