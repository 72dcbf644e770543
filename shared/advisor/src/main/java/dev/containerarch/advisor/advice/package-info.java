/// From knowledge, workload and weights to a comparison that explains itself: who is out and by
/// which rule, who leads, why, why not the others, and what was assumed.
@NullMarked
package dev.containerarch.advisor.advice;

import org.jspecify.annotations.NullMarked;
