package dev.containerarch.advisor.knowledge;

import dev.containerarch.advisor.text.Text;
import java.util.List;
import java.util.Map;

/// A situation from practice: a named set of facts and points, never a canned answer.
///
/// @param facts fact name → value as a user would type it
/// @param points criterion id → points; criteria that are not named keep their default
/// @param partPoints sub-criterion id → points; likewise
/// @param advises edition id → the architectures that the book's text recommends for the situation
/// @param note what 2026 adds to the book's advice or contests in it
public record UseCase(
    String id,
    Text name,
    List<String> aliases,
    Text situation,
    Map<String, String> facts,
    Map<String, Double> points,
    Map<String, Double> partPoints,
    Map<String, List<String>> advises,
    Text note) {}
