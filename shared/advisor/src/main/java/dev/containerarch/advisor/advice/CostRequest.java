package dev.containerarch.advisor.advice;

import dev.containerarch.advisor.cost.CostFlag;
import dev.containerarch.advisor.cost.CostInput;
import dev.containerarch.advisor.cost.ExchangeRate;
import dev.containerarch.advisor.workload.FactValue;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// What a team asks the cost of: the facts of a comparison, and numbers that only money needs.
///
/// @param facts what a comparison would read too
/// @param numbers the inputs that were stated beside the facts
/// @param flags the yes-or-no inputs that were stated
/// @param rate of a currency that amounts are to be shown in beside USD
public record CostRequest(
    ComparisonRequest facts,
    Map<CostInput, BigDecimal> numbers,
    Map<CostFlag, Boolean> flags,
    Optional<Rate> rate) {

  /// A rate as it was typed: `krw=1400`.
  ///
  /// @param currency KRW, JPY or EUR
  /// @param perUsd units of it for one USD, more than 0
  public record Rate(Currency currency, BigDecimal perUsd) {

    /// The rate of the day on which it was said.
    public ExchangeRate on(LocalDate day) {
      return new ExchangeRate(currency, perUsd, day);
    }
  }

  public CostRequest {
    numbers = Collections.unmodifiableMap(new LinkedHashMap<>(numbers));
    flags = Collections.unmodifiableMap(new LinkedHashMap<>(flags));
  }

  /// What a comparison takes over: the facts, and what a number says that is a fact too.
  public ComparisonRequest shared() {
    BigDecimal gpus = numbers.getOrDefault(CostInput.GPUS, BigDecimal.ZERO);
    return gpus.signum() > 0 && facts.stated().value("gpu").isEmpty()
        ? facts.with("gpu", new FactValue.Flag(true))
        : facts;
  }

  /// The request as words that [CostRequestReader] reads back to an equal request.
  public String canonical() {
    List<String> words = new ArrayList<>();
    words.add(facts.canonical());
    numbers.forEach((input, number) -> words.add(input.id() + "=" + number.toPlainString()));
    flags.forEach((flag, on) -> words.add(flag.id() + "=" + (on ? "yes" : "no")));
    rate.ifPresent(of ->
        words.add(
            of.currency().getCurrencyCode().toLowerCase(Locale.ROOT)
                + "="
                + of.perUsd().toPlainString()));
    return String.join(" ", words);
  }
}
