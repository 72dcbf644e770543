package dev.containerarch.local.fakeslack;

/// A call that was refused, or whose answer was made to wait.
///
/// @param method the Web API method, or [Call#RESPONSE_URL]
/// @param error Slack's name for it, such as `expired_url`; [#LATE] for an answer that is late
public record Refused(String method, String error) {

  /// No refusal: the answer comes after the caller has stopped waiting for it.
  public static final String LATE = "timeout";
}
