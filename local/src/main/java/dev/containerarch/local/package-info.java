/// Everything that a deployed stack is, on one machine: the same handlers, an embedded database, a
/// fake Slack.
@NullMarked
package dev.containerarch.local;

import org.jspecify.annotations.NullMarked;
