package dev.containerarch.slack.conversation;

import dev.containerarch.advisor.decision.Change;
import dev.containerarch.advisor.decision.Content;
import dev.containerarch.advisor.decision.Decision;
import dev.containerarch.advisor.decision.DecisionFilter;
import dev.containerarch.advisor.decision.DecisionLine;
import dev.containerarch.advisor.decision.DecisionLog;
import dev.containerarch.advisor.decision.HistoryEntry;
import dev.containerarch.advisor.decision.LifeCycle;
import dev.containerarch.advisor.decision.Status;
import dev.containerarch.advisor.decision.Tenant;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/// A decision log in memory that can be made to fail.
final class MemoryLog implements DecisionLog {

  private static final String CURSOR = "below-";

  private final Map<Tenant, List<Decision>> kept = new HashMap<>();
  private final Map<Tenant, List<HistoryEntry>> history = new HashMap<>();
  private final Map<String, Decision> seen = new HashMap<>();
  private Optional<RuntimeException> failure = Optional.empty();
  private Optional<Listing> nextListing = Optional.empty();
  private Optional<Runnable> beforeChange = Optional.empty();
  private final Set<Integer> broken = new HashSet<>();
  private List<String> misfiled = List.of();
  private DecisionFilter asked = DecisionFilter.ALL;

  /// From now on nothing answers.
  void breakDown(boolean mayBeKept) {
    failure = Optional.of(new LogUnavailable("no answer", new IOException("down"), mayBeKept));
  }

  /// From now on everything runs into a bug.
  void breakWith(RuntimeException bug) {
    failure = Optional.of(bug);
  }

  /// Somebody else does something just before the next change.
  void beforeNextChange(Runnable something) {
    beforeChange = Optional.of(something);
  }

  /// The next list is this.
  void listNext(Listing listing) {
    nextListing = Optional.of(listing);
  }

  /// Somebody has edited the table by hand so that this one cannot be read.
  void breakRecord(int number) {
    broken.add(number);
  }

  /// Somebody has edited by hand what lists find decisions by.
  void misfile(String item) {
    misfiled = List.of(item);
  }

  /// What the last list was asked for.
  DecisionFilter asked() {
    return asked;
  }

  /// Somebody edits the table by hand.
  void edit(String tenant, UnaryOperator<Decision> edit) {
    kept.getOrDefault(new Tenant(tenant), List.of()).replaceAll(edit);
  }

  List<Decision> of(String tenant) {
    return kept.getOrDefault(new Tenant(tenant), List.of());
  }

  @Override
  public Recording record(Tenant tenant, Content content, Status as, String onceKey) {
    failIfBroken();
    Decision earlier = seen.get(tenant.id() + onceKey);
    if (earlier != null) {
      return new Recording.AlreadyRecorded(earlier);
    }
    List<Decision> decisions = kept.computeIfAbsent(tenant, _ -> new ArrayList<>());
    LifeCycle.Outcome.Done begun = LifeCycle.begin(decisions.size() + 1, content, as);
    Decision added = begun.decision();
    decisions.add(added);
    history.computeIfAbsent(tenant, _ -> new ArrayList<>()).add(begun.entry());
    seen.put(tenant.id() + onceKey, added);
    return new Recording.Recorded(added);
  }

  /// Changes are made at the time of the record, of which this log knows no other.
  @Override
  public Changing change(Tenant tenant, int number, int version, Change change, String by) {
    failIfBroken();
    Optional<Runnable> first = beforeChange;
    beforeChange = Optional.empty();
    first.ifPresent(Runnable::run);
    Optional<Kept> found = find(tenant, number);
    if (found.isEmpty()) {
      return new Changing.NoSuchDecision();
    }
    Decision before = found.get().decision();
    if (before.version() != version) {
      return new Changing.Overtaken(before);
    }
    Instant at = before.changedAt();
    return switch (LifeCycle.change(before, change, by, at)) {
      case LifeCycle.Outcome.NotAllowed _ -> new Changing.NotAllowed(before);
      case LifeCycle.Outcome.Done done -> {
        keep(tenant, done);
        yield new Changing.Changed(done.decision(), done.entry());
      }
    };
  }

