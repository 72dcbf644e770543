package dev.containerarch.slack.view;

import dev.containerarch.advisor.decision.Decision;
import dev.containerarch.advisor.decision.Event;
import dev.containerarch.advisor.decision.HistoryEntry;
import dev.containerarch.slack.text.Mrkdwn;
import dev.containerarch.slack.text.Phrases;
import java.time.LocalDate;

/// What happened to a decision, by whom and when.
final class TrailText {

  private static final int SAID = 120;

  private TrailText() {}

  /// What happened, without what somebody wrote about it.
  static String entry(HistoryEntry entry, Phrases phrases) {
    String key = "history.event." + entry.event().kind().word();
    String member = DecisionWords.member(entry.by());
    String date = Figures.date(entry.at());
    return switch (entry.event()) {
      case Event.Superseded(int by) ->
          phrases.say(key, "member", member, "date", date, "name", Decision.name(by));
      case Event.Confirmed(LocalDate day) ->
          phrases.say(key, "member", member, "date", date, "day", day.toString());
      case Event.Snoozed(LocalDate day) ->
          phrases.say(key, "member", member, "date", date, "day", day.toString());
      case Event.Recorded _,
          Event.Edited _,
          Event.Accepted _,
          Event.Rejected _,
          Event.Withdrawn _,
          Event.Deprecated _,
          Event.Noted _ ->
          phrases.say(key, "member", member, "date", date);
    };
  }

  /// The same with the beginning of what somebody wrote.
  static String line(HistoryEntry entry, Phrases phrases) {
    String said = said(entry.event()).replace('\n', ' ');
    return entry(entry, phrases) + (said.isEmpty() ? "" : ": " + Mrkdwn.escape(said, SAID));
  }

  /// What somebody wrote about it, or nothing.
  static String said(Event event) {
    return switch (event) {
      case Event.Rejected(String reason) -> reason;
      case Event.Withdrawn(String reason) -> reason;
      case Event.Deprecated(String reason) -> reason;
      case Event.Noted(String text) -> text;
      case Event.Recorded _,
          Event.Edited _,
          Event.Accepted _,
          Event.Superseded _,
          Event.Confirmed _,
          Event.Snoozed _ ->
          "";
    };
  }
}
