/// What the advisor knows: architectures, criteria, the ratings of each edition, hard limits,
/// workload facts and use cases. All of it is data (`src/main/resources/knowledge`); this package
/// reads it, refuses what has a hole, and never rates anything by itself.
@NullMarked
package dev.containerarch.advisor.knowledge;

import org.jspecify.annotations.NullMarked;
