package dev.containerarch.functions.clock;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/// Looks at what is due when the schedule says so. What is in the event does not matter: every run
/// does what is left to do.
public final class ClockHandler implements RequestStreamHandler {

  private final ReviewRun reviews;
  private final List<ClockRun> others;

  /// For Lambda: wires everything from the function's environment.
  public ClockHandler() {
    this(Wiring.of(System.getenv()));
  }

  private ClockHandler(Wiring wiring) {
    this(wiring.reviews(), wiring.others());
  }

  /// For tests and the local server, which bring their own collaborators.
  public ClockHandler(ReviewRun reviews) {
    this(reviews, List.of());
  }

  /// The same with runs that come after the reviews, in their order. What one of them leaves undone
  /// keeps none of the others from being done.
  public ClockHandler(ReviewRun reviews, List<ClockRun> others) {
    this.reviews = reviews;
    this.others = List.copyOf(others);
  }

  /// Something could not be done. Thrown after everything else was, so that Lambda counts an error;
  /// the next run goes on with it.
  public static final class WorkLeft extends RuntimeException {

    private static final long serialVersionUID = 1L;

    WorkLeft(List<String> left) {
      super(String.join("; ", left));
    }
  }

  /// @throws WorkLeft when not everybody was told
  @Override
  public void handleRequest(InputStream event, OutputStream answer, Context context)
      throws IOException {
    Supplier<Duration> left = () -> Duration.ofMillis(context.getRemainingTimeInMillis());
    List<String> undone = new ArrayList<>();
    ReviewRun.Outcome outcome = reviews.run(left);
    if (!outcome.whole()) {
      undone.add(
          outcome.failed() == 0
              ? "the calendar was not read to its end"
              : "decisions that could not be looked at: " + outcome.failed());
    }
    for (ClockRun run : others) {
      try {
        run.run(left).ifPresent(undone::add);
      } catch (RuntimeException e) {
        // A bug, or an item that somebody edited: the message may quote a member.
        undone.add(run.getClass().getSimpleName() + " broke off: " + e.getClass().getName());
      }
    }
    if (!undone.isEmpty()) {
      throw new WorkLeft(undone);
    }
    answer.write(
        "{\"due\":%d,\"put\":%d}"
            .formatted(outcome.due(), outcome.put())
            .getBytes(StandardCharsets.UTF_8));
  }
}
