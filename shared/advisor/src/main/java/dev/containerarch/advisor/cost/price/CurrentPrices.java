package dev.containerarch.advisor.cost.price;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// The prices that count now: the bundled ones, each replaced by that of the newest snapshot where
/// the snapshot's is newer. Where no snapshot can be read the bundled ones count alone.
public final class CurrentPrices {

  /// Snapshots come once a week, so nobody misses anything.
  static final Duration KEPT = Duration.ofHours(1);

  /// Long enough not to ask a store that is down for every answer.
  static final Duration FAILURE_KEPT = Duration.ofMinutes(1);

  private final PriceBook book;
  private final PriceSnapshots snapshots;
  private final Clock clock;
  private final Map<String, Kept> kept = new ConcurrentHashMap<>();

  /// The prices of a region.
  ///
  /// @param bundledOnly whether fresher prices could not be read, so that nobody knows if there are
  ///   any
  public record Current(RegionPrices prices, boolean bundledOnly) {}

  private record Kept(Current current, Instant until) {}

  public CurrentPrices(PriceBook book, PriceSnapshots snapshots, Clock clock) {
    this.book = book;
    this.snapshots = snapshots;
    this.clock = clock;
  }

  /// Empty when the book does not have the region.
  public Optional<Current> region(String code) {
    Instant now = clock.instant();
    Kept known = kept.get(code);
    if (known != null && now.isBefore(known.until())) {
      return Optional.of(known.current());
    }
    Optional<Current> read = book.region(code).map(this::read);
    read.ifPresent(current ->
        kept.put(code, new Kept(current, now.plus(current.bundledOnly() ? FAILURE_KEPT : KEPT))));
    return read;
  }

  private Current read(RegionPrices bundled) {
    return switch (snapshots.newest(bundled.region())) {
      case PriceSnapshots.Newest.Found(PriceSnapshot snapshot) ->
          new Current(bundled.freshened(snapshot), false);
      case PriceSnapshots.Newest.None _ -> new Current(bundled, false);
      case PriceSnapshots.Newest.Unavailable _, PriceSnapshots.Newest.Broken _ ->
          new Current(bundled, true);
    };
  }
}
