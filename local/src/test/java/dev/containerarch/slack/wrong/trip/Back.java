package dev.containerarch.slack.wrong.trip;

import dev.containerarch.slack.wrong.round.There;
import java.util.List;

/// The other half.
public record Back(List<There> there) {}
