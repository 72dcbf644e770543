package dev.containerarch.functions.outbox;

import dev.containerarch.advisor.decision.Tenant;
import dev.containerarch.advisor.outbox.Delivery.Stage;
import dev.containerarch.slack.delivery.Messages;
import dev.containerarch.slack.delivery.Sending;
import dev.containerarch.slack.view.Answer;
import java.util.Optional;

/// Brings the one notice of a decision in a conversation to its newest state: posts it the first
/// time, and changes it from then on.
final class NoticeCourier {

  private final Messages messages;
  private final DeliveryState state;

  NoticeCourier(Messages messages, DeliveryState state) {
    this.messages = messages;
    this.state = state;
  }

  /// @param version how many changes of the decision the message shows
  Result deliver(Tenant tenant, String channel, int version, Answer message) {
    if (state.isSettledFor(version)) {
      return new Result.DeliveredBefore();
    }
    Optional<Stage.Sent> there = state.message();
    if (there.isPresent()) {
      Sending changed = messages.update(tenant, there.get().channel(), there.get().ts(), message);
      if (!(changed instanceof Sending.Gone)) {
        return state.changed(changed, version);
      }
      if (!state.startAgain()) {
        return Result.Later.because(DeliveryState.OVERTAKEN);
      }
    } else if (!state.claim()) {
      return Result.Later.because(DeliveryState.OVERTAKEN);
    }
    Sending posted = messages.post(tenant, channel, state.messageId(), message);
    if (posted instanceof Sending.Gone) {
      // It was posted before, by an attempt that did not come to say so, and deleted since.
      return state.startAgain()
          ? state.posted(messages.post(tenant, channel, state.messageId(), message), version)
          : Result.Later.because(DeliveryState.OVERTAKEN);
    }
    if (posted instanceof Sending.Sent(String where, String ts) && state.isRepeated()) {
      // What Slack answers with may be the message of an earlier attempt, with what was newest
      // then.
      return state.changed(messages.update(tenant, where, ts, message), version, where, ts);
    }
    return state.posted(posted, version);
  }
}
