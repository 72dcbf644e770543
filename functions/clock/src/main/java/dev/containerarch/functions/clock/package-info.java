/// The Lambda function that a schedule starts: it looks at what is due, across all tenants, and
/// puts reminders and events into the outbox.
@NullMarked
package dev.containerarch.functions.clock;

import org.jspecify.annotations.NullMarked;
