/// Tests of the harness, with handlers of their own under the real runtime interface client.
@NullMarked
package dev.containerarch.local.lambda;

import org.jspecify.annotations.NullMarked;
