/// `bin/container-arch`: one command, answered in the terminal as Slack would show it.
@NullMarked
package dev.containerarch.local.cli;

import org.jspecify.annotations.NullMarked;
