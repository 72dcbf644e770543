/// What the terminal prints, and with which exit status.
@NullMarked
package dev.containerarch.local.cli;

import org.jspecify.annotations.NullMarked;
