package dev.containerarch.local.lambda;

import java.time.Duration;

/// What became of one event that was given to a function.
public sealed interface Invocation {

  /// The handler returned.
  ///
  /// @param body what the function answered: text in UTF-8, as Lambda expects
  /// @param took from the moment the event was handed to the runtime until its answer had arrived
  ///   whole
  record Answered(String body, Duration took) implements Invocation {}

  /// The handler threw, the function never got through its init, or its process ended.
  ///
  /// @param errorBody the JSON object that a caller of Lambda would see: `errorMessage`,
  ///   `errorType` and, when the handler threw, `stackTrace`
  record Failed(String errorBody) implements Invocation {}

  /// Nothing came back in time.
  ///
  /// @param limit the time the function had
  record TimedOut(Duration limit) implements Invocation {}
}
