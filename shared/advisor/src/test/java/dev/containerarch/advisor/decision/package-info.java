/// Tests of what a decision keeps.
@NullMarked
package dev.containerarch.advisor.decision;

import org.jspecify.annotations.NullMarked;
