package dev.containerarch.advisor.advice;

import dev.containerarch.advisor.cost.CostFlag;
import dev.containerarch.advisor.cost.CostInput;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What a team asks the cost of: the facts of a comparison, and numbers that only money needs.
///
/// @param facts what a comparison would read too
/// @param numbers the inputs that were stated beside the facts
/// @param flags the yes-or-no inputs that were stated
public record CostRequest(
    ComparisonRequest facts, Map<CostInput, BigDecimal> numbers, Map<CostFlag, Boolean> flags) {

  public CostRequest {
    numbers = Collections.unmodifiableMap(new LinkedHashMap<>(numbers));
    flags = Collections.unmodifiableMap(new LinkedHashMap<>(flags));
  }

  /// The request as words that [CostRequestReader] reads back to an equal request.
  public String canonical() {
    List<String> words = new ArrayList<>();
    words.add(facts.canonical());
    numbers.forEach((input, number) -> words.add(input.id() + "=" + number.toPlainString()));
    flags.forEach((flag, on) -> words.add(flag.id() + "=" + (on ? "yes" : "no")));
    return String.join(" ", words);
  }
}
