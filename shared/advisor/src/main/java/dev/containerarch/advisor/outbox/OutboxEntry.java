package dev.containerarch.advisor.outbox;

import dev.containerarch.advisor.decision.Tenant;
import dev.containerarch.advisor.text.Language;
import java.time.Instant;

/// One thing that has to leave, of one tenant.
///
/// @param at when what it tells of came about, to the millisecond: for a reminder the beginning of
///   its day, not the moment somebody noticed. So the same entry is the same whoever makes it.
/// @param language of the conversation that it goes to
public record OutboxEntry(Tenant tenant, Instant at, Language language, Outgoing what) {}
