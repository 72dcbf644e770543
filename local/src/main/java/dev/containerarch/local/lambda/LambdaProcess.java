package dev.containerarch.local.lambda;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// One execution environment: a child JVM that runs a packaged function under Lambda's own runtime
/// interface client.
///
/// Faithful to Lambda's java25 runtime: the client, its main class and its class path; the
/// function's zip unpacked and loaded by the client's own class loader from the working directory
/// (classes at the root, then `lib/*.jar` by name); the JVM flags as far as they are known, namely
/// SerialGC, 85 % of the memory as heap, C1 only unless SnapStart, class data sharing, and the
/// properties that point to the client's library and CRaC classes; the environment variables that
/// Lambda sets, and no others; UTC; the JSON log format; the end of the process when an event times
/// out.
///
/// Not faithful: the JDK is the one that runs this class rather than Corretto, with the class
/// archive of that JDK rather than Lambda's; the JVM may use more memory than the setting, since
/// nothing enforces it; the file system is writable; the process is not frozen between events; with
/// [LambdaFunction.Start#SNAP_START] hooks run but nothing is snapshotted.
///
/// A parent that ends normally or by a signal it can see ends its child and removes what was
/// unpacked. One that is killed outright leaves the files, and a child that ends by itself at its
/// next question for an event, for nobody answers.
public final class LambdaProcess implements AutoCloseable {

  private static final Duration INIT_LIMIT = Duration.ofSeconds(60);

  private final RuntimeApi api;
  private final Process process;
  private final Path scratch;
  private final long startedNanos;
  private final CompletableFuture<Void> ended;
  private final Thread endWithParent;

  private LambdaProcess(RuntimeApi api, Process process, Path scratch, long startedNanos) {
    this.api = api;
    this.process = process;
    this.scratch = scratch;
    this.startedNanos = startedNanos;
    this.ended =
        process
            .onExit()
            .thenAccept(
                it -> api.runtimeEnded("Runtime exited with error: exit status " + it.exitValue()));
    this.endWithParent = new Thread(this::endWithParent, "end-lambda-process");
  }

  /// Unpacks the function if it is a zip and starts it. Does not wait for its init.
  ///
  /// @throws IOException if the code cannot be read, if this is not Linux on x86-64 or arm64, or if
  ///   a core is given and the command `taskset` (package util-linux) is not there
  public static LambdaProcess start(LambdaFunction function) throws IOException {
    Path taskset = function.core().isPresent() ? taskset() : null;
    Path scratch = Files.createTempDirectory("lambda-");
    RuntimeApi api = RuntimeApi.start();
    try {
      Path root =
          Files.isDirectory(function.code())
              ? function.code().toAbsolutePath()
              : FunctionZip.unpack(function.code(), Files.createDirectory(scratch.resolve("task")));
      var builder =
          new ProcessBuilder(command(function, taskset, RuntimeClient.unpackNativeLibrary(scratch)))
              .directory(root.toFile())
              .redirectOutput(scratch.resolve("stdout").toFile())
              .redirectError(scratch.resolve("stderr").toFile());
      LambdaEnvironment.fill(builder.environment(), function, root, api.address());
      long startedNanos = System.nanoTime();
      var lambda = new LambdaProcess(api, builder.start(), scratch, startedNanos);
      Runtime.getRuntime().addShutdownHook(lambda.endWithParent);
      return lambda;
    } catch (IOException | RuntimeException e) {
      api.close();
      delete(scratch);
      throw e;
    }
  }

  /// Waits for the end of the init.
  ///
  /// @return how long it took from the start of the process to the runtime's first question for an
  ///   event; nothing if it failed, see [#init()]
  public @Nullable Duration initDuration() throws InterruptedException {
    return switch (init()) {
      case Init.Ready ready -> Duration.ofNanos(ready.atNanos() - startedNanos);
      case Init.Failed _ -> null;
    };
  }

