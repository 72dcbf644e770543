/// Tests of the simulated workspace, against the real handlers.
@NullMarked
package dev.containerarch.local.workspace;

import org.jspecify.annotations.NullMarked;
