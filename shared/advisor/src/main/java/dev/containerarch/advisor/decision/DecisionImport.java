package dev.containerarch.advisor.decision;

import java.time.Instant;
import java.util.List;

/// Where decisions of another log are taken in as they are: with their numbers, their history and
/// its hashes.
public interface DecisionImport {

  /// Takes decisions in. Before the first is written all of them are checked, and when one cannot
  /// be taken, none is. Each is kept whole or not at all; when it stops in the middle, because the
  /// log cannot be reached, the same call later goes on where it stopped. What is here already
  /// stays as it is.
  ///
  /// Nothing leaves because of it: no notice, no event.
  ///
  /// @param decisions whole ones, each number once, which agree about who took whose place
  /// @throws IllegalArgumentException when one is not whole
  /// @throws DecisionLog.LogUnavailable when the log cannot be reached
  Outcome bringIn(Tenant tenant, List<DecisionLog.Kept> decisions, Provenance provenance);

  /// Where they come from, for the note that is kept of it.
  ///
  /// @param source id of the tenant that they were exported from, as the archive says
  /// @param by who brings them in
  record Provenance(String source, Instant exportedAt, String by) {}

  /// What came of it.
  sealed interface Outcome {

    /// All of them are here now.
    ///
    /// @param written how many were not before
    /// @param already how many were, and may have been changed here since
    record BroughtIn(int written, int already) implements Outcome {}

    /// At least one cannot be taken.
    ///
    /// @param written how many were all the same, because what is in the way came while they were
    ///   being written; mostly 0
    record Refused(List<Obstacle> obstacles, int written) implements Outcome {

      public Refused {
        obstacles = List.copyOf(obstacles);
      }
    }
  }

  /// Why a decision cannot be taken in.
  sealed interface Obstacle {

    int number();

    /// The number belongs to another decision here, or to an earlier or a different state of it.
    record Taken(int number) implements Obstacle {}

    /// It names a decision that is another one here.
    record LinkedElsewhere(int number, int other) implements Obstacle {}

    /// Parts of another decision with this number are here, from an import that was given up.
    record Remains(int number) implements Obstacle {}
  }
}
