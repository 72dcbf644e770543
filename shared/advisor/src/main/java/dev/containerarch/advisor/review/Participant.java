package dev.containerarch.advisor.review;

/// Somebody who was invited.
///
/// @param member Slack's id
public record Participant(String member, Role role) {}
