/// A packaged function, run as Lambda runs it, on one machine: the real runtime interface client in
/// a child JVM, and a small Runtime API for it to talk to. The packaged tests and the benchmarks
/// are built on this.
@NullMarked
package dev.containerarch.local.lambda;

import org.jspecify.annotations.NullMarked;
