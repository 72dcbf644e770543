package dev.containerarch.advisor.cost;

import dev.containerarch.advisor.knowledge.Architecture;

/// What sets the cost of one architecture apart from another's.
enum Plane {
  ECS_EC2,
  ECS_FARGATE,
  ECS_MANAGED,
  EKS_EC2,
  EKS_FARGATE,
  EKS_MANAGED;

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

  /// Labour that the data plane takes, hours a month.
  CostInput fleetHours() {
    if (fargate()) {
      return CostInput.FARGATE_HOURS;
    }
    return managed() ? CostInput.MANAGED_HOURS : CostInput.FLEET_HOURS;
  }
}
