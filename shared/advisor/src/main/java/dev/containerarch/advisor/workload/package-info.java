/// What a team tells the advisor about its workload: facts with units and accepted values, each of
/// which may stay unknown.
@NullMarked
package dev.containerarch.advisor.workload;

import org.jspecify.annotations.NullMarked;
