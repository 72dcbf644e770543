package dev.containerarch.benchmarks;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/// What one fresh process of a function took.
///
/// @param init from the start of the process to the runtime's first question for an event
/// @param first the first answer
/// @param warm per request, every timed answer after the warm-up
record Sample(Duration init, Duration first, Map<String, List<Duration>> warm) {

  /// Init and first answer together: what the first user after a cold start waits for.
  Duration cold() {
    return init.plus(first);
  }

  /// A quantile of one request's warm answers.
  Duration warm(String request, double quantile) {
    return quantile(warm.getOrDefault(request, List.of()), quantile);
  }

  /// The smallest of the values that at least this share of them do not exceed (nearest rank).
  ///
  /// @param quantile above 0, at most 1
  static Duration quantile(List<Duration> values, double quantile) {
    Duration[] sorted = values.toArray(Duration[]::new);
    Arrays.sort(sorted);
    return sorted[Math.max(0, (int) Math.ceil(quantile * sorted.length) - 1)];
  }
}
