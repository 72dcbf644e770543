/// A small Slack workspace for the browser: its members, conversations, modals and disturbances,
/// kept in memory. What a member does is sent to the app as Slack would send it, signed; what the
/// app answers or calls is shown as Slack would show it.
@NullMarked
package dev.containerarch.local.workspace;

import org.jspecify.annotations.NullMarked;
