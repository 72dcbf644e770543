/// How far the members of a group agree: pooled weights, the checks on them, concordance of their
/// rankings, what to talk about, and whether enough of them spoke. Pure functions over weights and
/// values; nothing here knows what an architecture, a meeting or a message is.
@NullMarked
package dev.containerarch.advisor.agreement;

import org.jspecify.annotations.NullMarked;
