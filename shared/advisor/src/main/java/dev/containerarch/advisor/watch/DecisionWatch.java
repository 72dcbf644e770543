package dev.containerarch.advisor.watch;

import dev.containerarch.advisor.decision.Decision;
import dev.containerarch.advisor.decision.Tenant;
import dev.containerarch.advisor.outbox.OutboxEntry;
import dev.containerarch.advisor.replay.Finding;
import java.util.ArrayList;
import java.util.List;

/// The decisions that hold, of all tenants, for whoever looks them through; how far that is; and
/// what was told of them.
public interface DecisionWatch {

  /// The most decisions that are read at a time.
  int MOST = 25;

  /// Every tenant that has ever recorded a decision, with how far the walk through theirs is.
  ///
  /// @throws WatchUnavailable when it cannot be read
  List<Walk> walks();

  /// How far a walk through the decisions of a tenant is.
  ///
  /// @param known fingerprint of what was known on it; empty before the first
  /// @param below numbers below this one are still to be looked at, from the highest down; 1 when
  ///   the walk is done
  record Walk(Tenant tenant, String known, int below) {

    /// Whether nothing is left to look at with what is known now.
    public boolean isDoneWith(String knownNow) {
      return known.equals(knownNow) && below <= 1;
    }
  }

  /// Notes how far a walk is. Two at once may note one after the other; the worst that comes of it
  /// is that a decision is looked at twice.
  ///
  /// @throws WatchUnavailable when it may not be noted
  void note(Walk walk);

  /// The next decisions that hold, the highest number first.
  ///
  /// @param below only those with a lower number
  /// @param size how many are looked up, 1 to [#MOST]; those of them that do not hold are left out
  /// @throws WatchUnavailable when they cannot be read
  Page inForce(Tenant tenant, int below, int size);

  /// Some decisions that hold.
  ///
  /// @param below where the next page begins; 1 when this is the last one
  record Page(List<Watched> decisions, int below) {

    public Page {
      decisions = List.copyOf(decisions);
    }
  }

  /// A decision that holds, or what is left of it.
  sealed interface Watched {

    int number();

    /// A decision.
    ///
    /// @param memory what was told of it
    record Whole(Decision decision, Memory memory) implements Watched {
      @Override
      public int number() {
        return decision.number();
      }
    }

    /// Its item, or what is remembered of it, cannot be read: somebody has changed it by hand.
    ///
    /// @param why the kind of fault; nothing that a member wrote
    record Broken(int number, String why) implements Watched {}
  }

  /// What was told of a decision.
  ///
  /// @param version counts how often it was added to, from 1; 0 when nothing was ever told
  /// @param told fingerprints of findings, the oldest first
  record Memory(int version, List<String> told) {

    /// Nothing was told.
    public static final Memory NOTHING = new Memory(0, List.of());

    /// What is remembered. Whoever goes back and forth between more states than these hears of one
    /// again.
    private static final int MOST = 50;

    public Memory {
      told = List.copyOf(told);
    }

    public boolean has(Finding finding) {
      return told.contains(finding.fingerprint());
    }

    /// The same with one more.
    public Memory with(Finding finding) {
      List<String> all = new ArrayList<>(told);
      all.add(finding.fingerprint());
      return new Memory(version + 1, all.subList(Math.max(0, all.size() - MOST), all.size()));
    }
  }

  /// Remembers a finding and puts what has to leave because of it into the outbox: both or nothing.
  ///
  /// @param seen what was remembered when the decision was read
  /// @param entries at most [FactReminders#MOST]
  /// @return whether it did; it does not when somebody else was faster, who then told it
  /// @throws WatchUnavailable when it may have or may not; the same again is safe
  boolean tell(Tenant tenant, int number, Memory seen, Finding finding, List<OutboxEntry> entries);

  /// The decisions cannot be reached.
  final class WatchUnavailable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /// Says what failed.
    ///
    /// @param message for the deployer; nothing that a member wrote
    public WatchUnavailable(String message, Throwable cause) {
      super(message, cause);
    }
  }
}
