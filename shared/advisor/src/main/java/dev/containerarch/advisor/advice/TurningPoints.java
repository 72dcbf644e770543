package dev.containerarch.advisor.advice;

import dev.containerarch.advisor.knowledge.Architecture;
import dev.containerarch.advisor.knowledge.Knowledge;
import dev.containerarch.advisor.knowledge.Limit;
import dev.containerarch.advisor.knowledge.SubCriterion;
import dev.containerarch.advisor.robustness.Change;
import dev.containerarch.advisor.robustness.Flip;
import dev.containerarch.advisor.robustness.Place;
import dev.containerarch.advisor.robustness.Question;
import dev.containerarch.advisor.robustness.WeightShift;
import dev.containerarch.advisor.robustness.WhatIf;
import dev.containerarch.advisor.scoring.ValueModel;
import dev.containerarch.advisor.scoring.Weights;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The single changes after which a leader would not lead any more, and which of them are said.
///
/// What is measured comes first, the smallest share of its scale before the others: a move of
/// weight, a step of a rating or a change of a computed fee. Then what is either so or not: an
/// unknown fact, a limit. Of each kind the first is said; when all four have one, the larger of the
/// measured two is left out, and when there is room left, more facts and then more ratings and fees
/// fill it.
final class TurningPoints {

  private final Knowledge knowledge;
  private final Supposition supposition;
  private final Weights weights;
  private final Standing.Eligible leader;
  private final List<Standing.Excluded> excluded;
  private final ServiceFees fees;

  TurningPoints(
      Knowledge knowledge,
      Supposition supposition,
      Weights weights,
      Standing.Eligible leader,
      List<Standing.Excluded> excluded,
      ServiceFees fees) {
    this.knowledge = knowledge;
    this.supposition = supposition;
    this.weights = weights;
    this.leader = leader;
    this.excluded = excluded;
    this.fees = fees;
  }

  /// @param point what is said
  /// @param moved the share of its scale, or of all weight, that has to move
  private record Measured(TurningPoint point, double moved) {}

  /// The ones that are said, in their order.
  ///
  /// @param flips single changes that change the winner, the smallest first
  List<TurningPoint> find(Question question, List<Flip> flips) {
    List<Measured> values = values(flips);
    List<Limit> undecided = undecided();
    Optional<TurningPoint> limit = limitLifted();

    List<Measured> measured = new ArrayList<>(values.subList(0, Math.min(1, values.size())));
    Optional<Measured> weightMoves = weightMoves(question);
    if (weightMoves.isPresent()) {
      measured.add(weightMoves.get());
    }
    measured.sort((a, b) -> Double.compare(a.moved(), b.moved()));
    boolean allFour = measured.size() == 2 && !undecided.isEmpty() && limit.isPresent();
    List<TurningPoint> said = new ArrayList<>();
    for (Measured point : allFour ? measured.subList(0, 1) : measured) {
      said.add(point.point());
    }
    int room = Outlook.MOST_TURNING_POINTS - said.size() - (limit.isPresent() ? 1 : 0);
    for (Limit open : undecided.subList(0, Math.min(room, undecided.size()))) {
      said.add(
          new TurningPoint.FactRulesOut(open, supposition.first(supposition.ranking(open.when()))));
    }
    if (limit.isPresent()) {
      said.add(limit.get());
    }
    for (int i = 1; i < values.size() && said.size() < Outlook.MOST_TURNING_POINTS; i++) {
      said.add(values.get(i).point());
    }
    return said;
  }

  private Optional<Measured> weightMoves(Question question) {
    String first = leader.architecture().id();
    WeightShift.@Nullable Possible smallest = null;
    for (String rival : question.eligible()) {
      if (!rival.equals(first)
          && WeightShift.of(question.problem(), weights, first, rival)
              instanceof WeightShift.Possible shift
          && (smallest == null || shift.points() < smallest.points())) {
        smallest = shift;
      }
    }
    return smallest == null
        ? Optional.empty()
        : Optional.of(new Measured(weightMoves(smallest), smallest.points() / 100));
  }

  private TurningPoint weightMoves(WeightShift.Possible shift) {
    List<SubCriterion> from = new ArrayList<>();
    for (WeightShift.Given given : shift.from()) {
      from.add(knowledge.subCriterion(given.leaf().id()));
    }
    return new TurningPoint.WeightMoves(
        knowledge.architecture(shift.rival()),
        shift.points(),
        from,
        knowledge.subCriterion(shift.to().id()));
  }

  /// Ratings and fees that are off, the smallest share of their scale first.
  private List<Measured> values(List<Flip> flips) {
    List<Measured> values = new ArrayList<>();
    Set<String> feesSaid = new HashSet<>();
    for (Flip flip : flips) {
      switch (flip.change()) {
        case Change.Rating change -> values.add(new Measured(rating(change, flip), flip.moved()));
        case Change.Asked(WhatIf whatIf) ->
            feeOff(whatIf, flip)
                // Of 10, 25 and 50 % the break-even is the same: it is said once.
                .filter(point -> feesSaid.add(point.option().id() + " " + (point.percent() > 0)))
                .ifPresent(point -> values.add(new Measured(point, flip.moved())));
        case Change.Settled _, Change.Dropped _, Change.LeftOut _ -> {}
      }
    }
    return values;
  }

  private TurningPoint rating(Change.Rating change, Flip flip) {
    return new TurningPoint.RatingOff(
        knowledge.architecture(change.option()),
        knowledge.subCriterion(change.leaf().id()),
        rating(change.from()),
        rating(change.to()),
        first(flip));
  }

  private Optional<TurningPoint.FeeOff> feeOff(WhatIf whatIf, Flip flip) {
    Optional<FeeChange> change = FeeChange.of(whatIf);
    if (change.isEmpty() || !(fees instanceof ComputedFees computed)) {
      return Optional.empty();
    }
    String option = change.get().architecture();
    double now = computed.value(option).middle();
    double then = whatIf.values().getFirst().value();
    return Optional.of(
        new TurningPoint.FeeOff(
            knowledge.architecture(option),
            computed.of(option).orElseThrow(),
            computed.at(now + flip.share() * (then - now)),
            first(flip)));
  }

  private List<Architecture> first(Flip flip) {
    List<Architecture> first = new ArrayList<>();
    for (Place place : flip.then()) {
      if (place.rank() == 1) {
        first.add(knowledge.architecture(place.option()));
      }
    }
    return first;
  }

  private static double rating(double value) {
    return 1 + 4 * value;
  }

  /// The limits that an unknown fact could break, and that would rule the leader out; one per fact.
  List<Limit> undecided() {
    Map<String, Limit> found = new LinkedHashMap<>();
    for (LimitCheck check : leader.checks()) {
      if (check instanceof LimitCheck.Unknown(Limit limit)) {
        found.putIfAbsent(limit.when().fact(), limit);
      }
    }
    return List.copyOf(found.values());
  }

  /// The best of the options ahead of the leader that only one limit rules out.
  private Optional<TurningPoint> limitLifted() {
    for (Standing.Excluded option : excluded) {
      double ahead = option.score().total() - leader.score().total();
      if (ahead > ValueModel.TIE && option.failures().size() == 1) {
        return Optional.of(
            new TurningPoint.LimitLifted(option.limits().getFirst(), option.architecture(), ahead));
      }
    }
    return Optional.empty();
  }
}
