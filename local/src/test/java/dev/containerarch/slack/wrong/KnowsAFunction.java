package dev.containerarch.slack.wrong;

import dev.containerarch.functions.slackfront.SlackFrontHandler;

/// What is shared does not know who shares it.
public record KnowsAFunction(SlackFrontHandler handler) {}
