package dev.containerarch.browser;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;

/// Leaves tests out, loudly, where there is no Chromium; with `-Dbrowser.required=true` they run
/// and fail.
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(NeedsChromium.Condition.class)
@interface NeedsChromium {

  /// Looks for the browser.
  final class Condition implements ExecutionCondition {

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
      if (chromium().isPresent()) {
        return ConditionEvaluationResult.enabled("there is a browser");
      }
      if (Boolean.getBoolean("browser.required")) {
        throw new IllegalStateException(
            "There is no Chromium, and -Dbrowser.required=true demands one. Install the package"
                + " chromium, or name the program in the variable CHROMIUM.");
      }
      System.err.println(
          "!!! NOT TESTED: "
              + context.getDisplayName()
              + " — there is no Chromium. Install the package chromium, or name the program in the"
              + " variable CHROMIUM.");
      return ConditionEvaluationResult.disabled("there is no Chromium");
    }

    /// The program: what `CHROMIUM` names, or where Debian puts it.
    static Optional<Path> chromium() {
      return Stream.of(
              Optional.ofNullable(System.getenv("CHROMIUM")).orElse(""),
              "/usr/bin/chromium",
              "/usr/bin/chromium-browser",
              "/usr/bin/google-chrome")
          .filter(program -> !program.isEmpty())
          .map(Path::of)
          .filter(Files::isExecutable)
          .findFirst();
    }
  }
}
