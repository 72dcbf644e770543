package dev.containerarch.advisor.decision.archive;

import dev.containerarch.advisor.decision.Verification;
import java.util.List;

/// Why something is not taken for an archive of decisions.
public sealed interface ArchiveProblem {

  /// It is no JSON.
  record NoJson() implements ArchiveProblem {}

  /// It is JSON, and something else.
  record NoArchive() implements ArchiveProblem {}

  /// It is an archive of a version that is not known here.
  record OtherVersion(String version) implements ArchiveProblem {}

  /// A part is missing, is not of its kind, is not written the one way, or is not known here.
  ///
  /// @param where such as `decisions[3].content.title`; never what stands there
  record Unreadable(String where) implements ArchiveProblem {}

  /// A number is there twice.
  record Twice(int number) implements ArchiveProblem {}

  /// A decision does not verify.
  record NotWhole(int number, List<Verification.Finding> findings) implements ArchiveProblem {

    public NotWhole {
      findings = List.copyOf(findings);
    }
  }

  /// A decision is longer than one may be.
  record TooLong(int number) implements ArchiveProblem {}

  /// Two decisions do not agree on which of them took the other's place.
  ///
  /// @param other the one that a decision names
  record LinkBroken(int number, int other) implements ArchiveProblem {}
}
