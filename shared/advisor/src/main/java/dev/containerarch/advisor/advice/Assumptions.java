package dev.containerarch.advisor.advice;

import dev.containerarch.advisor.knowledge.Knowledge;
import dev.containerarch.advisor.knowledge.Limit;
import dev.containerarch.advisor.knowledge.SubCriterion;
import dev.containerarch.advisor.scoring.Points;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What the answer rests on that nobody said.
///
/// @param noFacts whether not one fact is known, so that only points and general ratings speak
/// @param undecided limits whose fact is unknown and that would rule out an option in the ranking,
///   by fact name
/// @param unrated sub-criteria that the edition does not rate; they count as the middle for
///   everybody
/// @param points points in use, by criterion id
/// @param pointsSum what they add up to; normalised when it is not 100
/// @param pointsByDefault whether all points are the product's defaults, which nobody chose
/// @param pointsOfTeam ids of the criteria and sub-criteria whose points are the team's defaults
/// @param regionOfTeam whether the region is the team's default
public record Assumptions(
    boolean noFacts,
    Map<String, List<Limit>> undecided,
    List<SubCriterion> unrated,
    Map<String, Double> points,
    double pointsSum,
    boolean pointsByDefault,
    List<String> pointsOfTeam,
    boolean regionOfTeam) {

  /// @param eligible the options in the ranking
  static Assumptions of(
      Knowledge knowledge,
      ComparisonRequest request,
      Premises premises,
      SituatedRatings ratings,
      List<Standing.Eligible> eligible) {
    Map<String, Double> points = new LinkedHashMap<>();
    for (Points.Group group : premises.points().groups()) {
      points.put(group.criterion(), group.points());
    }
    return new Assumptions(
        premises.noFacts(),
        undecided(eligible),
        unrated(knowledge.subCriteria(), ratings, eligible),
        points,
        premises.points().sum(),
        request.points().isEmpty()
            && premises.pointsOfTeam().isEmpty()
            && premises.points().equals(Premises.byConvention(knowledge)),
        premises.pointsOfTeam(),
        premises.regionOfTeam());
  }

  private static Map<String, List<Limit>> undecided(List<Standing.Eligible> eligible) {
    Map<String, List<Limit>> undecided = new LinkedHashMap<>();
    for (Standing.Eligible option : eligible) {
      for (LimitCheck check : option.checks()) {
        if (check instanceof LimitCheck.Unknown(Limit limit)) {
          List<Limit> ofFact = undecided.get(limit.when().fact());
          if (ofFact == null) {
            ofFact = new ArrayList<>();
            undecided.put(limit.when().fact(), ofFact);
          }
          if (!ofFact.contains(limit)) {
            ofFact.add(limit);
          }
        }
      }
    }
    return undecided;
  }

  private static List<SubCriterion> unrated(
      List<SubCriterion> parts, SituatedRatings ratings, List<Standing.Eligible> eligible) {
    List<SubCriterion> unrated = new ArrayList<>();
    for (SubCriterion part : parts) {
      for (Standing.Eligible option : eligible) {
        if (ratings.rating(part.id(), option.architecture().id()).isEmpty()) {
          unrated.add(part);
          break;
        }
      }
    }
    return unrated;
  }
}
