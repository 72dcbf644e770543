/// Block Kit blocks that Slack knows and its Java SDK 1.51.0 does not yet. To be deleted when the
/// SDK ships them.
@NullMarked
package dev.containerarch.slack.block;

import org.jspecify.annotations.NullMarked;
