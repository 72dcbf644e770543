package dev.containerarch.advisor.cost;

import dev.containerarch.advisor.cost.ComputePlan.Load;
import dev.containerarch.advisor.cost.CostEstimate.CostNote;
import dev.containerarch.advisor.cost.CostEstimate.Gap;
import dev.containerarch.advisor.cost.price.Rate;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// One architecture, ready to be priced for any number of tasks and any packing.
///
/// @param fixed terms that depend on neither
/// @param fixedUsd their sum
/// @param volumeGb of data that must survive, for each steady task
/// @param volume rate of that; empty when none is needed or none is known
record CostPlan(
    String architecture,
    ComputePlan compute,
    List<CostTerm> fixed,
    BigDecimal fixedUsd,
    BigDecimal volumeGb,
    Optional<Rate> volume,
    List<Gap> gaps,
    Set<CostNote> notes) {

  /// USD a month, as exact as the terms.
  BigDecimal usd(Load load) {
    BigDecimal volumes = volume.map(rate -> volumeTerm(load, rate).usd()).orElse(BigDecimal.ZERO);
    return fixedUsd.add(compute.usd(load)).add(volumes);
  }

  CostEstimate.Priced at(Load load) {
    List<CostTerm> terms = new ArrayList<>(compute.terms(load));
    volume.ifPresent(rate -> terms.add(volumeTerm(load, rate)));
    terms.addAll(fixed);
    ComputeDetail detail = compute.detail(load);
    Set<CostNote> all = EnumSet.noneOf(CostNote.class);
    all.addAll(notes);
    if (detail instanceof ComputeDetail.OnNodes nodes && nodes.type().burstable()) {
      all.add(CostNote.BURSTABLE_TYPE);
    }
    return new CostEstimate.Priced(architecture, terms, detail, gaps, all);
  }

  /// Hours of labour in the month.
  BigDecimal labourHours() {
    return fixed.stream()
        .filter(term -> term.item().line() == CostLine.LABOUR)
        .map(CostTerm::quantity)
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private CostTerm volumeTerm(Load load, Rate rate) {
    return new CostTerm(
        CostItem.TASK_VOLUMES,
        volumeGb.multiply(BigDecimal.valueOf(load.tasks())),
        rate.amount(),
        List.of(rate));
  }
}
