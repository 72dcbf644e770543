package dev.containerarch.slack.delivery;

import java.time.Duration;

/// What came of sending a message.
public sealed interface Sending {

  /// It is in Slack.
  ///
  /// @param channel where it is, as Slack answered: a direct message has a conversation of its own
  /// @param ts Slack's id of the message within the conversation
  record Sent(String channel, String ts) implements Sending {}

  /// The message that was meant is not there to be changed, or was deleted after it was posted.
  ///
  /// @param code Slack's own
  record Gone(String code) implements Sending {}

  /// Slack will not have it, and would not the next time.
  ///
  /// @param code Slack's own
  record Refused(String code) implements Sending {}

  /// Slack wants to be left alone for a while.
  record Busy(Duration retryAfter) implements Sending {}

  /// It may pass: the network, or Slack itself, is in trouble. The message may have been taken.
  ///
  /// @param why for the deployer; nothing that a member wrote
  record Failed(String why) implements Sending {}
}
