package dev.containerarch.functions.slackfront;

import dev.containerarch.slack.request.SigningSecrets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// The function's secrets, read by name when they are first needed and kept for a few minutes: long
/// enough not to be asked for with every request, short enough that a rotated one is noticed.
final class Secrets implements SigningSecrets {

  static final Duration KEPT = Duration.ofMinutes(5);

  /// Requests that nobody signed must not make us ask for the secret each time.
  static final Duration REREAD_AT_MOST_EVERY = Duration.ofSeconds(10);

  private final Function<Name, String> source;
  private final Clock clock;
  private volatile @Nullable Kept signing;
  private volatile @Nullable Kept botToken;

  /// Which secret.
  enum Name {
    /// One or several, separated by commas, newest or oldest first.
    SIGNING_SECRET,
    BOT_TOKEN
  }

  private record Kept(String value, Instant readAt) {}

  Secrets(Function<Name, String> source, Clock clock) {
    this.source = source;
    this.clock = clock;
  }

  @Override
  public List<String> known() {
    Kept kept = signing;
    if (kept == null || isOlder(kept, KEPT)) {
      kept = read(Name.SIGNING_SECRET);
      signing = kept;
    }
    return split(kept.value());
  }

  @Override
  public List<String> reread() {
    Kept kept = signing;
    if (kept == null || isOlder(kept, REREAD_AT_MOST_EVERY)) {
      kept = read(Name.SIGNING_SECRET);
      signing = kept;
    }
    return split(kept.value());
  }

  String botToken() {
    Kept kept = botToken;
    if (kept == null || isOlder(kept, KEPT)) {
      kept = read(Name.BOT_TOKEN);
      botToken = kept;
    }
    return kept.value().strip();
  }

  void forget() {
    signing = null;
    botToken = null;
  }

  private Kept read(Name name) {
    return new Kept(source.apply(name), clock.instant());
  }

  private boolean isOlder(Kept kept, Duration age) {
    return kept.readAt().plus(age).isBefore(clock.instant());
  }

  private static List<String> split(String secrets) {
    return Arrays.stream(secrets.split(","))
        .map(String::strip)
        .filter(secret -> !secret.isEmpty())
        .toList();
  }
}
