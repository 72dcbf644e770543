package dev.containerarch.local.workspace;

import com.google.gson.JsonObject;

/// What came of something that a member did. What else has changed, such as new messages, is in the
/// state.
public sealed interface Outcome {

  /// Slack did it.
  record Done() implements Outcome {}

  /// The app refuses a submission.
  ///
  /// @param byBlock a sentence for each input that is meant, by the id of its block
  record Errors(JsonObject byBlock) implements Outcome {}

  /// Slack could not do it, and shows this.
  ///
  /// @param error Slack's name for it, such as `operation_timeout`
  record Failed(String error, String shown) implements Outcome {}

  /// The page asked for something that there is not: a member, a message, a button.
  record Impossible(String why) implements Outcome {}
}
