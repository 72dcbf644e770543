package dev.containerarch.functions.clock;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/// Looks at what is due when the schedule says so. What is in the event does not matter: every run
/// does what is left to do.
public final class ClockHandler implements RequestStreamHandler {

  private final ReviewRun reviews;

  /// For Lambda: wires everything from the function's environment.
  public ClockHandler() {
    this(Wiring.of(System.getenv()));
  }

  /// For tests and the local server, which bring their own collaborators.
  public ClockHandler(ReviewRun reviews) {
    this.reviews = reviews;
  }

  /// Something could not be done. Thrown after everything else was, so that Lambda counts an error;
  /// the next run goes on with it.
  public static final class WorkLeft extends RuntimeException {

    private static final long serialVersionUID = 1L;

    WorkLeft(ReviewRun.Outcome outcome) {
      super(
          outcome.failed() == 0
              ? "the calendar was not read to its end"
              : "decisions that could not be looked at: " + outcome.failed());
    }
  }

  /// @throws WorkLeft when not everybody was told
  @Override
  public void handleRequest(InputStream event, OutputStream answer, Context context)
      throws IOException {
    ReviewRun.Outcome outcome =
        reviews.run(() -> Duration.ofMillis(context.getRemainingTimeInMillis()));
    if (!outcome.whole()) {
      throw new WorkLeft(outcome);
    }
    answer.write(
        "{\"due\":%d,\"put\":%d}"
            .formatted(outcome.due(), outcome.put())
            .getBytes(StandardCharsets.UTF_8));
  }
}
