package dev.containerarch.local.workspace;

import dev.containerarch.local.fakeslack.Call;
import dev.containerarch.local.fakeslack.Fault;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;

/// What the page can make go wrong.
enum Disturbance {
  RATE_LIMITED("rate_limited"),
  INVALID_BLOCKS("invalid_blocks"),
  CHANNEL_NOT_FOUND("channel_not_found"),
  TIMEOUT("timeout"),
  URL_EXPIRED("url_expired"),
  APP_LATE("app_late"),
  TOKEN_REVOKED("token_revoked"),
  DATABASE_THROTTLED("database_throttled"),
  DATABASE_DOWN("database_down"),
  NONE("none");

  /// As the page names it.
  final String word;

  Disturbance(String word) {
    this.word = word;
  }

  static Optional<Disturbance> of(String word) {
    return Arrays.stream(values()).filter(each -> each.word.equals(word)).findFirst();
  }

  /// Which call is the next.
  String method() {
    return this == URL_EXPIRED ? Call.RESPONSE_URL : Call.ANY;
  }

  /// What happens to the next call; empty for what lasts.
  Optional<Fault> nextCall() {
    return switch (this) {
      case RATE_LIMITED -> Optional.of(new Fault.RateLimited(30));
      case INVALID_BLOCKS, CHANNEL_NOT_FOUND -> Optional.of(new Fault.SlackError(word));
      // Longer than Slack waits for an answer to what led to the call.
      case TIMEOUT -> Optional.of(new Fault.Hang(Duration.ofSeconds(5)));
      case URL_EXPIRED -> Optional.of(new Fault.DeadUrl("expired_url"));
      case APP_LATE, TOKEN_REVOKED, DATABASE_THROTTLED, DATABASE_DOWN, NONE -> Optional.empty();
    };
  }
}
