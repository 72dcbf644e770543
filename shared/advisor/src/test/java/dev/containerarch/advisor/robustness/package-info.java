/// Tests of the robustness mathematics against oracles that work in another way: closed forms,
/// brute force, enumeration of the vertices of a linear program, published examples, and properties
/// over seeded random problems.
@NullMarked
package dev.containerarch.advisor.robustness;

import org.jspecify.annotations.NullMarked;
