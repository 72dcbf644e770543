/// What the binding writes, and above all what it does not.
@NullMarked
package dev.containerarch.functions.slackfront.logging;

import org.jspecify.annotations.NullMarked;
