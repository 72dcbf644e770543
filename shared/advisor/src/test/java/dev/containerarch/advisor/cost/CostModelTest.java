package dev.containerarch.advisor.cost;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.containerarch.advisor.cost.CostEstimate.CostNote;
import dev.containerarch.advisor.cost.CostEstimate.Excluded;
import dev.containerarch.advisor.cost.CostEstimate.Feature;
import dev.containerarch.advisor.cost.CostEstimate.Priced;
import dev.containerarch.advisor.cost.CostEstimate.Reason;
import dev.containerarch.advisor.cost.CostEstimate.Unpriced;
import dev.containerarch.advisor.cost.price.FargateSize;
import dev.containerarch.advisor.cost.price.RateLookup;
import dev.containerarch.advisor.knowledge.Architecture;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CostModelTest {

  @Test
  void a_busy_time_costs_usage_on_fargate_and_whole_nodes_on_ec2() {
    CostInputs inputs =
        Cases.inputs("ap-northeast-2", 10, CostInput.PEAK, "14", CostInput.PEAK_HOURS, "100");

    // 10 × 730 + 4 × 100 task-hours.
    assertThat(Cases.priced(inputs, Cases.ECS_FARGATE).compute())
        .isInstanceOfSatisfying(
            ComputeDetail.OnFargate.class,
            detail -> assertThat(detail.taskHours()).isEqualByComparingTo("7700"));
    assertThat(Cases.priced(inputs, Cases.ECS_EC2).compute())
        .isInstanceOfSatisfying(
            ComputeDetail.OnNodes.class,
            nodes -> {
              long more = nodes.peakNodes() - nodes.nodes();
              assertThat(more).isPositive();
              assertThat(nodes.nodeHours())
                  .isEqualByComparingTo(BigDecimal.valueOf(nodes.nodes() * 730 + more * 100));
            });
  }

  @Test
  void cpu_that_fargate_does_not_sell_is_rounded_up_and_said_so() {
    CostInputs inputs =
        Cases.inputs(
            Cases.workload("region", "us-east-1", "tasks", "1", "cpu", "1.5", "memory", "4.5"),
            Cases.numbers());

    assertThat(Cases.priced(inputs, Cases.ECS_FARGATE).compute())
        .isEqualTo(
            new ComputeDetail.OnFargate(
                new FargateSize(2000, 5 * 1024), true, true, new BigDecimal("730")));
  }

  @Test
  void a_task_that_fits_nothing_is_told_what_is_the_largest() {
    CostInputs inputs =
        Cases.inputs(
            Cases.workload("region", "ap-northeast-2", "tasks", "1", "cpu", "1000", "memory", "64"),
            Cases.numbers());

    assertThat(reason(inputs, Cases.ECS_FARGATE))
        .isEqualTo(new Reason.TooLargeForFargate(new FargateSize(16000, 120 * 1024)));
    assertThat(reason(inputs, Cases.ECS_EC2))
        .isInstanceOfSatisfying(
            Reason.TooLargeForInstances.class,
            largest -> assertThat(largest.mostCpu().vcpu()).isGreaterThanOrEqualTo(192));
  }

  @Test
  void fargate_has_no_gpu_and_nodes_with_one_are_found() {
    CostInputs inputs =
        Cases.inputs(
            Cases.workload(
                "region", "ap-northeast-2", "tasks", "3", "cpu", "2", "memory", "8", "gpu", "yes"),
            Cases.numbers());

    assertThat(reason(inputs, Cases.ECS_FARGATE)).isEqualTo(new Reason.NotOffered(Feature.GPU));
    Priced managed = Cases.priced(inputs, Cases.ECS_MANAGED);
    assertThat(managed.compute())
        .isInstanceOfSatisfying(
            ComputeDetail.OnNodes.class,
            nodes -> {
              assertThat(nodes.type().gpus()).isPositive();
              assertThat(nodes.type().name()).startsWith("g");
            });
    // The G family has a fee of its own.
    assertThat(managed.line(CostLine.MANAGEMENT_FEE).amount())
        .isEqualByComparingTo(
            managed.line(CostLine.COMPUTE).amount().multiply(new BigDecimal("0.078")));
  }

  @Test
  void auto_mode_is_given_no_node_that_it_does_not_make() {
    CostInputs small =
        Cases.inputs(
            Cases.workload("region", "us-east-1", "tasks", "20", "cpu", "0.3", "memory", "0.7"),
            Cases.numbers());
    CostInputs smallOnArm =
        Cases.inputs(
            Cases.workload(
                "region",
                "us-east-1",
                "tasks",
                "2",
                "cpu",
                "0.3",
                "memory",
                "0.7",
                "arch",
                "arm64"),
            Cases.numbers(CostInput.MIN_NODES, 1, CostInput.SPARE, 0));

    // t3a.small, which costs less, is too small for it.
    assertThat(type(small, Cases.EKS_AUTO)).isEqualTo("t3a.medium");
    assertThat(type(small, Cases.ECS_MANAGED)).isEqualTo("t3a.micro");
    assertThat(type(smallOnArm, Cases.EKS_AUTO)).isEqualTo("t4g.medium");
  }

  private static String type(CostInputs inputs, Architecture architecture) {
    return Cases.priced(inputs, architecture).compute() instanceof ComputeDetail.OnNodes nodes
        ? nodes.type().name()
        : "none";
  }

  @Test
  void what_eks_on_fargate_lacks_has_no_price_there() {
    CostInputs arm =
        Cases.inputs(
            Cases.workload(
                "region",
                "ap-northeast-2",
                "tasks",
                "3",
                "cpu",
                "1",
                "memory",
                "2",
                "arch",
                "arm64"),
            Cases.numbers());

    assertThat(reason(arm, Cases.EKS_FARGATE)).isEqualTo(new Reason.NotOffered(Feature.ARM64));
    assertThat(Cases.priced(arm, Cases.ECS_FARGATE).total().amount()).isPositive();
    assertThat(reason(Cases.inputs("us-east-1", 1, CostInput.DISK, "180"), Cases.EKS_FARGATE))
        .isEqualTo(new Reason.NotOffered(Feature.DISK));
  }

  @Test
  void sources_in_conflict_give_no_total() {
    CostInputs windows =
        Cases.inputs(
            Cases.workload(
                "region", "us-east-1", "tasks", "1", "cpu", "1", "memory", "2", "os", "windows"),
            Cases.numbers());

    assertThat(reason(windows, Cases.ECS_FARGATE))
        .isInstanceOfSatisfying(
            Reason.NoRate.class,
            none ->
                assertThat(none.missing())
                    .hasSize(2)
                    .allSatisfy(
                        rate -> assertThat(rate).isInstanceOf(RateLookup.Conflicting.class)));
    assertThat(reason(windows, Cases.ECS_EC2)).isInstanceOf(Reason.NoRate.class);
  }

  @Test
  void an_unknown_rate_is_a_gap_and_never_a_guess() {
    Priced ireland = Cases.priced(Cases.inputs("eu-west-1", 4), Cases.ECS_EC2);

    assertThat(ireland.gaps())
        .extracting(CostEstimate.Gap::item)
        .contains(CostItem.NAT_GATEWAYS, CostItem.LOAD_BALANCERS, CostItem.NODE_VOLUMES);
    assertThat(ireland.gaps())
        .allSatisfy(gap -> assertThat(gap.missing()).isInstanceOf(RateLookup.Unknown.class));
    assertThat(Cases.compare(Cases.inputs("eu-west-1", 4)).unevenGaps()).isTrue();
    assertThat(Cases.compare(Cases.inputs("ap-northeast-2", 4)).unevenGaps()).isFalse();
  }

  @Test
  void a_savings_plan_lowers_compute_by_the_share_it_covers() {
    // us-east-1: 0.04048 and 0.004445 on demand, 0.032384 and 0.003556 with the plan of a year.
    CostInputs inputs = Cases.inputs("us-east-1", 1, CostInput.SAVINGS_PLAN, "50");

    assertThat(Cases.priced(inputs, Cases.ECS_FARGATE).line(CostLine.COMPUTE).amount())
        .isEqualByComparingTo(
            new BigDecimal("0.04048")
                .add(new BigDecimal("0.032384"))
                .add(new BigDecimal("0.004445").add(new BigDecimal("0.003556")).multiply(two()))
                .multiply(new BigDecimal("365")));
    assertThat(reason(inputs, Cases.ECS_EC2)).isInstanceOf(Reason.NoRate.class);
  }

  @Test
  void only_types_with_a_known_commitment_are_candidates() {
    Priced seoul =
        Cases.priced(
            Cases.inputs("ap-northeast-2", 10, CostInput.SAVINGS_PLAN, "100"), Cases.ECS_MANAGED);

    assertThat(seoul.compute())
        .isInstanceOfSatisfying(
            ComputeDetail.OnNodes.class,
            nodes -> assertThat(nodes.type().name()).isEqualTo("m7i.large"));
    assertThat(seoul.notes()).contains(CostNote.FEWER_TYPES);
    // 28.4 % off 0.1239, and the fee of 12 % still on 0.1239.
    assertThat(unit(seoul, CostItem.INSTANCES)).isEqualByComparingTo("0.0887124");
    assertThat(unit(seoul, CostItem.MANAGEMENT_FEE)).isEqualByComparingTo("0.014868");
  }

  @Test
  void spot_is_priced_where_it_is_sold_and_known() {
    CostInputs inputs = Cases.inputs("ap-northeast-2", 1, CostInput.SPOT, "100");

    assertThat(unit(Cases.priced(inputs, Cases.ECS_FARGATE), CostItem.FARGATE_CPU))
        .isEqualByComparingTo("0.013968");
    Priced eks = Cases.priced(inputs, Cases.EKS_FARGATE);
    assertThat(eks.notes()).containsExactly(CostNote.SPOT_NOT_OFFERED);
    assertThat(unit(eks, CostItem.FARGATE_CPU)).isEqualByComparingTo("0.04656");
    assertThat(reason(inputs, Cases.EKS_EC2)).isInstanceOf(Reason.NoRate.class);
  }

  @Test
  void an_excluded_architecture_comes_last_and_keeps_its_figures() {
    CostInputs inputs = Cases.inputs("ap-northeast-2", 20);
    CostComparison comparison =
        Cases.MODEL.estimate(
            inputs, Cases.prices("ap-northeast-2"), Cases.ALL, Set.of("ecs-fargate"));

    assertThat(comparison.estimates().getLast())
        .isEqualTo(new Excluded("ecs-fargate", Cases.priced(inputs, Cases.ECS_FARGATE)));
    assertThat(comparison.cheapest().orElseThrow().architecture())
        .isEqualTo("ecs-managed-instances");
  }

  @Test
  void a_region_without_instances_still_prices_fargate() {
    CostComparison malaysia = Cases.compare(Cases.inputs("ap-southeast-5", 2));

    assertThat(malaysia.priced())
        .extracting(Priced::architecture)
        .containsExactly("ecs-fargate", "eks-fargate");
    assertThat(malaysia.estimates()).hasSize(6);
  }

  @Test
  void every_term_but_labour_names_its_rates() {
    for (Architecture architecture : Cases.ALL) {
      assertThat(Cases.priced(Cases.inputs("ap-northeast-2", 20), architecture).terms())
          .allSatisfy(term ->
              assertThat(term.rates().isEmpty()).isEqualTo(term.item().line() == CostLine.LABOUR));
    }
  }

  @Test
  void prices_of_another_region_are_refused() {
    CostInputs seoul = Cases.inputs("ap-northeast-2", 1);

    assertThatThrownBy(
            () -> Cases.MODEL.estimate(seoul, Cases.prices("us-east-1"), List.of(), Set.of()))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static BigDecimal two() {
    return BigDecimal.valueOf(2);
  }

  private static BigDecimal unit(Priced priced, CostItem item) {
    return priced.terms().stream()
        .filter(term -> term.item() == item)
        .map(CostTerm::unitUsd)
        .findFirst()
        .orElseThrow();
  }

  private static Reason reason(CostInputs inputs, Architecture architecture) {
    CostEstimate estimate =
        Cases.MODEL.estimate(inputs, Cases.prices(inputs.region()), architecture);
    if (estimate instanceof Unpriced unpriced) {
      return unpriced.reason();
    }
    throw new AssertionError(estimate);
  }
}
