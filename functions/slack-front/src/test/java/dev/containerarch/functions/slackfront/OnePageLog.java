package dev.containerarch.functions.slackfront;

import dev.containerarch.advisor.decision.Basis;
import dev.containerarch.advisor.decision.Change;
import dev.containerarch.advisor.decision.Content;
import dev.containerarch.advisor.decision.Decision;
import dev.containerarch.advisor.decision.DecisionFilter;
import dev.containerarch.advisor.decision.DecisionLine;
import dev.containerarch.advisor.decision.DecisionLog;
import dev.containerarch.advisor.decision.LifeCycle;
import dev.containerarch.advisor.decision.Status;
import dev.containerarch.advisor.decision.Tenant;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A log whose decisions are on one page, and behind one cursor: that of the sample events.
final class OnePageLog implements DecisionLog {

  private static final String CURSOR = "AAAADYXnL0pUOnSx";

  final List<Content> recorded = new ArrayList<>();

  @Override
  public Recording record(Tenant tenant, Content content, Status as, String onceKey) {
    recorded.add(content);
    return new Recording.Recorded(LifeCycle.begin(12 + recorded.size(), content, as).decision());
  }

  @Override
  public Changing change(Tenant tenant, int number, int version, Change change, String by) {
    return new Changing.NoSuchDecision();
  }

  @Override
  public Superseding supersede(
      Tenant tenant, int number, int version, Content successor, String onceKey) {
    return new Superseding.Refused(new Changing.NoSuchDecision());
  }

  @Override
  public Optional<Kept> find(Tenant tenant, int number) {
    return Optional.empty();
  }

  @Override
  public List<Whole> whole(Tenant tenant, int below, int size) {
    throw new AssertionError("nothing is taken away");
  }

  @Override
  public List<String> misfiled(Tenant tenant, Decision decision) {
    return List.of();
  }

  @Override
  public Listing list(Tenant tenant, DecisionFilter filter, Optional<String> cursor, int size) {
    if (cursor.isPresent() && !cursor.get().equals(CURSOR)) {
      return new Listing.NoSuchCursor();
    }
    int number = cursor.isPresent() ? 12 : 20;
    Content content =
        Content.of(
            "Number " + number,
            "ecs-ec2",
            "",
            "U012345678",
            "C012345678",
            Instant.ofEpochSecond(1_793_613_000),
            new Basis(
                "edition=2026",
                "2026",
                "2026",
                Optional.empty(),
                Map.of(),
                List.of(),
                List.of(),
                Optional.empty()));
    return new Listing.Page(
        List.of(
            DecisionLine.of(LifeCycle.begin(number, content, new Status.Accepted()).decision())),
        Optional.empty(),
        Optional.empty(),
        List.of());
  }
}
