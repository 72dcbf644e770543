package dev.containerarch.functions.outbox;

import java.time.Duration;

/// What came of an attempt to deliver something.
sealed interface Result {

  /// It is where it belongs.
  record Delivered() implements Result {}

  /// It was there already.
  record DeliveredBefore() implements Result {}

  /// Slack will not have it; that is noted where its delivery is remembered.
  ///
  /// @param code Slack's own
  record Refused(String code) implements Result {}

  /// It may work later.
  ///
  /// @param pause how long to leave it alone, if whoever refused it said so; zero when not
  /// @param why for the deployer; nothing that a member wrote
  record Later(Duration pause, String why) implements Result {

    static Later because(String why) {
      return new Later(Duration.ZERO, why);
    }
  }

  /// A part of it is where it belongs, and there is more: it goes on at once, but what else waits
  /// is not held up by all of it.
  record Partly() implements Result {}

  /// What it asks for is over, so nobody needs it any more.
  record Overtaken() implements Result {}

  /// It never will: nobody could tell what it is about.
  record Hopeless(String why) implements Result {}
}
