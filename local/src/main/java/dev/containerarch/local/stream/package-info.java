/// The table's stream on one machine: read from the embedded database and handed to the outbox
/// function in the shape in which Lambda hands it over.
@NullMarked
package dev.containerarch.local.stream;

import org.jspecify.annotations.NullMarked;
