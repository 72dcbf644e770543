package dev.containerarch.slack.wrong;

import dev.containerarch.store.DynamoDbDecisionLog;

/// The conversation and the store never meet.
public record KnowsTheStore(DynamoDbDecisionLog log) {}
