/// Tests of loading knowledge, of every fault that loading refuses, and of the knowledge that is
/// shipped.
@NullMarked
package dev.containerarch.advisor.knowledge;

import org.jspecify.annotations.NullMarked;
