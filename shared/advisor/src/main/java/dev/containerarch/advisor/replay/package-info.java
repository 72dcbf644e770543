/// A decision's question asked again: the same request with what is known today, against what the
/// decision kept of the comparison that it was taken on.
@NullMarked
package dev.containerarch.advisor.replay;

import org.jspecify.annotations.NullMarked;
