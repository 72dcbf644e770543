package dev.containerarch.advisor.outbox;

import dev.containerarch.advisor.replay.Finding;
import java.time.LocalDate;

/// One thing that has to leave.
public sealed interface Outgoing {

  /// What makes it this one and no other: two that say the same for the same occasion have the same
  /// key, whoever makes them and whenever. At most 400 characters.
  String key();

  /// The message in a conversation that shows a decision as it stands. There is one for each
  /// decision and conversation; it is changed rather than repeated, always to the newest state.
  ///
  /// @param number of the decision
  /// @param change which of the decision's changes asks for it, from 1
  /// @param channel Slack's id of the conversation
  record DecisionNotice(int number, int change, String channel) implements Outgoing {
    @Override
    public String key() {
      return "notice/" + number + "/" + channel + "/" + change;
    }
  }

  /// A message of its own about a decision, sent once.
  ///
  /// @param number of the decision
  /// @param day the day that it is about, in UTC
  /// @param to Slack's id of a member, who gets a direct message, or of a conversation
  record Reminder(Kind kind, int number, LocalDate day, String to) implements Outgoing {

    /// Whether it goes to a member, as a direct message.
    public boolean isToMember() {
      return isMember(to);
    }

    /// What a reminder is about.
    public enum Kind {
      /// The decision's review date has come.
      REVIEW_DUE
    }

    @Override
    public String key() {
      return "reminder/" + kind.name() + "/" + number + "/" + day + "/" + to;
    }
  }

  /// A message that the choice of a decision stands otherwise with what is known now, sent once for
  /// the same finding.
  ///
  /// @param number of the decision
  /// @param to Slack's id of a member, who gets a direct message, or of a conversation
  record FactsChanged(int number, Finding finding, String to) implements Outgoing {

    /// Whether it goes to a member, as a direct message.
    public boolean isToMember() {
      return isMember(to);
    }

    @Override
    public String key() {
      return "facts/" + number + "/" + finding.fingerprint() + "/" + to;
    }
  }

  /// What happened to the decisions of a conversation, sent to it once for each span of days.
  ///
  /// @param channel Slack's id of the conversation
  /// @param from the first day, in UTC
  /// @param until the day after the last
  record Digest(String channel, LocalDate from, LocalDate until) implements Outgoing {
    @Override
    public String key() {
      return "digest/" + channel + "/" + until;
    }
  }

  /// Whether an id is a member's: those begin with U or W.
  private static boolean isMember(String id) {
    return id.startsWith("U") || id.startsWith("W");
  }

  /// Something others may want to act on, for the event bus.
  ///
  /// @param subject what it is about, such as `CA-12`
  /// @param occasion tells events of one type about one subject apart: the number of the change, or
  ///   a day
  /// @param detail a JSON object; see [EventDetail]
  record BusEvent(EventType type, String subject, String occasion, String detail)
      implements Outgoing {
    @Override
    public String key() {
      return "event/" + type.code() + "/" + subject + "/" + occasion;
    }
  }
}
