/// What buttons and modals carry.
@NullMarked
package dev.containerarch.slack.view;

import org.jspecify.annotations.NullMarked;
