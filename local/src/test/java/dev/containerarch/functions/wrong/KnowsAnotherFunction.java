package dev.containerarch.functions.wrong;

import dev.containerarch.functions.slackfront.SlackFrontHandler;

/// Functions are deployed apart.
public record KnowsAnotherFunction(SlackFrontHandler other) {}
