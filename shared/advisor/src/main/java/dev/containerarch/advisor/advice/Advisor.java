package dev.containerarch.advisor.advice;

import dev.containerarch.advisor.agreement.Voice;
import dev.containerarch.advisor.knowledge.Architecture;
import dev.containerarch.advisor.knowledge.Edition;
import dev.containerarch.advisor.knowledge.Knowledge;
import dev.containerarch.advisor.robustness.Firmness.Thresholds;
import dev.containerarch.advisor.robustness.Question;
import dev.containerarch.advisor.robustness.Robustness;
import dev.containerarch.advisor.scoring.Leaf;
import dev.containerarch.advisor.scoring.Problem;
import dev.containerarch.advisor.scoring.ValueModel;
import dev.containerarch.advisor.scoring.Weights;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/// Compares architectures for a workload. Deterministic: the same request on the same knowledge and
/// the same prices gives the same answer.
public final class Advisor {

  private final Knowledge knowledge;
  private final Optional<Supplier<FeePrices>> prices;

  /// An advisor that rates service fees and computes none.
  public Advisor(Knowledge knowledge) {
    this(knowledge, Optional.empty());
  }

  /// An advisor that computes service fees where enough is known.
  ///
  /// @param prices asked for when a comparison needs them
  public Advisor(Knowledge knowledge, Supplier<FeePrices> prices) {
    this(knowledge, Optional.of(prices));
  }

  Advisor(Knowledge knowledge, Optional<Supplier<FeePrices>> prices) {
    this.knowledge = knowledge;
    this.prices = prices;
  }

  /// Compares what a request asks for.
  ///
  /// @throws IllegalArgumentException when the request has one of the faults that [RequestReader]
  ///   reports as problems
  public Comparison compare(ComparisonRequest request) {
    return compare(request, List.of());
  }

  /// Compares for a group.
  ///
  /// @param request whose points are the mean of the group's
  /// @param voices of its members, which tell how firm the answer is in their room; none for a
  ///   request that nobody shares
  Comparison compare(ComparisonRequest request, List<Voice> voices) {
    Edition edition = knowledge.edition(request.edition());
    Premises premises = Premises.of(knowledge, request);
    List<Architecture> asked = new ArrayList<>();
    for (Architecture architecture : knowledge.architecturesOf(edition)) {
      if (request.only().isEmpty() || request.only().contains(architecture.id())) {
        asked.add(architecture);
      }
    }
    if (asked.isEmpty()) {
      throw new IllegalArgumentException("no architecture of " + edition.id() + " is asked for");
    }
    var search = new ServiceFeeSearch(knowledge, prices);
    ServiceFees fees = search.of(edition, premises.workload());
    SituatedRatings ratings = new SituatedRatings(knowledge, edition, premises.workload(), fees);
    Problem problem = ratings.problem(asked, premises.points());
    Weights weights = premises.weights();
    ValueModel model = new ValueModel(problem, weights);

    Map<Architecture, List<LimitCheck>> checks = new LinkedHashMap<>();
    for (Architecture architecture : asked) {
      checks.put(
          architecture, LimitCheck.of(knowledge, edition, architecture, premises.workload()));
    }
    var standings = new StandingSearch(knowledge, ratings, premises.points(), model, checks);
    List<Standing.Eligible> eligible = standings.eligible();
    List<Standing.Excluded> excluded = standings.excluded();
    Verdict verdict = new VerdictSearch(model, closeMargin(request)).find(eligible, excluded);
    Assumptions assumptions = Assumptions.of(knowledge, request, premises, ratings, eligible);
    Reasons reasons = new Reasons(model, eligible, excluded);

    return new Comparison(
        request,
        edition,
        request.useCase().map(knowledge::useCase),
        premises.workload(),
        fees,
        eligible,
        excluded,
        adjustments(ratings, asked, premises),
        verdict,
        verdict instanceof Verdict.Leads leads
            ? Optional.of(
                outlook(
                    new Supposition(knowledge, edition, premises, asked, weights, fees, search),
                    FeeChange.asked(
                        Question.of(problem, premises.points(), ids(problem, excluded))
                            .withVoices(voices),
                        fees),
                    leads,
                    excluded,
                    assumptions,
                    fees,
                    request.team().thresholds()))
            : Optional.empty(),
        reasons.why(),
        reasons.whyNot(),
        assumptions);
  }

