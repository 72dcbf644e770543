/// What a conversation is told once a week, if it wants to be: what happened to its decisions, and
/// what is due.
@NullMarked
package dev.containerarch.advisor.digest;

import org.jspecify.annotations.NullMarked;
