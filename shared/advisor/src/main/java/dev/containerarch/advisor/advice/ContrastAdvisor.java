package dev.containerarch.advisor.advice;

import dev.containerarch.advisor.advice.Contrast.Gap;
import dev.containerarch.advisor.advice.Contrast.Place;
import dev.containerarch.advisor.advice.Contrast.Rated;
import dev.containerarch.advisor.knowledge.Architecture;
import dev.containerarch.advisor.knowledge.Edition;
import dev.containerarch.advisor.knowledge.Knowledge;
import dev.containerarch.advisor.knowledge.Rating;
import dev.containerarch.advisor.knowledge.SubCriterion;
import dev.containerarch.advisor.robustness.WeightShift;
import dev.containerarch.advisor.scoring.Difference;
import dev.containerarch.advisor.scoring.Leaf;
import dev.containerarch.advisor.scoring.Problem;
import dev.containerarch.advisor.scoring.ValueModel;
import dev.containerarch.advisor.scoring.Weights;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/// Answers "why not …?" for one option of a comparison. Deterministic and exact: nothing is drawn.
public final class ContrastAdvisor {

  private static final double STEP = 0.5;
  private static final double STEPS_OF_SCALE = Rating.BEST - Rating.WORST;
  private static final double ALL = 100;

  private final Knowledge knowledge;
  private final Optional<Supplier<FeePrices>> prices;

  /// One for comparisons whose service fees are rated.
  public ContrastAdvisor(Knowledge knowledge) {
    this.knowledge = knowledge;
    this.prices = Optional.empty();
  }

  /// @param prices as [Advisor] has them who makes the comparisons
  public ContrastAdvisor(Knowledge knowledge, Supplier<FeePrices> prices) {
    this.knowledge = knowledge;
    this.prices = Optional.of(prices);
  }

  /// Holds one option against the one in front.
  ///
  /// @param comparison as [Advisor#compare] made it, of the same knowledge
  /// @param option id of one that it compares
  /// @throws IllegalArgumentException when it does not compare the option
  public Contrast contrast(Comparison comparison, String option) {
    Standing standing =
        comparison.standings().stream()
            .filter(each -> each.architecture().id().equals(option))
            .findFirst()
            .orElseThrow(() -> new IllegalArgumentException(option + " is not compared"));
    return new Case(comparison, standing, Premises.of(knowledge, comparison.request())).contrast();
  }

  /// One option, in front of everything that is known of its comparison.
  private final class Case {

    private final Comparison comparison;
    private final Standing option;
    private final Premises premises;
    private final Edition edition;
    private final SituatedRatings ratings;
    private final List<Architecture> asked;
    private final Weights weights;
    private final Problem problem;

    Case(Comparison comparison, Standing option, Premises premises) {
      this.comparison = comparison;
      this.option = option;
      this.premises = premises;
      this.edition = comparison.edition();
      this.ratings =
          new SituatedRatings(knowledge, edition, premises.workload(), comparison.fees());
      List<Architecture> compared = new ArrayList<>();
      comparison.standings().forEach(standing -> compared.add(standing.architecture()));
      this.asked = compared;
      this.weights = premises.weights();
      this.problem = ratings.problem(asked, premises.points());
    }

    Contrast contrast() {
      Place place = place();
      Optional<Standing> against = against(place);
      return new Contrast(
          comparison,
          option,
          place,
          against,
          against.map(other -> ahead(option, other)).orElse(0.0),
          against.map(this::gaps).orElse(List.of()),
          switch (place) {
            case FIRST, LEVEL -> List.of();
            case BEHIND -> needs(comparison.eligible().getFirst());
            case RULED_OUT -> needs((Standing.Excluded) option);
          });
    }

    private Place place() {
      return switch (option) {
        case Standing.Excluded _ -> Place.RULED_OUT;
        case Standing.Eligible eligible when eligible.equals(comparison.eligible().getFirst()) ->
            Place.FIRST;
        case Standing.Eligible eligible -> eligible.rank() == 1 ? Place.LEVEL : Place.BEHIND;
      };
    }

    private Optional<Standing> against(Place place) {
      if (place != Place.FIRST && !comparison.eligible().isEmpty()) {
        return Optional.of(comparison.eligible().getFirst());
      }
      return comparison.standings().stream().filter(other -> !other.equals(option)).findFirst();
    }

    private List<Gap> gaps(Standing against) {
      String one = option.architecture().id();
      String other = against.architecture().id();
      List<Gap> gaps = new ArrayList<>();
      for (Difference difference : new ValueModel(problem, weights).differences(one, other)) {
        String part = difference.leaf().id();
        gaps.add(
            new Gap(
                knowledge.subCriterion(part),
                rated(part, one),
                rated(part, other),
                difference.points()));
      }
      gaps.sort(Comparator.comparingDouble((Gap gap) -> -Math.abs(gap.points())));
      return gaps;
    }

    private Rated rated(String part, String architecture) {
      return new Rated(
          edition.rating(part, architecture).rating(), ratings.rating(part, architecture));
    }

