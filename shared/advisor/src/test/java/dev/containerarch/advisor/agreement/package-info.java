/// Tests of the agreement mathematics: published examples, cases computed by hand, and properties
/// over seeded random groups.
@NullMarked
package dev.containerarch.advisor.agreement;

import org.jspecify.annotations.NullMarked;
