/// The sentences of both languages, held against each other.
@NullMarked
package dev.containerarch.slack.texts;

import org.jspecify.annotations.NullMarked;
