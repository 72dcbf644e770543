package dev.containerarch.advisor.scoring;

/// A sub-criterion as the mathematics sees it: the level that carries values and weights.
///
/// @param criterion id of the criterion that it is a part of
public record Leaf(String id, String criterion) {}
