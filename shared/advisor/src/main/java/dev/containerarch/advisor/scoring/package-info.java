/// The mathematics: an additive value model on fixed scales. Pure functions over options, leaves,
/// weights and values; nothing here knows what an architecture or a team is.
@NullMarked
package dev.containerarch.advisor.scoring;

import org.jspecify.annotations.NullMarked;
