package dev.containerarch.advisor.decision;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Finds what was changed in a record without the app: in its content, its status, its review day,
/// or its history.
///
/// It tells as much as the stored hashes tell. Whoever may write the table can compute all of them
/// anew, from the entry that they change to the head; a head that was exported before shows that.
public final class Verification {

  private Verification() {}

  /// Something that does not fit.
  public sealed interface Finding {

    /// The content is not what the last entry that wrote or accepted it says.
    record ContentEdited() implements Finding {}

    /// The words of an entry do not give its hash, or it tells of another decision.
    ///
    /// @param ordinal of the entry, as it says itself
    record EntryEdited(int ordinal) implements Finding {}

    /// There is no entry of this ordinal, although there are later ones.
    record EntryMissing(int ordinal) implements Finding {}

    /// An ordinal is there twice.
    record EntryAdded(int ordinal) implements Finding {}

    /// An entry is whole, but not chained to the one before it.
    record ChainBroken(int ordinal) implements Finding {}

    /// An entry tells of something that a decision in the status before it does not do, or lies
    /// before its predecessor.
    record EntryImpossible(int ordinal) implements Finding {}

    /// The last entries are missing.
    ///
    /// @param from the first of them
    record TailMissing(int from) implements Finding {}

    /// The last entry is not the one that the decision names as its head.
    record HeadEdited() implements Finding {}

    /// The history leads to another status.
    record StatusEdited(Status told) implements Finding {}

    /// The history leads to another review day.
    record ReviewEdited(Optional<LocalDate> told) implements Finding {}

    /// What the decision says of its last change, or of which one wrote its content, is not what
    /// the history says.
    record LastChangeEdited() implements Finding {}
  }

  /// What does not fit; nothing when the record is whole.
  ///
  /// @param history in any order
  public static List<Finding> of(Decision decision, List<HistoryEntry> history) {
    List<HistoryEntry> entries = new ArrayList<>(history);
    entries.sort(java.util.Comparator.comparingInt(HistoryEntry::ordinal));
    List<Finding> findings = new ArrayList<>();
    chain(decision, entries, findings);
    if (findings.isEmpty()) {
      told(decision, entries, findings);
    } else if (lastContentHash(entries).filter(decision.content().hash()::equals).isEmpty()) {
      findings.add(new Finding.ContentEdited());
    }
    return List.copyOf(findings);
  }

  private static void chain(Decision decision, List<HistoryEntry> entries, List<Finding> findings) {
    int expected = 1;
    Optional<HistoryEntry> before = Optional.empty();
    for (HistoryEntry entry : entries) {
      if (entry.ordinal() < expected) {
        findings.add(new Finding.EntryAdded(entry.ordinal()));
        continue;
      }
      for (int missing = expected; missing < entry.ordinal(); missing++) {
        findings.add(new Finding.EntryMissing(missing));
      }
      boolean whole = entry.number() == decision.number() && entry.rightHash().equals(entry.hash());
      if (!whole) {
        findings.add(new Finding.EntryEdited(entry.ordinal()));
      } else if (entry.ordinal() == expected && !follows(before, entry)) {
        findings.add(new Finding.ChainBroken(entry.ordinal()));
      }
      before = Optional.of(entry);
      expected = entry.ordinal() + 1;
    }
    if (expected <= decision.version()) {
      findings.add(new Finding.TailMissing(expected));
    } else if (expected - 1 > decision.version()
        || before.filter(last -> last.hash().equals(decision.head())).isEmpty()) {
      findings.add(new Finding.HeadEdited());
    }
  }

  private static boolean follows(Optional<HistoryEntry> before, HistoryEntry entry) {
    return before
        .map(earlier -> earlier.hash().equals(entry.previous()))
        .orElseGet(() ->
            entry.event() instanceof Event.Recorded recorded
                && recorded.contentHash().equals(entry.previous()));
  }

  /// Whether a whole history tells what the decision says.
  private static void told(Decision decision, List<HistoryEntry> entries, List<Finding> findings) {
    if (lastContentHash(entries).filter(decision.content().hash()::equals).isEmpty()) {
      findings.add(new Finding.ContentEdited());
    }
    Status status = new Status.Proposed();
    Optional<LocalDate> reviewOn = Optional.empty();
    Optional<HistoryEntry> before = Optional.empty();
    for (HistoryEntry entry : entries) {
      Optional<Status> after =
          before.isEmpty() && entry.event() instanceof Event.Recorded recorded
              ? Optional.of(recorded.as())
              : LifeCycle.after(status, entry.event());
      boolean backwards = before.filter(earlier -> entry.at().isBefore(earlier.at())).isPresent();
      if (after.isEmpty() || backwards) {
        findings.add(new Finding.EntryImpossible(entry.ordinal()));
        return;
      }
      status = after.get();
      reviewOn = LifeCycle.reviewAfter(status, reviewOn, entry.event(), decision.content());
      before = Optional.of(entry);
    }
    if (!status.equals(decision.status())) {
      findings.add(new Finding.StatusEdited(status));
    } else if (!reviewOn.equals(decision.reviewOn())) {
      findings.add(new Finding.ReviewEdited(reviewOn));
    }
    if (!tellsOfItsLastChange(decision, entries)) {
      findings.add(new Finding.LastChangeEdited());
    }
  }

  private static boolean tellsOfItsLastChange(Decision decision, List<HistoryEntry> entries) {
    int written = 0;
    for (HistoryEntry entry : entries) {
      if (entry.event() instanceof Event.Recorded || entry.event() instanceof Event.Edited) {
        written = entry.ordinal();
      }
    }
    HistoryEntry last = entries.getLast();
    return decision.contentVersion() == written
        && decision.changedAt().equals(last.at())
        && decision.changedBy().equals(last.by());
  }

  private static Optional<String> lastContentHash(List<HistoryEntry> entries) {
    Optional<String> last = Optional.empty();
    for (HistoryEntry entry : entries) {
      last =
          switch (entry.event()) {
            case Event.Recorded(Status _, String hash) -> Optional.of(hash);
            case Event.Edited(String hash) -> Optional.of(hash);
            case Event.Accepted(String hash) -> Optional.of(hash);
            case Event.Rejected _,
                Event.Withdrawn _,
                Event.Deprecated _,
                Event.Superseded _,
                Event.Noted _,
                Event.Confirmed _,
                Event.Snoozed _ ->
                last;
          };
    }
    return last;
  }
}
