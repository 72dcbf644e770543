package dev.containerarch.advisor.outbox;

import java.util.Optional;

/// How far the delivery of one message has come.
///
/// @param attempt which attempt is the last that was begun, from 1. It says who may go on: an
///   attempt that finds a higher one has been overtaken.
/// @param generation counts the messages that were needed in turn, from 1: a message that somebody
///   deleted in Slack is followed by one of the next generation
/// @param rendered the decision's change that the message shows, 0 when it shows none
/// @param stage where it stands
public record Delivery(int attempt, int generation, int rendered, Stage stage) {

  /// Where a delivery stands.
  public sealed interface Stage {

    /// It may have been sent or not: whoever began it did not come to say.
    record Claimed() implements Stage {}

    /// It is in Slack.
    ///
    /// @param channel where it is, as Slack answered: a direct message has a conversation of its
    ///   own
    /// @param ts Slack's id of the message within the conversation
    record Sent(String channel, String ts) implements Stage {}

    /// Slack will not have it, and would not the next time.
    ///
    /// @param reason Slack's own code for it
    /// @param message the message that is there all the same, and only could not be changed
    record Refused(String reason, Optional<Sent> message) implements Stage {}
  }

  /// The claim of a first attempt.
  public static Delivery first() {
    return new Delivery(1, 1, 0, new Stage.Claimed());
  }
}
