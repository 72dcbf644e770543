/// The peer of the benchmark: a Slack app on Lambda written the way the tutorials do it. It shares
/// no code and no library versions with the product.
@NullMarked
package dev.containerarch.benchmarks.peer;

import org.jspecify.annotations.NullMarked;
