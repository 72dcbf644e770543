package dev.containerarch.advisor.cost;

import dev.containerarch.advisor.cost.price.InstanceType;

/// What a node keeps for itself and how many tasks it takes at most.
enum NodeReserve {
  /// ECS: all of the CPU, and the memory without the 5 % that AWS recommends to keep for the agent
  /// and the system (AWS Batch user guide, "Reserve system memory"). Every task has a network
  /// interface of its own (mode `awsvpc`): a branch of the trunk where trunking is on and the type
  /// can do it, else one of the instance's interfaces without its primary one (Amazon ECS developer
  /// guide, "Increasing Amazon ECS Linux container instance network interfaces").
  ECS {
    @Override
    Allocatable of(InstanceType type, CostInputs inputs) {
      boolean trunk = inputs.has(CostFlag.ENI_TRUNKING) && type.branchEnis() > 0;
      return new Allocatable(
          type.vcpu() * 1000,
          (int) (type.memoryMib() * 95L / 100),
          trunk ? type.branchEnis() : type.enis() - 1);
    }
  },
  /// EKS: see [#kubernetes], without the pods that every node runs: `aws-node` and `kube-proxy`
  /// (150 thousandths of a vCPU; their places are the `+ 2` of the maximum), one place for the
  /// cluster's add-ons and the daemons of the team.
  EKS {
    @Override
    Allocatable of(InstanceType type, CostInputs inputs) {
      Allocatable node = kubernetes(type);
      int daemons = inputs.get(CostInput.DAEMONS).intValueExact();
      return new Allocatable(
          node.milliCpu() - SYSTEM_PODS_MILLI_CPU,
          node.memoryMib(),
          node.tasks() - SYSTEM_PODS - ADD_ON_PODS - daemons);
    }
  },
  /// EKS Auto Mode: as EKS, but what is a pod there is part of the node here.
  EKS_AUTO {
    @Override
    Allocatable of(InstanceType type, CostInputs inputs) {
      Allocatable node = kubernetes(type);
      int daemons = inputs.get(CostInput.DAEMONS).intValueExact();
      return new Allocatable(
          node.milliCpu(), node.memoryMib(), node.tasks() - SYSTEM_PODS - daemons);
    }
  };

  private static final int SYSTEM_PODS = 2;
  private static final int ADD_ON_PODS = 1;
  private static final int SYSTEM_PODS_MILLI_CPU = 150;

  /// What is left for tasks.
  ///
  /// @param milliCpu thousandths of a vCPU; may be 0 or less
  /// @param memoryMib MiB; may be 0 or less
  /// @param tasks the most tasks that the network lets run; may be 0 or less
  record Allocatable(int milliCpu, int memoryMib, int tasks) {}

  abstract Allocatable of(InstanceType type, CostInputs inputs);

  /// What Kubernetes can give to pods on a node with the EKS-optimised image: CPU without 6 % of
  /// the first core, 1 % of the second, 0.5 % of the next two and 0.25 % of the rest; memory
  /// without 7.5 % (virtualisation and kernel, Karpenter's `vm-memory-overhead-percent`), 11 MiB
  /// for each possible pod, 255 MiB, and 100 MiB below which pods are evicted. Source of the
  /// reserve: `nodeadm/internal/kubelet/config.go` of the EKS AMI.
  static Allocatable kubernetes(InstanceType type) {
    int cores = type.vcpu();
    int cpu =
        60
            + (cores > 1 ? 10 : 0)
            + 5 * Math.clamp(cores - 2L, 0, 2)
            + 5 * Math.max(0, cores - 4) / 2;
    int memory = 11 * type.maxPods() + 255 + 100;
    int visible = (int) (type.memoryMib() * 925L / 1000);
    return new Allocatable(cores * 1000 - cpu, visible - memory, type.maxPods());
  }
}
