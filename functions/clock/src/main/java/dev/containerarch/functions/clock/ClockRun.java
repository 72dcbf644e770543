package dev.containerarch.functions.clock;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;

/// Something that the clock does each time, beside the reviews.
public interface ClockRun {

  /// Does what is left to do. Others come after it, also when it throws, which only a bug makes it.
  ///
  /// @param left the time that the function still has
  /// @return what could not be done, for the deployer; empty when everything was, or when the next
  ///   run goes on with it as planned
  Optional<String> run(Supplier<Duration> left);
}
