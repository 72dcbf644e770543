/// Tests of review meetings: what a round of weighing comes to, and what nobody gets to see.
@NullMarked
package dev.containerarch.advisor.review;

import org.jspecify.annotations.NullMarked;
