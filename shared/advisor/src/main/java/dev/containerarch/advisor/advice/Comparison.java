package dev.containerarch.advisor.advice;

import dev.containerarch.advisor.knowledge.Edition;
import dev.containerarch.advisor.knowledge.UseCase;
import dev.containerarch.advisor.workload.FactValue;
import dev.containerarch.advisor.workload.Workload;
import java.util.List;
import java.util.Optional;

/// The answer to a request: everything that is said about it, still without words.
///
/// @param fees what the options are valued by at their service fee
/// @param eligible best first
/// @param excluded in the order of their score
/// @param adjustments ratings that the facts of the situation moved, the one that weighs most first
/// @param outlook how firm a lead is and what would change it; empty for every other verdict, a
///   close call included, which says what decides it
/// @param why empty when there is no second option to be ahead of
/// @param whyNot one per option but the one in front: eligible ones in their order, then excluded
///   ones
public record Comparison(
    ComparisonRequest request,
    Edition edition,
    Optional<UseCase> useCase,
    Workload workload,
    ServiceFees fees,
    List<Standing.Eligible> eligible,
    List<Standing.Excluded> excluded,
    List<Adjustment> adjustments,
    Verdict verdict,
    Optional<Outlook> outlook,
    Optional<Why> why,
    List<WhyNot> whyNot,
    Assumptions assumptions) {

  /// The request with the region in it whose prices count, so that it means the same where another
  /// region is assumed.
  public ComparisonRequest settledRequest() {
    return fees instanceof ComputedFees computed && computed.regionAssumed()
        ? request.with("region", new FactValue.Choice(computed.region()))
        : request;
  }

  /// All options, the eligible ones first.
  public List<Standing> standings() {
    return java.util.stream.Stream.<Standing>concat(eligible.stream(), excluded.stream()).toList();
  }
}
