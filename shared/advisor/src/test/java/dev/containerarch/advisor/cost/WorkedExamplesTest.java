package dev.containerarch.advisor.cost;

import static org.assertj.core.api.Assertions.assertThat;

import dev.containerarch.advisor.cost.CostEstimate.Priced;
import dev.containerarch.advisor.cost.NodeReserve.Allocatable;
import dev.containerarch.advisor.cost.price.FargateSize;
import dev.containerarch.advisor.cost.price.InstanceType;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

/// Examples that AWS works out in its own documentation.
class WorkedExamplesTest {

  /// AWS Fargate pricing page, example 1: 5 tasks of 1 vCPU, 2 GB and 30 GB of ephemeral storage
  /// for 10 minutes on each of 30 days in us-east-1 cost 1.01 + 0.22 + 0.03 USD. That is 5 hours a
  /// task.
  @Test
  void fargate_pricing_example_1() {
    CostInputs inputs = Cases.inputs("us-east-1", 5, CostInput.HOURS, "5", CostInput.DISK, "30");
    Priced fargate = Cases.priced(inputs, Cases.ECS_FARGATE);

    assertThat(item(fargate, CostItem.FARGATE_CPU)).isEqualByComparingTo("1.01");
    assertThat(item(fargate, CostItem.FARGATE_MEMORY)).isEqualByComparingTo("0.22");
    assertThat(item(fargate, CostItem.FARGATE_DISK)).isEqualByComparingTo("0.03");
  }

  /// Amazon EKS user guide, "Understand Fargate Pod configuration details": a pod that asks for 1
  /// vCPU and 8 GB gets 256 MB more, for which there is no size with 1 vCPU: it runs on 2 vCPU and
  /// 9 GB.
  @Test
  void eks_fargate_pod_of_1_vcpu_and_8_gb() {
    CostInputs inputs =
        Cases.inputs(
            Cases.workload("region", "us-east-1", "tasks", "1", "cpu", "1", "memory", "8"),
            Cases.numbers());

    assertThat(Cases.priced(inputs, Cases.EKS_FARGATE).compute())
        .isInstanceOfSatisfying(
            ComputeDetail.OnFargate.class,
            detail -> assertThat(detail.size()).isEqualTo(new FargateSize(2000, 9 * 1024)));
    assertThat(Cases.priced(inputs, Cases.ECS_FARGATE).compute())
        .isInstanceOfSatisfying(
            ComputeDetail.OnFargate.class,
            detail -> assertThat(detail.size()).isEqualTo(new FargateSize(1000, 8 * 1024)));
  }

  /// EKS workshop, "Setting up the node pool": Karpenter launches an m5.large with 1930m CPU,
  /// 6903Mi memory and 29 pods allocatable. The EKS AMI's own test has 1355Mi for 100 pods.
  @Test
  void eks_node_of_type_m5_large() {
    Allocatable node = NodeReserve.kubernetes(type("m5.large"));

    assertThat(node).isEqualTo(new Allocatable(1930, 6903, 29));
  }

  /// Amazon ECS developer guide, "Increasing Amazon ECS Linux container instance network
  /// interfaces": a c5.large takes two tasks in mode `awsvpc`, and more with trunking. The guide
  /// says ten; the limits that Karpenter generates from the EC2 API say nine, and the lower one
  /// counts.
  @Test
  void ecs_node_of_type_c5_large() {
    CostInputs inputs = Cases.inputs("us-east-1", 1);
    InstanceType large = type("c5.large");

    assertThat(NodeReserve.ECS.of(large, inputs.with(CostFlag.ENI_TRUNKING, false)).tasks())
        .isEqualTo(2);
    assertThat(NodeReserve.ECS.of(large, inputs).tasks()).isEqualTo(9);
  }

  /// The figures that AWS and others print for a month of EKS: 73 USD, and 438 USD in extended
  /// support.
  @Test
  void eks_control_plane() {
    CostInputs inputs = Cases.inputs("us-east-1", 1);

    assertThat(line(inputs, CostLine.CONTROL_PLANE)).isEqualByComparingTo("73");
    assertThat(line(inputs.with(CostFlag.EXTENDED_SUPPORT, true), CostLine.CONTROL_PLANE))
        .isEqualByComparingTo("438");
  }

  private static BigDecimal line(CostInputs inputs, CostLine line) {
    return Cases.priced(inputs, Cases.EKS_FARGATE).line(line).amount();
  }

  private static BigDecimal item(Priced priced, CostItem item) {
    BigDecimal usd =
        priced.terms().stream()
            .filter(term -> term.item() == item)
            .map(CostTerm::usd)
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    return Money.usd(usd).rounded().amount();
  }

  private static InstanceType type(String name) {
    return Cases.prices("us-east-1").instanceTypes().stream()
        .filter(type -> type.name().equals(name))
        .findFirst()
        .orElseThrow();
  }
}
