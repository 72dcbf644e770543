package dev.containerarch.advisor.knowledge;

import dev.containerarch.advisor.text.Text;
import java.util.List;
import java.util.Map;

/// A part of a criterion: the level at which architectures are rated.
///
/// @param points default weight relative to the other parts of the same criterion, 0 or more
/// @param anchors what a rating means in words, by rating; 1 (worst) and 5 (best) are always there
public record SubCriterion(
    String id, Text name, List<String> aliases, double points, Map<Integer, Text> anchors) {}
