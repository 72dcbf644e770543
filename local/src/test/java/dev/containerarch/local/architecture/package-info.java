/// The arrows between the modules, and proof that each rule can fail.
@NullMarked
package dev.containerarch.local.architecture;

import org.jspecify.annotations.NullMarked;
