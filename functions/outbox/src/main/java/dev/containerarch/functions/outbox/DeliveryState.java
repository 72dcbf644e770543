package dev.containerarch.functions.outbox;

import dev.containerarch.advisor.decision.Tenant;
import dev.containerarch.advisor.outbox.Deliveries;
import dev.containerarch.advisor.outbox.Deliveries.Slot;
import dev.containerarch.advisor.outbox.Delivery;
import dev.containerarch.advisor.outbox.Delivery.Stage;
import dev.containerarch.slack.delivery.Sending;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;

/// How far one message has come, and every step that it goes on from there.
final class DeliveryState {

  /// Why an attempt ends that another one has passed: whoever passed it goes on.
  static final String OVERTAKEN = "another attempt is under way";

  private final Deliveries deliveries;
  private final Tenant tenant;
  private final Slot slot;
  private final Clock clock;
  private Optional<Delivery> seen;
  private boolean repeated;

  /// Reads where it stands.
  DeliveryState(Deliveries deliveries, Tenant tenant, Slot slot, Clock clock) {
    this.deliveries = deliveries;
    this.tenant = tenant;
    this.slot = slot;
    this.clock = clock;
    this.seen = deliveries.find(tenant, slot);
  }

  /// Whether nothing is left to do for what is sent once.
  boolean isSettled() {
    return seen.isPresent() && !(seen.get().stage() instanceof Stage.Claimed);
  }

  /// Whether nothing is left to do for a message that shows a version: it shows that or a newer
  /// one, or was refused with it.
  boolean isSettledFor(int version) {
    return isSettled() && seen.get().rendered() >= version;
  }

  /// The message that is there to be changed.
  Optional<Stage.Sent> message() {
    return seen.flatMap(delivery ->
        switch (delivery.stage()) {
          case Stage.Claimed _ -> Optional.empty();
          case Stage.Sent sent -> Optional.of(sent);
          case Stage.Refused refused -> refused.message();
        });
  }

  /// Says that it is about to be sent, so that whoever finds this and nothing more knows that it
  /// may have been.
  ///
  /// @return whether nobody else was faster
  boolean claim() {
    return move(
        seen.map(before ->
                new Delivery(
                    before.attempt() + 1,
                    before.generation(),
                    before.rendered(),
                    new Stage.Claimed()))
            .orElseGet(Delivery::first));
  }

  /// Claims a message of the next generation, because the one before is no more.
  boolean startAgain() {
    Delivery before = seen.orElseThrow();
    return move(
        new Delivery(before.attempt() + 1, before.generation() + 1, 0, new Stage.Claimed()));
  }

  /// Whether an earlier attempt may have sent the message of this generation.
  boolean isRepeated() {
    return repeated;
  }

  /// The same for every attempt of the same generation: Slack's means against posting twice.
  UUID messageId() {
    String name = tenant.id() + " " + slot.key() + " " + seen.orElseThrow().generation();
    return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
  }

  /// Notes what came of posting.
  Result posted(Sending sending, int version) {
    return noted(sending, version, Optional.empty());
  }

  /// Notes what came of changing the message that is there.
  Result changed(Sending sending, int version) {
    return noted(sending, version, message());
  }

  /// Notes what came of changing a message that was just found again.
  Result changed(Sending sending, int version, String channel, String ts) {
    return noted(sending, version, Optional.of(new Stage.Sent(channel, ts)));
  }

  private Result noted(Sending sending, int version, Optional<Stage.Sent> there) {
    return switch (sending) {
      case Sending.Sent(String channel, String ts) -> sent(channel, ts, version);
      case Sending.Refused(String code) -> refused(code, version, there);
      // Deleted between two of our own steps; for what is sent once, it had arrived.
      case Sending.Gone(String code) -> refused(code, version, Optional.empty());
      case Sending.Busy(var pause) -> new Result.Later(pause, "Slack is busy");
      case Sending.Failed(String why) -> Result.Later.because(why);
    };
  }

  Result sent(String channel, String ts, int version) {
    return settle(version, new Stage.Sent(channel, ts), new Result.Delivered());
  }

  private Result refused(String code, int version, Optional<Stage.Sent> there) {
    return settle(version, new Stage.Refused(code, there), new Result.Refused(code));
  }

  private Result settle(int version, Stage stage, Result result) {
    Delivery before = seen.orElseThrow();
    return move(new Delivery(before.attempt() + 1, before.generation(), version, stage))
        ? result
        : Result.Later.because(OVERTAKEN);
  }

  private boolean move(Delivery next) {
    boolean sameMessage = seen.isPresent() && seen.get().generation() == next.generation();
    if (!deliveries.move(tenant, slot, seen, next, clock.instant())) {
      return false;
    }
    repeated = sameMessage;
    seen = Optional.of(next);
    return true;
  }
}
