package dev.containerarch.local.fakeslack;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// The trigger ids that were handed out: each good for one view within three seconds.
final class Triggers {

  private static final Duration LIFE = Duration.ofSeconds(3);

  private final Clock clock;
  private final Map<String, Instant> unused = new HashMap<>();
  private final Map<String, Instant> used = new HashMap<>();
  private final Map<String, String> owners = new HashMap<>();
  private int issued;

  /// Ids are never given twice, as by Slack: not by two processes in the same second either.
  private final long own = UUID.randomUUID().getLeastSignificantBits();

  Triggers(Clock clock) {
    this.clock = clock;
  }

  synchronized String issue() {
    return issue("");
  }

  /// @param owner whose click or command it is
  synchronized String issue(String owner) {
    issued++;
    String id = "%d.%d.%016x".formatted(clock.instant().getEpochSecond(), issued, own + issued);
    unused.put(id, clock.instant());
    owners.put(id, owner);
    return id;
  }

  /// Whose trigger it is; nobody's in particular where it was handed out without saying so.
  synchronized String owner(String id) {
    return owners.getOrDefault(id, "");
  }

  synchronized void handOut(String id) {
    if (!used.containsKey(id)) {
      unused.putIfAbsent(id, clock.instant());
    }
  }

  /// Why this id opens nothing, in Slack's words; empty if it may, and it is not used up yet.
  synchronized Optional<String> refusal(String id) {
    if (used.containsKey(id)) {
      return Optional.of("exchanged_trigger_id");
    }
    Instant since = unused.get(id);
    if (since == null) {
      return Optional.of("invalid_trigger_id");
    }
    return clock.instant().isAfter(since.plus(LIFE))
        ? Optional.of("expired_trigger_id")
        : Optional.empty();
  }

  /// Uses the id up, unless it is refused.
  synchronized Optional<String> exchange(String id) {
    Optional<String> refusal = refusal(id);
    if (refusal.isEmpty()) {
      unused.remove(id);
      used.put(id, clock.instant());
    }
    return refusal;
  }
}
