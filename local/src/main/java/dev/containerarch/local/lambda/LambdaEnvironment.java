package dev.containerarch.local.lambda;

import java.nio.file.Path;
import java.util.Map;

/// The environment variables of a function's process: those that Lambda's documentation names as
/// set by the runtime, with values of an invented function, and the function's own.
final class LambdaEnvironment {

  private LambdaEnvironment() {}

  /// Empties a new process's environment and fills it again, so that nothing of this machine leaks
  /// into the function.
  static void fill(
      Map<String, String> environment, LambdaFunction function, Path root, String runtimeApi) {
    environment.clear();
    environment.putAll(
        Map.ofEntries(
            Map.entry("AWS_LAMBDA_RUNTIME_API", runtimeApi),
            Map.entry("_HANDLER", function.handler()),
            Map.entry("LAMBDA_TASK_ROOT", root.toString()),
            Map.entry("LAMBDA_RUNTIME_DIR", "/var/runtime"),
            Map.entry("AWS_EXECUTION_ENV", "AWS_Lambda_java25"),
            Map.entry("AWS_LAMBDA_FUNCTION_NAME", "local-function"),
            Map.entry("AWS_LAMBDA_FUNCTION_VERSION", "$LATEST"),
            Map.entry(
                "AWS_LAMBDA_FUNCTION_MEMORY_SIZE", Integer.toString(function.memoryMegabytes())),
            Map.entry(
                "AWS_LAMBDA_INITIALIZATION_TYPE",
                switch (function.start()) {
                  case ON_DEMAND -> "on-demand";
                  case SNAP_START -> "snap-start";
                }),
            Map.entry("AWS_LAMBDA_LOG_GROUP_NAME", "/aws/lambda/local-function"),
            Map.entry("AWS_LAMBDA_LOG_STREAM_NAME", "local"),
            Map.entry("AWS_LAMBDA_LOG_FORMAT", "JSON"),
            Map.entry("AWS_LAMBDA_LOG_LEVEL", "INFO"),
            Map.entry("AWS_REGION", "eu-central-1"),
            Map.entry("AWS_DEFAULT_REGION", "eu-central-1"),
            Map.entry("LANG", "en_US.UTF-8"),
            Map.entry("TZ", ":UTC"),
            Map.entry("PATH", "/usr/local/bin:/usr/bin:/bin")));
    environment.putAll(function.environment());
  }
}
