/// How quickly functions start and answer under Lambda's own runtime client: the product's front,
/// the floor below it (handlers that do nothing) and a peer (the plain way to write the same). What
/// one computation costs is measured with JMH.
@NullMarked
package dev.containerarch.benchmarks;

import org.jspecify.annotations.NullMarked;
