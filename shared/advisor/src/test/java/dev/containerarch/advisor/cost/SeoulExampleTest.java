package dev.containerarch.advisor.cost;

import static org.assertj.core.api.Assertions.assertThat;

import dev.containerarch.advisor.cost.ComputeDetail.OnNodes;
import dev.containerarch.advisor.cost.CostEstimate.Priced;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/// The example of `docs/explanation/worked-cost.md`, where every figure is worked out by hand: 20
/// tasks of 1 vCPU and 2 GiB in Seoul.
class SeoulExampleTest {

  private static final CostInputs INPUTS = Cases.inputs("ap-northeast-2", 20);
  private static final CostComparison COMPARISON = Cases.compare(INPUTS);

  @Test
  void totals_cheapest_first() {
    assertThat(COMPARISON.priced())
        .extracting(
            Priced::architecture, priced -> priced.total().rounded().amount().toPlainString())
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("ecs-fargate", "905.37"),
            org.assertj.core.groups.Tuple.tuple("ecs-managed-instances", "1081.62"),
            org.assertj.core.groups.Tuple.tuple("eks-fargate", "1341.46"),
            org.assertj.core.groups.Tuple.tuple("eks-auto-mode", "1443.10"),
            org.assertj.core.groups.Tuple.tuple("ecs-ec2", "1716.72"),
            org.assertj.core.groups.Tuple.tuple("eks-ec2", "2078.20"));
  }

  @Test
  void lines_of_fargate() {
    assertThat(lines("ecs-fargate")).containsExactly("828.99", "0.00", "0.00", "76.38", "0.00");
    assertThat(lines("eks-fargate")).containsExactly("903.59", "73.00", "0.00", "76.38", "288.48");
  }

  @Test
  void lines_of_managed_nodes() {
    assertThat(lines("ecs-managed-instances"))
        .containsExactly("717.44", "0.00", "86.09", "133.84", "144.24");
    assertThat(lines("eks-auto-mode"))
        .containsExactly("717.44", "73.00", "86.09", "133.84", "432.72");
  }

  @Test
  void lines_of_self_run_nodes() {
    assertThat(lines("ecs-ec2")).containsExactly("717.44", "0.00", "0.00", "133.84", "865.44");
    assertThat(lines("eks-ec2")).containsExactly("717.44", "73.00", "0.00", "133.84", "1153.92");
  }

  @Test
  void nodes_of_ecs_on_ec2() {
    assertThat(Cases.priced(INPUTS, Cases.ECS_EC2).compute())
        .isInstanceOfSatisfying(
            OnNodes.class,
            nodes -> {
              assertThat(nodes.type().name()).isEqualTo("t3a.medium");
              assertThat(nodes.nodes()).isEqualTo(21);
              assertThat(nodes.tasksPerNode()).isEqualTo(1);
              assertThat(nodes.packing()).isEqualByComparingTo("47.6");
              assertThat(nodes.withoutBurstable())
                  .hasValueSatisfying(other -> {
                    assertThat(other.type().name()).isEqualTo("c7i-flex.xlarge");
                    assertThat(other.nodes()).isEqualTo(9);
                    assertThat(other.extra().rounded().amount()).isEqualByComparingTo("508.01");
                  });
            });
  }

  @Test
  void warns_of_prices_that_are_older_than_90_days() {
    PriceAge age = COMPARISON.age(LocalDate.of(2026, 11, 23)).orElseThrow();

    assertThat(age.oldest().asOf()).hasToString("2026-02-07");
    assertThat(age.days()).isEqualTo(289);
    assertThat(age.outdated()).isTrue();
    assertThat(COMPARISON.age(LocalDate.of(2026, 5, 8)).orElseThrow().outdated()).isFalse();
    assertThat(COMPARISON.age(LocalDate.of(2026, 5, 9)).orElseThrow().outdated()).isTrue();
  }

  private static List<String> lines(String architecture) {
    Priced priced =
        COMPARISON.priced().stream()
            .filter(one -> one.architecture().equals(architecture))
            .findFirst()
            .orElseThrow();
    return java.util.Arrays.stream(CostLine.values())
        .map(line -> priced.line(line).rounded().amount().toPlainString())
        .toList();
  }
}
