package dev.containerarch.functions.prices;

import dev.containerarch.advisor.cost.price.PriceBook;
import dev.containerarch.advisor.cost.price.PriceCheck;
import dev.containerarch.advisor.cost.price.PriceFinding;
import dev.containerarch.advisor.cost.price.PriceSnapshot;
import dev.containerarch.advisor.cost.price.PriceSnapshots;
import dev.containerarch.advisor.cost.price.PriceSnapshots.Keeping;
import dev.containerarch.advisor.cost.price.PriceSnapshots.Newest;
import dev.containerarch.advisor.cost.price.RegionPrices;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/// Refreshes the prices of all regions, those first that have waited longest. A region that fails
/// stops no other, and one that has a snapshot of the day is left alone: so what a run could not
/// do, the next one goes on with.
final class PriceRefresh {

  private final PriceBook book;
  private final PriceList list;
  private final PriceSnapshots snapshots;
  private final Clock clock;
  private final RunLog log;

  PriceRefresh(PriceBook book, PriceList list, PriceSnapshots snapshots, Clock clock, RunLog log) {
    this.book = book;
    this.list = list;
    this.snapshots = snapshots;
    this.clock = clock;
    this.log = log;
  }

  /// A region and how it stands before the run.
  private record Waiting(RegionPrices bundled, Newest newest) {

    String region() {
      return bundled.region();
    }

    Optional<PriceSnapshot> previous() {
      return newest instanceof Newest.Found(PriceSnapshot snapshot)
          ? Optional.of(snapshot)
          : Optional.empty();
    }

    LocalDate last() {
      return previous().map(PriceSnapshot::date).orElse(LocalDate.EPOCH);
    }
  }

  /// Refreshes what can be refreshed.
  ///
  /// @param left the time that the function still has
  List<Outcome> run(Supplier<Duration> left) {
    LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    List<Waiting> waiting = new ArrayList<>();
    for (PriceBook.Region region : book.regions()) {
      book.region(region.code())
          .ifPresent(
              bundled -> waiting.add(new Waiting(bundled, snapshots.newest(bundled.region()))));
    }
    waiting.sort(Comparator.comparing(Waiting::last));
    List<Outcome> outcomes = new ArrayList<>();
    for (Waiting region : waiting) {
      Outcome outcome = refresh(region, today, left);
      log.region(outcome);
      outcomes.add(outcome);
    }
    log.run(outcomes, clock.instant());
    return outcomes;
  }

  private Outcome refresh(Waiting waiting, LocalDate today, Supplier<Duration> left) {
    String region = waiting.region();
    if (!waiting.last().isBefore(today)) {
      return new Outcome.UpToDate(region);
    }
    // Without the earlier snapshot nobody could tell what moved since.
    if (waiting.newest() instanceof Newest.Unavailable(String why)) {
      return new Outcome.Failed(region, why, List.of());
    }
    return switch (list.read(region, today, left)) {
      case PriceList.Answer.Failed(String why) -> new Outcome.Failed(region, why, List.of());
      case PriceList.Answer.Whole whole ->
          switch (check(waiting, whole)) {
            case PriceCheck.Accepted(PriceSnapshot snapshot) ->
                keep(snapshot, List.of(), whole.unreadable());
            case PriceCheck.HeldBack(PriceSnapshot snapshot, var findings) ->
                keep(snapshot, findings, whole.unreadable());
            case PriceCheck.Refused(var findings) ->
                new Outcome.Failed(region, "less than half of the prices hold", findings);
          };
    };
  }

  private static PriceCheck check(Waiting waiting, PriceList.Answer.Whole whole) {
    Optional<PriceSnapshot> previous = waiting.previous();
    RegionPrices earlier =
        previous.map(snapshot -> waiting.bundled().freshened(snapshot)).orElse(waiting.bundled());
    return PriceCheck.of(whole.reading(), earlier, previous);
  }

  private Outcome keep(PriceSnapshot snapshot, List<PriceFinding> findings, int unreadable) {
    return switch (snapshots.keep(snapshot)) {
      case Keeping.Kept _, Keeping.AlreadyKept _ ->
          new Outcome.Kept(snapshot, findings, unreadable);
      case Keeping.Failed(String why) -> new Outcome.Failed(snapshot.region(), why, findings);
    };
  }
}
