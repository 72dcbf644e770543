package dev.containerarch.advisor.advice;

import dev.containerarch.advisor.agreement.Agreement;
import dev.containerarch.advisor.agreement.GroupWeights;
import dev.containerarch.advisor.agreement.Voice;
import dev.containerarch.advisor.knowledge.Knowledge;
import dev.containerarch.advisor.scoring.Leaf;
import dev.containerarch.advisor.scoring.Problem;
import dev.containerarch.advisor.scoring.Weights;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Compares architectures for several members who weigh differently. Source: Forman and Peniwati,
/// *Aggregating individual judgments and priorities with the analytic hierarchy process* (1998).
public final class RoomAdvisor {

  /// What a whole is in points, and to how many decimals a share of it is kept: as many as a
  /// request can be typed with. A score moves by less than 0.001 of 100 points through that.
  private static final double WHOLE = RequestReader.MOST_POINTS;

  private static final int DECIMALS = 3;

  private final Knowledge knowledge;
  private final Advisor advisor;

  public RoomAdvisor(Knowledge knowledge, Advisor advisor) {
    this.knowledge = knowledge;
    this.advisor = advisor;
  }

  /// The weights that a request gives.
  ///
  /// @throws IllegalArgumentException when its points give none
  public Weights weights(ComparisonRequest request) {
    return Premises.of(knowledge, request).weights();
  }

  /// What a request says by itself, before anybody in the room has weighed.
  public Comparison alone(ComparisonRequest request) {
    return advisor.compare(request);
  }

  /// Compares for a group.
  ///
  /// @param request what every member began with
  /// @param pointsOf for each member the points in place of those of the request; at least one
  ///   member
  /// @throws IllegalArgumentException when there is no member, or somebody's points give no weights
  public Room advise(ComparisonRequest request, Map<String, Map<String, Double>> pointsOf) {
    List<Voice> voices = new ArrayList<>();
    pointsOf.forEach(
        (member, points) -> voices.add(new Voice(member, weights(request.withPoints(points)))));
    List<Leaf> leaves = Premises.of(knowledge, request).points().leaves();
    ComparisonRequest ofGroup = request.withPoints(points(leaves, GroupWeights.mean(voices)));
    Comparison comparison = advisor.compare(ofGroup, voices);
    return new Room(
        advisor.recommend(comparison, voices), agreement(comparison, voices), voices, leaves);
  }

  private Optional<Agreement> agreement(Comparison comparison, List<Voice> voices) {
    List<String> eligible =
        comparison.eligible().stream().map(option -> option.architecture().id()).toList();
    Problem problem = advisor.problem(comparison);
    return eligible.isEmpty()
        ? Optional.empty()
        : Optional.of(Agreement.of(problem, voices, eligible));
  }

  /// Weights as points that give the same weights.
  private static Map<String, Double> points(List<Leaf> leaves, Weights weights) {
    Map<String, Double> ofCriteria = new LinkedHashMap<>();
    for (int leaf = 0; leaf < leaves.size(); leaf++) {
      ofCriteria.merge(leaves.get(leaf).criterion(), weights.get(leaf), Double::sum);
    }
    Map<String, Double> points = new LinkedHashMap<>();
    ofCriteria.forEach((criterion, weight) -> points.put(criterion, rounded(weight)));
    for (int leaf = 0; leaf < leaves.size(); leaf++) {
      double ofCriterion = ofCriteria.getOrDefault(leaves.get(leaf).criterion(), 0.0);
      if (ofCriterion > 0) {
        points.put(leaves.get(leaf).id(), rounded(weights.get(leaf) / ofCriterion));
      }
    }
    return points;
  }

  private static double rounded(double share) {
    return BigDecimal.valueOf(share * WHOLE).setScale(DECIMALS, RoundingMode.HALF_UP).doubleValue();
  }
}
