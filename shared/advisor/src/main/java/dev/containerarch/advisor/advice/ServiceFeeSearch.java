package dev.containerarch.advisor.advice;

import dev.containerarch.advisor.cost.CostComparison;
import dev.containerarch.advisor.cost.CostEstimate;
import dev.containerarch.advisor.cost.CostInputReader;
import dev.containerarch.advisor.cost.CostModel;
import dev.containerarch.advisor.cost.CostReading;
import dev.containerarch.advisor.cost.price.CurrentPrices.Current;
import dev.containerarch.advisor.knowledge.Architecture;
import dev.containerarch.advisor.knowledge.Edition;
import dev.containerarch.advisor.knowledge.Knowledge;
import dev.containerarch.advisor.workload.FactValue;
import dev.containerarch.advisor.workload.Workload;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/// Finds out whether the service fee of a workload can be computed, and computes it. One search
/// serves one question: it prices the same facts only once, however often they are asked for.
final class ServiceFeeSearch {

  private static final String REGION = "region";

  /// Without these there is no task to price; everything else has a default.
  private static final List<String> NEEDED = List.of("tasks", "cpu", "memory");

  private final Knowledge knowledge;
  private final Optional<Supplier<FeePrices>> prices;
  private final Map<Map<String, FactValue>, Priced> priced = new HashMap<>();

  /// @param prices empty when ratings are to count
  ServiceFeeSearch(Knowledge knowledge, Optional<Supplier<FeePrices>> prices) {
    this.knowledge = knowledge;
    this.prices = prices;
  }

  /// What came of pricing every option of the edition, without regard to limits.
  private sealed interface Priced {
    record All(
        String region, boolean assumed, CostComparison costs, boolean bundledOnly, FeePrices with)
        implements Priced {}

    record Nothing(ServiceFees.Why why) implements Priced {}
  }

  ServiceFees of(Edition edition, Workload workload) {
    if (prices.isEmpty()) {
      return ServiceFees.Rated.notAsked();
    }
    if (!edition.id().equals(knowledge.defaultEdition().id())) {
      return new ServiceFees.Rated(new ServiceFees.Why.OtherEdition());
    }
    List<String> missing = new ArrayList<>();
    for (String fact : NEEDED) {
      if (workload.value(fact).isEmpty()) {
        missing.add(fact);
      }
    }
    if (!missing.isEmpty()) {
      return new ServiceFees.Rated(new ServiceFees.Why.TooLittleKnown(missing));
    }
    return switch (priced(edition, workload)) {
      case Priced.Nothing(var why) -> new ServiceFees.Rated(why);
      case Priced.All all -> judged(edition, workload, all);
    };
  }

  private Priced priced(Edition edition, Workload workload) {
    Map<String, FactValue> ofMoney = new LinkedHashMap<>();
    for (String fact : CostInputReader.FACTS) {
      Optional<FactValue> value = workload.value(fact);
      if (value.isPresent()) {
        ofMoney.put(fact, value.get());
      }
    }
    Priced known = priced.get(ofMoney);
    if (known == null) {
      known = price(edition, new Workload(ofMoney));
      priced.put(ofMoney, known);
    }
    return known;
  }

  private Priced price(Edition edition, Workload workload) {
    FeePrices with = prices.orElseThrow().get();
    boolean assumed = workload.value(REGION).isEmpty();
    Workload whole =
        assumed
            ? workload.with(REGION, new FactValue.Choice(with.book().defaultRegion()))
            : workload;
    return switch (new CostInputReader(with.book()).read(whole, Map.of())) {
      case CostReading.Refused(var problems) ->
          new Priced.Nothing(new ServiceFees.Why.Unclear(problems.getFirst()));
      case CostReading.Ready(var inputs) -> {
        Optional<Current> region = with.regions().apply(inputs.region());
        yield region.isEmpty()
            ? new Priced.Nothing(new ServiceFees.Why.NoPrices(inputs.region()))
            : new Priced.All(
                inputs.region(),
                assumed,
                new CostModel(with.book().fargateSizes())
                    .estimate(
                        inputs,
                        region.get().prices(),
                        knowledge.architecturesOf(edition),
                        Set.of()),
                region.get().bundledOnly(),
                with);
      }
    };
  }

  /// One option that may be chosen and has no price is enough for ratings to count. Which options
  /// were asked for does not matter: it must not change what the others are worth.
  private ServiceFees judged(Edition edition, Workload workload, Priced.All all) {
    for (CostEstimate estimate : all.costs().estimates()) {
      if (estimate instanceof CostEstimate.Unpriced(String id, var reason)) {
        Architecture architecture = knowledge.architecture(id);
        if (LimitCheck.allPass(LimitCheck.of(knowledge, edition, architecture, workload))) {
          return new ServiceFees.Rated(
              new ServiceFees.Why.NoTotal(architecture, reason, all.region()));
        }
      }
    }
    if (all.costs().priced().isEmpty()) {
      return new ServiceFees.Rated(new ServiceFees.Why.NoPrices(all.region()));
    }
    return ComputedFees.of(
        all.region(), all.assumed(), all.costs(), all.bundledOnly(), all.with().today());
  }
}
