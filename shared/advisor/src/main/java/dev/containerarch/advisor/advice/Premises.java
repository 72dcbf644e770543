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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What a comparison rests on once the request, the use case and the defaults are put together.
///
/// A stated fact or point counts before one of the use case, and that before a default.
///
/// @param workload all known facts
/// @param points points for every criterion and sub-criterion
record Premises(Workload workload, Points points) {

  static Premises of(Knowledge knowledge, ComparisonRequest request) {
    Optional<UseCase> useCase = request.useCase().map(knowledge::useCase);
    return new Premises(
        workload(knowledge, request, useCase),
        new Points(
            knowledge.criteria().stream()
                .map(criterion -> group(criterion, request, useCase))
                .toList()));
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

  private static Workload workload(
      Knowledge knowledge, ComparisonRequest request, Optional<UseCase> useCase) {
    Map<String, FactValue> facts = new LinkedHashMap<>();
    useCase.ifPresent(found ->
        found
            .facts()
            .forEach((name, typed) -> {
              if (knowledge.fact(name).read(typed) instanceof FactReading.Stated(var value)) {
                facts.put(name, value);
              }
            }));
    request.unknown().forEach(facts::remove);
    facts.putAll(request.stated().facts());
    return new Workload(facts);
  }

  private static Points.Group group(
      Criterion criterion, ComparisonRequest request, Optional<UseCase> useCase) {
    List<Points.Part> parts =
        criterion.parts().stream()
            .map((SubCriterion part) ->
                new Points.Part(
                    part.id(),
                    points(part.id(), request, useCase.map(UseCase::partPoints), part.points())))
            .toList();
    return new Points.Group(
        criterion.id(),
        points(criterion.id(), request, useCase.map(UseCase::points), criterion.points()),
        parts);
  }

  private static double points(
      String id,
      ComparisonRequest request,
      Optional<Map<String, Double>> ofUseCase,
      double byDefault) {
    Double stated = request.points().get(id);
    if (stated != null) {
      return stated;
    }
    return ofUseCase.map(points -> points.getOrDefault(id, byDefault)).orElse(byDefault);
  }
}
