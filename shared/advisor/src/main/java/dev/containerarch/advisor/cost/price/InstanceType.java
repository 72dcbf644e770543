package dev.containerarch.advisor.cost.price;

/// An EC2 instance type, the same in every region that sells it.
///
/// @param name such as `m7i.large`
/// @param vcpu vCPUs
/// @param memoryMib memory that AWS states, in MiB
/// @param gpus whole GPUs or other accelerators; a type with a part of a GPU counts as 0
/// @param enis network interfaces that can be attached, the primary one included
/// @param branchEnis further interfaces with trunking; 0 when the type cannot do it
/// @param maxPods pods with the default settings of the VPC CNI: `ENIs × (IPv4 per ENI − 1) + 2`
public record InstanceType(
    String name,
    CpuArchitecture arch,
    int vcpu,
    int memoryMib,
    int gpus,
    int enis,
    int branchEnis,
    int maxPods) {

  /// The part before the dot, such as `m7i`.
  public String family() {
    int dot = name.indexOf('.');
    return dot < 0 ? name : name.substring(0, dot);
  }

  /// The part behind the dot, such as `large`.
  public String size() {
    return name.substring(name.indexOf('.') + 1);
  }

  /// Whether a vCPU is only guaranteed for part of the time (families t3, t3a, t4g).
  public boolean burstable() {
    return name.startsWith("t");
  }
}
