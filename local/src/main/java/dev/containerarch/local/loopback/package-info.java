/// The servers of this program: on this machine only.
@NullMarked
package dev.containerarch.local.loopback;

import org.jspecify.annotations.NullMarked;
