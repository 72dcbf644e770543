/// Tests of the outbox function's parts; what they do together is tested in `local`, on a real
/// stream and against the fake Slack.
@NullMarked
package dev.containerarch.functions.outbox;

import org.jspecify.annotations.NullMarked;
