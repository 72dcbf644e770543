/// Tests of the value model: cases computed by hand, and properties over thousands of seeded random
/// problems.
@NullMarked
package dev.containerarch.advisor.scoring;

import org.jspecify.annotations.NullMarked;
