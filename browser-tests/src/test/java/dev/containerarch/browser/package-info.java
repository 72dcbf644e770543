/// The page of `bin/local` in headless Chromium: what a member sees and does, in a real browser,
/// against the real handlers.
@NullMarked
package dev.containerarch.browser;

import org.jspecify.annotations.NullMarked;
