/// `bin/local --demo`: a team's history and talk, invented, so that every screen has something to
/// show.
@NullMarked
package dev.containerarch.local.demo;

import org.jspecify.annotations.NullMarked;
