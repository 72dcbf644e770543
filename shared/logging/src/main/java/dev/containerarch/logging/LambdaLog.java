package dev.containerarch.logging;

import com.amazonaws.services.lambda.runtime.LambdaRuntime;
import com.amazonaws.services.lambda.runtime.logging.LogLevel;
import org.jspecify.annotations.Nullable;
import org.slf4j.Marker;
import org.slf4j.event.Level;
import org.slf4j.helpers.LegacyAbstractLogger;
import org.slf4j.helpers.MessageFormatter;

/// Writes warnings and errors to Lambda's logger; outside Lambda, to standard error.
final class LambdaLog extends LegacyAbstractLogger {

  private static final long serialVersionUID = 1L;

  private static final boolean ON_LAMBDA = System.getenv("AWS_LAMBDA_RUNTIME_API") != null;

  LambdaLog(String name) {
    this.name = name;
  }

  @Override
  protected void handleNormalizedLoggingCall(
      Level level,
      @Nullable Marker marker,
      String template,
      Object @Nullable [] arguments,
      @Nullable Throwable cause) {
    String line =
        name.substring(name.lastIndexOf('.') + 1)
            + ": "
            + MessageFormatter.basicArrayFormat(template, arguments)
            // Only what kind of failure it is: the message of an exception may quote what a member
            // wrote.
            + (cause == null ? "" : " (" + cause.getClass().getName() + ")");
    if (ON_LAMBDA) {
      LambdaRuntime.getLogger().log(line, level == Level.ERROR ? LogLevel.ERROR : LogLevel.WARN);
    } else {
      System.err.println(level + " " + line);
    }
  }

  @Override
  protected @Nullable String getFullyQualifiedCallerName() {
    return null;
  }

  @Override
  public boolean isTraceEnabled() {
    return false;
  }

  @Override
  public boolean isDebugEnabled() {
    return false;
  }

  @Override
  public boolean isInfoEnabled() {
    return false;
  }

  @Override
  public boolean isWarnEnabled() {
    return true;
  }

  @Override
  public boolean isErrorEnabled() {
    return true;
  }
}
