package dev.containerarch.advisor.workload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConditionTest {

  private final Condition gpu = new Condition.Is("gpu", List.of("yes"));
  private final Condition.OfOneFact large = new Condition.Above("memory", new BigDecimal("120"));

  private static Workload memory(String amount) {
    return Workload.UNKNOWN.with("memory", new FactValue.Quantity(new BigDecimal(amount)));
  }

  @Test
  void nothingIsSaidAsLongAsTheFactIsUnknown() {
    assertThat(gpu.in(Workload.UNKNOWN)).isEqualTo(Truth.UNKNOWN);
    assertThat(large.in(Workload.UNKNOWN)).isEqualTo(Truth.UNKNOWN);
    assertThat(gpu.in(memory("5"))).isEqualTo(Truth.UNKNOWN);
  }

  @Test
  void aFactIsOneOfTheValuesOrNot() {
    assertThat(gpu.in(Workload.UNKNOWN.with("gpu", new FactValue.Flag(true))))
        .isEqualTo(Truth.TRUE);
    assertThat(gpu.in(Workload.UNKNOWN.with("gpu", new FactValue.Flag(false))))
        .isEqualTo(Truth.FALSE);
    Condition os = new Condition.Is("os", List.of("windows", "bsd"));
    assertThat(os.in(Workload.UNKNOWN.with("os", new FactValue.Choice("bsd"))))
        .isEqualTo(Truth.TRUE);
    assertThat(os.in(Workload.UNKNOWN.with("os", new FactValue.Choice("linux"))))
        .isEqualTo(Truth.FALSE);
  }

  @ParameterizedTest
  @CsvSource({"119, FALSE", "120, FALSE", "120.0, FALSE", "120.0000001, TRUE", "121, TRUE"})
  void theBoundItselfIsNotAboveIt(String amount, Truth truth) {
    assertThat(large.in(memory(amount))).isEqualTo(truth);
  }

  @Test
  void whatIsNoNumberIsNotAbove() {
    assertThat(large.holds(new FactValue.Flag(true))).isFalse();
  }

  @ParameterizedTest
  @CsvSource({"119, TRUE", "119.9999999, TRUE", "120, FALSE", "120.0, FALSE", "121, FALSE"})
  void theBoundItselfIsNotBelowIt(String amount, Truth truth) {
    assertThat(new Condition.Below("memory", new BigDecimal("120")).in(memory(amount)))
        .isEqualTo(truth);
  }

  /// The bound is 3; with a steady load of zero any peak is above it, and none is below.
  @ParameterizedTest
  @CsvSource({
    "31, 10, TRUE, FALSE",
    "30, 10, FALSE, FALSE",
    "29, 10, FALSE, TRUE",
    "1, 0, TRUE, FALSE",
    "0, 0, FALSE, FALSE",
    "0, 5, FALSE, TRUE"
  })
  void aRatioIsComparedWithoutDividing(String peak, String tasks, Truth above, Truth below) {
    Workload workload = load("peak", peak).with("tasks", load("tasks", tasks).value("tasks").get());

    assertThat(new Condition.RatioAbove("peak", "tasks", new BigDecimal("3")).in(workload))
        .isEqualTo(above);
    assertThat(new Condition.RatioBelow("peak", "tasks", new BigDecimal("3")).in(workload))
        .isEqualTo(below);
  }

  @Test
  void aRatioIsUnknownAsLongAsOneOfItsFactsIs() {
    Condition ratio = new Condition.RatioAbove("peak", "tasks", new BigDecimal("3"));

    assertThat(ratio.facts()).containsExactly("peak", "tasks");
    assertThat(ratio.in(load("peak", "5"))).isEqualTo(Truth.UNKNOWN);
    assertThat(ratio.in(load("tasks", "5"))).isEqualTo(Truth.UNKNOWN);
    assertThat(ratio.in(load("peak", "5").with("tasks", new FactValue.Flag(true))))
        .isEqualTo(Truth.FALSE);
  }

  private static Workload load(String fact, String amount) {
    return Workload.UNKNOWN.with(fact, new FactValue.Quantity(new BigDecimal(amount)));
  }

  @Test
  void aFactStatedAgainReplacesWhatWasSaidBefore() {
    Workload first = memory("4");

    assertThat(first.with("memory", new FactValue.Quantity(new BigDecimal("8"))).value("memory"))
        .contains(new FactValue.Quantity(new BigDecimal("8")));
    assertThat(first).isEqualTo(memory("4.0"));
  }

  @Test
  void aWorkloadKeepsTheOrderOfItsFactsAndCannotBeChangedFromOutside() {
    Map<String, FactValue> facts = new LinkedHashMap<>();
    facts.put("z", new FactValue.Flag(true));
    facts.put("a", new FactValue.Flag(true));
    Workload workload = new Workload(facts);
    facts.clear();

    assertThat(workload.facts().keySet()).containsExactly("z", "a");
    assertThatThrownBy(() -> workload.facts().clear())
        .isInstanceOf(UnsupportedOperationException.class);
  }
}
