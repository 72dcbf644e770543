/// The handlers behind real HTTP.
@NullMarked
package dev.containerarch.local.server;

import org.jspecify.annotations.NullMarked;
