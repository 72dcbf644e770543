/// Tests of asking a decision's question again.
@NullMarked
package dev.containerarch.advisor.replay;

import org.jspecify.annotations.NullMarked;
