package dev.containerarch.advisor.outbox;

import dev.containerarch.advisor.decision.Tenant;
import java.time.Instant;
import java.util.Optional;

/// Remembers what was delivered, so that what comes twice is sent once.
public interface Deliveries {

  /// Which message it is about.
  sealed interface Slot {

    /// The same for the same message of a tenant, and for no other.
    String key();

    /// The one notice of a decision in a conversation.
    record Notice(int number, String channel) implements Slot {
      @Override
      public String key() {
        return "notice/" + number + "/" + channel;
      }
    }

    /// The one card of a review in a conversation.
    record Card(int number, String channel) implements Slot {
      @Override
      public String key() {
        return "review-card/" + number + "/" + channel;
      }
    }

    /// A message or event that is sent once.
    ///
    /// @param key of what is sent
    record Once(String key) implements Slot {}

    /// The one that delivers this.
    static Slot of(Outgoing what) {
      return switch (what) {
        case Outgoing.DecisionNotice notice -> new Notice(notice.number(), notice.channel());
        case Outgoing.Reminder reminder -> new Once(reminder.key());
        case Outgoing.ReviewCard card -> new Card(card.number(), card.channel());
        case Outgoing.ReviewPost post -> new Once(post.key());
        case Outgoing.ReviewCall call -> new Once(call.key());
        case Outgoing.FactsChanged changed -> new Once(changed.key());
        case Outgoing.Digest digest -> new Once(digest.key());
        case Outgoing.BusEvent event -> new Once(event.key());
      };
    }
  }

  /// Where a delivery stands; empty when none was ever begun.
  ///
  /// @throws DeliveriesUnavailable when it cannot be known
  Optional<Delivery> find(Tenant tenant, Slot slot);

  /// Moves a delivery on, if it still stands where it was last seen.
  ///
  /// @param seen what [#find] said; empty when there was nothing
  /// @return whether it did; it does not when somebody else was faster
  /// @throws DeliveriesUnavailable when it may have or may not
  boolean move(Tenant tenant, Slot slot, Optional<Delivery> seen, Delivery next, Instant now);

  /// The memory cannot be reached.
  final class DeliveriesUnavailable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /// Says what failed.
    ///
    /// @param message for the deployer; nothing that a member wrote
    public DeliveriesUnavailable(String message, Throwable cause) {
      super(message, cause);
    }
  }
}
