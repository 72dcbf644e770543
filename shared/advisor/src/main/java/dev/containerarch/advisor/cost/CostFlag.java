package dev.containerarch.advisor.cost;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// Yes-or-no inputs of a cost.
public enum CostFlag {
  /// The clusters' Kubernetes version is past standard support: the upgrade lags.
  EXTENDED_SUPPORT,
  /// ECS may use trunk interfaces (account setting `awsvpcTrunking`), so that more tasks fit on a
  /// node. On by default.
  ENI_TRUNKING,
  /// Types may be chosen whose vCPUs are guaranteed for part of the time only. On by default; the
  /// result says so and names the best other type.
  BURSTABLE;

  /// What holds until a team says otherwise.
  public static Set<CostFlag> defaults() {
    return EnumSet.of(ENI_TRUNKING, BURSTABLE);
  }

  /// As typed in a command: `eni-trunking`.
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /// The flag of an id, as [#id] gives it; empty when there is none.
  public static Optional<CostFlag> of(String id) {
    return Arrays.stream(values()).filter(flag -> flag.id().equals(id)).findFirst();
  }
}
