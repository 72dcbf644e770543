/// How quickly things are done, measured with JMH where one operation is what counts.
@NullMarked
package dev.containerarch.benchmarks;

import org.jspecify.annotations.NullMarked;
