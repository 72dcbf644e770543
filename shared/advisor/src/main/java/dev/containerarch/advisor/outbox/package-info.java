/// What must leave: notices, reminders and events, kept in one transaction with the change that
/// they tell of and delivered later. Entries know what is to be said and to whom, never how it
/// looks.
@NullMarked
package dev.containerarch.advisor.outbox;

import org.jspecify.annotations.NullMarked;
