/// Tests of the benchmark's own arithmetic and requests; nothing is timed here.
@NullMarked
package dev.containerarch.benchmarks;

import org.jspecify.annotations.NullMarked;
