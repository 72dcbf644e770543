package dev.containerarch.advisor.agreement;

/// How far the members' weights are apart, as shares of all weight that would have to move.
///
/// @param mean over all pairs of members, 0 to 1
/// @param largest between the two who are farthest apart, 0 to 1
public record WeightDistances(double mean, double largest, String one, String other) {}
