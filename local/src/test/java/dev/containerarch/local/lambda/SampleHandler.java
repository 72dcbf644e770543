package dev.containerarch.local.lambda;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.google.errorprone.annotations.Keep;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/// What the tests run in the child JVM. The first word of the event says what to do.
public final class SampleHandler implements RequestStreamHandler {

  @Override
  public void handleRequest(InputStream input, OutputStream output, Context context)
      throws IOException {
    byte[] event = input.readAllBytes();
    String text = new String(event, StandardCharsets.UTF_8);
    switch (text) {
      case "throw" -> throw new IllegalStateException("no such decision: 결정 7");
      case "exit" -> Runtime.getRuntime().halt(3);
      case "sleep" -> sleep();
      case "large" -> output.write(new byte[7 * 1024 * 1024]);
      case "environment" -> output.write(environment().getBytes(StandardCharsets.UTF_8));
      case "context" -> output.write(describe(context).getBytes(StandardCharsets.UTF_8));
      case "log" -> {
        context.getLogger().log("a line for the log");
        System.err.println("a line for stderr");
      }
      default -> output.write(event);
    }
  }

  private static void sleep() {
    try {
      Thread.sleep(600_000);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static String environment() {
    return "%s %s %s %s"
        .formatted(
            System.getenv("GREETING"),
            System.getenv("AWS_LAMBDA_FUNCTION_MEMORY_SIZE"),
            System.getenv("HOME"),
            Runtime.getRuntime().availableProcessors());
  }

  private static String describe(Context context) {
    return "%s %s %s %s"
        .formatted(
            context.getAwsRequestId().length(),
            context.getFunctionName(),
            context.getInvokedFunctionArn(),
            context.getRemainingTimeInMillis() > 0);
  }

  /// A handler whose init fails.
  @Keep
  public static final class Broken implements RequestStreamHandler {

    /// @throws IllegalStateException always
    public Broken() {
      throw new IllegalStateException("TABLE_NAME is not set");
    }

    @Override
    public void handleRequest(InputStream input, OutputStream output, Context context) {}
  }
}
