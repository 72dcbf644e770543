/// Breaks a rule of the architecture on purpose, to show that the rule can fail.
@NullMarked
package dev.containerarch.functions.wrong;

import org.jspecify.annotations.NullMarked;
