package dev.containerarch.advisor.decision;

import java.util.List;
import java.util.Optional;

/// Where decisions are kept. Everything is kept apart by tenant.
public interface DecisionLog {

  /// Gives a decision the next number and keeps it together with its first history entry: all of it
  /// or nothing.
  ///
  /// @param as [Status.Proposed] or [Status.Accepted]
  /// @param onceKey the same key does not record twice within a day, and one that begins with
  ///   `review/` never does: a second call answers with what the first one kept
  /// @throws IllegalArgumentException when the content has a [problem of
  ///   size][ContentProblem#ofSize]
  /// @throws LogUnavailable when nothing was kept because the log could not be reached or is too
  ///   busy
  Recording record(Tenant tenant, Content content, Status as, String onceKey);

  /// Does something with a decision, together with the history entry that tells of it.
  ///
  /// @param version the one that the member saw
  /// @param by Slack's id of the member
  /// @throws IllegalArgumentException when a text is too long or new content cannot be kept
  /// @throws LogUnavailable as [#record]
  Changing change(Tenant tenant, int number, int version, Change change, String by);

  /// Records an accepted decision that takes the place of another: both change, or neither.
  ///
  /// @param number of the decision that gives way
  /// @param version the one of it that the member saw
  /// @param successor what the new decision says; its author is who does it
  /// @param onceKey as for [#record]
  /// @throws IllegalArgumentException when the content has a [problem of
  ///   size][ContentProblem#ofSize]
  /// @throws LogUnavailable as [#record]
  Superseding supersede(Tenant tenant, int number, int version, Content successor, String onceKey);

  /// One decision with its history, oldest entry first.
  ///
  /// @throws LogUnavailable when the log cannot be reached
  /// @throws RecordBroken when what is kept there is none; whatever needs one decision throws it
  Optional<Kept> find(Tenant tenant, int number);

  /// What lists and searches find a decision by, and was changed without the app: it is missing, or
  /// does not say what the decision says.
  ///
  /// @param decision as it was found
  /// @return the keys under which the deployer finds it; none when all of it is right
  /// @throws LogUnavailable when the log cannot be reached
  List<String> misfiled(Tenant tenant, Decision decision);

  /// A page of decisions, newest first: of a status or a time by the day of recording, and those of
  /// a day by their numbers; all others by their numbers.
  ///
  /// @param cursor from the page before, which had the same filter; empty for the first page
  /// @param size how many at most, 1 to 50
  /// @throws LogUnavailable when the log cannot be reached
  Listing list(Tenant tenant, DecisionFilter filter, Optional<String> cursor, int size);

  /// Decisions with all that happened to them, the highest number first: to be taken away.
  ///
  /// @param below only those with a lower number
  /// @param size how many at most, 1 to [#MOST_WHOLE]; fewer mean that there are no more
  /// @throws LogUnavailable when the log cannot be reached
  List<Whole> whole(Tenant tenant, int below, int size);

  /// Whole decisions that are read at a time.
  int MOST_WHOLE = 100;

  /// More than any number.
  int ABOVE_ALL = 1_000_000;

  /// A decision and what happened to it.
  record Kept(Decision decision, List<HistoryEntry> history) {

    /// What was changed in it without the app; nothing when it is whole. See also
    /// [DecisionLog#misfiled].
    public List<Verification.Finding> verify() {
      return Verification.of(decision, history);
    }
  }

  /// One of many decisions that are taken away together: a broken one keeps back no other.
  sealed interface Whole {

    int number();

    /// It was read.
    record Read(Kept kept) implements Whole {
      @Override
      public int number() {
        return kept.decision().number();
      }
    }

    /// It cannot be read; see [RecordBroken].
    record Broken(int number) implements Whole {}

    /// Those of them that were read, in their order.
    static List<Kept> read(List<Whole> page) {
      return page.stream()
          .filter(Read.class::isInstance)
          .map(each -> ((Read) each).kept())
          .toList();
    }

    /// The numbers of those of them that cannot be read, in their order.
    static List<Integer> broken(List<Whole> page) {
      return page.stream().filter(Broken.class::isInstance).map(Whole::number).toList();
    }
  }

