/// Tests of taking decisions away and reading them back.
@NullMarked
package dev.containerarch.advisor.decision.archive;

import org.jspecify.annotations.NullMarked;
