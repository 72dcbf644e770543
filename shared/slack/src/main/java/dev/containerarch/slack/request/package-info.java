/// From raw HTTP to the App: a request is verified before one byte of it is parsed.
@NullMarked
package dev.containerarch.slack.request;

import org.jspecify.annotations.NullMarked;
