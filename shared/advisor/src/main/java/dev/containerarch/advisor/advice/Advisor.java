package dev.containerarch.advisor.advice;

import dev.containerarch.advisor.agreement.Voice;
import dev.containerarch.advisor.knowledge.Architecture;
import dev.containerarch.advisor.knowledge.Edition;
import dev.containerarch.advisor.knowledge.Knowledge;
import dev.containerarch.advisor.knowledge.Limit;
import dev.containerarch.advisor.knowledge.SubCriterion;
import dev.containerarch.advisor.robustness.Firmness.Thresholds;
import dev.containerarch.advisor.robustness.Question;
import dev.containerarch.advisor.robustness.Robustness;
import dev.containerarch.advisor.robustness.WeightDistribution;
import dev.containerarch.advisor.scoring.Difference;
import dev.containerarch.advisor.scoring.Dominance;
import dev.containerarch.advisor.scoring.Leaf;
import dev.containerarch.advisor.scoring.Points;
import dev.containerarch.advisor.scoring.Problem;
import dev.containerarch.advisor.scoring.Ranked;
import dev.containerarch.advisor.scoring.ValueModel;
import dev.containerarch.advisor.scoring.Weights;
import dev.containerarch.advisor.workload.Workload;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

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
    List<Architecture> asked =
        knowledge.architecturesOf(edition).stream()
            .filter(a -> request.only().isEmpty() || request.only().contains(a.id()))
            .toList();
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
    asked.forEach(a -> checks.put(a, LimitCheck.of(knowledge, edition, a, premises.workload())));
    List<Standing.Eligible> eligible = eligible(ratings, premises, model, checks);
    List<Standing.Excluded> excluded = excluded(ratings, premises, model, checks);
    Verdict verdict = verdict(model, eligible, excluded, closeMargin(request));
    Assumptions assumptions = assumptions(request, ratings, premises, eligible);

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
        why(model, eligible),
        whyNot(model, eligible, excluded),
        assumptions);
  }

  /// Analyses how far a comparison of this advisor's can be trusted.
  public Recommendation recommend(Comparison comparison) {
    return recommend(comparison, List.of());
  }

  Recommendation recommend(Comparison comparison, List<Voice> voices) {
    List<Architecture> left =
        comparison.eligible().stream().map(Standing.Eligible::architecture).toList();
    if (left.size() < 2) {
      return new Recommendation(comparison, Optional.empty(), List.of());
    }
    Edition edition = comparison.edition();
    Premises premises = Premises.of(knowledge, comparison.request());
    List<Architecture> asked = comparison.standings().stream().map(Standing::architecture).toList();
    Problem problem = problem(comparison);
    Question question =
        FeeChange.asked(
            Question.of(problem, premises.points(), left.stream().map(Architecture::id).toList())
                .withVoices(voices),
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
        Optional.of(
            Robustness.of(
                question,
                comparison
                    .outlook()
                    .map(Outlook::weightings)
                    .filter(
                        drawn -> drawn.distribution() == WeightDistribution.AROUND_THE_WEIGHTS))),
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
        .problem(
            comparison.standings().stream().map(Standing::architecture).toList(),
            premises.points());
  }

  private static List<Architecture> inFront(Verdict verdict) {
    return switch (verdict) {
      case Verdict.Leads leads -> List.of(leads.winner().architecture());
      case Verdict.CloseCall close ->
          close.level().stream().map(Standing.Eligible::architecture).toList();
      case Verdict.OnlyOneLeft _, Verdict.NoneLeft _, Verdict.NothingToCompare _ -> List.of();
    };
  }

  private List<Standing.Eligible> eligible(
      SituatedRatings ratings,
      Premises premises,
      ValueModel model,
      Map<Architecture, List<LimitCheck>> checks) {
    List<String> ids =
        checks.entrySet().stream()
            .filter(entry -> LimitCheck.allPass(entry.getValue()))
            .map(entry -> entry.getKey().id())
            .toList();
    List<Standing.Eligible> eligible = new ArrayList<>();
    for (Ranked ranked : model.rank(ids)) {
      Architecture architecture = knowledge.architecture(ranked.score().option());
      eligible.add(
          new Standing.Eligible(
              architecture,
              ranked.rank(),
              ranked.score(),
              byCriterion(ratings, premises.points(), architecture),
              checks.getOrDefault(architecture, List.of())));
    }
    return eligible;
  }

  private List<Standing.Excluded> excluded(
      SituatedRatings ratings,
      Premises premises,
      ValueModel model,
      Map<Architecture, List<LimitCheck>> checks) {
    List<Standing.Excluded> excluded = new ArrayList<>();
    checks.forEach((architecture, ofIt) -> {
      if (!LimitCheck.allPass(ofIt)) {
        excluded.add(
            new Standing.Excluded(
                architecture,
                model.score(architecture.id()),
                byCriterion(ratings, premises.points(), architecture),
                ofIt));
      }
    });
    excluded.sort(
        Comparator.comparingDouble((Standing.Excluded e) -> e.score().total()).reversed());
    return excluded;
  }

  private static Map<String, Double> byCriterion(
      SituatedRatings ratings, Points points, Architecture architecture) {
    Map<String, Double> values = new LinkedHashMap<>();
    for (Points.Group group : points.groups()) {
      double sum = group.leaves().stream().mapToDouble(Points.Part::points).sum();
      double value = 0;
      for (Points.Part part : group.leaves()) {
        double share = sum == 0 ? 1.0 / group.leaves().size() : part.points() / sum;
        value += 100 * share * ratings.value(part.leaf(), architecture.id()).middle();
      }
      values.put(group.criterion(), value);
    }
    return values;
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
    return ratings.adjustments(knowledge.subCriteria(), asked).stream()
        .sorted(
            Comparator.comparingDouble((Adjustment adjustment) ->
                    weightOf.getOrDefault(adjustment.part().id(), 0.0) * adjustment.reach())
                .reversed())
        .toList();
  }

  private static Verdict verdict(
      ValueModel model,
      List<Standing.Eligible> eligible,
      List<Standing.Excluded> excluded,
      double closeMargin) {
    if (eligible.isEmpty()) {
      return new Verdict.NoneLeft(
          excluded.stream().min(Comparator.comparingInt(e -> e.failures().size())).orElseThrow());
    }
    Standing.Eligible first = eligible.getFirst();
    if (eligible.size() == 1) {
      return excluded.isEmpty()
          ? new Verdict.NothingToCompare(first)
          : new Verdict.OnlyOneLeft(first);
    }
    Standing.Eligible second = eligible.get(1);
    double margin = behind(first, second);
    if (!isClose(margin, closeMargin)) {
      return new Verdict.Leads(first, second, margin);
    }
    List<Difference> differences =
        model.differences(first.architecture().id(), second.architecture().id());
    return new Verdict.CloseCall(
        eligible.stream().filter(other -> isClose(behind(first, other), closeMargin)).toList(),
        margin,
        differences.stream().filter(d -> d.points() > 0).findFirst(),
        differences.reversed().stream()
            .filter(d -> d.points() < 0)
            .findFirst()
            .map(Advisor::positive));
  }

  /// Ids of the options that the limits leave, in the order of the problem.
  private static List<String> ids(Problem problem, List<Standing.Excluded> excluded) {
    Set<String> out =
        excluded.stream().map(option -> option.architecture().id()).collect(Collectors.toSet());
    return problem.options().stream().filter(option -> !out.contains(option)).toList();
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

  private static Optional<Why> why(ValueModel model, List<Standing.Eligible> eligible) {
    if (eligible.size() < 2) {
      return Optional.empty();
    }
    Standing.Eligible first = eligible.getFirst();
    Standing.Eligible second = eligible.get(1);
    List<Difference> differences =
        model.differences(first.architecture().id(), second.architecture().id());
    List<Difference> drawbacks = largestBehind(differences, Why.MOST_DRAWBACKS);
    double toCover =
        Why.COVERED * behind(first, second)
            + drawbacks.stream().mapToDouble(Difference::points).sum();
    List<Difference> advantages = new ArrayList<>();
    double covered = 0;
    for (Difference difference : differences) {
      boolean enough = !advantages.isEmpty() && covered > toCover - ValueModel.TIE;
      if (difference.points() <= 0 || enough || advantages.size() == Why.MOST_ADVANTAGES) {
        break;
      }
      advantages.add(difference);
      covered += difference.points();
    }
    return Optional.of(new Why(List.copyOf(advantages), drawbacks, superiority(model, eligible)));
  }

  private static Superiority superiority(ValueModel model, List<Standing.Eligible> eligible) {
    Standing.Eligible first = eligible.getFirst();
    boolean forEveryWeighting = true;
    Set<Leaf> behindOn = new LinkedHashSet<>();
    for (Standing.Eligible other : eligible.subList(1, eligible.size())) {
      String firstId = first.architecture().id();
      String otherId = other.architecture().id();
      Dominance dominance = model.dominance(firstId, otherId);
      forEveryWeighting &= dominance == Dominance.FOR_EVERY_WEIGHTING;
      if (dominance == Dominance.NONE) {
        for (Difference difference : model.differences(firstId, otherId)) {
          if (difference.points() < 0) {
            behindOn.add(difference.leaf());
          }
        }
        if (behindOn.isEmpty() && behind(first, other) > 0) {
          // Nowhere behind as far as anybody knows: a missing rating could show otherwise.
          return new Superiority.InSum();
        }
      }
    }
    return switch (behindOn.size()) {
      case 0 -> new Superiority.Everywhere(forEveryWeighting);
      case 1 -> new Superiority.AllBut(behindOn.iterator().next());
      default -> new Superiority.InSum();
    };
  }

  private static List<WhyNot> whyNot(
      ValueModel model, List<Standing.Eligible> eligible, List<Standing.Excluded> excluded) {
    List<WhyNot> lines = new ArrayList<>();
    for (int i = 1; i < eligible.size(); i++) {
      lines.add(whyNot(model, eligible.getFirst(), eligible.get(i)));
    }
    excluded.forEach(option -> lines.add(new WhyNot.RuledOut(option)));
    return lines;
  }

  private static WhyNot whyNot(ValueModel model, Standing.Eligible first, Standing.Eligible other) {
    if (other.rank() == first.rank()) {
      return new WhyNot.Level(other);
    }
    double points = behind(first, other);
    String firstId = first.architecture().id();
    String otherId = other.architecture().id();
    Dominance dominance = model.dominance(firstId, otherId);
    if (dominance != Dominance.NONE) {
      return new WhyNot.Dominated(other, points, dominance == Dominance.FOR_EVERY_WEIGHTING);
    }
    List<Difference> differences = model.differences(firstId, otherId);
    return new WhyNot.Behind(
        other,
        points,
        differences.stream().filter(d -> d.points() > 0).limit(2).toList(),
        largestBehind(differences, 1));
  }

  /// Never negative for equals, among which the rounding of doubles may favour either.
  private static double behind(Standing first, Standing other) {
    double points = first.score().total() - other.score().total();
    return Math.abs(points) <= ValueModel.TIE ? 0 : points;
  }

  /// Below this margin, in points out of 100, nobody is recommended.
  private static double closeMargin(ComparisonRequest request) {
    return request.team().thresholds().closeMargin();
  }

  /// Rounding of doubles must not turn a margin of exactly what makes a lead into a close call; and
  /// equals are never a lead, whatever a team has settled.
  private static boolean isClose(double margin, double closeMargin) {
    return margin < closeMargin - ValueModel.TIE || margin <= ValueModel.TIE;
  }

  /// Where the first of a pair is behind, turned to positive points, largest first.
  private static List<Difference> largestBehind(List<Difference> differences, int most) {
    return differences.reversed().stream()
        .filter(d -> d.points() < 0)
        .limit(most)
        .map(Advisor::positive)
        .toList();
  }

  private static Difference positive(Difference difference) {
    return new Difference(difference.leaf(), -difference.points());
  }

  private Assumptions assumptions(
      ComparisonRequest request,
      SituatedRatings ratings,
      Premises premises,
      List<Standing.Eligible> eligible) {
    Map<String, List<Limit>> undecided = new LinkedHashMap<>();
    for (Standing.Eligible option : eligible) {
      for (LimitCheck check : option.checks()) {
        if (check instanceof LimitCheck.Unknown(Limit limit)) {
          List<Limit> ofFact =
              undecided.computeIfAbsent(limit.when().fact(), _ -> new ArrayList<>());
          if (!ofFact.contains(limit)) {
            ofFact.add(limit);
          }
        }
      }
    }
    List<SubCriterion> unrated =
        knowledge.subCriteria().stream()
            .filter(part ->
                eligible.stream()
                    .anyMatch(
                        option -> ratings.rating(part.id(), option.architecture().id()).isEmpty()))
            .toList();
    Map<String, Double> points = new LinkedHashMap<>();
    premises.points().groups().forEach(group -> points.put(group.criterion(), group.points()));
    var nothingAsked =
        new ComparisonRequest(
            request.edition(), Optional.empty(), Workload.UNKNOWN, Map.of(), List.of());
    Points defaults = Premises.of(knowledge, nothingAsked).points();
    return new Assumptions(
        premises.noFacts(),
        undecided,
        unrated,
        points,
        premises.points().sum(),
        request.points().isEmpty()
            && premises.pointsOfTeam().isEmpty()
            && premises.points().equals(defaults),
        premises.pointsOfTeam(),
        premises.regionOfTeam());
  }
}
