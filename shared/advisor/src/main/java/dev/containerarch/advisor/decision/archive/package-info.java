/// Decisions as data that leave and come back: the archive, which is JSON with everything in it and
/// reads back to what was written, and rows for a spreadsheet.
@NullMarked
package dev.containerarch.advisor.decision.archive;

import org.jspecify.annotations.NullMarked;
