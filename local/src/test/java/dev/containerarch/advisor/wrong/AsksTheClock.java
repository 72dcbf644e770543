package dev.containerarch.advisor.wrong;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

/// The domain is told the time; it does not ask for it.
public final class AsksTheClock {

  private AsksTheClock() {}

  static List<Object> times() {
    return List.of(
        Clock.systemUTC(),
        Instant.now(),
        LocalDate.now(ZoneOffset.UTC),
        System.nanoTime(),
        System.currentTimeMillis());
  }
}
