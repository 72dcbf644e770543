/// What members see: every message and modal, made from what the advisor says. Nothing here decides
/// anything.
@NullMarked
package dev.containerarch.slack.view;

import org.jspecify.annotations.NullMarked;
