package dev.containerarch.store;

import dev.containerarch.advisor.decision.Basis;
import dev.containerarch.advisor.decision.Content;
import dev.containerarch.advisor.decision.Decision;
import dev.containerarch.advisor.decision.LifeCycle;
import dev.containerarch.advisor.decision.Status;
import dev.containerarch.advisor.decision.Tenant;
import dev.containerarch.advisor.robustness.Confidence;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Decisions and tenants that the tests use.
final class Decisions {

  static final Tenant ACME = new Tenant("T0ACME");
  static final Tenant OTHER = new Tenant("T0OTHER");
  static final Instant NOON = Instant.parse("2026-11-23T12:00:00.000Z");

  private Decisions() {}

  /// As the log keeps it when it is recorded as accepted.
  static Decision accepted(int number, Content content) {
    return LifeCycle.begin(number, content, new Status.Accepted()).decision();
  }

  static Content titled(String title) {
    return of(title, "It is what the team knows.", "C0GENERAL", "compare gpu=yes");
  }

  static Content of(String title, String reason, String channel, String request) {
    Map<String, Double> totals = new LinkedHashMap<>();
    totals.put("ecs-fargate", 74.25);
    totals.put("eks-auto", 74.24999999999999);
    totals.put("lambda", 0.1 + 0.2);
    totals.put("app-runner", 100.0);
    totals.put("eks-ec2", 1.0 / 3);
    totals.put("ecs-ec2", 0.0);
    return Content.of(
        title,
        "ecs-fargate",
        reason,
        "U0MINA",
        channel,
        NOON.plusMillis(7),
        new Basis(
            request,
            "2026",
            "2026-10",
            Optional.empty(),
            totals,
            List.of("eks-ec2", "ecs-ec2"),
            List.of("ecs-fargate"),
            Optional.of(Confidence.LEANING)));
  }
}
