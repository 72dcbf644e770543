package dev.containerarch.local.fakeslack;

import java.time.Duration;

/// How a call can be made to fail.
public sealed interface Fault {

  /// Slack's own refusal: `{"ok": false, "error": name}`; for example `channel_not_found`,
  /// `internal_error`.
  record SlackError(String name) implements Fault {}

  /// 429 with `Retry-After`.
  ///
  /// @param retryAfterSeconds at least 0
  record RateLimited(int retryAfterSeconds) implements Fault {}

  /// The answer is the usual one, but comes this much later; closing the fake Slack ends the wait.
  record Hang(Duration duration) implements Fault {}

  /// A response URL says that it is too old or used up; no other call is met in this way.
  ///
  /// @param name `expired_url` or `used_url`
  record DeadUrl(String name) implements Fault {}

  /// 200 with a page of HTML where JSON should be, as a proxy in trouble would send.
  record Garbage() implements Fault {}
}
