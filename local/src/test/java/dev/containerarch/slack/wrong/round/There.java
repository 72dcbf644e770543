package dev.containerarch.slack.wrong.round;

import dev.containerarch.slack.wrong.trip.Back;

/// Half of a circle.
public record There(Back back) {}