  @Override
  public Superseding supersede(
      Tenant tenant, int number, int version, Content successor, String onceKey) {
    failIfBroken();
    Decision earlier = seen.get(tenant.id() + onceKey);
    if (earlier != null) {
      return new Superseding.AlreadySuperseded(earlier);
    }
    Optional<Kept> found = find(tenant, number);
    if (found.isEmpty()) {
      return new Superseding.Refused(new Changing.NoSuchDecision());
    }
    Decision before = found.get().decision();
    if (before.version() != version) {
      return new Superseding.Refused(new Changing.Overtaken(before));
    }
    Content.Origin origin = successor.origin();
    return switch (LifeCycle.supersede(
        before, of(tenant.id()).size() + 1, origin.by(), origin.at())) {
      case LifeCycle.Outcome.NotAllowed _ ->
          new Superseding.Refused(new Changing.NotAllowed(before));
      case LifeCycle.Outcome.Done done -> {
        Recording recorded =
            record(tenant, successor.superseding(number), new Status.Accepted(), onceKey);
        keep(tenant, done);
        yield new Superseding.Superseded(recorded.decision(), done.decision());
      }
    };
  }

  private void keep(Tenant tenant, LifeCycle.Outcome.Done done) {
    kept.getOrDefault(tenant, List.of())
        .replaceAll(old -> old.number() == done.decision().number() ? done.decision() : old);
    history.computeIfAbsent(tenant, _ -> new ArrayList<>()).add(done.entry());
  }

  @Override
  public Optional<Kept> find(Tenant tenant, int number) {
    failIfBroken();
    if (broken.contains(number)) {
      throw new RecordBroken(number, false, "status", new IllegalStateException("by hand"));
    }
    return of(tenant.id()).stream()
        .filter(decision -> decision.number() == number)
        .findFirst()
        .map(decision ->
            new Kept(
                decision,
                history.getOrDefault(tenant, List.of()).stream()
                    .filter(entry -> entry.number() == number)
                    .toList()));
  }

  @Override
  public List<String> misfiled(Tenant tenant, Decision decision) {
    failIfBroken();
    return misfiled;
  }

  @Override
  public Listing list(Tenant tenant, DecisionFilter filter, Optional<String> cursor, int size) {
    failIfBroken();
    asked = filter;
    if (nextListing.isPresent()) {
      Listing listing = nextListing.get();
      nextListing = Optional.empty();
      return listing;
    }
    if (cursor.isPresent() && !cursor.get().matches(CURSOR + "\\d{1,6}")) {
      return new Listing.NoSuchCursor();
    }
    int below =
        cursor
            .map(text -> Integer.parseInt(text.substring(CURSOR.length())))
            .orElse(Integer.MAX_VALUE);
    List<Decision> older =
        of(tenant.id()).reversed().stream()
            .filter(d -> d.number() < below)
            .filter(d -> filter.matches(DecisionLine.of(d)))
            .toList();
    List<Decision> page = older.subList(0, Math.min(size, older.size()));
    return new Listing.Page(
        page.stream().map(DecisionLine::of).toList(),
        older.size() > size ? Optional.of(CURSOR + page.getLast().number()) : Optional.empty(),
        Optional.empty(),
        List.of());
  }

  @Override
  public List<Whole> whole(Tenant tenant, int below, int size) {
    failIfBroken();
    return of(tenant.id()).reversed().stream()
        .filter(decision -> decision.number() < below)
        .limit(size)
        .<Whole>map(decision ->
            broken.contains(decision.number())
                ? new Whole.Broken(decision.number())
                : new Whole.Read(find(tenant, decision.number()).orElseThrow()))
        .toList();
  }

  private void failIfBroken() {
    failure.ifPresent(cause -> {
      throw cause;
    });
  }
}
