/// The domain. Its rooms are the packages below; here is only what has no room of its own.
@NullMarked
package dev.containerarch.advisor;

import org.jspecify.annotations.NullMarked;
