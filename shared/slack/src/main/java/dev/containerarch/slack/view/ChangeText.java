package dev.containerarch.slack.view;

import dev.containerarch.advisor.decision.Decision;
import dev.containerarch.advisor.decision.HistoryEntry;
import dev.containerarch.slack.text.Phrases;

/// What came of a change, in a sentence.
public final class ChangeText {

  private ChangeText() {}

  /// It was made.
  public static String done(Decision decision, HistoryEntry entry, Phrases phrases) {
    return phrases.say(
        "change.done", "name", decision.name(), "what", TrailText.entry(entry, phrases));
  }

  /// Somebody changed the decision since the member saw it.
  public static String overtaken(Decision now, Phrases phrases) {
    return said("change.overtaken", now, phrases);
  }

  /// A decision in this status does not do that.
  public static String notAllowed(Decision now, Phrases phrases) {
    return said("change.notallowed", now, phrases);
  }

  private static String said(String key, Decision now, Phrases phrases) {
    return phrases.say(
        key,
        "name",
        now.name(),
        "member",
        DecisionWords.member(now.changedBy()),
        "date",
        Figures.moment(now.changedAt()),
        "status",
        DecisionWords.status(now.status().name(), phrases));
  }
}
