package dev.containerarch.functions.slackfront;

import dev.containerarch.advisor.decision.Basis;
import dev.containerarch.advisor.decision.Decision;
import dev.containerarch.advisor.decision.DecisionLog;
import dev.containerarch.advisor.decision.NewDecision;
import dev.containerarch.advisor.decision.Tenant;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A log whose decisions are on one page, and behind one cursor: that of the sample events.
final class OnePageLog implements DecisionLog {

  private static final String CURSOR = "AAAADYXnL0pUOnSx";

  final List<NewDecision> recorded = new ArrayList<>();

  @Override
  public Recording record(Tenant tenant, NewDecision decision, String onceKey) {
    recorded.add(decision);
    return new Recording.Recorded(new Decision(12 + recorded.size(), decision));
  }

  @Override
  public Optional<Kept> find(Tenant tenant, int number) {
    return Optional.empty();
  }

  @Override
  public Listing newestFirst(Tenant tenant, Optional<String> cursor, int size) {
    if (cursor.isPresent() && !cursor.get().equals(CURSOR)) {
      return new Listing.NoSuchCursor();
    }
    int number = cursor.isPresent() ? 12 : 20;
    NewDecision decision =
        new NewDecision(
            "Number " + number,
            "ecs-ec2",
            "",
            "U012345678",
            "C012345678",
            Instant.ofEpochSecond(1_793_613_000),
            new Basis("edition=2026", "2026", Map.of(), List.of()));
    return new Listing.Page(List.of(new Decision(number, decision)), Optional.empty());
  }
}
