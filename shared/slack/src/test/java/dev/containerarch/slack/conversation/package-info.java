/// The whole conversation, from the signed request to the answer, with a log in memory and a Slack
/// that only listens.
@NullMarked
package dev.containerarch.slack.conversation;

import org.jspecify.annotations.NullMarked;
