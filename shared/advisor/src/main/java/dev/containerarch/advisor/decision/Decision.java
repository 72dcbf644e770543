package dev.containerarch.advisor.decision;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/// A decision as the log keeps it.
///
/// @param number unique in its tenant, from 1, never used twice
/// @param version counts the entries of its history, from 1: whoever changes it says which version
///   they saw
/// @param contentVersion the version at which the content was last written
/// @param reviewOn the day on which somebody has to look at it; only while it is accepted
/// @param head hash of the last entry of its history
/// @param changedAt when that was
/// @param changedBy Slack's id of who did it
/// @param content what was decided
public record Decision(
    int number,
    int version,
    int contentVersion,
    Status status,
    Optional<LocalDate> reviewOn,
    String head,
    Instant changedAt,
    String changedBy,
    Content content) {

  /// How people refer to it: `CA-12`.
  public String name() {
    return name(number);
  }

  /// How people refer to a decision: `CA-12`.
  public static String name(int number) {
    return "CA-" + number;
  }
}
