package dev.containerarch.local.lambda;

/// How a function's start went.
public sealed interface Init {

  /// The handler is constructed and the runtime has asked for its first event.
  ///
  /// @param atNanos the [System#nanoTime()] of that first question
  record Ready(long atNanos) implements Init {}

  /// The handler could not be constructed, a checkpoint or restore hook threw, or the process ended
  /// first.
  ///
  /// @param errorBody the JSON object that the runtime reported: `errorMessage`, `errorType`,
  ///   `stackTrace`
  record Failed(String errorBody) implements Init {}
}
