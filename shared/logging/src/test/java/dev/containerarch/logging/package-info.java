/// What the binding writes, and above all what it does not.
@NullMarked
package dev.containerarch.logging;

import org.jspecify.annotations.NullMarked;
