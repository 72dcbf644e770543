/// Tests of the clock against calendars, logs and outboxes of their own.
@NullMarked
package dev.containerarch.functions.clock;

import org.jspecify.annotations.NullMarked;
