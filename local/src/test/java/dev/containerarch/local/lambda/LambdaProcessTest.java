package dev.containerarch.local.lambda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.OptionalInt;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The client's native library exists for Linux only.
@EnabledOnOs(OS.LINUX)
class LambdaProcessTest {

  private static final Duration LONG = Duration.ofSeconds(60);

  @TempDir Path directory;

  @Test
  void answersEventsOneAfterTheOtherFromADirectoryOrAZip() throws Exception {
    for (Path code : new Path[] {code(), zip()}) {
      try (var lambda = start(code, SampleHandler.class)) {
        assertThat(lambda.initDuration()).isPositive();
        assertThat(answer(lambda, "{\"n\":1}")).isEqualTo("{\"n\":1}");
        assertThat(answer(lambda, "{\"n\":2}")).isEqualTo("{\"n\":2}");
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"{\"text\":\"컨테이너 비교 🚢 مقارنة\"}", "line\nbreak\ttab\u0001", ""})
  void carriesEveryByteBothWays(String event) throws Exception {
    try (var lambda = start(code(), SampleHandler.class)) {
      assertThat(answer(lambda, event)).isEqualTo(event);
    }
  }

  @Test
  void carriesAMegabyteBothWays() throws Exception {
    String event = "가나x".repeat(150_000);
    try (var lambda = start(code(), SampleHandler.class)) {
      assertThat(answer(lambda, event)).isEqualTo(event);
    }
  }

  @Test
  void reportsWhatAHandlerThrowsAndGoesOn() throws Exception {
    try (var lambda = start(code(), SampleHandler.class)) {
      assertThat(failure(lambda, "throw"))
          .contains("no such decision: 결정 7", "java.lang.IllegalStateException", "stackTrace");
      assertThat(answer(lambda, "next")).isEqualTo("next");
    }
  }

  @Test
  void reportsAFailedInitToEveryEvent() throws Exception {
    try (var lambda = start(code(), SampleHandler.Broken.class)) {
      assertThat(lambda.init()).isInstanceOf(Init.Failed.class);
      assertThat(lambda.initDuration()).isNull();
      assertThat(failure(lambda, "{}")).contains("TABLE_NAME is not set");
      assertThat(failure(lambda, "{}")).contains("TABLE_NAME is not set");
    }
  }

  @Test
  void endsAFunctionThatTakesTooLong() throws Exception {
    try (var lambda = start(code(), SampleHandler.class)) {
      var limit = Duration.ofMillis(300);
      assertThat(lambda.invoke(bytes("sleep"), limit)).isEqualTo(new Invocation.TimedOut(limit));
      assertThat(lambda.handle().onExit().join().isAlive()).isFalse();
      assertThat(failure(lambda, "{}")).contains("Task timed out after 0.30 seconds");
    }
  }

  @Test
  void reportsAProcessThatEndsInTheMiddleOfAnEvent() throws Exception {
    try (var lambda = start(code(), SampleHandler.class)) {
      assertThat(failure(lambda, "exit")).contains("Runtime.ExitError", "exit status 3");
      assertThat(failure(lambda, "{}")).contains("Runtime.ExitError");
    }
  }

  @Test
  void refusesAnAnswerThatLambdaWouldRefuse() throws Exception {
    try (var lambda = start(code(), SampleHandler.class)) {
      assertThat(failure(lambda, "large")).contains("Function.ResponseSizeTooLarge", "6291556");
    }
  }

  @Test
  void givesTheFunctionItsEnvironmentAndNothingOfThisMachine() throws Exception {
    var function =
        LambdaFunction.of(code(), SampleHandler.class.getName())
            .with(Map.of("GREETING", "hello"))
            .pinnedTo(OptionalInt.of(0));
    try (var lambda = LambdaProcess.start(function)) {
      assertThat(answer(lambda, "environment")).isEqualTo("hello 1769 null 1");
    }
  }

  @Test
  void givesTheHandlerItsContext() throws Exception {
    try (var lambda = start(code(), SampleHandler.class)) {
      assertThat(answer(lambda, "context"))
          .isEqualTo(
              "36 local-function arn:aws:lambda:eu-central-1:123456789012:function:local-function true");
    }
  }

  @Test
  void keepsWhatTheFunctionLogs() throws Exception {
    try (var lambda = start(code(), SampleHandler.class)) {
      assertThat(answer(lambda, "log")).isEmpty();
      assertThat(lambda.stdout()).contains("a line for the log", "\"timestamp\"");
      assertThat(lambda.stderr()).contains("a line for stderr");
    }
  }

  @Test
  void runsTheHooksOfSnapStartOnlyWithSnapStart() throws Exception {
    var function = LambdaFunction.of(code(), PrimedHandler.class.getName());
    try (var lambda = LambdaProcess.start(function)) {
      assertThat(answer(lambda, "{}")).isEqualTo("constructed");
    }
    try (var lambda = LambdaProcess.start(function.startedBy(LambdaFunction.Start.SNAP_START))) {
      assertThat(answer(lambda, "{}")).isEqualTo("constructed, before checkpoint, after restore");
    }
  }

  @Test
  void leavesNoProcessBehind() throws Exception {
    ProcessHandle process;
    try (var lambda = start(code(), SampleHandler.class)) {
      process = lambda.handle();
      assertThat(answer(lambda, "{}")).isEqualTo("{}");
      assertThat(process.isAlive()).isTrue();
    }
    assertThat(process.isAlive()).isFalse();
  }

  @Test
  void refusesAZipThatReachesOutOfItself() throws Exception {
    Path zip = directory.resolve("evil.zip");
    try (var out = new ZipOutputStream(Files.newOutputStream(zip))) {
      out.putNextEntry(new ZipEntry("../outside"));
    }
    assertThatThrownBy(() -> start(zip, SampleHandler.class))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("outside of itself");
  }

  private static LambdaProcess start(Path code, Class<?> handler) throws IOException {
    return LambdaProcess.start(LambdaFunction.of(code, handler.getName()));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static String answer(LambdaProcess lambda, String event) throws Exception {
    return switch (lambda.invoke(bytes(event), LONG)) {
      case Invocation.Answered answered -> answered.body();
      case Invocation other ->
          throw new AssertionError(other + "\n" + lambda.stdout() + lambda.stderr());
    };
  }

  private static String failure(LambdaProcess lambda, String event) throws Exception {
    return switch (lambda.invoke(bytes(event), LONG)) {
      case Invocation.Failed failed -> failed.errorBody();
      case Invocation other -> throw new AssertionError(other);
    };
  }

  /// Lays the handlers out as a function: their classes at the root, the one library they need in
  /// `lib/`.
  private Path code() throws IOException, URISyntaxException {
    Path code = directory.resolve("code");
    if (Files.exists(code)) {
      return code;
    }
    for (Class<?> type :
        new Class<?>[] {SampleHandler.class, SampleHandler.Broken.class, PrimedHandler.class}) {
      String file = type.getName().replace('.', '/') + ".class";
      Files.createDirectories(code.resolve(file).resolveSibling("."));
      try (InputStream in = type.getResourceAsStream("/" + file)) {
        assertThat(in).isNotNull();
        Files.copy(in, code.resolve(file));
      }
    }
    Path crac =
        Path.of(org.crac.Core.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    Files.createDirectories(code.resolve("lib"));
    Files.copy(crac, code.resolve("lib").resolve(crac.getFileName()));
    return code;
  }

  private Path zip() throws IOException, URISyntaxException {
    Path code = code();
    Path zip = directory.resolve("function.zip");
    try (var out = new ZipOutputStream(Files.newOutputStream(zip));
        var files = Files.walk(code)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String name = code.relativize(file).toString().replace(File.separatorChar, '/');
        out.putNextEntry(new ZipEntry(name));
        Files.copy(file, out);
      }
    }
    return zip;
  }
}
