package dev.containerarch.local.workspace;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.concurrent.atomic.AtomicReference;

/// Another clock, some time ahead of it. It only ever goes forward. Thread-safe.
public final class ShiftedClock extends Clock {

  private final Clock clock;
  private final AtomicReference<Duration> ahead;

  public ShiftedClock(Clock clock) {
    this(clock, new AtomicReference<>(Duration.ZERO));
  }

  private ShiftedClock(Clock clock, AtomicReference<Duration> ahead) {
    this.clock = clock;
    this.ahead = ahead;
  }

  /// Goes forward.
  ///
  /// @param duration not negative
  public void advance(Duration duration) {
    if (duration.isNegative()) {
      throw new IllegalArgumentException("a clock does not go back: " + duration);
    }
    ahead.updateAndGet(duration::plus);
  }

  /// How far it is ahead.
  public Duration ahead() {
    return ahead.get();
  }

  @Override
  public Instant instant() {
    return clock.instant().plus(ahead.get());
  }

  @Override
  public ZoneId getZone() {
    return clock.getZone();
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return new ShiftedClock(clock.withZone(zone), ahead);
  }
}
