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
import java.util.function.Function;

/// Delivers one thing. See `docs/decisions/0018-claim-send-record.md` for the steps and what
/// happens when it is killed between two of them.
final class Courier {

  private final DecisionLog log;
  private final ReviewCourier reviews;
  private final DigestBook book;
  private final Deliveries deliveries;
  private final Messages messages;
  private final Bus bus;
  private final Rendering rendering;
  private final Clock clock;

  Courier(
      DecisionLog log,
      ReviewCourier reviews,
      DigestBook book,
      Deliveries deliveries,
      Messages messages,
      Bus bus,
      Rendering rendering,
      Clock clock) {
    this.log = log;
    this.reviews = reviews;
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
    return switch (entry.what()) {
      case Outgoing.DecisionNotice notice -> {
        DeliveryState state = state(entry);
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
      case Outgoing.Reminder reminder ->
          aboutDecision(
              entry,
              reminder.number(),
              reminder.to(),
              decision -> rendering.reminder(entry, reminder, decision));
      case Outgoing.FactsChanged changed ->
          aboutDecision(
              entry,
              changed.number(),
              changed.to(),
              decision -> rendering.facts(entry, changed, decision));
      case Outgoing.Digest digest -> {
        DeliveryState state = state(entry);
        if (state.isSettled()) {
          yield new Result.DeliveredBefore();
        }
        Digest now =
            Digest.of(log, book, entry.tenant(), digest.channel(), digest.from(), digest.until());
        yield once(entry, digest.channel(), rendering.digest(entry, now), state);
      }
      case Outgoing.ReviewCard card -> reviews.card(entry, card);
      case Outgoing.ReviewPost post -> reviews.post(entry, post);
      case Outgoing.ReviewCall call -> reviews.call(entry, call);
      case Outgoing.BusEvent event -> event(entry, event, state(entry));
    };
  }

  private DeliveryState state(OutboxEntry entry) {
    return new DeliveryState(deliveries, entry.tenant(), Slot.of(entry.what()), clock);
  }

  private Result aboutDecision(
      OutboxEntry entry, int number, String to, Function<Kept, Answer> message) {
    DeliveryState state = state(entry);
    if (state.isSettled()) {
      return new Result.DeliveredBefore();
    }
    Optional<Kept> decision = log.find(entry.tenant(), number);
    return decision.isEmpty()
        ? absent(number)
        : once(entry, to, message.apply(decision.get()), state);
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
