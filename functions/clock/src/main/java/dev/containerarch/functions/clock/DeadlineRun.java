package dev.containerarch.functions.clock;

import com.google.gson.JsonObject;
import dev.containerarch.advisor.agreement.QuorumRule;
import dev.containerarch.advisor.decision.Decision;
import dev.containerarch.advisor.decision.Tenant;
import dev.containerarch.advisor.outbox.Outbox;
import dev.containerarch.advisor.outbox.ReviewNews;
import dev.containerarch.advisor.review.DeadlineCalendar;
import dev.containerarch.advisor.review.DeadlineCalendar.Due;
import dev.containerarch.advisor.review.Phase;
import dev.containerarch.advisor.review.Review;
import dev.containerarch.advisor.review.ReviewBoard;
import dev.containerarch.advisor.review.ReviewBoard.BoardUnavailable;
import dev.containerarch.advisor.review.ReviewBoard.Changing;
import dev.containerarch.advisor.review.ReviewChange;
import java.io.PrintStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/// Does what the deadlines of review meetings bring: reminds who has not answered, and shows what
/// was answered when the time is over. Every step is one conditional change that says what it saw,
/// so two runs at once, or one that goes on where another was killed, do each of them once.
public final class DeadlineRun {

  /// What is left of the function's time when nothing more is begun: one acceptance with its
  /// comparison and its record.
  private static final Duration RESERVE = Duration.ofSeconds(30);

  /// A vote is closed, and its proposal accepted; more follows only when others are faster.
  private static final int MOST_STEPS = 4;

  private final DeadlineCalendar calendar;
  private final ReviewBoard board;
  private final Outbox outbox;
  private final Acceptance acceptance;
  private final Clock clock;
  private final PrintStream out;

  /// @param out takes a line of JSON for each run that found something and each failure
  public DeadlineRun(
      DeadlineCalendar calendar,
      ReviewBoard board,
      Outbox outbox,
      Acceptance acceptance,
      Clock clock,
      PrintStream out) {
    this.calendar = calendar;
    this.board = board;
    this.outbox = outbox;
    this.acceptance = acceptance;
    this.clock = clock;
    this.out = out;
  }

  /// What came of a run.
  ///
  /// @param due reviews whose time had come
  /// @param done reminders that were put and changes that were made by this run
  /// @param failed reviews that could not be dealt with
  /// @param whole whether everything was looked at
  record Outcome(int due, int done, int failed, boolean whole) {}

  /// Does what is left to do.
  ///
  /// @param left the time that the function still has
  Outcome run(Supplier<Duration> left) {
    List<Due> due;
    try {
      due = calendar.until(clock.instant());
    } catch (BoardUnavailable e) {
      note("the deadlines could not be read", String.valueOf(e.getMessage()), Optional.empty());
      return new Outcome(0, 0, 0, false);
    }
    int done = 0;
    int failed = 0;
    int looked = 0;
    for (Due one : due) {
      if (left.get().compareTo(RESERVE) < 0) {
        break;
      }
      looked++;
      try {
        done += see(one);
      } catch (RuntimeException e) {
        // The table, or one broken review: the others are seen to all the same. What the exception
        // says may quote a member.
        note("a review could not be seen to", e.getClass().getName(), Optional.of(one));
        failed++;
      }
    }
    Outcome outcome = new Outcome(looked, done, failed, failed == 0 && looked == due.size());
    if (!due.isEmpty()) {
      tell(outcome);
    }
    return outcome;
  }

  private int see(Due due) {
    Optional<Review> review = board.find(due.tenant(), due.number());
    int done = 0;
    for (int step = 0; step < MOST_STEPS && review.isPresent(); step++) {
      Step next = step(due.tenant(), review.get());
      done += next.done();
      review = next.then();
    }
    return done;
  }

  /// What one step did.
  ///
  /// @param done 1 when it was this run that did it
  /// @param then the review as it is now, when there may be more to do
  private record Step(int done, Optional<Review> then) {

    static Step last(int done) {
      return new Step(done, Optional.empty());
    }
  }

  private Step step(Tenant tenant, Review review) {
    Instant now = clock.instant();
    Optional<Instant> deadline = review.phase().due();
    if (deadline.isPresent() && now.isBefore(deadline.get())) {
      return Step.last(remind(tenant, review, now));
    }
    return switch (review.phase()) {
      case Phase.Weighing(int _, var until) when until.isPresent() ->
          change(
              tenant,
              review,
              review.quorum(standing(tenant, review)) instanceof QuorumRule.Reached
                  ? new ReviewChange.Reveal()
                  : new ReviewChange.WaitForQuorum());
      case Phase.ThinkingAhead _ -> change(tenant, review, new ReviewChange.ShowConcerns());
      case Phase.Voting _ -> change(tenant, review, new ReviewChange.CloseVote());
      case Phase.Voted(int _, var proposal) when review.mayBeAcceptedByItself() -> {
        Optional<Decision> decision = acceptance.of(tenant, review, proposal);
        if (decision.isEmpty()) {
          // It is the owner's now.
          calendar.seenTo(tenant, review);
          yield Step.last(0);
        }
        yield change(
            tenant, review, new ReviewChange.Decide(decision.get().number(), proposal.choice()));
      }
      case Phase.Weighing _,
          Phase.Discussing _,
          Phase.Voted _,
          Phase.Decided _,
          Phase.Cancelled _ -> {
        // Nothing comes by itself any more; mostly the index is a moment behind.
        calendar.seenTo(tenant, review);
        yield Step.last(0);
      }
    };
  }

  /// Whose ballots will count: who does not answer in a second round stands by the first.
  private Set<String> standing(Tenant tenant, Review review) {
    Set<String> members = new HashSet<>(board.answered(tenant, review));
    if (review.phase().revealed() > 0) {
      board.revealed(tenant, review).standing().forEach(ballot -> members.add(ballot.member()));
    }
    return members;
  }

  /// The entry is the same whoever puts it, so it is put first and noted then: killed in between,
  /// the next run puts it again, which changes nothing.
  private int remind(Tenant tenant, Review review, Instant now) {
    if (review.remindAt().filter(at -> !at.isAfter(now)).isEmpty()) {
      return 0;
    }
    boolean put = outbox.put(ReviewNews.deadlineNear(tenant, review)) == Outbox.Putting.PUT;
    calendar.seenTo(tenant, review);
    return put ? 1 : 0;
  }

  private Step change(Tenant tenant, Review review, ReviewChange change) {
    return switch (board.change(tenant, review.number(), review.version(), change, "")) {
      case Changing.Changed(Review after) -> new Step(1, Optional.of(after));
      case Changing.Overtaken(Review now) -> new Step(0, Optional.of(now));
      case Changing.NotAllowed _, Changing.NotTheOwner _, Changing.NoSuchReview _ -> Step.last(0);
    };
  }

  private void tell(Outcome outcome) {
    JsonObject line = new JsonObject();
    line.addProperty("message", "deadlines looked at");
    line.addProperty("due", outcome.due());
    line.addProperty("done", outcome.done());
    line.addProperty("failed", outcome.failed());
    line.addProperty("whole", outcome.whole());
    out.println(line);
  }

  private void note(String message, String why, Optional<Due> due) {
    JsonObject line = new JsonObject();
    line.addProperty("level", "ERROR");
    line.addProperty("message", message);
    due.ifPresent(which -> {
      line.addProperty("tenant", which.tenant().id());
      line.addProperty("review", which.number());
    });
    line.addProperty("why", why);
    out.println(line);
  }
}
