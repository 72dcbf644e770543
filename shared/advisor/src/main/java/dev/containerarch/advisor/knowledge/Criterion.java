package dev.containerarch.advisor.knowledge;

import dev.containerarch.advisor.text.Text;
import java.util.List;

/// One of the four viewpoints, split into the parts that are rated.
///
/// @param aliases further words that mean it, lower case
/// @param points default weight relative to the other criteria, 0 or more
/// @param parts at least one
public record Criterion(
    String id, Text name, List<String> aliases, double points, List<SubCriterion> parts) {}
