package dev.containerarch.slack.conversation;

import dev.containerarch.advisor.decision.Decision;
import dev.containerarch.advisor.decision.DecisionLog;
import dev.containerarch.advisor.decision.HistoryEntry;
import dev.containerarch.advisor.decision.NewDecision;
import dev.containerarch.advisor.decision.Tenant;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A decision log in memory that can be made to fail.
final class MemoryLog implements DecisionLog {

  private static final String CURSOR = "below-";

  private final Map<Tenant, List<Decision>> kept = new HashMap<>();
  private final Map<String, Decision> seen = new HashMap<>();
  private Optional<RuntimeException> failure = Optional.empty();

  /// From now on nothing answers.
  void breakDown(boolean mayBeKept) {
    failure = Optional.of(new LogUnavailable("no answer", new IOException("down"), mayBeKept));
  }

  /// From now on everything runs into a bug.
  void breakWith(RuntimeException bug) {
    failure = Optional.of(bug);
  }

  List<Decision> of(String tenant) {
    return kept.getOrDefault(new Tenant(tenant), List.of());
  }

  @Override
  public Recording record(Tenant tenant, NewDecision decision, String onceKey) {
    failIfBroken();
    Decision earlier = seen.get(tenant.id() + onceKey);
    if (earlier != null) {
      return new Recording.AlreadyRecorded(earlier);
    }
    List<Decision> decisions = kept.computeIfAbsent(tenant, _ -> new ArrayList<>());
    Decision added = new Decision(decisions.size() + 1, decision);
    decisions.add(added);
    seen.put(tenant.id() + onceKey, added);
    return new Recording.Recorded(added);
  }

  @Override
  public Optional<Kept> find(Tenant tenant, int number) {
    failIfBroken();
    return of(tenant.id()).stream()
        .filter(decision -> decision.number() == number)
        .findFirst()
        .map(decision ->
            new Kept(
                decision,
                List.of(
                    new HistoryEntry(
                        decision.content().decidedAt(),
                        decision.content().decidedBy(),
                        HistoryEntry.Event.RECORDED))));
  }

  @Override
  public Listing newestFirst(Tenant tenant, Optional<String> cursor, int size) {
    failIfBroken();
    if (cursor.isPresent() && !cursor.get().matches(CURSOR + "\\d{1,6}")) {
      return new Listing.NoSuchCursor();
    }
    int below =
        cursor
            .map(text -> Integer.parseInt(text.substring(CURSOR.length())))
            .orElse(Integer.MAX_VALUE);
    List<Decision> older =
        of(tenant.id()).reversed().stream().filter(d -> d.number() < below).toList();
    List<Decision> page = older.subList(0, Math.min(size, older.size()));
    return new Listing.Page(
        page,
        older.size() > size ? Optional.of(CURSOR + page.getLast().number()) : Optional.empty());
  }

  private void failIfBroken() {
    failure.ifPresent(cause -> {
      throw cause;
    });
  }
}
