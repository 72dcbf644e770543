/// How what was typed is split into words and understood.
@NullMarked
package dev.containerarch.slack.command;

import org.jspecify.annotations.NullMarked;
