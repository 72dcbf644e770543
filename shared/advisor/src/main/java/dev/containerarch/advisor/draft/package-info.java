/// What a member entered and has not finished: kept for a day, so that a window that was left can
/// be taken up again.
@NullMarked
package dev.containerarch.advisor.draft;

import org.jspecify.annotations.NullMarked;
