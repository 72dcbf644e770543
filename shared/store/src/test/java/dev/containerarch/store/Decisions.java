package dev.containerarch.store;

import dev.containerarch.advisor.decision.Basis;
import dev.containerarch.advisor.decision.NewDecision;
import dev.containerarch.advisor.decision.Tenant;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Decisions and tenants that the tests use.
final class Decisions {

  static final Tenant ACME = new Tenant("T0ACME");
  static final Tenant OTHER = new Tenant("T0OTHER");
  static final Instant NOON = Instant.parse("2026-11-23T12:00:00.000Z");

  private Decisions() {}

  static NewDecision titled(String title) {
    return of(title, "It is what the team knows.", "C0GENERAL", "compare gpu=yes");
  }

  static NewDecision of(String title, String reason, String channel, String request) {
    Map<String, Double> totals = new LinkedHashMap<>();
    totals.put("ecs-fargate", 74.25);
    totals.put("eks-auto", 74.24999999999999);
    totals.put("lambda", 0.1 + 0.2);
    totals.put("app-runner", 100.0);
    totals.put("eks-ec2", 1.0 / 3);
    totals.put("ecs-ec2", 0.0);
    return new NewDecision(
        title,
        "ecs-fargate",
        reason,
        "U0MINA",
        channel,
        NOON.plusMillis(7),
        new Basis(request, "2026", totals, List.of("eks-ec2", "ecs-ec2")));
  }
}
