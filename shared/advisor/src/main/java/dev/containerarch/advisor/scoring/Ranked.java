package dev.containerarch.advisor.scoring;

/// A score with its place among others.
///
/// @param rank 1 is best; equals share a rank and the next rank is left out (1, 1, 3)
public record Ranked(int rank, Score score) {}
