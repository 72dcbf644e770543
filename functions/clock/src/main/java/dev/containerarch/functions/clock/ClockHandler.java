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
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/// Looks at what is due when the schedule says so. What is in the event does not matter: every run
/// does what is left to do.
public final class ClockHandler implements RequestStreamHandler {

  private final DeadlineRun deadlines;
  private final ReviewDateRun dates;
  private final List<ClockRun> others;

  /// For Lambda: wires everything from the function's environment.
  public ClockHandler() {
    this(Wiring.of(System.getenv()));
  }

  private ClockHandler(Wiring wiring) {
    this(wiring.deadlines(), wiring.dates(), wiring.others());
  }

  /// @param deadlines of review meetings, which people wait for
  /// @param dates on which decisions are to be looked at again
  /// @param others what is done after that, in its order
  private ClockHandler(DeadlineRun deadlines, ReviewDateRun dates, List<ClockRun> others) {
    this.deadlines = deadlines;
    this.dates = dates;
    this.others = List.copyOf(others);
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
        new ReviewDateRun(dates, log, outbox, clock, out),
        List.of());
  }

  /// The same with runs that come after the others, in their order. What one of them leaves undone
  /// keeps none of the others from being done.
  public ClockHandler with(List<ClockRun> runs) {
    return new ClockHandler(deadlines, dates, runs);
  }

  /// Something could not be done. Thrown after everything else was, so that Lambda counts an error;
  /// the next run goes on with it.
  public static final class WorkLeft extends RuntimeException {

    private static final long serialVersionUID = 1L;

    WorkLeft(List<String> left) {
      super(String.join("; ", left));
    }
  }

  /// @throws WorkLeft when not everything was done
  @Override
  public void handleRequest(InputStream event, OutputStream answer, Context context)
      throws IOException {
    Supplier<Duration> left = () -> Duration.ofMillis(context.getRemainingTimeInMillis());
    List<String> undone = new ArrayList<>();
    DeadlineRun.Outcome meetings = deadlines.run(left);
    if (!meetings.whole()) {
      undone.add(
          meetings.failed() == 0
              ? "the deadlines were not read to their end"
              : "reviews that could not be seen to: " + meetings.failed());
    }
    ReviewDateRun.Outcome outcome = dates.run(left);
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
        "{\"due\":%d,\"put\":%d,\"reviews\":%d,\"done\":%d}"
            .formatted(outcome.due(), outcome.put(), meetings.due(), meetings.done())
            .getBytes(StandardCharsets.UTF_8));
  }
}
