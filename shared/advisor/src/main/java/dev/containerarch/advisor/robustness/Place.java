package dev.containerarch.advisor.robustness;

/// Where an option stands.
///
/// @param rank 1 is best; equals share a rank and the next rank is left out (1, 1, 3)
/// @param points out of 100
public record Place(int rank, String option, double points) {}
