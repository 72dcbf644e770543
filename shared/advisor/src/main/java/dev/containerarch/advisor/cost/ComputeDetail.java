package dev.containerarch.advisor.cost;

import dev.containerarch.advisor.cost.price.FargateSize;
import dev.containerarch.advisor.cost.price.InstanceType;
import java.math.BigDecimal;
import java.util.Optional;

/// What runs the tasks, so that the compute line can be understood.
public sealed interface ComputeDetail {

  /// Tasks on Fargate.
  ///
  /// @param size what is paid for each task
  /// @param cpuRoundedUp whether Fargate sells no size with exactly the CPU asked for
  /// @param memoryRoundedUp the same for memory; EKS adds 256 MiB for Kubernetes first
  /// @param taskHours hours of tasks in the month
  record OnFargate(
      FargateSize size, boolean cpuRoundedUp, boolean memoryRoundedUp, BigDecimal taskHours)
      implements ComputeDetail {}

  /// Tasks on EC2 instances.
  ///
  /// @param type the cheapest type for these tasks
  /// @param nodes instances while the steady tasks run
  /// @param peakNodes instances at the busiest time
  /// @param tasksPerNode whole tasks that fit on one
  /// @param bound what keeps one more task off a node
  /// @param packing percent of the nodes' CPU or memory, whichever is scarcer, that the steady
  ///   tasks ask for
  /// @param reason what asks for the last of the nodes
  /// @param nodeHours hours of nodes in the month
  /// @param withoutBurstable the best other choice when the type is burstable
  record OnNodes(
      InstanceType type,
      long nodes,
      long peakNodes,
      int tasksPerNode,
      NodeBound bound,
      BigDecimal packing,
      NodeReason reason,
      BigDecimal nodeHours,
      Optional<Alternative> withoutBurstable)
      implements ComputeDetail {}

  /// Another instance type.
  ///
  /// @param extra what it costs more in a month
  record Alternative(InstanceType type, long nodes, Money extra) {}

  /// What keeps one more task off a node.
  enum NodeBound {
    CPU,
    MEMORY,
    GPU,
    /// Network interfaces (ECS) or pods (EKS).
    DENSITY
  }

  /// Why there are as many nodes as there are.
  enum NodeReason {
    /// Fewer would exceed the packing limit.
    PACKING,
    /// Whole tasks, and the spare ones, do not fit on fewer.
    WHOLE_TASKS,
    /// Fewer would not survive the loss of one.
    AVAILABILITY
  }
}