  /// Waits for the end of the init and says how it went. A process that does nothing for 60 seconds
  /// is ended.
  public Init init() throws InterruptedException {
    try {
      return api.awaitInit(INIT_LIMIT);
    } catch (TimeoutException e) {
      api.runtimeEnded("the init took more than " + INIT_LIMIT.toSeconds() + " seconds");
      process.destroyForcibly();
      return init();
    }
  }

  /// Gives the function one event, once its init is over. After [Invocation.TimedOut] the process
  /// is ended, as on Lambda, and every later event fails.
  ///
  /// @param limit how long the function has for this event
  public Invocation invoke(byte[] event, Duration limit) throws InterruptedException {
    return switch (init()) {
      case Init.Failed failed -> new Invocation.Failed(failed.errorBody());
      case Init.Ready _ -> {
        Invocation outcome = api.invoke(event, limit);
        if (outcome instanceof Invocation.TimedOut) {
          api.runtimeEnded(
              "Task timed out after %.2f seconds".formatted(limit.toMillis() / 1000.0));
          process.destroyForcibly();
        }
        yield outcome;
      }
    };
  }

  /// What the process has written to its standard output so far; the runtime's log lines go there.
  public String stdout() throws IOException {
    return Files.readString(scratch.resolve("stdout"));
  }

  /// What the process has written to its standard error so far.
  public String stderr() throws IOException {
    return Files.readString(scratch.resolve("stderr"));
  }

  /// The child process, for those who want to watch it.
  public ProcessHandle handle() {
    return process.toHandle();
  }

  /// Ends the process and removes what was unpacked, with the captured output.
  @Override
  public void close() throws IOException {
    process.destroyForcibly();
    api.close();
    ended.join();
    try {
      Runtime.getRuntime().removeShutdownHook(endWithParent);
    } catch (IllegalStateException e) {
      // The parent is already on its way out and the hook runs: nothing to take back.
    }
    delete(scratch);
  }

  private void endWithParent() {
    process.destroyForcibly();
    process.onExit().join();
    try {
      delete(scratch);
    } catch (IOException e) {
      System.err.println("could not remove " + scratch + ": " + e.getMessage());
    }
  }

  private static List<String> command(
      LambdaFunction function, @Nullable Path taskset, Path nativeLibrary) {
    var command = new ArrayList<String>();
    if (taskset != null) {
      String core = Integer.toString(function.core().orElseThrow());
      command.addAll(List.of(taskset.toString(), "-c", core));
    }
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add(
        "-XX:MaxHeapSize=%dk".formatted(Math.round(function.memoryMegabytes() * 1024 * 0.85)));
    command.add("-XX:+UseSerialGC");
    // Lambda says -Xshare:on for an archive it brings along; a JDK without an archive would refuse
    // to start with that.
    command.add("-Xshare:auto");
    command.add("-XX:+TieredCompilation");
    if (function.start() == LambdaFunction.Start.ON_DEMAND) {
      command.add("-XX:TieredStopAtLevel=1");
    }
    command.add("--add-opens=java.base/java.io=ALL-UNNAMED");
    command.add("-Dorg.crac.Core.Compat=com.amazonaws.services.lambda.crac");
    command.add("-XX:+ErrorFileToStderr");
    command.add("-D" + RuntimeClient.NATIVE_LIBRARY_PROPERTY + "=" + nativeLibrary);
    command.addAll(List.of("-classpath", RuntimeClient.classPath()));
    command.add(RuntimeClient.MAIN_CLASS);
    command.add(function.handler());
    return command;
  }

  private static Path taskset() throws IOException {
    String path = Map.copyOf(System.getenv()).getOrDefault("PATH", "");
    return Pattern.compile(Pattern.quote(File.pathSeparator))
        .splitAsStream(path)
        .map(directory -> Path.of(directory, "taskset"))
        .filter(Files::isExecutable)
        .findFirst()
        .orElseThrow(() ->
            new IOException(
                "a function is to run on one core, but the command taskset (package util-linux) is not on the PATH"));
  }

  private static void delete(Path directory) throws IOException {
    try (Stream<Path> files = Files.walk(directory)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
