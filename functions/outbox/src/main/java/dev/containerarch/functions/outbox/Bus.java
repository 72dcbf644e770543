package dev.containerarch.functions.outbox;

import dev.containerarch.advisor.outbox.OutboxEntry;
import dev.containerarch.advisor.outbox.Outgoing.BusEvent;

/// An event bus.
interface Bus {

  /// What came of putting an event there.
  sealed interface Putting {

    /// It is there.
    ///
    /// @param id the bus's own for it
    record Put(String id) implements Putting {}

    /// It may be there or not.
    ///
    /// @param why for the deployer; nothing that a member wrote
    record Failed(String why) implements Putting {}
  }

  Putting put(OutboxEntry entry, BusEvent event);

  /// For a deployment without one: events end here.
  static Bus none() {
    return (_, _) -> new Putting.Put("none");
  }
}
