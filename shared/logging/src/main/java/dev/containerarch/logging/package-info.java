/// The small SLF4J binding of the functions: lines go to Lambda's own logger, which writes them as
/// JSON.
@NullMarked
package dev.containerarch.functions.slackfront.logging;

import org.jspecify.annotations.NullMarked;
