/// The small SLF4J binding of the functions: lines go to Lambda's own logger, which writes them as
/// JSON.
@NullMarked
package dev.containerarch.logging;

import org.jspecify.annotations.NullMarked;
