package dev.containerarch.advisor.decision;

import dev.containerarch.advisor.advice.Comparison;
import dev.containerarch.advisor.advice.ComputedFees;
import dev.containerarch.advisor.advice.ServiceFees;
import dev.containerarch.advisor.advice.Standing;
import dev.containerarch.advisor.advice.Verdict;
import dev.containerarch.advisor.robustness.Confidence;
import dev.containerarch.advisor.text.WholeText;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The comparison that a decision was taken on, as it was then: enough to see what was on the
/// table, and to ask the same question again.
///
/// @param request the request in its canonical words, which a request reader reads back, with the
///   region in it whose prices counted
/// @param edition id of the edition
/// @param knowledgeAsOf day, month or year of the edition's knowledge, in ISO 8601
/// @param pricesAsOf the day of the oldest price that took part, if any did
/// @param totals points out of 100 by architecture id, eligible ones first, best first
/// @param excluded ids of the architectures that hard limits ruled out
/// @param recommended id of the one that was recommended or the only one left; of all that were
///   level in a close call; of none where hard limits left none
/// @param firmness how firm the recommendation was; [Confidence#CLOSE_CALL] where several were
///   level; empty where nothing was ranked
public record Basis(
    String request,
    String edition,
    String knowledgeAsOf,
    Optional<LocalDate> pricesAsOf,
    Map<String, Double> totals,
    List<String> excluded,
    List<String> recommended,
    Optional<Confidence> firmness) {

  public Basis {
    request = WholeText.of(request);
    Map<String, Double> ordered = new LinkedHashMap<>();
    // Adding 0.0 takes the sign off -0.0, which a decimal number does not have.
    totals.forEach((architecture, total) -> ordered.put(architecture, total + 0.0));
    totals = Collections.unmodifiableMap(ordered);
    excluded = List.copyOf(excluded);
    recommended = List.copyOf(recommended);
  }

  /// A comparison by itself.
  public static Basis of(Comparison comparison) {
    Map<String, Double> totals = new LinkedHashMap<>();
    for (Standing standing : comparison.standings()) {
      totals.put(standing.architecture().id(), standing.score().total());
    }
    return new Basis(
        comparison.settledRequest().canonical(),
        comparison.edition().id(),
        comparison.edition().asOf().iso(),
        pricesAsOf(comparison.fees()),
        totals,
        comparison.excluded().stream().map(e -> e.architecture().id()).toList(),
        recommended(comparison.verdict()),
        comparison.verdict() instanceof Verdict.CloseCall
            ? Optional.of(Confidence.CLOSE_CALL)
            : comparison.outlook().map(outlook -> outlook.word()));
  }

  private static Optional<LocalDate> pricesAsOf(ServiceFees fees) {
    return fees instanceof ComputedFees computed
        ? computed.age().map(age -> age.oldest().asOf().lastDay())
        : Optional.empty();
  }

  private static List<String> recommended(Verdict verdict) {
    return switch (verdict) {
      case Verdict.Leads leads -> List.of(leads.winner().architecture().id());
      case Verdict.CloseCall close ->
          close.level().stream().map(option -> option.architecture().id()).toList();
      case Verdict.OnlyOneLeft only -> List.of(only.option().architecture().id());
      case Verdict.NothingToCompare only -> List.of(only.option().architecture().id());
      case Verdict.NoneLeft _ -> List.of();
    };
  }
}
