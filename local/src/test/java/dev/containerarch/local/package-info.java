/// The whole of it, as a member of a team meets it.
@NullMarked
package dev.containerarch.local;

import org.jspecify.annotations.NullMarked;
