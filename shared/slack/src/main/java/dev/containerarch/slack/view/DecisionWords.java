package dev.containerarch.slack.view;

import dev.containerarch.advisor.decision.Decision;
import dev.containerarch.advisor.decision.Status;
import dev.containerarch.slack.text.Phrases;

/// The words for where a decision stands.
final class DecisionWords {

  private DecisionWords() {}

  static String status(Status.Name status, Phrases phrases) {
    return phrases.say(
        switch (status) {
          case PROPOSED -> "stats.status.proposed";
          case ACCEPTED -> "stats.status.accepted";
          case REJECTED -> "stats.status.rejected";
          case WITHDRAWN -> "stats.status.withdrawn";
          case SUPERSEDED -> "stats.status.superseded";
          case DEPRECATED -> "stats.status.deprecated";
        });
  }

  /// With the successor, where there is one.
  static String status(Status status, Phrases phrases) {
    return status instanceof Status.Superseded(int by)
        ? phrases.say("stats.status.supersededby", "name", Decision.name(by))
        : status(status.name(), phrases);
  }
}
