package dev.containerarch.advisor.cost;

/// The lines that a monthly total is split into.
public enum CostLine {
  COMPUTE,
  CONTROL_PLANE,
  MANAGEMENT_FEE,
  STORAGE_NETWORK,
  LABOUR
}
