/// Messages that nobody waits for: posted to a conversation or changed there, with the app's own
/// token, and what came of it.
@NullMarked
package dev.containerarch.slack.delivery;

import org.jspecify.annotations.NullMarked;
