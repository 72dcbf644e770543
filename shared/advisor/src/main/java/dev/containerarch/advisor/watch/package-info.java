/// Decisions that hold, looked at again when the knowledge or the prices have changed: who finds
/// out, what counts as news, and what is said about it.
@NullMarked
package dev.containerarch.advisor.watch;

import org.jspecify.annotations.NullMarked;
