/// Socket Mode against a fake Slack that opens real connections.
@NullMarked
package dev.containerarch.local.socketmode;

import org.jspecify.annotations.NullMarked;
