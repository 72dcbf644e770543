package dev.containerarch.advisor.advice;

import dev.containerarch.advisor.advice.CostAdvice.FleetAgainstFargate;
import dev.containerarch.advisor.cost.ComputeDetail;
import dev.containerarch.advisor.cost.CostComparison;
import dev.containerarch.advisor.cost.CostEstimate.Priced;
import dev.containerarch.advisor.cost.CostFlag;
import dev.containerarch.advisor.cost.CostInput;
import dev.containerarch.advisor.cost.CostInputReader;
import dev.containerarch.advisor.cost.CostInputs;
import dev.containerarch.advisor.cost.CostModel;
import dev.containerarch.advisor.cost.CostReading;
import dev.containerarch.advisor.cost.CostSensitivity;
import dev.containerarch.advisor.cost.TaskRange;
import dev.containerarch.advisor.cost.price.PriceBook;
import dev.containerarch.advisor.cost.price.RegionPrices;
import dev.containerarch.advisor.cost.price.SavingsPlan;
import dev.containerarch.advisor.knowledge.Architecture;
import dev.containerarch.advisor.knowledge.Knowledge;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/// Answers what the architectures cost. Today's hard limits hold whatever edition a request names,
/// because the prices are today's.
public final class CostAdvisor {

  private static final int LEAST_BOUND = 1_000;
  private static final int MOST_BOUND = 100_000;

  private final Knowledge knowledge;
  private final PriceBook book;
  private final Function<String, Optional<RegionPrices>> prices;
  private final Advisor advisor;

  /// An advisor that goes by the bundled prices.
  public CostAdvisor(Knowledge knowledge, PriceBook book) {
    this(knowledge, book, book::region);
  }

  /// @param prices those of a region by its code, asked for once it is known that they are needed
  public CostAdvisor(
      Knowledge knowledge, PriceBook book, Function<String, Optional<RegionPrices>> prices) {
    this.knowledge = knowledge;
    this.book = book;
    this.prices = prices;
    this.advisor = new Advisor(knowledge);
  }

  public CostAdvice cost(CostRequest request) {
    Comparison comparison = advisor.compare(inTodaysEdition(request.facts()));
    CostReading reading =
        new CostInputReader(book)
            .read(
                comparison.workload(),
                request.numbers(),
                flags(request),
                SavingsPlan.COMPUTE_1_YEAR);
    return switch (reading) {
      case CostReading.Refused(var problems) -> new CostAdvice.Refused(request, problems);
      case CostReading.Ready(CostInputs inputs) -> {
        Optional<RegionPrices> known = prices.apply(inputs.region());
        yield known.isEmpty()
            ? new CostAdvice.NoPrices(request, inputs.region())
            : costed(request, comparison, inputs, known.get());
      }
    };
  }

  private CostAdvice costed(
      CostRequest request, Comparison comparison, CostInputs inputs, RegionPrices prices) {
    List<Architecture> architectures =
        knowledge.architecturesOf(comparison.edition()).stream()
            .filter(architecture ->
                comparison.standings().stream()
                    .anyMatch(standing -> standing.architecture().equals(architecture)))
            .toList();
    Set<String> excluded = new HashSet<>();
    comparison.excluded().forEach(standing -> excluded.add(standing.architecture().id()));
    CostComparison costs =
        new CostModel(book.fargateSizes()).estimate(inputs, prices, architectures, excluded);
    CostSensitivity sensitivity = CostSensitivity.of(book, inputs, prices, architectures, excluded);
    int upTo =
        Math.clamp(2L * inputs.get(CostInput.TASKS).intValueExact(), LEAST_BOUND, MOST_BOUND);
    List<TaskRange> byTasks = sensitivity.cheapestByTasks(upTo);
    return new CostAdvice.Costed(
        request,
        comparison,
        costs,
        byTasks,
        sensitivity.flips(upTo),
        sensitivity.tornado(),
        CostCurve.of(costs, sensitivity, byTasks),
        fleets(costs, sensitivity, upTo));
  }

  private List<FleetAgainstFargate> fleets(
      CostComparison costs, CostSensitivity sensitivity, int upTo) {
    Optional<Priced> fargate =
        costs.priced().stream()
            .filter(priced -> priced.compute() instanceof ComputeDetail.OnFargate)
            .findFirst();
    if (fargate.isEmpty()) {
      return List.of();
    }
    String other = fargate.get().architecture();
    List<FleetAgainstFargate> fleets = new ArrayList<>();
    for (Priced priced : costs.priced()) {
      String fleet = priced.architecture();
      if (priced.compute() instanceof ComputeDetail.OnNodes
          && knowledge
              .architecture(fleet)
              .controlPlane()
              .equals(knowledge.architecture(other).controlPlane())) {
        sensitivity
            .breakEvenPacking(fleet, other)
            .ifPresent(packing ->
                fleets.add(
                    new FleetAgainstFargate(
                        fleet, other, packing, sensitivity.breakEvenSpend(other, fleet, upTo))));
      }
    }
    return fleets;
  }

  private ComparisonRequest inTodaysEdition(ComparisonRequest facts) {
    String today = knowledge.defaultEdition().id();
    return facts.in(
        today,
        facts.only().stream()
            .filter(id -> knowledge.architecture(id).editions().contains(today))
            .toList());
  }

  private static Set<CostFlag> flags(CostRequest request) {
    Set<CostFlag> flags = EnumSet.copyOf(CostFlag.defaults());
    request
        .flags()
        .forEach((flag, on) -> {
          if (on) {
            flags.add(flag);
          } else {
            flags.remove(flag);
          }
        });
    return flags;
  }
}
