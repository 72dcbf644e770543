/// `bin/local`: the handlers behind HTTP, for whoever can sign a request.
@NullMarked
package dev.containerarch.local.server;

import org.jspecify.annotations.NullMarked;
