/// `/container-arch explain` from the signed request to the answer, and its views against Slack's
/// limits.
@NullMarked
package dev.containerarch.slack.explain;

import org.jspecify.annotations.NullMarked;
