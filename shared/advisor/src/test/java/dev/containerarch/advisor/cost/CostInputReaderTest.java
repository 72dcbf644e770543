package dev.containerarch.advisor.cost;

import static org.assertj.core.api.Assertions.assertThat;

import dev.containerarch.advisor.workload.FactValue;
import dev.containerarch.advisor.workload.Workload;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CostInputReaderTest {

  private static final Workload SEOUL =
      Cases.workload("region", "ap-northeast-2", "tasks", "20", "cpu", "1", "memory", "2");

  @ParameterizedTest
  @EnumSource(CostInput.class)
  void every_input_is_in_the_book_with_a_default_inside_its_bounds(CostInput input) {
    var definition = input.definition(Cases.BOOK);

    definition.byDefault().ifPresent(number -> assertThat(definition.accepts(number)).isTrue());
    definition.low().ifPresent(number -> assertThat(definition.accepts(number)).isTrue());
    definition.high().ifPresent(number -> assertThat(definition.accepts(number)).isTrue());
    definition
        .source()
        .ifPresent(source -> assertThat(Cases.BOOK.source(source)).as(source).isPresent());
    assertThat(definition.source().isPresent()).isEqualTo(definition.byDefault().isPresent());
    assertThat(CostInput.of(input.id())).contains(input);
  }

  @Test
  void stated_numbers_count_before_facts_and_facts_before_defaults() {
    CostInputs inputs =
        Cases.inputs(
            SEOUL.with(
                "hours",
                new dev.containerarch.advisor.workload.FactValue.Quantity(new BigDecimal("200"))),
            Cases.numbers(CostInput.TASKS, 30));

    assertThat(inputs.get(CostInput.TASKS)).isEqualByComparingTo("30");
    assertThat(inputs.get(CostInput.HOURS)).isEqualByComparingTo("200");
    assertThat(inputs.get(CostInput.WAGE)).isEqualByComparingTo("72.12");
    assertThat(inputs.get(CostInput.PEAK)).isEqualByComparingTo("30");
    assertThat(inputs.assumed())
        .contains(CostInput.WAGE, CostInput.PEAK)
        .doesNotContain(CostInput.TASKS, CostInput.HOURS);
  }

  @Test
  void facts_that_mean_an_input_become_one() {
    CostInputs inputs =
        Cases.inputs(
            Cases.workload(
                "region",
                "us-east-1",
                "tasks",
                "1",
                "cpu",
                "1",
                "memory",
                "2",
                "image",
                "500",
                "gpu",
                "yes",
                "daemon",
                "yes"),
            Map.of());

    assertThat(inputs.get(CostInput.IMAGE)).isEqualByComparingTo("0.5");
    assertThat(inputs.get(CostInput.GPUS)).isEqualByComparingTo("1");
    assertThat(inputs.get(CostInput.DAEMONS)).isEqualByComparingTo("1");
  }

  @Test
  void what_has_no_default_must_be_said() {
    assertThat(problems(Workload.UNKNOWN))
        .contains(
            new InputProblem.MissingRegion(),
            new InputProblem.Missing(CostInput.TASKS.definition(Cases.BOOK)),
            new InputProblem.Missing(CostInput.CPU.definition(Cases.BOOK)),
            new InputProblem.Missing(CostInput.MEMORY.definition(Cases.BOOK)));
  }

  @Test
  void negative_and_absurd_numbers_are_refused() {
    assertThat(problems(SEOUL, CostInput.WAGE, "-1"))
        .containsExactly(
            new InputProblem.OutOfRange(
                CostInput.WAGE.definition(Cases.BOOK), new BigDecimal("-1")));
    assertThat(problems(SEOUL, CostInput.PACKING, "101")).hasSize(1);
    assertThat(problems(SEOUL, CostInput.SPOT, "150")).hasSize(1);
    assertThat(problems(SEOUL, CostInput.TASKS, "1000000")).hasSize(1);
  }

  @Test
  void parts_of_tasks_and_nodes_are_refused() {
    assertThat(problems(SEOUL, CostInput.MIN_NODES, "1.5"))
        .singleElement()
        .isInstanceOf(InputProblem.NotWhole.class);
  }

  @Test
  void contradictions_are_refused() {
    assertThat(problems(SEOUL, CostInput.SPOT, "60", CostInput.SAVINGS_PLAN, "50"))
        .containsExactly(new InputProblem.SharesAbove100(new BigDecimal("110")));
    assertThat(problems(SEOUL, CostInput.PEAK, "10"))
        .singleElement()
        .isInstanceOf(InputProblem.PeakBelowTasks.class);
    assertThat(problems(SEOUL, CostInput.HOURS, "10", CostInput.PEAK_HOURS, "11"))
        .singleElement()
        .isInstanceOf(InputProblem.PeakLongerThanHours.class);
    assertThat(problems(SEOUL.with("gpu", new FactValue.Flag(true)), CostInput.GPUS, "0"))
        .containsExactly(new InputProblem.GpusAgainstFact(true, new BigDecimal("0")));
    assertThat(problems(SEOUL.with("gpu", new FactValue.Flag(false)), CostInput.GPUS, "2"))
        .containsExactly(new InputProblem.GpusAgainstFact(false, new BigDecimal("2")));
  }

  @Test
  void gpus_that_the_fact_agrees_with_are_taken() {
    assertThat(problems(SEOUL.with("gpu", new FactValue.Flag(true)), CostInput.GPUS, "2"))
        .isEmpty();
    assertThat(problems(SEOUL.with("gpu", new FactValue.Flag(false)), CostInput.GPUS, "0"))
        .isEmpty();
    assertThat(problems(SEOUL.with("gpu", new FactValue.Flag(false)))).isEmpty();
    assertThat(problems(SEOUL, CostInput.GPUS, "2")).isEmpty();
  }

  private static List<InputProblem> problems(Workload workload, Object... numbers) {
    return switch (new CostInputReader(Cases.BOOK).read(workload, Cases.numbers(numbers))) {
      case CostReading.Refused(List<InputProblem> problems) -> problems;
      case CostReading.Ready(CostInputs inputs) -> List.of();
    };
  }
}
