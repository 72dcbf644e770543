package dev.containerarch.functions.clock;

import com.google.gson.JsonObject;
import dev.containerarch.advisor.Lazy;
import dev.containerarch.advisor.cost.price.PriceBook;
import dev.containerarch.advisor.cost.price.PriceSnapshots;
import dev.containerarch.advisor.decision.Decision;
import dev.containerarch.advisor.decision.DecisionLog;
import dev.containerarch.advisor.decision.Tenant;
import dev.containerarch.advisor.knowledge.Knowledge;
import dev.containerarch.advisor.watch.DecisionWatch;
import dev.containerarch.advisor.watch.DecisionWatch.Page;
import dev.containerarch.advisor.watch.DecisionWatch.Walk;
import dev.containerarch.advisor.watch.DecisionWatch.WatchUnavailable;
import dev.containerarch.advisor.watch.DecisionWatch.Watched;
import dev.containerarch.advisor.watch.FactAdvisor;
import dev.containerarch.advisor.watch.FactReminders;
import dev.containerarch.advisor.watch.KnownToday;
import dev.containerarch.advisor.watch.KnownToday.PricesUnavailable;
import dev.containerarch.advisor.watch.Looking;
import java.io.PrintStream;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/// Looks through the decisions that hold when knowledge or prices have changed, and tells of those
/// whose choice stands otherwise than it did. Which state of them a tenant's decisions were looked
/// through with is noted, so that a run with nothing new ends at once, one that is cut short is
/// gone on with by the next, and an outage costs nothing but time.
///
/// Tenants take turns, a page at a time: one with thousands of decisions keeps nobody waiting, and
/// one whose decisions cannot be read holds up no other.
public final class FactRun implements ClockRun {

  /// What is left of the function's time when nothing more is begun.
  private static final Duration RESERVE = Duration.ofSeconds(20);

  private final DecisionWatch watch;
  private final Supplier<Source> source;
  private final PriceSnapshots prices;
  private final Clock clock;
  private final PrintStream out;

  /// What the program brings with it.
  ///
  /// @param packed tells one state of the packed knowledge and prices from another
  public record Source(Knowledge knowledge, PriceBook book, String packed) {

    static Source load() {
      PriceBook book = PriceBook.load();
      return new Source(Knowledge.load(), book, KnownToday.packed(book));
    }
  }

  /// @param source asked for when it is first needed
  /// @param out takes a line of JSON for each run and each failure
  public FactRun(
      DecisionWatch watch,
      Supplier<Source> source,
      PriceSnapshots prices,
      Clock clock,
      PrintStream out) {
    this.watch = watch;
    this.source = source;
    this.prices = prices;
    this.clock = clock;
    this.out = out;
  }

  /// A run that goes by the packed knowledge and prices, and fresher ones where there are any.
  public static FactRun of(
      DecisionWatch watch, PriceSnapshots prices, Clock clock, PrintStream out) {
    return new FactRun(watch, new Lazy<>(Source::load), prices, clock, out);
  }

  /// What one run has done.
  private static final class Tally {
    private int looked;
    private int told;
    private int unclear;
    private int broken;
    private int waiting;
    private int failed;
  }

  @Override
  public Optional<String> run(Supplier<Duration> left) {
    Tally tally = new Tally();
    try {
      List<Walk> all = watch.walks();
      if (!all.isEmpty()) {
        walk(all, tally, left);
      }
    } catch (WatchUnavailable | PricesUnavailable e) {
      note("ERROR", String.valueOf(e.getMessage()), Optional.empty(), Optional.empty());
      tally.failed++;
    }
    finish(tally);
    return tally.failed == 0
        ? Optional.empty()
        : Optional.of("tenants whose facts could not be looked through: " + tally.failed);
  }

