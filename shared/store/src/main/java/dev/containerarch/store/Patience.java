package dev.containerarch.store;

import java.security.SecureRandom;
import java.time.Duration;
import java.util.function.LongSupplier;
import java.util.random.RandomGenerator;

/// How long one call to the log may take in all, and how it waits between its tries.
///
/// @param limit for everything that one call does, waits included
/// @param nanoTime a clock that only goes forward, in nanoseconds from anywhere
/// @param jitter where the length of a pause comes from
record Patience(Duration limit, LongSupplier nanoTime, Sleeper sleeper, RandomGenerator jitter) {

  /// Waits.
  @FunctionalInterface
  interface Sleeper {
    void sleep(Duration duration) throws InterruptedException;
  }

  /// The jitter is a [SecureRandom] because that is the one source of chance which differs between
  /// functions that were restored from the same snapshot; the same pauses everywhere would make the
  /// same tries collide again.
  static Patience of(Duration limit) {
    return new Patience(limit, System::nanoTime, Thread::sleep, new SecureRandom());
  }

  Deadline start() {
    return new Deadline(this);
  }

  /// The time that one call has left.
  static final class Deadline {

    private static final Duration FIRST_PAUSE = Duration.ofMillis(25);
    private static final Duration LONGEST_PAUSE = Duration.ofMillis(400);

    /// With less than this left, no answer would come in time.
    private static final Duration SHORTEST_TRY = Duration.ofMillis(50);

    private final Patience patience;
    private final long start;
    private long pauseCeiling = FIRST_PAUSE.toNanos();

    private Deadline(Patience patience) {
      this.patience = patience;
      this.start = patience.nanoTime.getAsLong();
    }

    /// Never negative.
    Duration left() {
      Duration spent = Duration.ofNanos(patience.nanoTime.getAsLong() - start);
      return spent.compareTo(patience.limit) < 0 ? patience.limit.minus(spent) : Duration.ZERO;
    }

    boolean hasTimeForATry() {
      return left().compareTo(SHORTEST_TRY) >= 0;
    }

    /// Waits between nothing and twice as long as the last time at most ("full jitter").
    ///
    /// @return whether there is time for another try; when there is not, it does not wait either
    boolean pause() {
      Duration pause = Duration.ofNanos(patience.jitter.nextLong(pauseCeiling + 1));
      pauseCeiling = Math.min(2 * pauseCeiling, LONGEST_PAUSE.toNanos());
      if (left().minus(pause).compareTo(SHORTEST_TRY) < 0) {
        return false;
      }
      try {
        patience.sleeper.sleep(pause);
        return true;
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return false;
      }
    }
  }
}
