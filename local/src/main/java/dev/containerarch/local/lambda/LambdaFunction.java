package dev.containerarch.local.lambda;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalInt;

/// A function and how to start it.
///
/// @param code the zip that is deployed, or a directory laid out like one: classes and resources at
///   the root, jars in `lib/`
/// @param handler as in the template: `package.Class` or `package.Class::method`
/// @param environment variables on top of those that Lambda sets
/// @param memoryMegabytes the memory setting; the heap gets 85 % of it, as on Lambda
/// @param start with or without SnapStart
/// @param core the one processor core that the process may use, or none for all of them
public record LambdaFunction(
    Path code,
    String handler,
    Map<String, String> environment,
    int memoryMegabytes,
    Start start,
    OptionalInt core) {

  /// How an execution environment of this function begins.
  public enum Start {
    /// A plain cold start. Lambda's java25 runtime then lets the JVM compile with C1 only.
    ON_DEMAND,
    /// As while a version is published: the hooks `beforeCheckpoint` and `afterRestore` run during
    /// init, and C2 is allowed. There is no snapshot, so the time of a real restore cannot be seen
    /// here.
    SNAP_START
  }

  public LambdaFunction {
    environment = Map.copyOf(environment);
    if (memoryMegabytes < 128 || memoryMegabytes > 10_240) {
      throw new IllegalArgumentException(
          "memory is 128 to 10240 MB on Lambda, not " + memoryMegabytes);
    }
  }

  /// A function with 1,769 MB (where Lambda gives one whole virtual core), started on demand, on
  /// every core.
  public static LambdaFunction of(Path code, String handler) {
    return new LambdaFunction(code, handler, Map.of(), 1_769, Start.ON_DEMAND, OptionalInt.empty());
  }

  /// The same function with these variables added.
  public LambdaFunction with(Map<String, String> more) {
    var all = new HashMap<>(environment);
    all.putAll(more);
    return new LambdaFunction(code, handler, all, memoryMegabytes, start, core);
  }

  /// The same function, started in another way.
  public LambdaFunction startedBy(Start how) {
    return new LambdaFunction(code, handler, environment, memoryMegabytes, how, core);
  }

  /// The same function, confined to one core; see [LambdaProcess#start] for what that needs.
  public LambdaFunction pinnedTo(OptionalInt theCore) {
    return new LambdaFunction(code, handler, environment, memoryMegabytes, start, theCore);
  }
}
