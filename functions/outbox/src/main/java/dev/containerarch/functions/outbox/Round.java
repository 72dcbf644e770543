package dev.containerarch.functions.outbox;

import dev.containerarch.advisor.decision.DecisionLog.LogUnavailable;
import dev.containerarch.advisor.decision.DecisionLog.RecordBroken;
import dev.containerarch.advisor.decision.Tenant;
import dev.containerarch.advisor.outbox.Deliveries.DeliveriesUnavailable;
import dev.containerarch.advisor.outbox.Deliveries.Slot;
import dev.containerarch.advisor.outbox.OutboxEntry;
import dev.containerarch.advisor.review.ReviewBoard.BoardUnavailable;
import dev.containerarch.store.OutboxItem;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/// Delivers a batch. What asks for the same message is one delivery; what has to wait lets the
/// others pass; a tenant whose workspace is busy is left alone as a whole.
final class Round {

  /// What is left of the function's time when nothing more is begun: one call to Slack, and noting
  /// what came of it.
  static final Duration RESERVE = Duration.ofSeconds(12);

  /// After this, a record that still cannot be delivered no longer holds up those behind it.
  static final Duration GIVEN_UP_AFTER = Duration.ofMinutes(15);

  /// Between two changes of one card: Slack takes 50 of a workspace a minute, and nobody reads
  /// faster.
  static final Duration BETWEEN_CARDS = Duration.ofSeconds(1);

  private static final Duration FIRST_PAUSE = Duration.ofMillis(500);
  private static final int MOST_DOUBLINGS = 4;

  private final Function<OutboxEntry, Result> courier;
  private final PutAside aside;
  private final RunLog log;
  private final Clock clock;
  private final Sleeper sleeper;

  /// When each card was brought up to date last, by this instance of the function. A tenant's items
  /// stay in one lane, and a lane's batches come one after the other.
  private final Map<Address, Instant> cards = new HashMap<>();

  /// Waits.
  @FunctionalInterface
  interface Sleeper {
    void sleep(Duration duration) throws InterruptedException;
  }

  /// Whose delivery.
  private record Address(Tenant tenant, Slot slot) {}

  Round(
      Function<OutboxEntry, Result> courier,
      PutAside aside,
      RunLog log,
      Clock clock,
      Sleeper sleeper) {
    this.courier = courier;
    this.aside = aside;
    this.log = log;
    this.clock = clock;
    this.sleeper = sleeper;
  }

  /// Delivers what can be delivered.
  ///
  /// @param left the time that the function still has
  /// @return the sequence numbers of what has to come again
  List<String> deliver(List<StreamRecord> records, Supplier<Duration> left) {
    RunLog.Run run = log.start();
    List<String> again = new ArrayList<>();
    List<Parcel> waiting = parcels(records, run, again);
    Map<Tenant, Instant> busy = new HashMap<>();
    waiting.forEach(this::pace);
    while (!waiting.isEmpty()) {
      Parcel next = first(waiting, busy);
      if (!hasTime(ready(next, busy), left)) {
        break;
      }
      waiting.remove(next);
      Result result = attempt(next.entry());
      run.note(next.entry(), result);
      switch (result) {
        case Result.Delivered _ -> paced(next);
        case Result.DeliveredBefore _, Result.Overtaken _, Result.Refused _ -> {}
        case Result.Partly _ -> {
          next.goOn(clock.instant());
          waiting.add(next);
        }
        case Result.Hopeless(String why) ->
            next.records().forEach(record -> putAside(record, why, run, again));
        case Result.Later(Duration pause, String why) -> {
          Instant now = clock.instant();
          if (pause.isPositive()) {
            busy.put(next.entry().tenant(), now.plus(pause));
          }
          next.wait(now.plus(FIRST_PAUSE.multipliedBy(1L << doublings(next))), why);
          waiting.add(next);
        }
      }
    }
    waiting.forEach(parcel -> leave(parcel, run, again));
    run.end(clock.instant());
    return again;
  }

  private List<Parcel> parcels(List<StreamRecord> records, RunLog.Run run, List<String> again) {
    Map<Address, Parcel> parcels = new LinkedHashMap<>();
    for (StreamRecord record : records) {
      try {
        OutboxEntry entry = record.entry();
        parcels.computeIfAbsent(address(entry), _ -> new Parcel(entry)).add(record, entry);
      } catch (OutboxItem.Broken e) {
        putAside(record, "it cannot be understood: " + e.getMessage(), run, again);
      }
    }
    return new ArrayList<>(parcels.values());
  }

  /// A card that was just brought up to date waits, so that what comes meanwhile is one more change
  /// of it and not many.
  private void pace(Parcel parcel) {
    Instant last = cards.get(address(parcel.entry()));
    if (last != null) {
      parcel.notBefore(last.plus(BETWEEN_CARDS));
    }
  }

  private void paced(Parcel parcel) {
    if (Slot.of(parcel.entry().what()) instanceof Slot.Card) {
      Instant now = clock.instant();
      cards.values().removeIf(last -> last.plus(BETWEEN_CARDS).isBefore(now));
      cards.put(address(parcel.entry()), now);
    }
  }

  private static Address address(OutboxEntry entry) {
    return new Address(entry.tenant(), Slot.of(entry.what()));
  }

  private static int doublings(Parcel parcel) {
    return Math.min(parcel.tries(), MOST_DOUBLINGS);
  }

  private static Parcel first(List<Parcel> waiting, Map<Tenant, Instant> busy) {
    Parcel first = waiting.getFirst();
    for (Parcel parcel : waiting) {
      if (ready(parcel, busy).isBefore(ready(first, busy))) {
        first = parcel;
      }
    }
    return first;
  }

  private static Instant ready(Parcel parcel, Map<Tenant, Instant> busy) {
    Instant tenant = busy.getOrDefault(parcel.entry().tenant(), Instant.MIN);
    return tenant.isAfter(parcel.notBefore()) ? tenant : parcel.notBefore();
  }

  /// Waits until then, if there is time for an attempt after that.
  private boolean hasTime(Instant then, Supplier<Duration> left) {
    Instant now = clock.instant();
    Duration pause = then.isAfter(now) ? Duration.between(now, then) : Duration.ZERO;
    if (left.get().minus(pause).compareTo(RESERVE) < 0) {
      return false;
    }
    if (pause.isZero()) {
      return true;
    }
    try {
      sleeper.sleep(pause);
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private Result attempt(OutboxEntry entry) {
    try {
      return courier.apply(entry);
    } catch (LogUnavailable | RecordBroken | BoardUnavailable | DeliveriesUnavailable e) {
      // A record that somebody edited may be put right before this is given up.
      return Result.Later.because(String.valueOf(e.getMessage()));
    } catch (RuntimeException e) {
      // A bug: what it says may quote a member.
      return Result.Later.because(e.getClass().getName());
    }
  }

  private void leave(Parcel parcel, RunLog.Run run, List<String> again) {
    Instant tooOld = clock.instant().minus(GIVEN_UP_AFTER);
    for (StreamRecord record : parcel.records()) {
      if (record.at().isBefore(tooOld)) {
        putAside(record, parcel.why(), run, again);
      } else {
        again.add(record.sequence());
        run.leave(parcel.entry(), parcel.why());
      }
    }
  }

  private void putAside(StreamRecord record, String why, RunLog.Run run, List<String> again) {
    try {
      aside.put(record, why);
      run.putAside(record, why, Optional.empty());
    } catch (RuntimeException e) {
      again.add(record.sequence());
      run.putAside(record, why, Optional.of(e.getClass().getSimpleName()));
    }
  }
}
