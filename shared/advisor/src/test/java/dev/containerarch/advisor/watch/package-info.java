@NullMarked
package dev.containerarch.advisor.watch;

import org.jspecify.annotations.NullMarked;
