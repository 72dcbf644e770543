package dev.containerarch.advisor.cost;

/// Numbers of tasks for which the same architecture is the cheapest.
///
/// @param from first number of tasks
/// @param to last number of tasks
/// @param cheapest id of the architecture; where two cost the same, the one that was cheapest
///   before
public record TaskRange(int from, int to, String cheapest) {}
