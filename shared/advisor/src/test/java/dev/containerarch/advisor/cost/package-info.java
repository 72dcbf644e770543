/// Tests of the cost model, against brute force, worked examples and hand-made totals.
@NullMarked
package dev.containerarch.advisor.cost;

import org.jspecify.annotations.NullMarked;
