package dev.containerarch.store;

import dev.containerarch.advisor.settings.Versioned;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// What was read or written a moment ago, by its key: the newest few of them. Thread-safe.
final class Remembered<T> {

  private static final int MOST = 500;

  private record Kept<T>(Versioned<T> value, Instant at) {}

  private final Clock clock;
  private final Duration age;
  private final Map<Key, Kept<T>> entries =
      new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, Kept<T>> eldest) {
          return size() > MOST;
        }
      };

  /// @param age how long something is remembered
  Remembered(Clock clock, Duration age) {
    this.clock = clock;
    this.age = age;
  }

  synchronized Optional<Versioned<T>> find(Key key) {
    Kept<T> entry = entries.get(key);
    // A clock that was set back must not make an entry live for ever.
    Instant now = clock.instant();
    return entry == null || !now.isBefore(entry.at().plus(age)) || now.isBefore(entry.at())
        ? Optional.empty()
        : Optional.of(entry.value());
  }

  synchronized void put(Key key, Versioned<T> value) {
    entries.remove(key);
    entries.put(key, new Kept<>(value, clock.instant()));
  }

  synchronized void forget(Key key) {
    entries.remove(key);
  }
}
