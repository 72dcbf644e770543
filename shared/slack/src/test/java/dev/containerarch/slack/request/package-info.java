/// Which requests are taken for genuine.
@NullMarked
package dev.containerarch.slack.request;

import org.jspecify.annotations.NullMarked;