  /// Analyses how far a comparison of this advisor's can be trusted.
  public Recommendation recommend(Comparison comparison) {
    return recommend(comparison, List.of());
  }

  Recommendation recommend(Comparison comparison, List<Voice> voices) {
    if (comparison.eligible().size() < 2) {
      return new Recommendation(comparison, Optional.empty(), List.of());
    }
    Edition edition = comparison.edition();
    Premises premises = Premises.of(knowledge, comparison.request());
    List<Architecture> asked = architectures(comparison.standings());
    List<String> left = new ArrayList<>();
    for (Standing.Eligible option : comparison.eligible()) {
      left.add(option.architecture().id());
    }
    Question question =
        FeeChange.asked(
            Question.of(problem(comparison), premises.points(), left).withVoices(voices),
            comparison.fees());
    var supposition =
        new Supposition(
            knowledge,
            edition,
            premises,
            asked,
            question.weights(),
            comparison.fees(),
            new ServiceFeeSearch(knowledge, prices));
    return new Recommendation(
        comparison,
        Optional.of(Robustness.of(question, comparison.outlook().map(Outlook::weightings))),
        new DecidingFacts(
                knowledge,
                edition,
                premises.workload(),
                supposition,
                closeMargin(comparison.request()))
            .find(inFront(comparison.verdict())));
  }

  /// All options of a comparison with what each is worth on every leaf.
  Problem problem(Comparison comparison) {
    Premises premises = Premises.of(knowledge, comparison.request());
    return new SituatedRatings(
            knowledge, comparison.edition(), premises.workload(), comparison.fees())
        .problem(architectures(comparison.standings()), premises.points());
  }

  private static List<Architecture> architectures(List<? extends Standing> standings) {
    List<Architecture> architectures = new ArrayList<>();
    for (Standing standing : standings) {
      architectures.add(standing.architecture());
    }
    return architectures;
  }

  private static List<Architecture> inFront(Verdict verdict) {
    return switch (verdict) {
      case Verdict.Leads leads -> List.of(leads.winner().architecture());
      case Verdict.CloseCall close -> architectures(close.level());
      case Verdict.OnlyOneLeft _, Verdict.NoneLeft _, Verdict.NothingToCompare _ -> List.of();
    };
  }

  /// What became different, ordered by how many points out of 100 it moves an option at most.
  private List<Adjustment> adjustments(
      SituatedRatings ratings, List<Architecture> asked, Premises premises) {
    Weights weights = premises.weights();
    List<Leaf> leaves = premises.points().leaves();
    Map<String, Double> weightOf = new LinkedHashMap<>();
    for (int leaf = 0; leaf < leaves.size(); leaf++) {
      weightOf.put(leaves.get(leaf).id(), weights.get(leaf));
    }
    List<Adjustment> adjustments = ratings.adjustments(knowledge.subCriteria(), asked);
    adjustments.sort(
        Comparator.comparingDouble((Adjustment adjustment) ->
                weightOf.getOrDefault(adjustment.part().id(), 0.0) * adjustment.reach())
            .reversed());
    return adjustments;
  }

  /// Ids of the options that the limits leave, in the order of the problem.
  private static List<String> ids(Problem problem, List<Standing.Excluded> excluded) {
    List<String> left = new ArrayList<>(problem.options());
    for (Standing.Excluded option : excluded) {
      left.remove(option.architecture().id());
    }
    return left;
  }

  private Outlook outlook(
      Supposition supposition,
      Question question,
      Verdict.Leads leads,
      List<Standing.Excluded> excluded,
      Assumptions assumptions,
      ServiceFees fees,
      Thresholds thresholds) {
    var turningPoints =
        new TurningPoints(
            knowledge, supposition, question.weights(), leads.winner(), excluded, fees);
    return new OutlookSearch(leads, question, turningPoints, assumptions, fees, thresholds).find();
  }

  /// Below this margin, in points out of 100, nobody is recommended.
  private static double closeMargin(ComparisonRequest request) {
    return request.team().thresholds().closeMargin();
  }
}
