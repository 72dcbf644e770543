package dev.containerarch.advisor.decision;

import static org.assertj.core.api.Assertions.assertThat;

import dev.containerarch.advisor.decision.Verification.Finding;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class VerificationTest {

  private final List<HistoryEntry> history = new ArrayList<>();
  private Decision decision =
      LifeCycle.begin(1, Records.choosing("one", ""), new Status.Proposed()).decision();

  @BeforeEach
  void live() {
    history.add(LifeCycle.begin(1, Records.choosing("one", ""), new Status.Proposed()).entry());
    for (Change change :
        List.of(
            new Change.Edit(Records.choosing("one", "small team")),
            new Change.Accept(),
            new Change.Note("a"),
            new Change.Note("b"))) {
      LifeCycle.Outcome.Done done =
          (LifeCycle.Outcome.Done) LifeCycle.change(decision, change, "U0BEN", Records.NOON);
      decision = done.decision();
      history.add(done.entry());
    }
  }

  @Test
  void aWholeRecordHasNoFindingsInWhateverOrderItIsRead() {
    assertThat(Verification.of(decision, history)).isEmpty();
    assertThat(Verification.of(decision, history.reversed())).isEmpty();
  }

  @Test
  void everyMissingEntryIsNamed() {
    for (int i = 0; i < history.size() - 1; i++) {
      List<HistoryEntry> fewer = new ArrayList<>(history);
      fewer.remove(i);
      assertThat(Verification.of(decision, fewer)).contains(new Finding.EntryMissing(i + 1));
    }
    assertThat(Verification.of(decision, history.subList(0, 3)))
        .containsExactly(new Finding.TailMissing(4));
    assertThat(Verification.of(decision, List.of())).contains(new Finding.TailMissing(1));
  }

  @Test
  void anEntryWithOtherWordsIsNamed() {
    for (int i = 0; i < history.size(); i++) {
      List<HistoryEntry> edited = new ArrayList<>(history);
      HistoryEntry old = history.get(i);
      edited.set(
          i,
          new HistoryEntry(
              old.number(),
              old.ordinal(),
              old.at(),
              "U0OTHER",
              old.event(),
              old.previous(),
              old.hash()));
      assertThat(Verification.of(decision, edited)).containsExactly(new Finding.EntryEdited(i + 1));
    }
  }

  @Test
  void anEntryThatWasHashedAnewBreaksTheChainOrTheHead() {
    for (int i = 0; i < history.size(); i++) {
      List<HistoryEntry> forged = new ArrayList<>(history);
      HistoryEntry old = history.get(i);
      forged.set(
          i,
          HistoryEntry.chained(1, old.ordinal(), old.at(), "U0OTHER", old.event(), old.previous()));
      assertThat(Verification.of(decision, forged))
          .containsExactly(
              i + 1 < history.size() ? new Finding.ChainBroken(i + 2) : new Finding.HeadEdited());
    }
  }

  @Test
  void twoEntriesThatChangedPlacesAreNamed() {
    List<HistoryEntry> swapped = new ArrayList<>(history);
    HistoryEntry a = history.get(3);
    HistoryEntry b = history.get(4);
    swapped.set(3, moved(a, 5));
    swapped.set(4, moved(b, 4));

    assertThat(Verification.of(decision, swapped))
        .contains(new Finding.EntryEdited(4), new Finding.EntryEdited(5));
  }

  @Test
  void anEntryThatIsThereTwiceIsNamed() {
    List<HistoryEntry> more = new ArrayList<>(history);
    more.add(history.get(2));

    assertThat(Verification.of(decision, more)).containsExactly(new Finding.EntryAdded(3));
  }

  @Test
  void whatTheDecisionSaysHasToBeWhatItsHistoryTells() {
    assertThat(
            Verification.of(
                with(decision.status(), Records.choosing("one", "x"), Optional.empty()), history))
        .containsExactly(new Finding.ContentEdited());
    assertThat(
            Verification.of(
                with(new Status.Rejected(), decision.content(), Optional.empty()), history))
        .containsExactly(new Finding.StatusEdited(new Status.Accepted()));
    assertThat(
            Verification.of(
                with(decision.status(), decision.content(), Optional.of(LocalDate.of(2030, 1, 1))),
                history))
        .containsExactly(new Finding.ReviewEdited(Optional.empty()));
  }

  @Test
  void anEntryOfAnotherDecisionIsNamed() {
    HistoryEntry first =
        LifeCycle.begin(2, Records.choosing("one", ""), new Status.Proposed()).entry();
    List<HistoryEntry> mixed = new ArrayList<>(history);
    mixed.set(0, first);

    assertThat(Verification.of(decision, mixed)).contains(new Finding.EntryEdited(1));
  }

  private static HistoryEntry moved(HistoryEntry old, int ordinal) {
    return new HistoryEntry(
        old.number(), ordinal, old.at(), old.by(), old.event(), old.previous(), old.hash());
  }

  private Decision with(Status status, Content content, Optional<LocalDate> reviewOn) {
    return new Decision(
        1,
        decision.version(),
        decision.contentVersion(),
        status,
        reviewOn,
        decision.head(),
        decision.changedAt(),
        decision.changedBy(),
        content);
  }
}
