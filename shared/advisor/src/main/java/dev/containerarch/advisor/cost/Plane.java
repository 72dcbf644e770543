package dev.containerarch.advisor.cost;

import dev.containerarch.advisor.cost.price.InstanceType;
import dev.containerarch.advisor.knowledge.Architecture;
import java.util.Set;

/// What sets the cost of one architecture apart from another's.
enum Plane {
  ECS_EC2,
  ECS_FARGATE,
  ECS_MANAGED,
  EKS_EC2,
  EKS_FARGATE,
  EKS_MANAGED;

  private static final Set<String> TOO_SMALL_FOR_AUTO_MODE = Set.of("nano", "micro", "small");

  /// @throws IllegalArgumentException when the control or data plane is none of ours
  static Plane of(Architecture architecture) {
    String planes = architecture.controlPlane() + " on " + architecture.dataPlane();
    return switch (planes) {
      case "ecs on ec2" -> ECS_EC2;
      case "ecs on fargate" -> ECS_FARGATE;
      case "ecs on managed" -> ECS_MANAGED;
      case "eks on ec2" -> EKS_EC2;
      case "eks on fargate" -> EKS_FARGATE;
      case "eks on managed" -> EKS_MANAGED;
      default -> throw new IllegalArgumentException("no cost model for " + planes);
    };
  }

  boolean kubernetes() {
    return switch (this) {
      case EKS_EC2, EKS_FARGATE, EKS_MANAGED -> true;
      case ECS_EC2, ECS_FARGATE, ECS_MANAGED -> false;
    };
  }

  boolean fargate() {
    return this == ECS_FARGATE || this == EKS_FARGATE;
  }

  boolean managed() {
    return this == ECS_MANAGED || this == EKS_MANAGED;
  }

  /// Product in the price book whose management fee is due on each node.
  String feeProduct() {
    return this == ECS_MANAGED ? "ecs-managed-instances" : "eks-auto-mode";
  }

  NodeReserve reserve() {
    return switch (this) {
      case EKS_EC2 -> NodeReserve.EKS;
      case EKS_MANAGED -> NodeReserve.EKS_AUTO;
      case ECS_EC2, ECS_MANAGED, ECS_FARGATE, EKS_FARGATE -> NodeReserve.ECS;
    };
  }

  /// Whether nodes of a type are ever made. EKS Auto Mode makes none with a single vCPU, none of
  /// the sizes nano, micro and small, and none that share a GPU (g6f); all other families of the
  /// price files are on its list. Source: Amazon EKS user guide, "Learn about Amazon EKS Auto Mode
  /// Managed instances", "EKS Auto Mode supported instance reference".
  boolean makesNodesOf(InstanceType type) {
    return this != EKS_MANAGED
        || (type.vcpu() > 1
            && !TOO_SMALL_FOR_AUTO_MODE.contains(type.size())
            && !type.family().equals("g6f"));
  }

  /// Labour that the data plane takes, hours a month.
  CostInput fleetHours() {
    if (fargate()) {
      return CostInput.FARGATE_HOURS;
    }
    return managed() ? CostInput.MANAGED_HOURS : CostInput.FLEET_HOURS;
  }
}
