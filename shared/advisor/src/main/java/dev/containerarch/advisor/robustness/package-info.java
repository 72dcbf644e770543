/// How firm a ranking is, and what would turn it: exact where it can be (stability intervals,
/// weight shifts, flips), sampled where it can't (SMAA-2), and the word that sums it up. Pure
/// functions over options, leaves, weights and values; the same question always gives the same
/// numbers, on every machine.
@NullMarked
package dev.containerarch.advisor.robustness;

import org.jspecify.annotations.NullMarked;
