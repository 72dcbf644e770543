/// What leaves because something happened.
@NullMarked
package dev.containerarch.advisor.outbox;

import org.jspecify.annotations.NullMarked;
