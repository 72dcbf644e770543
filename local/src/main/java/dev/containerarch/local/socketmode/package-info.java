/// The app in a real workspace without a public address: it connects to Slack by itself (Socket
/// Mode), and keeps what is decided in the embedded database.
@NullMarked
package dev.containerarch.local.socketmode;

import org.jspecify.annotations.NullMarked;
