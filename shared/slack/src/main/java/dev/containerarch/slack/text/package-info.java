/// The product's sentences: templates in English and Korean, filled in with values and correct
/// Korean particles.
@NullMarked
package dev.containerarch.slack.text;

import org.jspecify.annotations.NullMarked;
