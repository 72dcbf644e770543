package dev.containerarch.advisor.agreement;

import dev.containerarch.advisor.scoring.Weights;

/// What one member of a group weighs.
///
/// @param member id, each once in a group
/// @param weights one per leaf of the problem
public record Voice(String member, Weights weights) {}
