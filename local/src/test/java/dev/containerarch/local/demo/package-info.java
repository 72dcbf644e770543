/// Tests of the demo's history.
@NullMarked
package dev.containerarch.local.demo;

import org.jspecify.annotations.NullMarked;
