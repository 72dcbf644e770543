package dev.containerarch.advisor.advice;

import dev.containerarch.advisor.knowledge.Criterion;
import dev.containerarch.advisor.knowledge.Knowledge;
import dev.containerarch.advisor.knowledge.SubCriterion;
import dev.containerarch.advisor.knowledge.UseCase;
import dev.containerarch.advisor.scoring.Points;
import dev.containerarch.advisor.scoring.Weights;
import dev.containerarch.advisor.workload.FactReading;
import dev.containerarch.advisor.workload.FactValue;
import dev.containerarch.advisor.workload.Workload;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What a comparison rests on once the request, the use case and the defaults are put together.
///
/// A stated fact or point counts before one of the use case, that before what the team has settled,
/// and that before the convention.
///
/// @param workload all known facts
/// @param points points for every criterion and sub-criterion
/// @param regionOfTeam whether the region in the workload is the one that the team has settled
/// @param pointsOfTeam ids of those criteria and sub-criteria whose points the team has settled
record Premises(Workload workload, Points points, boolean regionOfTeam, List<String> pointsOfTeam) {

  static Premises of(Knowledge knowledge, ComparisonRequest request) {
    Optional<UseCase> useCase = request.useCase().map(knowledge::useCase);
    List<Points.Group> groups = new ArrayList<>();
    List<String> ofTeam = new ArrayList<>();
    for (Criterion criterion : knowledge.criteria()) {
      groups.add(group(criterion, request, useCase, ofTeam));
    }
    Map<String, FactValue> facts = facts(knowledge, request, useCase);
    boolean regionOfTeam =
        request.team().region().isPresent()
            && !facts.containsKey(TeamDefaults.REGION)
            && !request.unknown().contains(TeamDefaults.REGION);
    if (regionOfTeam) {
      facts.put(TeamDefaults.REGION, new FactValue.Choice(request.team().region().orElseThrow()));
    }
    return new Premises(new Workload(facts), new Points(groups), regionOfTeam, List.copyOf(ofTeam));
  }

  /// The points of a request that says nothing, from a team that has settled nothing.
  static Points byConvention(Knowledge knowledge) {
    List<Points.Group> groups = new ArrayList<>();
    for (Criterion criterion : knowledge.criteria()) {
      List<Points.Part> parts = new ArrayList<>();
      for (SubCriterion part : criterion.parts()) {
        parts.add(new Points.Part(part.id(), part.points()));
      }
      groups.add(new Points.Group(criterion.id(), criterion.points(), parts));
    }
    return new Points(groups);
  }

  /// Whether nothing is known of the workload itself: where a team always is, is no such fact.
  boolean noFacts() {
    return workload.facts().size() == (regionOfTeam ? 1 : 0);
  }

  /// What the points weigh.
  ///
  /// @throws IllegalArgumentException when they give no weights, which [RequestReader] reports as a
  ///   problem
  Weights weights() {
    return switch (points.weights()) {
      case Points.Weighted(Weights weights) -> weights;
      case Points.AllZero _ -> throw new IllegalArgumentException("all points are zero");
      case Points.NoPart(String criterion) ->
          throw new IllegalArgumentException("all parts of " + criterion + " have zero points");
    };
  }

  private static Map<String, FactValue> facts(
      Knowledge knowledge, ComparisonRequest request, Optional<UseCase> useCase) {
    Map<String, FactValue> facts = new LinkedHashMap<>();
    if (useCase.isPresent()) {
      useCase
          .get()
          .facts()
          .forEach((name, typed) -> {
            if (knowledge.fact(name).read(typed) instanceof FactReading.Stated(var value)) {
              facts.put(name, value);
            }
          });
    }
    for (String fact : request.unknown()) {
      facts.remove(fact);
    }
    facts.putAll(request.stated().facts());
    return facts;
  }

  private static Points.Group group(
      Criterion criterion,
      ComparisonRequest request,
      Optional<UseCase> useCase,
      List<String> ofTeam) {
    Map<String, Double> ofUseCase = useCase.isPresent() ? useCase.get().points() : Map.of();
    Map<String, Double> partsOfUseCase =
        useCase.isPresent() ? useCase.get().partPoints() : Map.of();
    double points = points(criterion.id(), request, ofUseCase, criterion.points(), ofTeam);
    List<Points.Part> parts = new ArrayList<>();
    for (SubCriterion part : criterion.parts()) {
      parts.add(
          new Points.Part(
              part.id(), points(part.id(), request, partsOfUseCase, part.points(), ofTeam)));
    }
    return new Points.Group(criterion.id(), points, parts);
  }

  private static double points(
      String id,
      ComparisonRequest request,
      Map<String, Double> ofUseCase,
      double byConvention,
      List<String> ofTeam) {
    Double stated = request.points().get(id);
    if (stated != null) {
      return stated;
    }
    Double brought = ofUseCase.get(id);
    if (brought != null) {
      return brought;
    }
    Double settled = request.team().points().get(id);
    if (settled != null) {
      ofTeam.add(id);
      return settled;
    }
    return byConvention;
  }
}
