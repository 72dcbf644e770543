package dev.containerarch.functions.clock;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;

/// Something that the clock does each time, beside the reviews.
public interface ClockRun {

  /// Does what is left to do. It catches what goes wrong: others come after it.
  ///
  /// @param left the time that the function still has
  /// @return what could not be done, for the deployer; empty when everything was, or when the next
  ///   run goes on with it as planned
  Optional<String> run(Supplier<Duration> left);
}
