package dev.containerarch.store.wrong;

import dev.containerarch.slack.text.Texts;

/// The store and the conversation never meet.
public record KnowsTheConversation(Texts texts) {}
