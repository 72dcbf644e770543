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
  record Reminder(Reminder.Kind kind, int number, LocalDate day, String to) implements Outgoing {

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

  /// The message in a conversation that shows a review as it stands. There is one for each review
  /// and conversation; it is changed rather than repeated, always to the newest state.
  ///
  /// @param number of the review
  /// @param occasion what asks for it: a change of the review, or an answer of a member
  /// @param channel Slack's id of the conversation
  record ReviewCard(int number, String occasion, String channel) implements Outgoing {
    @Override
    public String key() {
      return "review-card/" + number + "/" + channel + "/" + occasion;
    }
  }

  /// A message of its own to the conversation of a review, sent once.
  ///
  /// @param number of the review
  /// @param version of the review that it is about
  /// @param channel Slack's id of the conversation
  record ReviewPost(ReviewPost.Kind kind, int number, int version, String channel)
      implements Outgoing {

    /// What it says.
    public enum Kind {
      /// What came of weighing.
      REVEALED,
      /// The deadline came before a quorum.
      NO_QUORUM,
      /// Members are asked to weigh once more.
      SECOND_ROUND,
      /// Other facts are to be weighed.
      FACTS_CHANGED,
      /// Members are asked why the decision will have failed.
      THINK_AHEAD,
      /// What they fear.
      CONCERNS,
      /// Members are asked to vote.
      VOTE,
      /// How the vote came out.
      VOTED,
      /// It ended with a decision.
      DECIDED,
      /// It ended without one.
      CANCELLED
    }

    @Override
    public String key() {
      return "review-post/" + kind.name() + "/" + number + "/" + version + "/" + channel;
    }
  }

  /// Direct messages about a review, to everybody whom it concerns when they are sent: each gets
  /// one of their own, once.
  ///
  /// @param number of the review
  /// @param version of the review that it is about
  /// @param after how many participants, in the order in which they were invited, come before those
  ///   whom it may concern
  record ReviewCall(ReviewCall.Kind kind, int number, int version, int after) implements Outgoing {

    /// One that may concern every participant.
    public ReviewCall(ReviewCall.Kind kind, int number, int version) {
      this(kind, number, version, 0);
    }

    /// What it says, and to whom.
    public enum Kind {
      /// To those whom the card did not mention and who have not answered: they are invited.
      INVITED,
      /// To those who have not answered: the deadline is near.
      REMINDER,
      /// To the owner: the deadline came before a quorum.
      NO_QUORUM,
      /// To the owner: the vote is over, and it is for them to decide.
      VOTED,
      /// To the owner: somebody handed it over.
      HANDED_OVER,
      /// To the owner: its conversation takes no messages.
      UNREACHABLE
    }

    @Override
    public String key() {
      return "review-call/" + kind.name() + "/" + number + "/" + version;
    }

    /// The key of the message to one member. Nobody is told twice that they are invited, also where
    /// two changes invite one after the other, nor that the conversation takes nothing.
    ///
    /// @param member Slack's id
    public String keyFor(String member) {
      return kind == Kind.INVITED || kind == Kind.UNREACHABLE
          ? "review-call/" + kind.name() + "/" + number + "/" + member
          : key() + "/" + member;
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
