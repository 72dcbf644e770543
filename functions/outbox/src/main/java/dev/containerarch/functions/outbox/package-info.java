/// The Lambda function that the table's stream starts: it takes what was put into the outbox to
/// Slack and to an event bus. At least once, each message in one place, one tenant's trouble apart
/// from another's.
@NullMarked
package dev.containerarch.functions.outbox;

import org.jspecify.annotations.NullMarked;
