/// What comes back by itself: decisions whose review date has come, and what is said about them.
@NullMarked
package dev.containerarch.advisor.reminder;

import org.jspecify.annotations.NullMarked;
