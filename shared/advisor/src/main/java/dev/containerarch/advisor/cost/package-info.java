/// What an architecture costs in a month, labour included, and what turns the order: computed from
/// a workload, dated prices and a team's own figures, never rated.
@NullMarked
package dev.containerarch.advisor.cost;

import org.jspecify.annotations.NullMarked;
