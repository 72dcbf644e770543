/// A decision that is kept: what was chosen, by whom, on which comparison; and the port to the log
/// that keeps it.
@NullMarked
package dev.containerarch.advisor.decision;

import org.jspecify.annotations.NullMarked;
