package dev.containerarch.advisor.cost;

/// Yes-or-no inputs of a cost.
public enum CostFlag {
  /// The clusters' Kubernetes version is past standard support: the upgrade lags.
  EXTENDED_SUPPORT,
  /// ECS may use trunk interfaces (account setting `awsvpcTrunking`), so that more tasks fit on a
  /// node. On by default.
  ENI_TRUNKING,
  /// Types may be chosen whose vCPUs are guaranteed for part of the time only. On by default; the
  /// result says so and names the best other type.
  BURSTABLE
}
