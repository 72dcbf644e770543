/// Tests of reading requests and of the comparison that answers them, on small knowledge made for
/// the test and on the knowledge that is shipped.
@NullMarked
package dev.containerarch.advisor.advice;

import org.jspecify.annotations.NullMarked;
