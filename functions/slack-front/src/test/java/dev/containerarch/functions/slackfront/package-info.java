/// The function by itself: events, secrets, wiring and priming, without a database or a Slack.
@NullMarked
package dev.containerarch.functions.slackfront;

import org.jspecify.annotations.NullMarked;