    private List<Need> needs(Standing.Eligible leader) {
      List<Need> needs = new ArrayList<>();
      String first = leader.architecture().id();
      String rival = option.architecture().id();
      needs.add(
          switch (WeightShift.of(problem, weights, first, rival)) {
            case WeightShift.Possible(_, double points, var from, Leaf to) -> {
              List<SubCriterion> givers = new ArrayList<>();
              from.forEach(given -> givers.add(knowledge.subCriterion(given.leaf().id())));
              yield new Need.WeightMoves(points, givers, knowledge.subCriterion(to.id()));
            }
            case WeightShift.Level _, WeightShift.Impossible _ -> new Need.NoWeighting();
          });
      List<Need.RatingOff> off = ratingsOff(leader);
      needs.addAll(off.isEmpty() ? List.of(new Need.NoRating()) : off);
      feeOff(option.architecture(), leader).ifPresent(needs::add);
      feeOff(leader.architecture(), leader).ifPresent(needs::add);
      needs.addAll(facts());
      return needs;
    }

    private List<Need> needs(Standing.Excluded out) {
      List<Need> needs = new ArrayList<>();
      for (LimitCheck.Fail failure : out.failures()) {
        needs.add(new Need.LimitKept(failure.limit(), failure.evidence()));
      }
      Optional<Standing.Eligible> leader = comparison.eligible().stream().findFirst();
      needs.add(
          new Need.LimitsPrice(
              leader.map(Standing::architecture),
              leader.map(first -> ahead(out, first)).orElse(0.0)));
      needs.addAll(facts());
      return needs;
    }

    private List<? extends Need> facts() {
      List<Need.FactOtherwise> facts =
          new FactSearch(
                  knowledge,
                  edition,
                  premises.workload(),
                  new Supposition(
                      knowledge,
                      edition,
                      premises,
                      asked,
                      weights,
                      comparison.fees(),
                      new ServiceFeeSearch(knowledge, prices)),
                  option.architecture().id())
              .find();
      return facts.isEmpty() ? List.of(new Need.NoFact()) : facts;
    }

    /// The nearest ratings first; among equals what weighs more.
    private List<Need.RatingOff> ratingsOff(Standing.Eligible leader) {
      List<Need.RatingOff> off = new ArrayList<>();
      List<Leaf> leaves = problem.leaves();
      for (int leaf = 0; leaf < leaves.size(); leaf++) {
        ratingOff(option.architecture(), leaf, STEP).ifPresent(off::add);
        ratingOff(leader.architecture(), leaf, -STEP).ifPresent(off::add);
      }
      off.sort(Comparator.comparingDouble((Need.RatingOff one) -> Math.abs(one.to() - one.from())));
      return off;
    }

    private Optional<Need.RatingOff> ratingOff(Architecture whose, int leaf, double step) {
      String part = problem.leaves().get(leaf).id();
      var rating = ratings.rating(part, whose.id());
      if (comparison.fees().replaceRatingsOf(part) || rating.isEmpty() || weights.get(leaf) == 0) {
        return Optional.empty();
      }
      double from = rating.getAsDouble();
      for (double to = from + step; Rating.WORST <= to && to <= Rating.BEST; to += step) {
        double moved = ALL * weights.get(leaf) * (to - from) / STEPS_OF_SCALE;
        double lead = leadIf(whose, moved);
        if (lead >= -ValueModel.TIE) {
          return Optional.of(
              new Need.RatingOff(
                  whose,
                  knowledge.subCriterion(problem.leaves().get(leaf).id()),
                  from,
                  to,
                  lead <= ValueModel.TIE));
        }
      }
      return Optional.empty();
    }

    /// The fee of one of the two with which the option draws level with the best of the others, if
    /// the scale goes that far.
    private Optional<Need.FeeOff> feeOff(Architecture whose, Standing.Eligible leader) {
      int leaf = feeLeaf();
      if (leaf < 0
          || weights.get(leaf) == 0
          || !(comparison.fees() instanceof ComputedFees computed)) {
        return Optional.empty();
      }
      boolean own = !whose.equals(leader.architecture());
      double behind = own ? -leadIf(whose, 0) : gapIfLeaderFalls(leader);
      double value = computed.value(whose.id()).middle();
      double needed = value + (own ? 1 : -1) * behind / (ALL * weights.get(leaf));
      return 0 <= needed && needed <= 1
          ? Optional.of(
              new Need.FeeOff(whose, computed.of(whose.id()).orElseThrow(), computed.at(needed)))
          : Optional.empty();
    }

    /// By how much the leader has to fall for the option to be level with it; more than there is
    /// when somebody else stands between them.
    private double gapIfLeaderFalls(Standing.Eligible leader) {
      for (Standing.Eligible other : comparison.eligible()) {
        if (!other.equals(option)
            && !other.equals(leader)
            && other.score().total() > option.score().total() + ValueModel.TIE) {
          return Double.POSITIVE_INFINITY;
        }
      }
      return leader.score().total() - option.score().total();
    }

    private int feeLeaf() {
      for (int leaf = 0; leaf < problem.leaves().size(); leaf++) {
        if (problem.leaves().get(leaf).id().equals(ServiceFees.PART)) {
          return leaf;
        }
      }
      return -1;
    }

    /// How far the option is ahead of the best other one, when somebody's total moves.
    private double leadIf(Architecture whose, double moved) {
      double own = option.score().total();
      double best = Double.NEGATIVE_INFINITY;
      for (Standing.Eligible other : comparison.eligible()) {
        boolean moves = other.architecture().equals(whose);
        if (other.equals(option)) {
          own += moves ? moved : 0;
        } else {
          best = Math.max(best, other.score().total() + (moves ? moved : 0));
        }
      }
      return own - best;
    }
  }

  private static double ahead(Standing one, Standing other) {
    double points = one.score().total() - other.score().total();
    return Math.abs(points) <= ValueModel.TIE ? 0 : points;
  }
}
