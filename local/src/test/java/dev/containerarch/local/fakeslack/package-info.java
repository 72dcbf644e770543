/// Tests of the fake Slack: each limit from both sides, the life of triggers and response URLs, the
/// faults a test can order.
@NullMarked
package dev.containerarch.local.fakeslack;

import org.jspecify.annotations.NullMarked;
