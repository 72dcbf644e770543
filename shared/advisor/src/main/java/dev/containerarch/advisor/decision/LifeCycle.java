package dev.containerarch.advisor.decision;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/// What may become of a decision, and what it looks like afterwards. Plain computation: nothing is
/// kept here.
public final class LifeCycle {

  private LifeCycle() {}

  /// What came of a change.
  public sealed interface Outcome {

    /// It was done.
    ///
    /// @param decision as it is afterwards
    /// @param entry the line of history that tells of it
    record Done(Decision decision, HistoryEntry entry) implements Outcome {}

    /// A decision in this status does not do that.
    record NotAllowed(Status status) implements Outcome {}
  }

  /// A decision that has just been recorded.
  ///
  /// @param as [Status.Proposed] or [Status.Accepted]
  /// @throws IllegalArgumentException when the content has a [problem of
  ///   size][ContentProblem#ofSize]
  public static Outcome.Done begin(int number, Content content, Status as) {
    refuseWhatCannotBeKept(content);
    String contentHash = content.hash();
    HistoryEntry entry =
        HistoryEntry.chained(
            number,
            1,
            content.origin().at(),
            content.origin().by(),
            new Event.Recorded(as, contentHash),
            contentHash);
    return new Outcome.Done(
        new Decision(
            number,
            1,
            1,
            as,
            reviewAfter(as, Optional.empty(), entry.event(), content),
            entry.hash(),
            entry.at(),
            entry.by(),
            content),
        entry);
  }

  /// Does something with a decision, if its status allows it.
  ///
  /// @param by Slack's id of who does it
  /// @throws IllegalArgumentException when a text is too long or new content cannot be kept
  public static Outcome change(Decision decision, Change change, String by, Instant at) {
    return switch (change) {
      case Change.Accept _ -> done(decision, new Event.Accepted(decision.content().hash()), by, at);
      case Change.Reject(String reason) -> done(decision, new Event.Rejected(reason), by, at);
      case Change.Withdraw(String reason) -> done(decision, new Event.Withdrawn(reason), by, at);
      case Change.Deprecate(String reason) -> done(decision, new Event.Deprecated(reason), by, at);
      case Change.Note(String text) -> done(decision, new Event.Noted(text), by, at);
      case Change.Confirm(LocalDate day) -> done(decision, new Event.Confirmed(day), by, at);
      case Change.Snooze(LocalDate day) -> done(decision, new Event.Snoozed(day), by, at);
      case Change.Edit(Content content) -> {
        refuseWhatCannotBeKept(content);
        yield done(decision, content, new Event.Edited(content.hash()), by, at);
      }
    };
  }

  /// Gives way to a successor.
  public static Outcome supersede(Decision decision, int successor, String by, Instant at) {
    return done(decision, new Event.Superseded(successor), by, at);
  }

  private static Outcome done(Decision decision, Event event, String by, Instant at) {
    return done(decision, decision.content(), event, by, at);
  }

  private static Outcome done(
      Decision decision, Content content, Event event, String by, Instant at) {
    Optional<Status> after = after(decision.status(), event);
    if (after.isEmpty()) {
      return new Outcome.NotAllowed(decision.status());
    }
    // Clocks of two machines differ; history does not run backwards for that.
    Instant toTheMillisecond = at.truncatedTo(ChronoUnit.MILLIS);
    Instant later =
        toTheMillisecond.isBefore(decision.changedAt()) ? decision.changedAt() : toTheMillisecond;
    int version = decision.version() + 1;
    HistoryEntry entry =
        HistoryEntry.chained(decision.number(), version, later, by, event, decision.head());
    return new Outcome.Done(
        new Decision(
            decision.number(),
            version,
            event instanceof Event.Edited ? version : decision.contentVersion(),
            after.get(),
            reviewAfter(after.get(), decision.reviewOn(), event, content),
            entry.hash(),
            later,
            by,
            content),
        entry);
  }

  /// What a decision in this status does, in the order in which a member looks for it.
  public static List<Step> steps(Status status) {
    return switch (status) {
      case Status.Proposed _ ->
          List.of(Step.ACCEPT, Step.REJECT, Step.WITHDRAW, Step.EDIT, Step.NOTE);
      case Status.Accepted _ ->
          List.of(Step.CONFIRM, Step.SNOOZE, Step.SUPERSEDE, Step.DEPRECATE, Step.NOTE);
      case Status.Rejected _, Status.Withdrawn _, Status.Superseded _, Status.Deprecated _ ->
          List.of(Step.NOTE);
    };
  }

  /// The status after an event; empty when a decision in this status does not do that.
  static Optional<Status> after(Status status, Event event) {
    return switch (event) {
      case Event.Recorded _ -> Optional.empty();
      case Event.Edited _ -> from(status, Status.Proposed.class, status);
      case Event.Accepted _ -> from(status, Status.Proposed.class, new Status.Accepted());
      case Event.Rejected _ -> from(status, Status.Proposed.class, new Status.Rejected());
      case Event.Withdrawn _ -> from(status, Status.Proposed.class, new Status.Withdrawn());
      case Event.Deprecated _ -> from(status, Status.Accepted.class, new Status.Deprecated());
      case Event.Superseded(int by) ->
          from(status, Status.Accepted.class, new Status.Superseded(by));
      case Event.Confirmed _, Event.Snoozed _ -> from(status, Status.Accepted.class, status);
      case Event.Noted _ -> Optional.of(status);
    };
  }

  private static Optional<Status> from(
      Status status, Class<? extends Status> needed, Status after) {
    return needed.isInstance(status) ? Optional.of(after) : Optional.empty();
  }

  /// The day of the next review after an event: only what holds has one.
  static Optional<LocalDate> reviewAfter(
      Status after, Optional<LocalDate> before, Event event, Content content) {
    if (!(after instanceof Status.Accepted)) {
      return Optional.empty();
    }
    return switch (event) {
      case Event.Recorded _, Event.Accepted _ -> content.reviewOn();
      case Event.Confirmed(LocalDate day) -> Optional.of(day);
      case Event.Snoozed(LocalDate day) -> Optional.of(day);
      case Event.Noted _,
          Event.Edited _,
          Event.Rejected _,
          Event.Withdrawn _,
          Event.Deprecated _,
          Event.Superseded _ ->
          before;
    };
  }

  private static void refuseWhatCannotBeKept(Content content) {
    if (!ContentProblem.ofSize(content).isEmpty()) {
      throw new IllegalArgumentException(
          "a record that cannot be kept: "
              + ContentProblem.ofSize(content).stream().map(ContentProblem::field).toList());
    }
  }
}
