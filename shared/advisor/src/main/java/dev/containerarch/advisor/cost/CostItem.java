package dev.containerarch.advisor.cost;

/// What is paid for, with the unit that its quantity is counted in.
public enum CostItem {
  FARGATE_CPU(CostLine.COMPUTE, "vcpu-hour"),
  FARGATE_MEMORY(CostLine.COMPUTE, "gb-hour"),
  /// Ephemeral storage above the 20 GiB that are free.
  FARGATE_DISK(CostLine.COMPUTE, "gb-hour"),
  INSTANCES(CostLine.COMPUTE, "node-hour"),
  EKS_CLUSTERS(CostLine.CONTROL_PLANE, "cluster-hour"),
  /// On top of `EKS_CLUSTERS`.
  EKS_EXTENDED_SUPPORT(CostLine.CONTROL_PLANE, "cluster-hour"),
  /// A percentage of the on-demand price, however the instance is paid.
  MANAGEMENT_FEE(CostLine.MANAGEMENT_FEE, "node-hour"),
  /// Root volumes of nodes with the scratch disk of the tasks on them.
  NODE_VOLUMES(CostLine.STORAGE_NETWORK, "gb-month"),
  /// Volumes for data that must survive its task.
  TASK_VOLUMES(CostLine.STORAGE_NETWORK, "gb-month"),
  IMAGES(CostLine.STORAGE_NETWORK, "gb-month"),
  LOAD_BALANCERS(CostLine.STORAGE_NETWORK, "hour"),
  LOAD_BALANCER_CAPACITY(CostLine.STORAGE_NETWORK, "lcu-hour"),
  NAT_GATEWAYS(CostLine.STORAGE_NETWORK, "hour"),
  NAT_DATA(CostLine.STORAGE_NETWORK, "gb"),
  PUBLIC_IPV4(CostLine.STORAGE_NETWORK, "hour"),
  LOGS(CostLine.STORAGE_NETWORK, "gb"),
  EGRESS(CostLine.STORAGE_NETWORK, "gb"),
  FLEET_LABOUR(CostLine.LABOUR, "hour"),
  UPGRADE_LABOUR(CostLine.LABOUR, "hour");

  private final CostLine line;
  private final String unit;

  CostItem(CostLine line, String unit) {
    this.line = line;
    this.unit = unit;
  }

  public CostLine line() {
    return line;
  }

  public String unit() {
    return unit;
  }
}
