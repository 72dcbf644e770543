/// Tests of how facts are read as users type them, and of conditions on them.
@NullMarked
package dev.containerarch.advisor.workload;

import org.jspecify.annotations.NullMarked;
