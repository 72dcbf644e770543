package dev.containerarch.functions.outbox;

import dev.containerarch.advisor.decision.DecisionLog;
import dev.containerarch.advisor.decision.DecisionLog.Kept;
import dev.containerarch.advisor.digest.Digest;
import dev.containerarch.advisor.digest.DigestBook;
import dev.containerarch.advisor.outbox.Deliveries;
import dev.containerarch.advisor.outbox.Deliveries.Slot;
import dev.containerarch.advisor.outbox.OutboxEntry;
import dev.containerarch.advisor.outbox.Outgoing;
import dev.containerarch.slack.delivery.Messages;
import dev.containerarch.slack.view.Answer;
import java.time.Clock;
import java.util.Optional;

/// Delivers one thing. See `docs/decisions/0018-claim-send-record.md` for the steps and what
/// happens when it is killed between two of them.
final class Courier {

  private final DecisionLog log;
  private final DigestBook book;
  private final Deliveries deliveries;
  private final Messages messages;
  private final Bus bus;
  private final Rendering rendering;
  private final Clock clock;

  Courier(
      DecisionLog log,
      DigestBook book,
      Deliveries deliveries,
      Messages messages,
      Bus bus,
      Rendering rendering,
      Clock clock) {
    this.log = log;
    this.book = book;
    this.deliveries = deliveries;
    this.messages = messages;
    this.bus = bus;
    this.rendering = rendering;
    this.clock = clock;
  }

  /// Delivers an entry, unless that has been done.
  ///
  /// @param entry the newest of those that ask for the same message
  Result deliver(OutboxEntry entry) {
    DeliveryState state =
        new DeliveryState(deliveries, entry.tenant(), Slot.of(entry.what()), clock);
    return switch (entry.what()) {
      case Outgoing.DecisionNotice notice -> {
        Optional<Kept> decision = log.find(entry.tenant(), notice.number());
        yield decision.isEmpty()
            ? absent(notice.number())
            : new NoticeCourier(messages, state)
                .deliver(
                    entry.tenant(),
                    notice.channel(),
                    decision.get().decision().version(),
                    rendering.notice(entry, decision.get()));
      }
      case Outgoing.Reminder reminder -> {
        if (state.isSettled()) {
          yield new Result.DeliveredBefore();
        }
        Optional<Kept> decision = log.find(entry.tenant(), reminder.number());
        yield decision.isEmpty()
            ? absent(reminder.number())
            : once(
                entry, reminder.to(), rendering.reminder(entry, reminder, decision.get()), state);
      }
      case Outgoing.FactsChanged changed -> {
        if (state.isSettled()) {
          yield new Result.DeliveredBefore();
        }
        Optional<Kept> decision = log.find(entry.tenant(), changed.number());
        yield decision.isEmpty()
            ? absent(changed.number())
            : once(entry, changed.to(), rendering.facts(entry, changed, decision.get()), state);
      }
      case Outgoing.Digest digest -> {
        if (state.isSettled()) {
          yield new Result.DeliveredBefore();
        }
        Digest now =
            Digest.of(log, book, entry.tenant(), digest.channel(), digest.from(), digest.until());
        yield once(entry, digest.channel(), rendering.digest(entry, now), state);
      }
      case Outgoing.BusEvent event -> event(entry, event, state);
    };
  }

  private static Result absent(int number) {
    return new Result.Hopeless("there is no decision " + number);
  }

  private Result once(OutboxEntry entry, String to, Answer message, DeliveryState state) {
    return state.claim()
        ? state.posted(messages.post(entry.tenant(), to, state.messageId(), message), 0)
        : Result.Later.because(DeliveryState.OVERTAKEN);
  }

  private Result event(OutboxEntry entry, Outgoing.BusEvent event, DeliveryState state) {
    if (state.isSettled()) {
      return new Result.DeliveredBefore();
    }
    if (!state.claim()) {
      return Result.Later.because(DeliveryState.OVERTAKEN);
    }
    return switch (bus.put(entry, event)) {
      case Bus.Putting.Put(String id) -> state.sent("bus", id, 0);
      case Bus.Putting.Failed(String why) -> Result.Later.because(why);
    };
  }
}