  /// What came of recording.
  sealed interface Recording {

    Decision decision();

    /// It is new and was kept.
    record Recorded(Decision decision) implements Recording {}

    /// The same request was kept before: a doubled click, or a retry.
    record AlreadyRecorded(Decision decision) implements Recording {}
  }

  /// What came of a change.
  sealed interface Changing {

    /// It was made.
    ///
    /// @param decision as it is now
    record Changed(Decision decision, HistoryEntry entry) implements Changing {}

    /// Somebody changed it since the member saw it. Nothing was done.
    ///
    /// @param now says who and when, and how it stands
    record Overtaken(Decision now) implements Changing {}

    /// A decision in this status does not do that. Nothing was done.
    record NotAllowed(Decision now) implements Changing {}

    /// The tenant has no such decision.
    record NoSuchDecision() implements Changing {}
  }

  /// What came of superseding.
  sealed interface Superseding {

    /// Both were kept.
    record Superseded(Decision successor, Decision predecessor) implements Superseding {}

    /// The same request was kept before.
    record AlreadySuperseded(Decision successor) implements Superseding {}

    /// Nothing was kept, for the same reasons as a change.
    ///
    /// @param why no [Changing.Changed]
    record Refused(Changing why) implements Superseding {}
  }

  /// What came of asking for a page.
  sealed interface Listing {

    /// One page.
    ///
    /// @param next the cursor of the page after this one; empty on the last page. At most 100
    ///   characters.
    /// @param searchedTo where the search stopped, when it did so before the page was full: this
    ///   decision and every one that comes before it in such a list was looked at. There is a
    ///   cursor then.
    /// @param broken numbers of decisions that belong here but cannot be read; see [RecordBroken]
    record Page(
        List<DecisionLine> lines,
        Optional<String> next,
        Optional<Integer> searchedTo,
        List<Integer> broken)
        implements Listing {

      /// No decisions, and no more of them.
      public static final Page NONE =
          new Page(List.of(), Optional.empty(), Optional.empty(), List.of());

      public Page {
        lines = List.copyOf(lines);
        broken = List.copyOf(broken);
      }
    }

    /// The cursor is none that this log gave to this tenant.
    record NoSuchCursor() implements Listing {}

    /// The text has no word that can be looked for: a letter or digit alone, or none at all.
    record NothingToLookFor() implements Listing {}

    /// More words than are looked for at a time.
    record TooManyWords(int most) implements Listing {}

    /// More words of decisions than can be read begin with this one: a longer one is needed.
    record TooCommon(String word) implements Listing {}
  }

  /// The log cannot be reached, or refuses for now because it is too busy.
  final class LogUnavailable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final boolean mayBeKept;

    /// Says what failed.
    ///
    /// @param message for the deployer; nothing that a member wrote
    /// @param mayBeKept whether what was to be recorded may be kept all the same, because only the
    ///   answer was lost
    public LogUnavailable(String message, Throwable cause, boolean mayBeKept) {
      super(message, cause);
      this.mayBeKept = mayBeKept;
    }

    /// Whether it is not known if a decision was kept. Asking again with the same key is safe, and
    /// tells.
    public boolean mayBeKept() {
      return mayBeKept;
    }
  }

  /// What is kept under a number cannot be read: somebody has changed it without the app. Asking
  /// again does not help; nothing was written.
  final class RecordBroken extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int number;
    private final boolean inHistory;
    private final String attribute;

    /// Says what is broken.
    ///
    /// @param inHistory whether it is an entry of the history
    /// @param attribute the name of what is missing or cannot be read; empty when that is not known
    public RecordBroken(int number, boolean inHistory, String attribute, Throwable cause) {
      super(
          Decision.name(number)
              + (inHistory ? ", an entry of its history" : "")
              + (attribute.isEmpty() ? "" : ": " + attribute),
          cause);
      this.number = number;
      this.inHistory = inHistory;
      this.attribute = attribute;
    }

    public int number() {
      return number;
    }

    public boolean isInHistory() {
      return inHistory;
    }

    /// May be empty.
    public String attribute() {
      return attribute;
    }
  }
}
