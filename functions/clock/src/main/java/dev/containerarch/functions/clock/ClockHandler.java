package dev.containerarch.functions.clock;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.containerarch.advisor.cost.price.PriceSnapshots;
import dev.containerarch.advisor.decision.DecisionLog;
import dev.containerarch.advisor.outbox.Outbox;
import dev.containerarch.advisor.reminder.ReviewCalendar;
import dev.containerarch.advisor.review.DeadlineCalendar;
import dev.containerarch.advisor.review.ReviewBoard;
import dev.containerarch.advisor.settings.SettingsStore;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.function.Supplier;

/// Looks at what is due when the schedule says so. What is in the event does not matter: every run
/// does what is left to do.
public final class ClockHandler implements RequestStreamHandler {

  private final DeadlineRun deadlines;
  private final ReviewDateRun dates;

  /// For Lambda: wires everything from the function's environment.
  public ClockHandler() {
    this(Wiring.of(System.getenv()));
  }

  private ClockHandler(Wiring wiring) {
    this(wiring.deadlines(), wiring.dates());
  }

  /// @param deadlines of review meetings, which people wait for
  /// @param dates on which decisions are to be looked at again
  private ClockHandler(DeadlineRun deadlines, ReviewDateRun dates) {
    this.deadlines = deadlines;
    this.dates = dates;
  }

  /// For one machine, with what is kept there.
  ///
  /// @param out takes the lines of the function's log
  public static ClockHandler local(
      DecisionLog log,
      ReviewBoard board,
      DeadlineCalendar deadlines,
      ReviewCalendar dates,
      Outbox outbox,
      SettingsStore settings,
      PriceSnapshots snapshots,
      Clock clock,
      PrintStream out) {
    return new ClockHandler(
        new DeadlineRun(
            deadlines,
            board,
            outbox,
            Wiring.acceptance(board, log, settings, snapshots, clock),
            clock,
            out),
        new ReviewDateRun(dates, log, outbox, clock, out));
  }

  /// Something could not be done. Thrown after everything else was, so that Lambda counts an error;
  /// the next run goes on with it.
  public static final class WorkLeft extends RuntimeException {

    private static final long serialVersionUID = 1L;

    WorkLeft(DeadlineRun.Outcome deadlines, ReviewDateRun.Outcome dates) {
      super(
          deadlines.failed() + dates.failed() == 0
              ? "the calendar was not read to its end"
              : "decisions that could not be looked at: "
                  + dates.failed()
                  + ", reviews: "
                  + deadlines.failed());
    }
  }

  /// @throws WorkLeft when not everything was done
  @Override
  public void handleRequest(InputStream event, OutputStream answer, Context context)
      throws IOException {
    Supplier<Duration> left = () -> Duration.ofMillis(context.getRemainingTimeInMillis());
    DeadlineRun.Outcome meetings = deadlines.run(left);
    ReviewDateRun.Outcome outcome = dates.run(left);
    if (!outcome.whole() || !meetings.whole()) {
      throw new WorkLeft(meetings, outcome);
    }
    answer.write(
        "{\"due\":%d,\"put\":%d,\"reviews\":%d,\"done\":%d}"
            .formatted(outcome.due(), outcome.put(), meetings.due(), meetings.done())
            .getBytes(StandardCharsets.UTF_8));
  }
}
