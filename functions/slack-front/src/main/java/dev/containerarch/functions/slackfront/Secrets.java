package dev.containerarch.functions.slackfront;

import dev.containerarch.slack.request.SigningSecrets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The function's secrets, read by name when they are first needed and kept for a few minutes: long
/// enough not to be asked for with every request, short enough that a rotated one is noticed.
final class Secrets implements SigningSecrets {

  static final Duration KEPT = Duration.ofMinutes(5);

  /// Requests that nobody signed must not make us ask for the secret each time.
  static final Duration REREAD_AT_MOST_EVERY = Duration.ofSeconds(10);

  /// While their source does not answer, they are used for this long: one that was withdrawn must
  /// not live for ever.
  static final Duration USED_WITHOUT_ANSWER = Duration.ofHours(1);

  private static final Logger logger = LoggerFactory.getLogger(Secrets.class);

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

  /// @param askedAt when its source was last asked for it, with or without an answer
  private record Kept(String value, Instant readAt, Instant askedAt) {}

  Secrets(Function<Name, String> source, Clock clock) {
    this.source = source;
    this.clock = clock;
  }

  @Override
  public List<String> known() {
    return signingSecrets(KEPT);
  }

  @Override
  public List<String> reread() {
    return signingSecrets(REREAD_AT_MOST_EVERY);
  }

  private List<String> signingSecrets(Duration age) {
    Kept kept = noOlder(Name.SIGNING_SECRET, signing, age);
    signing = kept;
    return split(kept.value());
  }

  String botToken() {
    Kept kept = noOlder(Name.BOT_TOKEN, botToken, KEPT);
    botToken = kept;
    return kept.value().strip();
  }

  void forget() {
    signing = null;
    botToken = null;
  }

  private Kept noOlder(Name name, @Nullable Kept kept, Duration age) {
    Instant now = clock.instant();
    if (kept != null && !kept.askedAt().plus(age).isBefore(now)) {
      return kept;
    }
    try {
      return new Kept(source.apply(name), now, now);
    } catch (RuntimeException e) {
      if (kept == null || kept.readAt().plus(USED_WITHOUT_ANSWER).isBefore(now)) {
        throw e;
      }
      logger.warn("{} cannot be read, an earlier one is used: {}", name, e.getClass().getName());
      return new Kept(kept.value(), kept.readAt(), now);
    }
  }

  private static List<String> split(String secrets) {
    return Arrays.stream(secrets.split(","))
        .map(String::strip)
        .filter(secret -> !secret.isEmpty())
        .toList();
  }
}