  private void walk(List<Walk> all, Tally tally, Supplier<Duration> left) {
    Source packed = source.get();
    KnownToday known = KnownToday.read(packed.packed(), packed.book(), prices);
    Deque<Walk> walks = new ArrayDeque<>();
    for (Walk walk : all) {
      if (!walk.isDoneWith(known.fingerprint())) {
        walks.add(begun(walk, known));
      }
    }
    walk(walks, new FactAdvisor(packed.knowledge(), packed.book(), known, clock), tally, left);
  }

  private static Walk begun(Walk walk, KnownToday known) {
    return walk.known().equals(known.fingerprint())
        ? walk
        : new Walk(walk.tenant(), known.fingerprint(), DecisionLog.ABOVE_ALL);
  }

  private void walk(Deque<Walk> walks, FactAdvisor advisor, Tally tally, Supplier<Duration> left) {
    while (!walks.isEmpty()) {
      if (left.get().compareTo(RESERVE) < 0) {
        tally.waiting = walks.size();
        return;
      }
      Walk walk = walks.remove();
      try {
        Page page = watch.inForce(walk.tenant(), walk.below(), DecisionWatch.MOST);
        for (Watched watched : page.decisions()) {
          look(walk.tenant(), watched, advisor, tally);
        }
        Walk next = new Walk(walk.tenant(), walk.known(), page.below());
        watch.note(next);
        if (!next.isDoneWith(walk.known())) {
          walks.add(next);
        }
      } catch (WatchUnavailable e) {
        note("ERROR", String.valueOf(e.getMessage()), Optional.of(walk.tenant()), Optional.empty());
        tally.failed++;
      }
    }
  }

  private void look(Tenant tenant, Watched watched, FactAdvisor advisor, Tally tally) {
    tally.looked++;
    switch (watched) {
      case Watched.Broken(int number, String why) -> {
        note("ERROR", why, Optional.of(tenant), Optional.of(number));
        tally.broken++;
      }
      case Watched.Whole(Decision decision, DecisionWatch.Memory memory) -> {
        switch (looking(tenant, decision, advisor, tally)) {
          case Looking.AsDecided _ -> {}
          case Looking.Unclear(Looking.Why why) -> {
            note("WARN", why.name(), Optional.of(tenant), Optional.of(decision.number()));
            tally.unclear++;
          }
          case Looking.Changed(var finding) -> {
            boolean told =
                !memory.has(finding)
                    && watch.tell(
                        tenant,
                        decision.number(),
                        memory,
                        finding,
                        FactReminders.of(
                            tenant,
                            decision,
                            finding,
                            clock.instant().truncatedTo(ChronoUnit.MILLIS)));
            tally.told += told ? 1 : 0;
          }
        }
      }
    }
  }

  /// A decision that somebody has changed by hand may have a question that nothing expects.
  private Looking looking(Tenant tenant, Decision decision, FactAdvisor advisor, Tally tally) {
    try {
      return advisor.look(decision);
    } catch (RuntimeException e) {
      note("ERROR", e.getClass().getName(), Optional.of(tenant), Optional.of(decision.number()));
      tally.broken++;
      return new Looking.AsDecided();
    }
  }

  private void finish(Tally tally) {
    JsonObject line = new JsonObject();
    line.addProperty("message", "facts looked through");
    line.addProperty("looked", tally.looked);
    line.addProperty("told", tally.told);
    line.addProperty("unclear", tally.unclear);
    line.addProperty("broken", tally.broken);
    line.addProperty("waiting", tally.waiting);
    line.addProperty("failed", tally.failed);
    out.println(line);
  }

  private void note(String level, String why, Optional<Tenant> tenant, Optional<Integer> number) {
    JsonObject line = new JsonObject();
    line.addProperty("level", level);
    line.addProperty("message", "facts behind a decision could not be looked at");
    tenant.ifPresent(whose -> line.addProperty("tenant", whose.id()));
    number.ifPresent(which -> line.addProperty("number", which));
    line.addProperty("why", why);
    out.println(line);
  }
}
