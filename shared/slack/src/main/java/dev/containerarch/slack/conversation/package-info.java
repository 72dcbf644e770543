/// Who says what when: the one Bolt App, its commands, buttons and modals. Nothing here knows how a
/// request came in.
@NullMarked
package dev.containerarch.slack.conversation;

import org.jspecify.annotations.NullMarked;
