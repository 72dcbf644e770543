package dev.containerarch.advisor.decision.archive;

import dev.containerarch.advisor.decision.Basis;
import dev.containerarch.advisor.decision.Change;
import dev.containerarch.advisor.decision.Content;
import dev.containerarch.advisor.decision.Decision;
import dev.containerarch.advisor.decision.DecisionLog.Kept;
import dev.containerarch.advisor.decision.HistoryEntry;
import dev.containerarch.advisor.decision.LifeCycle;
import dev.containerarch.advisor.decision.Status;
import dev.containerarch.advisor.robustness.Confidence;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/// Decisions that have been through something.
final class Lives {

  static final Instant NOON = Instant.parse("2026-11-23T12:00:00.007Z");
  static final LocalDate DAY = LocalDate.of(2027, 11, 23);

  private Lives() {}

  /// Everything filled in.
  static Content full(String title, String reasons) {
    Map<String, Double> totals = new LinkedHashMap<>();
    totals.put("ecs-fargate", 74.25);
    totals.put("eks-ec2", 1.0 / 3);
    return new Content(
        title,
        "ecs-fargate",
        Optional.of("ecs-ec2"),
        new Content.Reasoning("We pay by card.", reasons, "Less to run.", "Quotas.", "Know-how."),
        List.of(
            new Content.Action("Raise the quota", Optional.of("U0BEN"), Optional.of(DAY)),
            new Content.Action("Tell everybody", Optional.empty(), Optional.empty())),
        Optional.of(DAY),
        new Content.People(List.of("U0MINA", "U0BEN"), List.of("U0JUN"), List.of("U0ALL")),
        new Content.Origin("U0MINA", NOON, "C0GENERAL", Optional.of("https://a.slack.com/p1")),
        OptionalInt.empty(),
        new Basis(
            "edition=2026 tasks=12",
            "2026",
            "2026-10",
            Optional.of(LocalDate.of(2026, 11, 1)),
            totals,
            List.of("eks-ec2"),
            List.of("eks-auto"),
            Optional.of(Confidence.LEANING)));
  }

  static Kept recorded(int number, Content content, Status as) {
    LifeCycle.Outcome.Done done = LifeCycle.begin(number, content, as);
    return new Kept(done.decision(), List.of(done.entry()));
  }

  static Kept then(Kept kept, LifeCycle.Outcome outcome) {
    LifeCycle.Outcome.Done done = (LifeCycle.Outcome.Done) outcome;
    List<HistoryEntry> history = new ArrayList<>(kept.history());
    history.add(done.entry());
    return new Kept(done.decision(), List.copyOf(history));
  }

  static Kept changed(Kept kept, Change... changes) {
    Kept now = kept;
    for (Change change : changes) {
      now = then(now, LifeCycle.change(now.decision(), change, "U0BEN", NOON.plusSeconds(60)));
    }
    return now;
  }

  /// Every kind of event, in all the decisions together.
  static List<Kept> all() {
    Kept proposed = recorded(1, full("Payments", "Small team."), new Status.Proposed());
    Kept accepted =
        changed(
            proposed,
            new Change.Edit(full("Payments API", "=1+1 & \"quotes\"\n, 한국어 🚀")),
            new Change.Accept(),
            new Change.Note("see below"),
            new Change.Confirm(DAY),
            new Change.Snooze(DAY.plusDays(7)));
    Kept superseded = then(accepted, LifeCycle.supersede(accepted.decision(), 2, "U0BEN", NOON));
    Kept successor = recorded(2, full("Payments 2", "").superseding(1), new Status.Accepted());
    return List.of(
        superseded,
        successor,
        changed(recorded(3, full("Three", ""), new Status.Proposed()), new Change.Reject("no")),
        changed(recorded(4, full("Four", ""), new Status.Proposed()), new Change.Withdraw("")),
        changed(recorded(5, full("Five", ""), new Status.Accepted()), new Change.Deprecate("old")));
  }

  static Decision decision(String title, String reasons) {
    return recorded(1, full(title, reasons), new Status.Accepted()).decision();
  }
}
