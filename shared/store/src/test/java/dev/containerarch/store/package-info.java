/// Tests of the store: those named `…Test` run on fakes, those named `…IT` on the embedded
/// database, some with an endpoint in between that loses, delays or refuses what it is told to.
@NullMarked
package dev.containerarch.store;

import org.jspecify.annotations.NullMarked;
