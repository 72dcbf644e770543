package dev.containerarch.advisor.replay;

import dev.containerarch.advisor.advice.Comparison;
import dev.containerarch.advisor.advice.Standing;
import dev.containerarch.advisor.decision.Basis;
import dev.containerarch.advisor.decision.Decision;
import dev.containerarch.advisor.knowledge.Architecture;
import dev.containerarch.advisor.knowledge.AsOf;
import dev.containerarch.advisor.knowledge.Limit;
import dev.containerarch.advisor.knowledge.SubCriterion;
import dev.containerarch.advisor.text.Text;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/// A decision and what its question gives today.
///
/// @param now the comparison with what is known today
/// @param today the same as a decision would keep it
/// @param totals of every option then or now, in today's order and then in that of then
/// @param answer how the choice stands now
/// @param since what is known since, and has to do with the options: what rules one out first, then
///   ratings of options whose total moved most
public record Replay(
    Decision decision,
    Comparison now,
    Basis today,
    List<Total> totals,
    Answer answer,
    List<Since> since) {

  public Replay {
    totals = List.copyOf(totals);
    since = List.copyOf(since);
  }

  /// How the choice stands now. Being level with another in a close call counts as recommended.
  public enum Answer {
    /// It was recommended and is.
    HOLDS,
    /// It is recommended now, and was not.
    NOW_RECOMMENDED,
    /// It was recommended, and is not.
    OVERTAKEN,
    /// It was not recommended, and is not.
    STILL_NOT,
    /// A hard limit rules it out.
    RULED_OUT,
    /// It is not among the options any more.
    GONE
  }

  /// An option then and now.
  ///
  /// @param before points out of 100; empty when it was not compared
  /// @param wasOut whether a hard limit ruled it out then
  /// @param after empty when it is not compared any more
  public record Total(
      String architecture, OptionalDouble before, boolean wasOut, Optional<Standing> after) {

    /// Points out of 100; empty for an option that was compared only once.
    public OptionalDouble change() {
      return before.isPresent() && after.isPresent()
          ? OptionalDouble.of(after.get().score().total() - before.getAsDouble())
          : OptionalDouble.empty();
    }
  }

  /// Something in the knowledge that is dated later than what the decision was taken on. The
  /// decision keeps totals and no ratings, so what stood there before is not known.
  public sealed interface Since {

    /// The day, month or year.
    AsOf asOf();

    /// A limit that rules an option out in this situation.
    record NewLimit(Limit limit) implements Since {
      @Override
      public AsOf asOf() {
        return limit.asOf();
      }
    }

    /// A rating, or what the situation does to one.
    record NewRating(
        Architecture architecture, SubCriterion part, Text reason, String source, AsOf asOf)
        implements Since {}
  }

  /// Place of the choice among the options that no limit ruled out then, from 1; empty when it was
  /// none of them.
  public OptionalInt placeThen() {
    Basis then = decision.content().basis();
    String choice = decision.content().architecture();
    if (then.excluded().contains(choice) || !then.totals().containsKey(choice)) {
      return OptionalInt.empty();
    }
    double own = then.totals().get(choice);
    long ahead =
        then.totals().entrySet().stream()
            .filter(other -> !then.excluded().contains(other.getKey()))
            .filter(other -> other.getValue() - own > 1e-9)
            .count();
    return OptionalInt.of((int) ahead + 1);
  }

  /// The same of today.
  public OptionalInt placeNow() {
    for (Standing.Eligible standing : now.eligible()) {
      if (standing.architecture().id().equals(decision.content().architecture())) {
        return OptionalInt.of(standing.rank());
      }
    }
    return OptionalInt.empty();
  }
}
