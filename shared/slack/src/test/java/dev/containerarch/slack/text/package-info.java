/// Sentences in both languages, Korean particles, and text made harmless.
@NullMarked
package dev.containerarch.slack.text;

import org.jspecify.annotations.NullMarked;
